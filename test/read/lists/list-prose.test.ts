/** Lists of parts in prose: the new name behind them, and what is attached or created of what was no unit. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";
import { withoutNewName } from "../../../src/read/lists/list-prose.ts";

test.each([
  ["Thôn A và Thôn B, đổi tên thành Thôn C", "Thôn C", "Thôn A và Thôn B", "Thôn C"],
  ["Sáp nhập Thôn A với Thôn B thành Thôn C", "", "Sáp nhập Thôn A với Thôn B", "Thôn C"],
  ["Thôn A + Thôn B lấy tên là thôn c", "Thôn C", "Thôn A + Thôn B", "Thôn C"],
  // Another name than the plan has stays, and is told as words of which nothing can be made.
  ["Thôn A + Thôn B, đổi tên thành Thôn D", "Thôn C", "Thôn A + Thôn B, đổi tên thành Thôn D", "Thôn C"],
  ["Thôn Thành Công và Thôn B thành Thôn C.", "Thôn C", "Thôn Thành Công và Thôn B", "Thôn C"],
  ["Thôn A + Thôn B đổi tên thành Thôn Thành Công", "Thôn Thành Công", "Thôn A + Thôn B", "Thôn Thành Công"],
  ["Thôn Thành Công và Thôn B thành Thôn C", "", "Thôn Thành Công và Thôn B", "Thôn C"],
  ["Thôn Thành Công + Thôn B", "", "Thôn Thành Công + Thôn B", ""],
  ["Thành lập Thôn C trên cơ sở sáp nhập Thôn A và Thôn B", "Thôn C", "sáp nhập Thôn A và Thôn B", "Thôn C"],
  ["Thành lập mới Thôn C từ Thôn A và Thôn B.", "", "Thôn A và Thôn B", "Thôn C"],
  ["Thành lập Thôn D từ Thôn A và Thôn B", "Thôn C", "Thành lập Thôn D từ Thôn A và Thôn B", "Thôn C"],
  ["Thôn A và Thôn B thành một thôn mới, lấy tên là Thôn C", "", "Thôn A và Thôn B", "Thôn C"],
  ["Thôn A chuyển đổi thành tổ dân phố", "TDP C", "Thôn A", "TDP C"],
  ["Chuyển Thôn A thành TDP C", "TDP C", "Chuyển Thôn A", "TDP C"],
  ["Thành lập mới từ KĐT Sông Xanh", "Thôn C", "Thành lập mới từ KĐT Sông Xanh", "Thôn C"],
  ["Thôn Thành Công + Thôn B", "Thôn C", "Thôn Thành Công + Thôn B", "Thôn C"],
  // Without marks, some of the words in a name too.
  ["Thon A va Thon B thanh Thon Tan Hop Nhat", "Thon Tan Hop Nhat", "Thon A va Thon B", "Thon Tan Hop Nhat"],
  ["Thon A va Thon B thanh Thon Nam 2", "Thon Nam 2", "Thon A va Thon B", "Thon Nam 2"],
  ["Thon Thanh Cong va Thon B thanh Thon C", "", "Thon Thanh Cong va Thon B", "Thon C"],
])("%s", (list, name, parts, named) => {
  expect(withoutNewName(list, name)).toEqual({ list: parts, name: named });
});

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  "T1,X,thon,Thôn 1,100",
  "T2,X,thon,Thôn 2,150",
  "T3,X,thon,Thôn 3,90",
];

/** Households of the commune and number of units afterwards, or the codes of faults. */
async function after(header: string, ...rows: readonly string[]): Promise<unknown> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes([header, ...rows]) },
  });
  if (result === null) return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const of = (indicator: string) =>
    result.summary.find((one) => one.place === "X" && one.indicator === indicator)?.after;
  return [of("households"), of("units")];
}

const BY_NEW = "Tên thôn mới,Gồm,Hình thức,Số hộ";

test.each([
  ["what is no unit is attached", ["Thôn Lớn,Thôn 1; ghép khu Dệt (65 hộ),,"], [405, 3]],
  ["a unit behind ghép is merged, not attached", ["Thôn Lớn,Thôn 1; ghép Thôn 2,,"], [340, 2]],
  [
    "its part is a part",
    ["Thôn Lớn,Thôn 1; ghép 40 hộ Thôn 3,,", "Thôn 3,phần còn lại của Thôn 3,,"],
    [340, 3],
  ],
  [
    "what is called a thôn and is none is a fault",
    ["Thôn Lớn,Thôn 1; ghép Thôn 9,,"],
    ["changes/unknown-place"],
  ],
  ["a cluster is attached to the unit behind vào", ["Thôn Lớn,ghép khu Dệt (65 hộ) vào Thôn 1,,"], [405, 3]],
  ["clusters make a new unit", ["TDP Mới,Khu A (30 hộ) + Khu B (20 hộ),Thành lập mới,50"], [390, 4]],
  ["thành lập mới in the place of parts", ["TDP Mới,Thành lập mới,,50"], [390, 4]],
  [
    "a cluster that is not said to be created is a fault",
    ["TDP Mới,Khu A (30 hộ),,30"],
    ["changes/unknown-place"],
  ],
])("%s", async (_, rows, expected) => {
  expect(await after(BY_NEW, ...rows)).toEqual(expected);
});
