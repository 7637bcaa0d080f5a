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

describe("a plan in sentences alone", () => {
  test.each([
    [
      "of the new units",
      "STT;Nội dung;Số hộ",
      ["Sáp nhập Thôn Đông (142 hộ) và Thôn Đoài (118 hộ) thành Thôn Mới;260", "Giữ nguyên Thôn Hạ;265"],
    ],
    [
      "beside old units",
      "STT;Tên thôn cũ;Phương án;Số hộ",
      [
        "Thôn Đông;Sáp nhập với Thôn Đoài thành Thôn Mới;142",
        "Thôn Đoài;Sáp nhập với Thôn Đông thành Thôn Mới;118",
        "Thôn Hạ;Giữ nguyên;265",
      ],
    ],
  ])("is one: %s", async (_, header, rows) => {
    const { units, figures } = await folderOf(
      [header, ...rows.map((row, at) => `${at + 1};${row}`), ""].join("\n"),
    );
    expect(units).toEqual(["Thôn Đông 142", "Thôn Đoài 118", "Thôn Hạ 265"]);
    expect(figures).toEqual({ units: [3, 2], households: [525, 525] });
  });

  test.each([
    ["a budget", "STT;Nội dung;Số tiền\n1;Sáp nhập thôn;20\n2;Hỗ trợ người thôi việc;100\n"],
    [
      "a list of people",
      "STT;Họ và tên;Tên thôn;Chức vụ;Phương án\n1;Mẫu Văn An;Thôn Đông;Trưởng thôn;Giữ nguyên\n",
    ],
    [
      "a vote on it",
      "Thôn;Phương án;Số hộ;Đồng ý\nThôn Đông;Sáp nhập Thôn Đông và Thôn Đoài thành Thôn Mới;120;100\nThôn Đoài;Sáp nhập Thôn Đông và Thôn Đoài thành Thôn Mới;90;80\n",
    ],
    ["a list of units", "STT;Tên thôn;Số hộ;Phương án\n1;Thôn Đông;120;Sáp nhập\n2;Thôn Hạ;130;Giữ nguyên\n"],
  ])("is not %s", async (_, text) => {
    const { result } = await recognise({ files: { "x.csv": new TextEncoder().encode(text) } });
    expect(new TextDecoder().decode(result?.made["scenario.yaml"])).not.toMatch(/^ {2}changes: /m);
  });
});

test("old units whose names are like none are asked about, and plain ones are not", async () => {
  const asked = async (name: string) => {
    const plan = `Thôn hiện nay;Số hộ;Thôn mới\n${name};120;Thôn Mới\nThôn Hạ;130;Thôn Mới\n`;
    const files = { "pa.csv": new TextEncoder().encode(plan) };
    const { result } = await recognise({ files, lang: "en" });
    return result?.questions.filter((one) => one.includes("like no name of a unit")) ?? [];
  };
  expect(await asked("Thôn Đông còn lại giao cho Thôn Nam")).toHaveLength(1);
  expect(await asked("Thôn Đông")).toEqual([]);
});

test("a plan by old units of which one gives households to another has all that it has", async () => {
  const { units, figures } = await folderOf(`STT;Tên thôn hiện nay;Số hộ;Tên thôn mới;Phương án
1;Thôn Đông;142;Thôn Đông;Nhập thêm 50 hộ của Thôn Hạ
2;Thôn Hạ;265;Thôn Hạ;Chuyển 50 hộ sang Thôn Đông
`);
  expect(units).toEqual(["Thôn Đông 142", "Thôn Hạ 265"]);
  expect(figures).toEqual({ units: [2, 2], households: [407, 407] });
});
