/** What places said to the plan: as a list, in a sentence, and as the reason why places wait. */
import { describe, expect, test } from "vitest";
import { consultationList } from "../../../src/render/book/consultation-list.ts";
import { letterOf } from "../../../src/render/book/letter.ts";
import { unfinishedList } from "../../../src/render/book/lists.ts";
import { viewOf } from "../../../src/render/book/view.ts";
import { remarksOf } from "../../../src/render/report/report.ts";
import { cellText } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";

const { vi } = LANGUAGES;
const CONSENT = "consent: { levels: [unit], share: 50, bar: more-than, of: households }";

/** Four thôn become two: X1 with X2, X3 with X4; X5 stays. */
const view = (consultation: string, consent = CONSENT) =>
  viewOf(
    finished({
      register: table(REGISTER_HEADER, [
        "X,,xa,Xã X,,,,,",
        ...[1, 2, 3, 4, 5].map((n) => `X${n},X,thon,Thôn ${n},100,,,,`),
      ]),
      changes: table(CHANGES_HEADER, [
        "X1,X1,,,,Một Hai,,,",
        "X2,X1,,,,Một Hai,,,",
        "X3,X3,,,,Ba Bốn,,,",
        "X4,X3,,,,Ba Bốn,,,",
      ]),
      consultation,
      policy: `\nid: t\nname: T\ntitles: { a: { name: A, level: unit, posts: 1 } }\n${consent}\n`,
    }).run,
    vi,
  );
const SAID =
  "place,households,ballots,agree\nX1,100,90,80\nX2,100,90,70\nX3,100,90,60\nX4,100,90,50\nX5,100,9,9\n";
const shown = ({ rows }: ReturnType<typeof consultationList>) =>
  rows.map(({ cells }) => cells.map((cell) => cellText(cell, vi)));

describe("the list", () => {
  test("has each place that is merged, or waits, its share and whether it agreed, the sum first", () => {
    const list = consultationList(view(SAID));
    expect(shown(list)).toEqual([
      ["", "TỔNG SỐ", "400", "360", "260", "65,0", "3/4"],
      ["1", "Thôn 1", "100", "90", "80", "80,0", "Đạt"],
      ["2", "Thôn 2", "100", "90", "70", "70,0", "Đạt"],
      ["3", "Thôn 3", "100", "90", "60", "60,0", "Đạt"],
      ["4", "Thôn 4", "100", "90", "50", "50,0", "Chưa đạt"],
    ]);
    expect(list.totals).toBe(1);
    expect(list.below).toEqual(["Đạt khi trên 50% số cử tri hoặc đại diện hộ đồng ý."]);
  });

  test("adds up nothing that is not known of one place", () => {
    const list = consultationList(view("place,households,agree\nX1,100,80\nX2,100,70\nX3,100,60\n"));
    expect(shown(list).map((cells) => cells.slice(1))).toEqual([
      ["TỔNG SỐ", "400", "", "", "3/4"],
      ["Thôn 1", "100", "80", "80,0", "Đạt"],
      ["Thôn 2", "100", "70", "70,0", "Đạt"],
      ["Thôn 3", "100", "60", "60,0", "Đạt"],
      ["Thôn 4", "100", "", "", "Chưa rõ"],
    ]);
  });

  test("says nothing of an outcome where the policy has no rule, and takes ballots where it asks these", () => {
    expect(shown(consultationList(view(SAID, "")))[1]).toEqual(["1", "Thôn 1", "100", "90", "80", "80,0"]);
    const ofBallots = CONSENT.replace("households", "ballots");
    expect(shown(consultationList(view(SAID, ofBallots)))[4]?.slice(-2)).toEqual(["55,6", "Đạt"]);
  });

  test("is empty where nobody was asked", () => {
    expect(consultationList(view("place,agree\n", "")).rows).toEqual([]);
  });
});

test("it is told below the tables and in the letter", () => {
  const told =
    "Lấy ý kiến: 3 trên 4 đơn vị đạt mức đồng ý; 260 trên 400 cử tri hoặc đại diện hộ đồng ý (65,0%)";
  const whole = view(SAID);
  expect(remarksOf(whole.run, vi).map(({ text }) => text)).toContain(told);
  expect(letterOf(whole)?.chapters[0]?.paragraphs).toContain(`${told}.`);
});

test("of places that wait only those that did not agree are said not to have", () => {
  const reasons = (consultation: string) =>
    unfinishedList(view(consultation)).rows.map(({ cells }) => [cells[2], cells[5]]);
  expect(reasons(SAID)).toEqual([
    ["Thôn 3", "chờ đơn vị khác trong phương án đồng ý"],
    ["Thôn 4", "chưa đủ mức đồng ý"],
  ]);
  expect(reasons("place,households,agree\nX1,100,80\nX2,100,70\nX3,100,60\n")[1]).toEqual([
    "Thôn 4",
    "chưa đủ số liệu lấy ý kiến",
  ]);
});
