/** Names that units of one commune come to share: told where the plan has a hand in it, and only there. */
import { expect, test } from "vitest";
import { sameNames } from "../../../src/core/judge/same-names.ts";
import type { Change } from "../../../src/core/model/inputs.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { change, place, register } from "../../support/make.ts";

const PLACES = [
  place("C", null, { kind: "xa", name: "Xã C" }),
  place("D", null, { kind: "xa", name: "Xã D" }),
  place("C1", "C", { name: "Tổ 2", kind: "tdp" }),
  place("C2", "C", { name: "Tổ dân phố số 02", kind: "tdp" }),
  place("C3", "C", { name: "Thôn Hạ" }),
  place("D1", "D", { name: "Thôn Hạ" }),
];
const told = (rows: readonly Change[]) => {
  const before = register(PLACES);
  const { value } = reorganise(before, before.places, rows, "keep");
  if (!value) throw new Error("the plan of this test has faults");
  return sameNames(value).map(({ place, facts }) => [place, facts]);
};

test("units that shared a name before and stay as they are, or stand in two communes, are not told", () => {
  expect(told([])).toEqual([]);
});

test("a unit that is renamed to the name of another is told, in whatever spelling, with both codes", () => {
  expect(told([change("C3", "C3", { intoName: "TDP số 2", intoKind: "tdp" })])).toEqual([
    ["C3", { codes: ["C1", "C2", "C3"], commune: "Xã C" }],
  ]);
  expect(told([change("C3", "C3", { intoName: "Thôn Hà" })])).toEqual([]);
});

test("a name without the word for its kind is the same, other kinds are others", () => {
  expect(told([change("C1", "C1", { intoName: "Hạ" })])).toEqual([
    ["C1", { codes: ["C1", "C3"], commune: "Xã C" }],
  ]);
  expect(told([change("C3", "C3", { intoName: "Thôn 2" })])).toEqual([]);
});

test("names that differ in marks or by a remark alone are told with both", () => {
  const alike = (name: string) => told([change("C1", "C1", { intoName: name, intoKind: "thon" })]);
  for (const name of [
    "Thôn Hà",
    "Thôn Hạ (mới)",
    "Thôn Hạ (2 thôn)",
    "Thôn Hạ (TDP 1 cũ)",
    "Thôn Hạ: 190 hộ",
    "Thôn Hạ - giữ nguyên",
    "Thôn Hạ mới",
  ])
    expect(alike(name)).toEqual([["C1", { names: [name, "Thôn Hạ"], commune: "Xã C" }]]);
  for (const name of ["Thôn Hạ (CL)", "Thôn Hạ - Thượng", "Thôn Hạ Mới", "Tổ dân phố Hà", "Thôn Hạ 1"])
    expect(alike(name)).toEqual([]);
});

test("i stands for y where names are compared", () => {
  expect(
    told([
      change("C3", "C3", { intoName: "Thôn Mỹ Kỳ" }),
      change("C1", "C1", { intoName: "Thôn Mĩ Kì", intoKind: "thon" }),
    ]),
  ).toEqual([["C1", { names: ["Thôn Mĩ Kì", "Thôn Mỹ Kỳ"], commune: "Xã C" }]]);
});

test("they have a code of their own", () => {
  const before = register(PLACES);
  const { value } = reorganise(
    before,
    before.places,
    [change("C1", "C1", { intoName: "Thôn Hà", intoKind: "thon" })],
    "keep",
  );
  expect(value && sameNames(value).map(({ code }) => code)).toEqual(["changes/names-alike"]);
});

test("two names with a remark each are two", () => {
  const renamed = [
    change("C1", "C1", { intoName: "Thôn Đông (trên)", intoKind: "thon" }),
    change("C3", "C3", { intoName: "Thôn Đông (dưới)" }),
  ];
  expect(told(renamed)).toEqual([]);
});

test("units of communes that merge are told", () => {
  expect(told([change("C", "C"), change("D", "C")])).toEqual([
    ["D1", { codes: ["C3", "D1"], commune: "Xã C" }],
  ]);
});

test("a unit created beside one of its name is told where the plan names it", () => {
  const made = change(null, "N", { intoName: "Thôn hạ", intoKind: "thon", intoParent: "D" });
  expect(told([made])).toEqual([["N", { codes: ["D1", "N"], commune: "Xã D" }]]);
});
