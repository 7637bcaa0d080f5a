/** The letter: what it is on, by which day it counts, and what it says of money that is not known or that the price changed. */
import { expect, test } from "vitest";
import { DAY } from "../../../src/core/numbers/days.ts";
import { letterOf } from "../../../src/render/book/letter.ts";
import { viewOf } from "../../../src/render/book/view.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";

const HEAD = "id: t\nname: T\neffective: 2026-07-01\ntitles: { head: { name: Trưởng thôn, level: unit } }\n";
const SALARIES =
  "base_salary: [{ from: 2024-07-01, dong: 2340000 }, { from: 2026-07-01, dong: 2530000 }]\n  funds: [{ from: 2026-01-01, unit: 4.5 }]";
const REGISTER =
  "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nA,X,thon,Thôn A,100\nB,X,thon,Thôn B,200\n";
const PLACES = { register: REGISTER, changes: "from,into,into_name\nA,A,Thôn AB\nB,A,Thôn AB\n" };
const ROSTER = "place,title,person\nA,head,p\nB,head,q\n";

function letter(money: string, name: string, roster?: string, lang: "vi" | "en" = "vi") {
  const { run } = finished({
    ...PLACES,
    ...(roster !== undefined && { roster }),
    policy: `${HEAD}money:\n  ${SALARIES}\n  ${money}\n`,
  });
  return letterOf(viewOf({ ...run, name }, LANGUAGES[lang], {}));
}

const moneyOf = ({ chapters }: ReturnType<typeof letter>): readonly string[] =>
  chapters.find(({ title }) => title.endsWith("Về kinh phí"))?.paragraphs ?? [];

test("a scenario that is called like its place is on what was done there", () => {
  expect(letter("before_date: 2026-07-01", "Xã Mẫu")).toMatchObject({
    about: "Về kết quả sắp xếp tại xã Mẫu",
    opening: "Báo cáo kết quả sắp xếp tại xã Mẫu như sau:",
    reference: "Ngày tính: 01/07/2026; lương cơ sở: 2.530.000 đồng",
  });
  expect(letter("before_date: 2026-07-01", "Đề án 1").about).toBe("Về Đề án 1");
});

test("what number did and what the price did stand beside the change, and both base salaries at the head", () => {
  const told = letter("before_date: 2026-06-30", "t");
  expect(told.reference).toBe(
    "Ngày tính: 01/07/2026; lương cơ sở: 2.530.000 đồng, trước: 2.340.000 đồng (ngày 30/06/2026)",
  );
  expect(moneyOf(told)[0]).toBe(
    "Quỹ phụ cấp một tháng: từ 21.060.000 xuống còn 11.385.000 đồng, giảm 9.675.000 (45,9%); trong đó do số lượng −10.530.000, do mức giá +855.000.",
  );
});

test("in English money and people go down alike", () => {
  const { chapters } = letter("before_date: 2026-06-30", "t", ROSTER, "en");
  const told = chapters.flatMap(({ paragraphs }) => paragraphs).join("\n");
  expect(told).toContain("from 21,060,000 to 11,385,000 đồng, down 9,675,000 (45.9%)");
  expect(told).toContain("from 2 to 1 people, down 1 (50.0%)");
});

test("a commune without units has no sentence of them", () => {
  const { run } = finished({
    register: `${REGISTER}Y,,xa,Xã Không,40\n`,
    changes: PLACES.changes,
    policy: HEAD,
  });
  const told = letterOf(viewOf(run, LANGUAGES.vi, {})).chapters.flatMap(({ paragraphs }) => paragraphs);
  expect(told).toContain("- Xã Mẫu: từ 2 xuống còn 1 thôn, giảm 1 (50,0%).");
  expect(told.filter((text) => text.includes("Xã Không"))).toEqual([]);
});

test("severance that is not known is told as such, and not where nobody was looked at", () => {
  const severance = "severance: { per_month: 0.8, most_months: 60, per_year: 1.5, fixed: 3 }";
  const unknown = "Trợ cấp thôi việc (ước tính): chưa rõ.";
  expect(moneyOf(letter(severance, "t", ROSTER))).toContain(unknown);
  expect(moneyOf(letter(severance, "t"))).not.toContain(unknown);
});

test("a few steps are told one by one, many by their first and last day", () => {
  const { run } = finished({ ...PLACES, policy: HEAD });
  const told = (count: number): string | undefined => {
    const steps = Array.from({ length: count }, (_, at) => ({
      ...{ communes: 1, tdp: 0, households: null, population: null, area: null, act: "" },
      ...{ day: Date.UTC(2026, at, 15) / DAY, units: 9 - at, thon: 9 - at },
    }));
    return letterOf(viewOf({ ...run, steps }, LANGUAGES.vi, {})).chapters[0]?.paragraphs.at(-1);
  };
  expect(told(2)).toBe("Thực hiện qua 2 bước: ngày 15/01/2026 còn 9 thôn; ngày 15/02/2026 còn 8 thôn.");
  expect(told(7)).toBe("Thực hiện qua 7 bước, từ ngày 15/01/2026 đến ngày 15/07/2026.");
});
