/**
 * How long the page takes for a city: Hà Nội's four files chosen and looked at, then run to the report, in Chromium from a
 * `file:` address. Prints the medians of several runs in seconds. Build first; the machine must be quiet.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const ROOT = join(import.meta.dirname, "../..");
const RUNS = 5;
const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FILES = ["scenario.yaml", "register.csv", "roster.csv", "changes.csv"].map((name) =>
  join(ROOT, "fixtures/hanoi-2019", name),
);

const executablePath = process.env.CHROMIUM ?? KNOWN.find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const times = { look: [], run: [] };
for (let run = 0; run < RUNS; run++) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(ROOT, "dist/tinhgon.html")).href);
  const atRest = () => page.locator(".stop").waitFor({ state: "hidden", timeout: 120_000 });
  await atRest();
  let start = performance.now();
  await page.setInputFiles("#choose", FILES);
  await page.locator("[data-key=clear]").waitFor();
  await atRest();
  times.look.push(performance.now() - start);
  start = performance.now();
  await page.click("[data-key=go]");
  await page.locator(".report").waitFor({ timeout: 120_000 });
  await atRest();
  times.run.push(performance.now() - start);
  await page.close();
}
await browser.close();
for (const [what, all] of Object.entries(times)) {
  const median = all.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  console.log(`${what}: ${(median / 1000).toFixed(2)} s`);
}
