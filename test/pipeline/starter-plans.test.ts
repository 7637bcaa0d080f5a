/** Plans in sentences, out of which `init` makes a register: the units that it names, and what a run of the folder comes to. */
import { describe, expect, test } from "vitest";
import { recognise, run } from "../../src/index.ts";

/** The folder that a plan alone makes: its units with their households, and the findings and figures of its run. */
async function folderOf(plan: string) {
  const files = { "pa.csv": new TextEncoder().encode(plan) };
  const made = (await recognise({ files })).result?.made ?? {};
  const text = (name: string): string => new TextDecoder().decode(made[name]);
  const { result, findings } = await run({ scenario: text("scenario.yaml"), files: { ...files, ...made } });
  const figure = (id: string) => {
    const found = result?.summary.find(({ indicator }) => indicator === id);
    return [found?.before, found?.after];
  };
  const register = text("register.csv").trim().split("\n").slice(2);
  return {
    units: register.map((row) => row.split(",").slice(3, 6).join(" ").trim()),
    figures: { units: figure("units"), households: figure("households") },
    faults: findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
  };
}

describe("a plan by new units", () => {
  test.each([
    "Sáp nhập",
    "Nhập",
    "Hợp nhất",
  ])("in sentences that end with the new name: %s", async (merge) => {
    const { units, figures, faults } = await folderOf(`STT;Nội dung sắp xếp;Tên thôn sau sắp xếp;Số hộ
1;${merge} Thôn Đông (142 hộ, 531 nhân khẩu) và Thôn Đoài (210 hộ, 802 nhân khẩu) thành Thôn Đông Đoài;Thôn Đông Đoài;352
2;Giữ nguyên Thôn Hạ;Thôn Hạ;265
`);
    expect(units).toEqual(["Thôn Đông 142 531", "Thôn Đoài 210 802", "Thôn Hạ 265"]);
    expect(figures).toEqual({ units: [3, 2], households: [617, 617] });
    expect(faults).toEqual([]);
  });

  test("gives no old unit a figure that is of a part, or of several", async () => {
    const { units } = await folderOf(`Tên thôn mới;Gồm;Số hộ
Thôn Một;Thôn Đông + 40 hộ của Thôn Đoài;182
Thôn Hai;phần còn lại của Thôn Đoài;60
Thôn Ba;Thôn Hạ + Thôn Thượng (250 hộ);250
`);
    expect(units).toEqual(["Thôn Đông", "Thôn Đoài", "Thôn Hạ", "Thôn Thượng"]);
  });
});
