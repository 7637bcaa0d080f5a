/** The scenario's key `report`: each thing that an office may say, days that are none, and unknown keys and tables. */
import { describe, expect, test } from "vitest";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { parseLayer, readScenario } from "../../../src/read/scenario/scenario.ts";

const scenario = (report: string) =>
  readScenario([
    parseLayer(`tinhgon: 1\ninputs: { roster: r.csv }\npolicy: de-an-21\n${report}`, "s.yaml", null),
  ]);
const codes = (report: string): string[] =>
  scenario(report).diagnostics.map(({ code, value, origin }) => `${code} ${value} ${origin?.line}`);

describe("the key report", () => {
  test("says nothing where it is left out or empty", () => {
    expect(scenario("").value?.report).toEqual(PLAIN_REPORT);
    expect(scenario("report:\n").value?.report).toEqual(PLAIN_REPORT);
  });

  test("says who makes the report, where, when, and who signs it", () => {
    const { value } = scenario(`report:
  agency: UBND xã Mẫu
  parent_agency: UBND tỉnh Mẫu
  place: Xã Mẫu
  date: 26/6/2026
  number: 45/BC-UBND
  attached: Tờ trình số 46
  signers: [{ title: Chủ tịch, name: Trần Văn Mẫu }, { title: Thư ký }]
  note: Giả định
  tables: [unit, posts]
`);
    expect(value?.report).toEqual({
      act: null,
      agency: "UBND xã Mẫu",
      parentAgency: "UBND tỉnh Mẫu",
      place: "Xã Mẫu",
      date: Date.UTC(2026, 5, 26) / 86_400_000,
      number: "45/BC-UBND",
      attached: "Tờ trình số 46",
      signers: [
        { title: "Chủ tịch", name: "Trần Văn Mẫu" },
        { title: "Thư ký", name: null },
      ],
      note: "Giả định",
      tables: ["unit", "posts"],
    });
  });

  test.each(["31/2/2026", "2026", "6/2026", "46199", "hôm nay"])("refuses the day %s", (day) => {
    expect(codes(`report: { date: ${day} }\n`)).toEqual([`yaml/value ${day} 4`]);
  });

  test("refuses keys and tables that it does not know, with the nearest", () => {
    expect(codes("report: { agencey: X }\n")).toEqual(["yaml/unknown-key agencey 4"]);
    expect(codes("report: { tables: [units] }\n")).toEqual(["yaml/value units 4"]);
    expect(scenario("report: { tables: [units] }\n").diagnostics[0]?.suggestion).toBe("unit");
  });
});
