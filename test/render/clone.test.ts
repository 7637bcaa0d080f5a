/** A whole run is a plain value: a structured clone equals it, and every document made from the clone has the same bytes. */
import { Chalk } from "chalk";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RunDocument } from "../../src/core/document.ts";
import type { RosterCells } from "../../src/core/model/roster.ts";
import { planMeasures } from "../../src/core/plan-measures.ts";
import { bookOf } from "../../src/render/book/book.ts";
import { type CompareDocument, compareJson, compareTable } from "../../src/render/documents/compare.ts";
import { renderFiles } from "../../src/render/documents/files.ts";
import { type SweepDocument, sweepJson, sweepReport, sweepTable } from "../../src/render/documents/sweep.ts";
import { renderDocx } from "../../src/render/docx/docx.ts";
import { renderTableCsv } from "../../src/render/formats/csv.ts";
import { renderMarkdown } from "../../src/render/formats/markdown.ts";
import { renderTable } from "../../src/render/formats/terminal.ts";
import { renderHtml } from "../../src/render/html/html.ts";
import { reportOf } from "../../src/render/report/report.ts";
import type { LanguageCode } from "../../src/render/words/language.ts";
import { LANGUAGES } from "../../src/render/words/languages.ts";
import { renderXlsx } from "../../src/render/xlsx/xlsx.ts";
import { cities, POLICY, textsOf } from "../arbitraries/city.ts";
import { finished } from "../support/documents.ts";

const RICH = `${POLICY}
indicators:
  young: { name: Trẻ, count: persons, where: { age: { max: 40 } } }
  share: { name: Tỷ lệ, ratio: { of: { count: concurrent }, to: { count: persons } } }
thresholds:
  minimum: [{ households: 300 }]
  must_merge_below: 50
`;

const levels = fc.constantFrom(null, "commune", "unit" as const);
const languages = fc.constantFrom("vi", "en" as const);

/** Every document of a run, as texts and bytes. */
function documentsOf(run: RunDocument, cells: RosterCells, code: LanguageCode): unknown[] {
  const language = LANGUAGES[code];
  const report = reportOf(run, language, 60);
  const book = bookOf(run, language, { names: cells.before });
  const parameters = [{ path: "holding.max_posts", values: ["2"] }];
  const { result, findings, policy, inputs } = run;
  const swept: SweepDocument = {
    version: "0.0.0",
    name: "Thử",
    path: "scenario.yaml",
    parameters,
    runs: [{ values: ["2"], policy, act: null, result, findings }],
    faulty: [["two"]],
    indicator: "persons",
  };
  const measures = planMeasures(run, run.policy, findings);
  const scenario = {
    letter: "A",
    name: "Thử",
    path: "a",
    policy,
    act: null,
    inputs,
    result,
    aims: null,
    measures,
    findings,
  };
  const compared: CompareDocument = {
    version: "0.0.0",
    baseline: { ...scenario, parameters: new Map() },
    others: [],
    detail: true,
  };
  return [
    ...renderFiles(run, cells, language, false),
    ...renderFiles(run, cells, language, true),
    renderTable(report, language, { chalk: new Chalk({ level: 1 }), width: 80 }),
    renderMarkdown(report, language),
    renderMarkdown(book, language),
    renderHtml(book, language),
    Buffer.from(renderXlsx(book, language)).toString("base64"),
    Buffer.from(renderDocx(book, language)).toString("base64"),
    book.tables.map(renderTableCsv),
    renderMarkdown(sweepReport(swept, language), language),
    sweepTable(swept),
    sweepJson(swept, language),
    compareTable(compared),
    compareJson(compared, language),
  ];
}

test("a run and its clone are equal, and so are all documents made from them", () => {
  let people = 0;
  fc.assert(
    fc.property(cities, levels, languages, (city, by, code) => {
      const { run, cells } = finished(textsOf(city, RICH), by);
      const clone = structuredClone(run);
      expect(clone).toEqual(run);
      expect(documentsOf(clone, cells, code)).toEqual(documentsOf(run, cells, code));
      people += run.arrangement?.roster.people.ids.length ?? 0;
    }),
    { numRuns: 10, seed: 2019 },
  );
  expect(people).toBeGreaterThan(20);
});

test("so are those of a roster that really came out", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const before = finished(textsOf(city, RICH));
      const { arrangement, policy, reorganisation } = before.run;
      if (!arrangement) return;
      const { seats, roster } = arrangement;
      const rows = Array.from({ length: seats.size }, (_, seat) => {
        const place = reorganisation.after.places[seats.place[seat] ?? -1]?.code;
        const title = policy.titles[seats.title[seat] ?? -1]?.id;
        return `${place},${title},${roster.people.ids[seats.person[seat] ?? -1]}\n`;
      });
      const after = `place,title,person\n${rows.join("")}`;
      const { run, cells } = finished({ ...textsOf(city, RICH), after });
      const clone = structuredClone(run);
      expect(clone).toEqual(run);
      expect(documentsOf(clone, cells, "vi")).toEqual(documentsOf(run, cells, "vi"));
    }),
    { numRuns: 10, seed: 2019 },
  );
});
