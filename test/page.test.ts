/**
 * The page in a browser, from a `file:` address: the same files in, the same bytes out as the command gives; nothing
 * loaded or sent; a checker of accessibility finds no serious fault. Without Chromium these tests are skipped.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unpack } from "../src/index.ts";
import { workbookOf } from "./read/xlsx/workbooks.ts";
import { FIXTURES, ROOT, textsIn, tinhgon } from "./support/tinhgon.ts";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = process.env.CHROMIUM ?? KNOWN.find((path) => existsSync(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGE = join(ROOT, "dist/tinhgon.html");

const ROSTER = `Thôn,Chức danh,Họ và tên,Năm sinh
Thôn Một,Bí thư chi bộ,Người A,1970
Thôn Một,Trưởng thôn,Người B,1980
Thôn Hai,Bí thư chi bộ,Người C,1965
Thôn Hai,Trưởng thôn,Người D,1990
Thôn Hai,Trưởng ban CTMT,Người E,1975`;

const PLAN = `STT,Tên thôn mới,Gồm,Số hộ
1,Thôn Mới,Thôn Một + Thôn Hai,310`;

/** A workbook of one sheet with the cells of a CSV. */
function workbook(csv: string): Uint8Array {
  const rows = csv.split("\n").map((line, at) => {
    const cells = line.split(",").map((text, column) => {
      const place = `${String.fromCharCode(65 + column)}${at + 1}`;
      return /^\d+$/.test(text)
        ? `<c r="${place}"><v>${text}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return workbookOf({ rows: rows.join("") });
}

test("the page is one file under 1.5 MB that names no address to load from", () => {
  const html = readFileSync(PAGE, "utf8");
  expect(statSync(PAGE).size).toBeLessThan(1_500_000);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|<link\b/);
});

describe.skipIf(!executable)("the page in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? "", args: ["--no-sandbox"] });
    folder = mkdtempSync(join(tmpdir(), "tinhgon-page-"));
    writeFileSync(join(folder, "danh-sach.xlsx"), workbook(ROSTER));
    writeFileSync(join(folder, "phuong-an.xlsx"), workbook(PLAN));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const workbooks = (): string[] => ["danh-sach.xlsx", "phuong-an.xlsx"].map((name) => join(folder, name));

  /** Opens the page; what it asks for, and what goes wrong in it, is in `faults`. */
  async function open(look: (page: Page, faults: readonly string[]) => Promise<void>, width = 1280) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (failure) => faults.push(failure.message));
    // The worker's script stands in the page: its address is the browser's own.
    page.on("request", (request) => {
      const address = request.url();
      if (address !== pathToFileURL(PAGE).href && !address.startsWith("blob:null/")) faults.push(address);
    });
    await page.goto(pathToFileURL(PAGE).href);
    await look(page, faults);
    await context.close();
  }

  const atRest = (page: Page) => page.locator(".stop").waitFor({ state: "hidden", timeout: 30_000 });

  async function give(page: Page, files: readonly string[]): Promise<void> {
    await page.setInputFiles("#choose", [...files]);
    await page.locator("[data-key=clear]").waitFor();
    await atRest(page);
  }

  async function go(page: Page): Promise<void> {
    await page.click("[data-key=go]");
    await page.locator(".report").waitFor();
    await atRest(page);
  }

  async function saved(page: Page, label: string): Promise<Buffer> {
    const waiting = page.waitForEvent("download");
    await page.locator("button.download", { hasText: label }).click();
    return readFileSync(await (await waiting).path());
  }

  /** Writes the files of an archive, and gives the folder. */
  function unpackedTo(name: string, bytes: Uint8Array): string {
    const root = join(folder, name);
    for (const [path, content] of Object.entries(unpack(bytes) ?? {})) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return root;
  }

  test("two workbooks of a commune come to the bytes that the command makes of them, with nothing asked for", async () => {
    await open(async (page, faults) => {
      await give(page, workbooks());
      const roles = await page
        .locator("select[data-key^='[']")
        .evaluateAll((all) => all.map((one) => (one as unknown as { readonly value: string }).value));
      expect(roles).toEqual(["roster", "changes"]);
      await go(page);
      const xlsx = await saved(page, "XLSX");
      await tinhgon(["init", "xa", "--from", "danh-sach.xlsx", "phuong-an.xlsx"], folder);
      await tinhgon(["run", "xa/scenario.yaml", "--out", "xa.xlsx", "--quiet"], folder);
      expect(xlsx.equals(readFileSync(join(folder, "xa.xlsx")))).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test("what is saved after a change, the command runs to the same bytes", async () => {
    await open(async (page) => {
      await give(page, workbooks());
      await page.fill("[data-key='holding.max_posts']", "1");
      await page.keyboard.press("Tab");
      await atRest(page);
      await page.fill("[data-key=date]", "2026-08-01");
      await page.keyboard.press("Tab");
      await atRest(page);
      await go(page);
      const root = unpackedTo("saved", await saved(page, "Kịch bản"));
      const results = unpackedTo("results", await saved(page, "CSV"));
      await tinhgon(["run", "scenario.yaml", "--out", "own", "--quiet"], root);
      await tinhgon(["run", "scenario.yaml", "--out", "own.docx", "--quiet"], root);
      expect(textsIn(join(results, "ket-qua"))).toEqual(textsIn(join(root, "own")));
      expect(textsIn(join(root, "own")).get("result.json")).toContain('"date":"2026-08-01"');
      const docx = await saved(page, "DOCX");
      expect(docx.equals(readFileSync(join(root, "own.docx")))).toBe(true);
    });
  });

  test("a policy of one's own that is dropped with tables is gone by, and saved with them", async () => {
    await open(async (page) => {
      const own = join(folder, "policy.yaml"); // the name of the one that is made of the tables
      writeFileSync(own, "id: rieng\nextends: nd-185-2026\nname: Riêng\nholding: { max_posts: 1 }\n");
      await give(page, [...workbooks(), own]);
      await page.selectOption("[data-key=policy]", "policy.yaml");
      await atRest(page);
      await go(page);
      const root = unpackedTo("own-policy", await saved(page, "Kịch bản"));
      const results = unpackedTo("own-policy-results", await saved(page, "CSV"));
      await tinhgon(["run", "scenario.yaml", "--out", "own", "--quiet"], root);
      expect(textsIn(join(results, "ket-qua"))).toEqual(textsIn(join(root, "own")));
      expect(textsIn(root).get("rieng-policy.yaml")).toBe(readFileSync(own, "utf8"));
      expect(textsIn(join(root, "own")).get("summary.csv")).toMatch(/,concurrent,[^,]*,0,0,0,/);
    });
  });

  test("of two rows that are called alike, units and people in them, each is explained by itself", async () => {
    await open(async (page) => {
      await give(page, workbooks());
      await go(page);
      const said: string[] = [];
      for (const label of [/^Thôn, tổ dân phố$/, /^- Thôn, tổ dân phố$/]) {
        const row = page.locator("section.table tr", { has: page.locator("th", { hasText: label }) }).first();
        await row.locator("td .link").first().click();
        said.push((await page.locator("dialog .explained").textContent()) ?? "");
        await page.keyboard.press("Escape");
        await page.locator("dialog").waitFor({ state: "detached" });
      }
      expect(said[0]).toContain("Trước 2, sau 1");
      expect(said[1]).toContain("Trước 5, sau");
    });
  });

  test("what is tried out stands beside the result, called by what it changes, with the command's figures", async () => {
    await open(async (page, faults) => {
      const mau = join(FIXTURES, "report/xa-mau");
      const files = readdirSync(mau).filter((name) => /^[^.]+\.(?:csv|yaml)$/.test(name));
      await give(
        page,
        files.map((name) => join(mau, name)),
      );
      await go(page);
      const persons = page.locator("tr", { has: page.locator("th", { hasText: /^Người hoạt động/ }) });
      const first = await persons.allInnerTexts();
      const tried = page.locator("section[aria-labelledby=what-if]");
      await tried.locator("summary").first().click();
      await tried.locator("input").first().fill("1");
      await page.keyboard.press("Tab");
      await tried.getByRole("button", { name: "Tính thử" }).click();
      await tried.locator(".report").waitFor();
      const set = ["--set", "holding.max_posts=1"];
      const of = async (...args: readonly string[]) => {
        const { out } = await tinhgon(["run", "scenario.yaml", ...args, "--format", "json"], mau);
        const summary: readonly { readonly indicator: string; readonly after: number }[] =
          JSON.parse(out).summary;
        return summary.find(({ indicator }) => indicator === "persons")?.after;
      };
      const text = await tried.innerText();
      expect(text).toContain("holding.max_posts = 1");
      expect(await tried.locator("tr", { hasText: "Người hoạt động" }).allInnerTexts()).toEqual([
        expect.stringContaining([await of(), await of(...set)].join("\t")),
      ]);
      expect((await persons.allInnerTexts()).slice(-first.length)).toEqual(first);
      expect(faults).toEqual([]);
    });
  });

  test("names of files have room, and each choice is called by its words", async () => {
    await open(async (page) => {
      await give(page, workbooks());
      const name = await page.locator(".stack tbody td").first().boundingBox();
      expect(name?.width).toBeGreaterThan(170);
      expect(await page.getByLabel("Ưu tiên").inputValue()).toBe("fewest-persons");
    });
  });

  test("a role that is corrected is taken, a finding shows its row, a person is explained", async () => {
    await open(async (page, faults) => {
      await give(page, workbooks());
      await page.locator("select[data-key^='[']").first().selectOption("none");
      await atRest(page);
      await page.locator("select[data-key^='[']").first().selectOption("roster");
      await atRest(page);
      await go(page);
      await page.locator("section.table .link").first().click();
      const text = await page.locator("dialog .explained").textContent();
      expect(text?.length).toBeGreaterThan(20);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      expect(faults).toEqual([]);
    });
  });

  test("people are asked about by their names too, in a report that has these and where somebody writes one", async () => {
    await open(async (page, faults) => {
      await give(page, workbooks());
      await page.locator("[data-key=names]").check();
      await go(page);
      const cell = page.locator("section.table td .link", { hasText: /^Người D$/ });
      await cell.first().click();
      const told = page.locator("dialog .explained");
      const said = await told.textContent();
      expect(said).toContain("Trưởng thôn, Thôn Hai");
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      await page.getByLabel("Mã hoặc tên").fill("người d");
      await page.keyboard.press("Enter");
      expect(await told.textContent()).toBe(said);
      expect(faults).toEqual([]);
    });
  });

  test("what a list tells that the register is made of stands before the run and after it", async () => {
    const list = join(folder, "thon.csv");
    writeFileSync(list, "Tên thôn,Số hộ\nThôn Một,150\nThôn Hai,160\nCộng,300\n");
    await open(async (page, faults) => {
      await give(page, [...workbooks(), list]);
      const told = async () => page.locator("section[aria-labelledby=findings]").textContent();
      expect(await told()).toContain("table/total-differs");
      await go(page);
      expect(await told()).toContain("table/total-differs");
      expect(faults).toEqual([]);
    });
  });

  test("proposes mergers and assigns attendance as the command does, the latter in English", async () => {
    await open(async (page, faults) => {
      const ward = join(FIXTURES, "propose/ward");
      await page.click("[data-key=propose]");
      await give(
        page,
        ["scenario.yaml", "policy.yaml", "register.csv"].map((name) => join(ward, name)),
      );
      // Nobody's name stands in a proposal.
      expect(await page.locator("[data-key=date]").count()).toBe(1);
      expect(await page.locator("[data-key=names]").count()).toBe(0);
      await go(page);
      const groups = await page.locator("details.info > summary").allTextContents();
      expect(groups).toContainEqual(
        expect.stringMatching(/cặp chỉ ghi ở một bên, đã hiểu là giáp nhau neigh/),
      );
      const plans = unpackedTo("plans", await saved(page, "CSV"));
      await tinhgon(["propose", "scenario.yaml", "--out", join(folder, "proposed"), "--quiet"], ward);
      expect(textsIn(join(plans, "ket-qua"))).toEqual(textsIn(join(folder, "proposed")));
      const duty = join(FIXTURES, "assign/rotate");
      await page.click("[data-key=assign]");
      await atRest(page);
      await page.click("[data-key=clear]");
      await atRest(page);
      await page.click("[data-key=language]");
      await atRest(page);
      const files = readdirSync(duty).filter((name) => /^(?!expected).*\.(?:csv|yaml)$/.test(name));
      await give(
        page,
        files.map((name) => join(duty, name)),
      );
      await go(page);
      const tables = unpackedTo("assigned", await saved(page, "CSV"));
      await tinhgon(["assign", "duty.yaml", "--lang", "en", "--out", join(folder, "own"), "--quiet"], duty);
      expect(textsIn(join(tables, "ket-qua"))).toEqual(textsIn(join(folder, "own")));
      expect(faults).toEqual([]);
    });
  });

  test.each([
    768, 900, 1280,
  ])("at %i pixels the files that were given stand whole, beside a report as without one", async (width) => {
    await open(async (page) => {
      const looks = (): Promise<unknown> =>
        page.evaluate(`(() => {
          const table = document.querySelector(".own.stack");
          const head = getComputedStyle(table.querySelector("th"));
          return [table.scrollWidth <= table.clientWidth, head.textAlign, table.offsetHeight];
        })()`);
      await give(page, workbooks());
      const before = await looks();
      await go(page);
      expect(before).toEqual([true, "left", expect.any(Number)]);
      expect(await looks()).toEqual(before);
    }, width);
  });

  test.each([
    360, 1920,
  ])("at %i pixels nothing is wider than the page, and axe finds nothing serious", async (width) => {
    await open(async (page) => {
      const fixture = join(FIXTURES, "report/xa-mau");
      const names = ["scenario.yaml", "policy.yaml", "register.csv", "roster.csv", "changes.csv"];
      await give(
        page,
        names.map((name) => join(fixture, name)),
      );
      await go(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.evaluate(AXE);
      const found: { impact: string; id: string; nodes: unknown }[] = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))",
      );
      expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    }, width);
  });
});
