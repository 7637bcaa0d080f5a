/** Further columns of places that merge, and figures that a plan gives of places without any. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/core/model/inputs.ts";
import type { Column, Place } from "../../../src/core/model/place.ts";
import { keptColumns } from "../../../src/core/reorganise/drafts/kept-columns.ts";
import { withGivenFigures } from "../../../src/core/reorganise/figures/given-figures.ts";
import type { Part } from "../../../src/core/reorganise/lineage/lineage.ts";
import { change, ORIGIN, place, register } from "../../support/make.ts";

describe("further columns of a new place", () => {
  const old = (code: string, extra: string, fact: string | number): Place =>
    place(code, "C", { extra: new Map([["nvh", extra]]), facts: new Map([["nvh", fact]]) });
  const part = (from: number, more: Partial<Part> = {}): Part => ({
    ...{ from, households: null, population: null, area: null, main: true, of: 1, origin: ORIGIN },
    ...more,
  });
  const column = (isSummed: boolean) => [{ header: "nvh", isSummed } as Column];
  const kept = (parts: readonly Part[], places: readonly Place[], columns: readonly Column[] = []) => {
    const { extra, facts } = keptColumns(parts, places, columns);
    return [extra.get("nvh"), facts.get("nvh")];
  };
  const alike = [old("A", "núi", "núi"), old("B", "núi", "núi"), old("C", "biển", "biển")];
  const counted = [old("A", "1.200", 1200), old("B", "0,25", 0.25), old("C", "x", "x")];

  test("are those of its only part, and those in which all parts agree", () => {
    expect(kept([part(2)], alike)).toEqual(["biển", "biển"]);
    expect(kept([part(0), part(1)], alike)).toEqual(["núi", "núi"]);
    expect(kept([part(0), part(2)], alike)).toEqual(["", null]);
    expect(kept([], alike)).toEqual([undefined, undefined]);
    expect(kept([part(0), part(1)], [place("A", "C"), place("B", "C")])).toEqual([undefined, undefined]);
  });

  test("do not hang on what it gets of a neighbour that goes on", () => {
    expect(kept([part(2, { isTransfer: true, of: 2 }), part(0)], alike)).toEqual(["núi", "núi"]);
    expect(kept([part(0), part(2, { isTransfer: true })], alike, column(true))).toEqual(["núi", "núi"]);
  });

  test("are added up where the column says so, with the decimals that were written", () => {
    expect(kept([part(0), part(1)], counted, column(true))).toEqual(["1200.25", 1200.25]);
    expect(kept([part(1), part(1)], counted, column(true))).toEqual(["0.50", 0.5]);
    expect(kept([part(0), part(1)], counted, column(false))).toEqual(["", null]);
    expect(kept([part(0)], counted, column(true))).toEqual(["1.200", 1200]);
  });

  test("are not known where a part has no number, or is only a part of a place", () => {
    expect(kept([part(0), part(2)], counted, column(true))).toEqual(["", null]);
    expect(kept([part(0, { of: 2 }), part(1)], counted, column(true))).toEqual(["", null]);
    expect(kept([part(0, { of: 2 })], counted, column(true))).toEqual(["", null]);
    expect(kept([part(0, { of: 2 })], counted, column(false))).toEqual(["1.200", 1200]);
  });

  test("are added up exactly, below 0 as well", () => {
    const sum = (...texts: readonly string[]) =>
      kept(
        texts.map((_, at) => part(at)),
        texts.map((text, at) => old(`U${at}`, text, text)),
        column(true),
      );
    expect(sum("0.1", "0.2")).toEqual(["0.3", 0.3]);
    expect(sum(" 5 ", "-2,5")).toEqual(["2.5", 2.5]);
    expect(sum("1.234.567", "1")).toEqual(["1234568", 1234568]);
    expect(sum("1.2345678", "1")).toEqual(["", null]);
    expect(sum("1,2,3", "1")).toEqual(["", null]);
  });
});

describe("figures that a plan gives", () => {
  const PLACES = [
    place("C", null, { kind: "xa" }),
    place("C1", "C"),
    place("C2", "C", { households: 20, population: 70 }),
  ];
  const given = (...rows: readonly Change[]) => {
    const before = register(PLACES);
    const after = withGivenFigures(before, rows);
    if (after === before) return null;
    return ["C1", "C2"].map((code) => {
      const { households, population, area } = after.places[after.position.get(code) ?? -1] ?? {};
      return [households, population, area];
    });
  };
  const WAS = [20, 70, null];

  test("stand where one row takes all of a place and the register has none", () => {
    expect(given(change("C1", "M", { households: 9 }))).toEqual([[9, null, null], WAS]);
    expect(given(change("C1", "M", { population: 30 }))).toEqual([[null, 30, null], WAS]);
    expect(given(change("C1", "M", { area: 500 }))).toEqual([[null, null, 500], WAS]);
    expect(given(change("C2", "M", { households: 9, area: 500 }))).toEqual([
      [null, null, null],
      [20, 70, 500],
    ]);
  });

  test("of the old place stand before those of the row", () => {
    const printed = { printedOld: { households: 8, population: null, area: null } };
    expect(given(change("C1", "M", { ...printed, households: 9 }))?.[0]).toEqual([8, null, null]);
    expect(given(change("C1", "M", printed))?.[0]).toEqual([8, null, null]);
  });

  test("change nothing where there are none, the register has them, or another row takes a part", () => {
    expect(given(change("C1", "M"))).toBeNull();
    expect(given(change("C2", "M", { households: 9 }))).toBeNull();
    expect(given(change("C1", "M", { households: 9 }), change("C1", "N"))).toBeNull();
    expect(given(change("C1", "M", { households: 9, part: "rest" }))).toBeNull();
    expect(given(change("X", "M", { households: 9 }), change(null, "N", { households: 9 }))).toBeNull();
  });
});
