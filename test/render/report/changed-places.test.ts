/** Places that the plan changes, each with what it is made from, in words. */
import { describe, expect, test } from "vitest";
import { changedTable } from "../../../src/render/report/changed-places.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";
const made = (run: ReturnType<typeof finished>["run"], most = 60): [unknown, unknown][] =>
  changedTable(run, LANGUAGES.vi, most).rows.map(({ cells }) => [cells[0], cells[3]]);

describe("a place is told as made", () => {
  test("from whole places, from parts with their households, newly, or under a new name", () => {
    expect(made(finished(SMALL).run)).toEqual([
      ["Tổ dân phố số 1", "Tổ dân phố số 1 và Tổ dân phố số 2"],
      ["Tổ dân phố số 3A", "một phần Tổ dân phố số 3 (200 hộ)"],
      ["Tổ dân phố số 3B", "một phần Tổ dân phố số 3 (300 hộ)"],
      ["Thôn Nhất", "Thôn Một (đổi tên)"],
      ["Thôn Mới", "thành lập mới"],
      ["Thôn Hai", "giải thể"],
    ]);
  });

  test("from whole places first and with their communes where these are several", () => {
    const rows = ["T,,tinh,T,,,,,", "X,T,xa,Xã X,,,,,", "Y,T,xa,Xã Y,,,,,"];
    const units = ["X1,X,thon,Thôn 1,20,,,,", "X2,X,thon,Thôn 2,10,,,,", "Y1,Y,thon,Thôn 1,20,,,,"];
    const plan = [
      "X,Z,,,,Xã Z,xa,T,",
      "Y,Z,,,,Xã Z,xa,T,",
      "X1,A,5,,x,Thôn A,thon,Z,",
      "X1,B,,,,Thôn B,thon,Z,",
      "X2,A,,,,Thôn A,thon,Z,",
      "Y1,A,,,,Thôn A,thon,Z,",
    ];
    const texts = {
      register: table(REGISTER_HEADER, [...rows, ...units]),
      changes: table(CHANGES_HEADER, plan),
    };
    const [, first, second] = made(finished({ ...texts, policy: POLICY }).run);
    expect(first).toEqual(["Thôn A", "Thôn 2 (Xã X), Thôn 1 (Xã Y) và một phần Thôn 1 (Xã X) (5 hộ)"]);
    expect(second).toEqual(["Thôn B", "một phần Thôn 1 (15 hộ)"]);
  });
});

test("rows beyond the most are counted and not made; none are lost", () => {
  const { run } = finished(SMALL);
  const short = changedTable(run, LANGUAGES.vi, 2);
  expect([short.rows.length, short.unmade]).toEqual([2, 4]);
  expect(changedTable(run, LANGUAGES.vi, Number.POSITIVE_INFINITY).unmade).toBe(0);
});
