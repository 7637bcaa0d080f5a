/** Lists of a province have as many groups as it has communes: Roman numbers up to CC head them. */
import { describe, expect, test } from "vitest";
import { run } from "../../../src/index.ts";

const COMMUNES = 200;

const TENS = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

const roman = (number: number): string =>
  "C".repeat(Math.floor(number / 100)) + TENS[Math.floor(number / 10) % 10] + ONES[number % 10];

const FORMS = {
  "in one cell": (number: string, name: string) => `${number}. ${name},,,`,
  "beside its commune": (number: string, name: string) => `${number},${name},,`,
};

/** Places of each level afterwards, and the faults. */
async function placesOf(file: string, lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const inputs = file === "roster.csv" ? { roster: file } : { changes: file };
  const scenario = { tinhgon: 1, name: "X", inputs, policy: "nd-185-2026" };
  const { result, findings } = await run({ scenario, files: { [file]: bytes } });
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (faults.length > 0) return [...new Set(faults)];
  const after = (indicator: string) => result?.summary.find((row) => row.indicator === indicator)?.after;
  return [after("communes"), after("units")];
}

const communes = Array.from({ length: COMMUNES }, (_, at) => at + 1);

describe.each(Object.entries(FORMS))("a number %s", (_, heading) => {
  test("heads the people of each commune of a roster", async () => {
    const rows = communes.flatMap((at) => [
      heading(roman(at), `Xã Mẫu ${at}`),
      `1,Mẫu Văn ${at},Trưởng thôn,Thôn Đông`,
    ]);
    expect(await placesOf("roster.csv", ["STT,Họ và tên,Chức danh,Thôn", ...rows])).toEqual([
      COMMUNES,
      COMMUNES,
    ]);
  });

  test("heads the units of each commune of a plan", async () => {
    const rows = communes.flatMap((at) => [
      heading(roman(at), `Xã Mẫu ${at}`),
      ...["1,Thôn Đông,100,Thôn Mới", "2,Thôn Tây,90,Thôn Mới", "3,Thôn Nam,80,Giữ nguyên"],
    ]);
    const header = "STT,Tên thôn hiện nay,Số hộ,Tên thôn mới";
    expect(await placesOf("plan.csv", [header, ...rows])).toEqual([COMMUNES, 2 * COMMUNES]);
  });
});
