/** Who is in charge of which cell where the list of leaders says it. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const CELLS =
  "Mã;Chi bộ;Ngày;Giờ\nC1;Chi bộ Đông;5;19h30\nC2;Chi bộ Đoài;6;19h30\nC3;Chi bộ Nam;7;19h30\nC4;Chi bộ Bắc;8;19h30\n";

/** The cells of each leader, and the codes of faults. */
async function chargesOf(leaders: readonly string[], charge?: string) {
  const texts = {
    "c.csv": CELLS,
    "l.csv": ["Mã cán bộ;Họ và tên;Chi bộ phụ trách", ...leaders, ""].join("\n"),
    ...(charge === undefined ? {} : { "p.csv": `Mã cán bộ;Chi bộ\n${charge}\n` }),
  };
  const files = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const inputs = { cells: "c.csv", leaders: "l.csv", ...(charge === undefined ? {} : { charge: "p.csv" }) };
  const rules = { each_meeting: [{ at_least: 1 }], prefer: ["charge"] };
  const duty = { tinhgon: 1, inputs, months: "2026-08..2026-08", rules };
  const { result, findings } = await assign({ duty, files: Object.fromEntries(files) });
  const faults = findings.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
  return { faults, kept: (result?.aims as Record<string, number> | undefined)?.charge ?? null };
}

test("cells beside a name are those that somebody is in charge of, one or several of them", async () => {
  const leaders = ["L1;Mẫu Văn Một;Chi bộ Bắc, Chi bộ Nam", "L2;Mẫu Văn Hai;Chi bộ Đông"];
  expect(await chargesOf(leaders)).toEqual({ faults: [], kept: 3 });
  expect(await chargesOf(["L1;Mẫu Văn Một;-", "L2;Mẫu Văn Hai;"])).toEqual({ faults: [], kept: 0 });
});

test("a cell that there is not is a fault", async () => {
  expect((await chargesOf(["L1;Mẫu Văn Một;Chi bộ Tây"])).faults).toEqual(["duty/unknown-cell"]);
});

test("a list of its own counts alone", async () => {
  const leaders = ["L1;Mẫu Văn Một;Chi bộ Đông", "L2;Mẫu Văn Hai;Chi bộ Đoài"];
  expect(await chargesOf(leaders, "L1;Chi bộ Nam")).toEqual({ faults: [], kept: 1 });
});
