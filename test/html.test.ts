/**
 * The HTML report in a browser: it loads nothing, its tables sort and search, it fits a phone, and a checker of
 * accessibility finds no serious fault. Without Chromium these tests are skipped, but never where CI runs them.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, tinhgon } from "./support/tinhgon.ts";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = process.env.CHROMIUM ?? KNOWN.find((path) => existsSync(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test.runIf(process.env.CI)("Chromium is there where CI runs", () => {
  expect(executable, "install Chromium (apt-get install chromium), or name it in CHROMIUM").toBeDefined();
});
if (!executable) console.warn("Skipped: the HTML report is not looked at, since there is no Chromium.");

describe.skipIf(!executable)("the HTML report", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? "", args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  /** Makes the report of a fixture, opens it and hands the page over, with all that went wrong or was asked for. */
  async function open(
    fixture: string,
    options: { readonly width?: number; readonly dark?: boolean; readonly args?: readonly string[] },
    look: (page: Page, faults: readonly string[]) => Promise<void>,
  ): Promise<void> {
    await inCopyOf(join(FIXTURES, fixture), async (copy) => {
      const path = join(copy, "report.html");
      await tinhgon(["run", "scenario.yaml", "--out", path, "--quiet", ...(options.args ?? [])], copy);
      const context = await browser.newContext({
        colorScheme: options.dark ? "dark" : "light",
        viewport: { width: options.width ?? 1200, height: 800 },
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (failure) => faults.push(failure.message));
      page.on("request", (request) => {
        if (request.url() !== pathToFileURL(path).href) faults.push(request.url());
      });
      await page.goto(pathToFileURL(path).href);
      await look(page, faults);
      await context.close();
    });
  }

  const cells = (page: Page, id: string, column: number): Promise<string[]> =>
    page.locator(`section[aria-labelledby=${id}] tbody tr > :nth-child(${column})`).allTextContents();

  test("loads without network or errors, and shows the figures of the run", async () => {
    await open("long-bien-2019", {}, async (page, faults) => {
      expect(await page.locator("h1").textContent()).toContain("Long Biên, Đề án 15-ĐA/QU");
      expect(await page.locator("dl").textContent()).toContain("-406 (-39,4%)");
      const told = await page.locator("#waterfall-text").textContent();
      expect(told).toBe(
        "Người trước sắp xếp: 1.030; Sáp nhập đơn vị: -240; Bỏ chức danh: -141; Thêm vị trí: 3; Do khuyết thêm hay bớt: -3; Kiêm nhiệm: -25; Người sau sắp xếp: 624",
      );
      expect(await page.locator(".track i.before").count()).toBe(14);
      expect(faults).toEqual([]);
    });
  });

  test("says on paper how many rows are shown only where not all are", async () => {
    await open("long-bien-2019", {}, async (page) => {
      const table = page.locator("section[aria-labelledby=commune]");
      const isTold = async (): Promise<boolean> => {
        await page.emulateMedia({ media: "print" });
        const told = await table.locator(".status").isVisible();
        await page.emulateMedia({ media: "screen" });
        return told;
      };
      expect(await isTold()).toBe(false);
      await table.locator("input").fill("Ngọc");
      expect(await isTold()).toBe(true);
    });
  });

  test("sorts by figures and by names, down, up and back, totals staying on top", async () => {
    await open("long-bien-2019", {}, async (page) => {
      // People stand right behind the name: before, after, change, per cent.
      const button = (label: string) =>
        page.locator("section[aria-labelledby=commune] thead button", { hasText: label }).first();
      const before = await cells(page, "commune", 2);
      const figures = async () =>
        (await cells(page, "commune", 4)).slice(1).map((text) => Number(text.replace(".", "")));
      const sorted = [...(await figures())].sort((a, b) => b - a);
      await button("Sau").click();
      expect((await cells(page, "commune", 2))[0]).toBe("TỔNG SỐ");
      expect(await figures()).toEqual(sorted);
      await button("Sau").click();
      expect(await figures()).toEqual(sorted.reverse());
      await button("Sau").click();
      expect(await cells(page, "commune", 2)).toEqual(before);
      await button("Đơn vị").click();
      const names = (await cells(page, "commune", 2)).slice(1);
      expect(names).toEqual([...names].sort(new Intl.Collator("vi").compare));
      expect(await page.locator("[aria-sort=ascending]").count()).toBe(1);
    });
  });

  test("searches without marks in all rows, also those not shown, and shows more when asked", async () => {
    await open("long-bien-2019", {}, async (page) => {
      const section = page.locator("section[aria-labelledby=released]");
      expect(await section.locator("tbody tr").count()).toBe(100);
      expect(await section.locator(".status").textContent()).toBe("100 trên 406 dòng");
      await section.locator(".more").press("Enter");
      expect(await section.locator("tbody tr").count()).toBe(406);
      await section.locator("input").fill("cu khoi");
      const found = await cells(page, "released", 3);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((text) => !text.includes("Cự Khối"))).toEqual([]);
    });
  });

  test("keeps communes with their districts while sorting and searching", async () => {
    await open("report/names", {}, async (page) => {
      const section = page.locator("section[aria-labelledby=commune]");
      await section.locator("thead .name button").click();
      const sorted = ["TỔNG SỐ", "Huyện <b>Hai|", "=Xã Khác", "Huyện Một", "Xã Mẫu"];
      expect(await cells(page, "commune", 2)).toEqual(sorted);
      await section.locator("input").fill("xa mau");
      expect(await cells(page, "commune", 2)).toEqual(["Huyện Một", "Xã Mẫu"]);
    });
  });

  test("is a page for citizens where the crosswalk alone is asked for: every unit, found with and without marks", async () => {
    await open("report/names", { args: ["--tables", "crosswalk"] }, async (page, faults) => {
      expect(await page.locator("section").count()).toBe(1);
      expect(await cells(page, "crosswalk", 3)).toContain("Thôn 3");
      const search = page.locator("input");
      for (const text of ["thôn đoàn kết", "thon doan ket"]) {
        await search.fill(text);
        expect(await cells(page, "crosswalk", 3)).toEqual(["Thôn 1", "Thôn 2"]);
      }
      await search.fill("thôn đoán kết");
      expect(await cells(page, "crosswalk", 3)).toEqual(["Thôn 1", "Thôn 2"]);
      expect(await page.content()).not.toMatch(/A1|Người Mẫu/);
      expect(faults).toEqual([]);
    });
  });

  test.each([
    360, 768, 1280, 1920,
  ])("at %i pixels nothing is cut off without a sign, under a name that stays", async (width) => {
    await open("report/xa-mau", { width }, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const boxes = page.locator("section.table .scroll");
      for (const box of await boxes.all()) {
        const cut = await box.evaluate((one) => one.scrollWidth - one.clientWidth >= 2);
        expect(await box.evaluate((one) => one.classList.contains("beyond"))).toBe(cut);
      }
      const units = page.locator("section[aria-labelledby=unit] .scroll");
      await units.evaluate((one) => {
        one.scrollLeft = 150;
      });
      const edge = (await units.boundingBox())?.x ?? 0;
      const right = edge + ((await units.boundingBox())?.width ?? 0);
      const row = units.locator("tbody tr").nth(1);
      const name = await row.locator("th").boundingBox();
      expect((name?.x ?? -1) >= edge).toBe(true);
      // People after and their change, right behind the name.
      const change = await row.locator("td").nth(3).boundingBox();
      expect((change?.x ?? 0) + (change?.width ?? 0)).toBeLessThanOrEqual(right);
    });
  });

  test("unpacks the long lists of a city, and sorts them", { timeout: 120_000 }, async () => {
    await open("hanoi-2019", {}, async (page, faults) => {
      const section = page.locator("section[aria-labelledby=released][data-ready]");
      await section.locator("thead button").first().click();
      expect(await section.locator(".status").textContent()).toMatch(/^100 trên 1\d\.\d{3} dòng$/);
      await section.locator(".more").click();
      expect(await section.locator("tbody tr").count()).toBe(600);
      expect(faults).toEqual([]);
    });
  });

  test("shows what stands in the input as text, in the right order of districts and communes", async () => {
    await open("report/names", {}, async (page, faults) => {
      const expected = ["TỔNG SỐ", "Huyện Một", "Xã Mẫu", "Huyện <b>Hai|", "=Xã Khác"];
      expect(await cells(page, "commune", 2)).toEqual(expected);
      expect(await page.locator("main b").count()).toBe(0);
      expect(await page.content()).not.toContain("Người Mẫu Một");
      expect(faults).toEqual([]);
    });
    await open("report/names", { args: ["--names"] }, async (page) => {
      expect(await page.content()).toContain("Người Mẫu Một");
    });
  });

  test("fits 390 pixels without scrolling sideways", async () => {
    await open("long-bien-2019", { width: 390 }, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    });
  });

  test("shows short tables in full, long ones scrolling within, and bars beside each other where there is room", async () => {
    await open("long-bien-2019", {}, async (page) => {
      const hidden = (id: string) =>
        page
          .locator(`section[aria-labelledby=${id}] .scroll`)
          .evaluate((box) => box.scrollHeight - box.clientHeight > 20);
      expect(await hidden("whole")).toBe(false);
      expect(await hidden("released")).toBe(true);
      const boxes = await page.locator("section[aria-labelledby=bars-commune] .bar").all();
      const [first, second] = await Promise.all(boxes.map((box) => box.boundingBox()));
      expect(second?.y).toBe(first?.y);
      expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    });
  });

  test("is dark where the reader's system is", async () => {
    const paper = async (dark: boolean): Promise<string> => {
      let colour = "";
      await open("report/names", { dark }, async (page) => {
        colour = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      });
      return colour;
    };
    expect(await paper(false)).toBe("rgb(255, 255, 255)");
    expect(await paper(true)).toBe("rgb(13, 17, 23)");
  });

  test.each([
    ["light", false, "vi"],
    ["dark", true, "en"],
  ] as const)("has no serious fault of accessibility in %s", async (_, dark, language) => {
    await open("report/names", { dark, args: ["--lang", language] }, async (page) => {
      await page.addInitScript(AXE);
      await page.evaluate(AXE);
      const found: { impact: string; id: string }[] = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))",
      );
      expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      expect(await page.locator("table").count()).toBe(await page.locator("caption").count());
    });
  });
});
