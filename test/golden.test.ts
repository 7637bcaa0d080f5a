/**
 * Golden cases: each folder of fixtures/ with a `command` is copied, the command is run there, and what comes out is
 * compared with `expected.out`, `expected.err` (none: nothing), `expected.code`, and `expected.files/` with `out/`.
 * `npm run golden` writes them anew; review what it wrote with git diff.
 */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODES } from "../src/core/diagnostics/codes.ts";
import { CASES, stdinOf, withoutVersion, wordsOf } from "./support/cases.ts";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

const WRITE = process.env.GOLDEN === "write";

/** Codes that no small case reaches, and the test that does instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // What only cells of a workbook can be.
  "value/typed-year": "test/read/values.test.ts",
  "roster/no-id": "test/read/roster/people/person-ids.test.ts",
  "xlsx/commented-rows": "test/read/xlsx/cells.test.ts",
  "xlsx/merged-cell": "test/read/workbook.test.ts",
  "table/unread-figures": "test/read/table/unread-figures.test.ts",
  "register/status-note": "test/read/inputs/register/register-notes.test.ts",
  "policy/two-forms": "test/read/policy/conditions.test.ts",
  "table/number-missing": "test/read/table/running-numbers.test.ts",
  "table/ditto": "test/read/layout/rows/ditto.test.ts",
  "roster/heading-holder": "test/read/layout/rows/place-headings.test.ts",
  "table/in-thousands": "test/read/table/unread-figures.test.ts",
  "register/far-figure": "test/read/inputs/register/register-notes.test.ts",
  "register/names-alike": "test/read/roster/places/alike-names.test.ts",
  "register/listed-twice": "test/read/inputs/register/register-notes.test.ts",
  "register/within-unit": "test/pipeline/starter-lists.test.ts",
  "register/khom": "test/core/judge/khom.test.ts",
  "register/kind-differs": "test/read/inputs/register/register-notes.test.ts",
  "consultation/in-plan": "test/read/remarks/consent-columns.test.ts",
  "changes/perhaps-total": "test/read/lists/list-totals.test.ts",
  "changes/former-communes": "test/read/remarks/former-communes.test.ts",
  "changes/former-commune-name": "test/read/remarks/former-communes.test.ts",
  "changes/footnote-marks": "test/read/plan/footnote-marks.test.ts",
  "changes/goes-nowhere": "test/read/plan/meaning/implied-news.test.ts",
  "changes/clauses": "test/read/lists/clauses.test.ts",
  "neighbours/said-apart": "test/read/inputs/neighbours/neighbours.test.ts",
  "verify/perhaps-total": "test/core/verify/tiers.test.ts",
  "compare/no-shared-places": "test/pipeline/compare.test.ts",
  "consultation/rate-alone": "test/read/cells/votes.test.ts",
  "consultation/votes-differ": "test/read/cells/votes.test.ts",
  "consultation/two-counts": "test/read/inputs/consultation/consultation.test.ts",
  "consultation/rate-differs": "test/read/inputs/consultation/consultation.test.ts",
  "consultation/fewer-asked": "test/core/judge/consent.test.ts",
  "table/noted-figure": "test/read/table/noted-figures.test.ts",
  "consultation/more-answers": "test/read/inputs/consultation/consultation.test.ts",
  "consultation/unread-voters": "test/read/inputs/consultation/consultation.test.ts",
  "consultation/result-differs": "test/core/judge/consent.test.ts",
  "roster/blank-district": "test/read/roster/places/blank-districts.test.ts",
  "roster/former-communes": "test/read/roster/places/former-communes.test.ts",
  "roster/perhaps-merged": "test/read/roster/notes/lost-merges.test.ts",
  "roster/official-note": "test/read/roster/notes/notes.test.ts",
  "roster/several-periods": "test/read/roster/notes/periods.test.ts",
  "duty/unknown-name": "test/read/duty/lists.test.ts",
  "duty/person-by-name": "test/read/duty/lists.test.ts",
  "changes/figures-of-new": "test/read/plan/rows/figures-of-news.test.ts",
  "changes/merged-with": "test/read/plan/rows/figures-of-news.test.ts",
  "duty/names-as-ids": "test/read/duty/leader-ids.test.ts",
  "duty/name-twice": "test/read/duty/leader-ids.test.ts",
  "duty/ids-alike": "test/read/duty/notes.test.ts",
  "duty/attended-twice": "test/read/duty/attended-twice.test.ts",
  "duty/note": "test/read/duty/notes.test.ts",
  "changes/sentence": "test/read/lists/sentences.test.ts",
  "changes/several-stages": "test/read/remarks/stages.test.ts",
  "changes/undone-note": "test/read/remarks/undone-notes.test.ts",
  "changes/split-figures": "test/core/reorganise/figures/split-figures.test.ts",
  "changes/note-differs": "test/read/remarks/merging-notes.test.ts",
  "policy/tag-alike": "test/read/policy/alike-tags.test.ts",
  "policy/tag-note": "test/read/policy/alike-tags.test.ts",
  "changes/remark-in-name": "test/read/remarks/worded-names.test.ts",
  "changes/perhaps-no-name": "test/read/remarks/worded-names.test.ts",
  "changes/perhaps-no-unit": "test/read/plan/plan-alone.test.ts",
  "changes/perhaps-several": "test/read/plan/merged-cells.test.ts",
  "duty/rule-blank": "test/core/assign/findings.test.ts",
  "policy/blank-fails": "test/core/arrange/barred-by-blank.test.ts",
  "policy/place-blank": "test/core/judge/by-blank.test.ts",
  // A thousand people and more.
  "roster/more-same-person": "test/read/duplicates.test.ts",
  // Files too large to keep, and a link, which a copy of a case would not keep.
  "csv/too-wide": "test/read/hostile.test.ts",
  "file/outside": "test/read/hostile.test.ts",
  "file/too-large": "test/read/hostile.test.ts",
};

test("there are golden cases", () => {
  expect(CASES.length).toBeGreaterThan(0);
});

describe("golden", () => {
  test.concurrent.each(CASES)("%s", async (name) => {
    const folder = join(FIXTURES, name);
    const actual = await inCopyOf(folder, async (copy) => {
      const words = wordsOf(name);
      const ended = await tinhgon(words, copy, stdinOf(name));
      const files = words.includes("--out") ? textsIn(join(copy, "out")) : new Map<string, string>();
      return new Map([
        ["expected.out", ended.out],
        ["expected.err", ended.err],
        ["expected.code", `${ended.code}\n`],
        ...[...files].map(([path, text]) => [join("expected.files", path), text] as const),
      ]);
    });
    for (const [path, text] of actual) actual.set(path, withoutVersion(text));
    for (const path of ["expected.out", "expected.err"]) if (actual.get(path) === "") actual.delete(path);
    if (WRITE) await refill(folder, actual);
    else expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expectedIn(folder)));
  });
});

describe("diagnostics", () => {
  // After a refill the files are read as they were before: run again without GOLDEN=write.
  test.skipIf(WRITE)("every code is reached by a case, or by the test named here", () => {
    const told = CASES.flatMap((name) => [...expectedIn(join(FIXTURES, name)).values()]).join("\n");
    const reached = Object.keys(CODES).filter(
      (code) => told.includes(`[${code}]`) || told.includes(`"code":"${code}"`),
    );
    expect([...reached, ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(CODES).sort());
    for (const path of Object.values(ELSEWHERE)) expect(existsSync(join(FIXTURES, "..", path))).toBe(true);
  });
});

function expectedIn(folder: string): Map<string, string> {
  return new Map([...textsIn(folder)].filter(([path]) => path.startsWith("expected.")));
}

async function refill(folder: string, actual: ReadonlyMap<string, string>): Promise<void> {
  for (const path of expectedIn(folder).keys()) await rm(join(folder, path));
  for (const [path, text] of actual) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
