/** Examples of each file and table, for `tinhgon schema NAME --example`. */

import { renderCsv } from "../formats/csv.ts";
import {
  CHANGES_HEADER,
  CHANGES_ROWS,
  REGISTER_HEADER,
  REGISTER_ROWS,
  ROSTER_HEADER,
  ROSTER_ROWS,
} from "./example.ts";

type Row = readonly (string | number | null)[];

const csv = (header: Row, rows: readonly Row[]) => (): string => renderCsv(header.map(String), rows);

const SCENARIO = `tinhgon: 1
name: Xã Mẫu
inputs:
  register: register.csv
  roster: roster.csv
  changes: changes.csv
policy: policy.yaml
expect:
  - { indicator: units, before: 4, after: 3 }
`;

const POLICY = `id: dia-phuong
name: Chính sách của địa phương
basis: Nghị quyết của Hội đồng nhân dân tỉnh
effective: 2026-07-01
titles:
  bi-thu-chi-bo:
    name: Bí thư chi bộ
    level: unit
    posts: 1
  truong-thon-to-truong:
    names: { thon: Trưởng thôn, tdp: Tổ trưởng tổ dân phố }
    level: unit
    posts: 1
holding:
  max_posts: 2
`;

const DUTY = `tinhgon: 1
name: Phân công dự sinh hoạt chi bộ
inputs:
  cells: cells.csv
  leaders: leaders.csv
months: 2026-07..2026-09
rules:
  each_meeting: [{ at_least: 1 }]
  groups:
    uy-vien: { name: Đảng ủy viên, least_a_year: 6, most_a_month: 3 }
`;

const RESULT = `{
  "schemaVersion": 1,
  "findings": [
    { "code": "roster/unknown-title", "severity": "error", "file": "roster.csv", "line": 2, "column": "title", "place": null, "person": null, "message": "…" }
  ]
}
`;

/** Writes each example when it is asked for. */
const EXAMPLES: Readonly<Record<string, () => string>> = {
  scenario: () => SCENARIO,
  policy: () => POLICY,
  duty: () => DUTY,
  result: () => RESULT,
  register: csv(REGISTER_HEADER, REGISTER_ROWS),
  roster: csv(ROSTER_HEADER, ROSTER_ROWS),
  changes: csv(CHANGES_HEADER, CHANGES_ROWS),
  neighbours: csv(
    ["Đơn vị", "Liền kề"],
    [
      ["Thôn Đông", "Thôn Đoài"],
      ["Thôn Đoài", "Thôn Thượng"],
    ],
  ),
  consultation: csv(["place", "households", "agree"], [["Thôn Đông", 142, 120]]),
  figures: csv(["label", "before", "after", "change", "percent"], [["Thôn", 4, 3, -1, "-25,0"]]),
  cells: csv(
    ["code", "name", "place", "members", "day", "time", "venue"],
    [["CB01", "Chi bộ thôn Đông", "MAU-01", 28, 5, "19:30", "Nhà văn hóa thôn Đông"]],
  ),
  leaders: csv(
    ["person", "full_name", "position", "group"],
    [["L01", "Người Mẫu Một", "Bí thư Đảng ủy", "uy-vien"]],
  ),
  charge: csv(["person", "cell"], [["L01", "CB01"]]),
  attended: csv(["person", "cell", "date"], [["L01", "CB01", "2026-06-05"]]),
};

/** An example of what `tinhgon schema` describes; throws for a name that there is not. */
export function exampleOf(name: string): string {
  const write = EXAMPLES[name];
  if (write === undefined) throw new Error(`there is no example of ${name}`);
  return write();
}
