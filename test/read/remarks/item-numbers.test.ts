/** Running numbers of plans over several sheets. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { run } from "../../../src/index.ts";
import { tellItemNumbers } from "../../../src/read/remarks/item-numbers.ts";
import { workbook } from "../../support/pictures.ts";

const HEADER = "STT | Thôn hiện nay | Số hộ | Tên thôn mới";

/** What is told of the numbers of a plan whose first sheet has 1 and 2. */
const told = async (...second: readonly string[]) => {
  const first = ["[Trang 1]", HEADER, "1 | Thôn 1 | 100 | Thôn An", "2 | Thôn 2 | 150 | Thôn An"];
  const changes = { file: "p.xlsx", sheet: "*", commune: "Xã Mẫu" };
  const { findings } = await run({
    scenario: { tinhgon: 1, policy: "nd-185-2026", inputs: { changes } },
    files: { "p.xlsx": workbook([...first, "", "[Trang 2]", HEADER, ...second].join("\n")) },
  });
  return findings.map(({ code }) => code).filter((code) => code.startsWith("changes/number"));
};

test("go on from one sheet to the next, or begin anew; what is passed over is told", async () => {
  expect(await told("3 | Thôn 3 | 80 | Thôn Bình", "4 | Thôn 4 | 60 | Thôn Bình")).toEqual([]);
  expect(await told("1 | Thôn 3 | 80 | Thôn Bình", "2 | Thôn 4 | 60 | Thôn Bình")).toEqual([]);
  expect(await told("4 | Thôn 4 | 60 | Thôn Bình")).toEqual(["changes/number-missing"]);
  expect(await told("3 | Thôn 3 | 80 | Thôn Bình", "5 | Thôn 4 | 60 | Thôn Bình")).toEqual([
    "changes/number-missing",
  ]);
});

test("begin anew in each commune, also where the one before had one unit", async () => {
  const numbers = async (second: string) => {
    const rows = ["STT,Xã,Thôn hiện nay,Số hộ,Tên thôn mới", "1,Xã An,Thôn 1,100,Thôn Đông", second];
    const { findings } = await run({
      scenario: { tinhgon: 1, policy: "nd-185-2026", inputs: { changes: "p.csv" } },
      files: { "p.csv": new TextEncoder().encode(rows.join("\n")) },
    });
    return findings.map(({ code }) => code).filter((code) => code.startsWith("changes/number"));
  };
  expect(await numbers("1,Xã Bình,Thôn 1,90,Giữ nguyên")).toEqual([]);
  expect(await numbers("1,Xã An,Thôn 2,90,Thôn Tây")).toEqual(["changes/number-twice"]);
});

test("stand in each row of one old unit", async () => {
  const rows = (first: string, second: string, third: string) => [
    ...["STT,Thôn hiện nay,Số hộ,Tên thôn mới", `1,${first},40,Thôn A`],
    ...[`1,${second},60,Thôn B`, `2,${third},90,Thôn C`],
  ];
  const numbers = async (...lines: readonly string[]) => {
    const { findings } = await run({
      scenario: {
        tinhgon: 1,
        policy: "nd-185-2026",
        inputs: { changes: { file: "p.csv", commune: "Xã Mẫu" } },
      },
      files: { "p.csv": new TextEncoder().encode(lines.join("\n")) },
    });
    return findings.map(({ code }) => code).filter((code) => code.startsWith("changes/number"));
  };
  expect(await numbers(...rows("Thôn 1", "Thôn 1", "Thôn 2"))).toEqual([]);
  expect(await numbers(...rows("Một phần Thôn 1", "Phần còn lại của Thôn 1", "Thôn 2"))).toEqual([]);
  expect(await numbers(...rows("Thôn 1", "Thôn 3", "Thôn 2"))).toEqual(["changes/number-twice"]);
});

test("begin anew below each new unit that heads its old ones, also where the one before had one", async () => {
  const numbers = async (...rows: readonly string[]) => {
    const { findings } = await run({
      scenario: {
        tinhgon: 1,
        policy: "nd-185-2026",
        inputs: { changes: { file: "p.csv", commune: "Xã Mẫu" } },
      },
      files: { "p.csv": new TextEncoder().encode(["STT,Tên thôn,Số hộ,Ghi chú", ...rows].join("\n")) },
    });
    return findings.map(({ code }) => code).filter((code) => code.startsWith("changes/number"));
  };
  const first = ["I,Thôn An (mới),100,", "1,Thôn 1,100,", "II,Thôn Bình (mới),150,"];
  expect(await numbers(...first, "1,Thôn 2,80,", "2,Thôn 3,70,")).toEqual([]);
});

test("may be more than fit on the stack", () => {
  const diagnostics: Diagnostic[] = [];
  const numbers = Array.from({ length: 200_000 }, (_, at) => at + 1);
  const rows = numbers.map((at) => ({
    ...{ number: `${at}`, from: `Thôn ${at}`, into: "", intoName: `Thôn ${at}`, above: [] },
    origin: { file: "p.csv", line: at + 1 },
  }));
  tellItemNumbers(rows, (origin) => origin, diagnostics);
  expect(diagnostics).toEqual([]);
});
