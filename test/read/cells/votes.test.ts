/** How many agree, as minutes of consultations write it. */
import { expect, test } from "vitest";
import { cellOfText } from "../../../src/read/cells/cell.ts";
import { parseVotes } from "../../../src/read/cells/votes.ts";
import { readDrawn } from "../../support/drawn.ts";

function read(text: string) {
  const votes = parseVotes(cellOfText(text));
  return votes.ok ? [votes.value.count, votes.value.of] : votes.code;
}

test.each([
  ["150", 150, null],
  ["150/200", 150, 200],
  ["1.150 / 1.200", 1150, 1200],
  ["150/200 hộ", 150, 200],
  ["150 trên tổng số 200 hộ", 150, 200],
  ["đạt 92% (230/250)", 230, 250],
  ["230/250 phiếu (đạt 92%)", 230, 250],
  ["230/250 = 92%", 230, 250],
  ["151 phiếu", 151, null],
  ["230 (92%)", 230, null],
  ["75,5% (151/200)", 151, 200],
  ["66,6% (2/3)", 2, 3],
  ["67% (2/3)", 2, 3],
  ["1 150 phiếu / 1 200", 1150, 1200],
  ["95,8% (1.150/1.200 hộ)", 1150, 1200],
  ["1.150.000 phiếu", 1150000, null],
])("%s", (text, count, of) => {
  expect(read(text)).toEqual([count, of]);
});

test.each([
  "75%",
  "75,5%",
  "đạt 75 %",
  "Tỷ lệ: 75%",
])("%s is a rate, to which several numbers may come", (text) => {
  expect(read(text)).toBe("consultation/rate-alone");
});

test.each(["150/200 (80%)", "25% (150/200)", "250/200", "75% (200/150)"])("%s does not fit", (text) => {
  expect(read(text)).toBe("consultation/votes-differ");
});

test.each([
  "x",
  "100%-ish",
  "hơn 150",
  "150-200",
  "150 và 20",
  "1/2/3",
  "không",
  "500; 500",
  "500;500",
  "500, 480",
  "500\n500",
  "95 (100)",
  "95: 100",
  "95 phiếu 100",
  "95 hộ (100)",
  "95 = 100",
])("%s is no number of votes", (text) => {
  expect(read(text)).toBe("value/number");
});

const faultsIn = async (header: string, row: string) => {
  const { told, faults } = await readDrawn({
    "csv register":
      "Mã | Trực thuộc | Loại | Tên | Số hộ\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | 200",
    "csv consultation": `${header}\n${row}`,
  });
  return [...told, ...faults].filter(
    (code) => code.startsWith("consultation/") && code !== "consultation/no-rule",
  );
};

test.each([
  ["Thôn | Số hộ | Đồng ý", "D | 200 | 150/200", []],
  ["Thôn | Số hộ | Đồng ý", "D | 200 | 150/180", []],
  ["Thôn | Số hộ | Đồng ý", "D | 200 | 150 (75%)", []],
  ["Thôn | Số hộ | Đồng ý", "D | 200 | 150 (90%)", ["consultation/votes-differ"]],
  ["Thôn | Đồng ý", "D | 150 (75%)", []],
  ["Thôn | Số hộ | Số phiếu thu về | Đồng ý", "D | 200 | 180 | 150/180", []],
  ["Thôn | Số hộ | Số phiếu thu về | Đồng ý", "D | 200 | 180 | 150/190", ["consultation/votes-differ"]],
  ["Thôn | Số hộ | Số phiếu thu về | Đồng ý", "D | 200 | 180/200 | 150", []],
  ["Thôn | Số phiếu thu về | Đồng ý", "D | 180 | 150/200", []],
  ["Thôn | Số hộ | Đồng ý", "D | 200 | 150/220", ["consultation/too-many"]],
])("%s: %s", async (header, row, expected) => {
  expect(await faultsIn(header, row)).toEqual(expected);
});
