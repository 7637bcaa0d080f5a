/** Diagnostics: what the compiler refuses, the exit code that findings ask for, and the order in which they are told. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODES, type Code } from "../../../src/core/diagnostics/codes.ts";
import { type Diagnostic, diagnostic, exitOf, hasErrors } from "../../../src/core/diagnostics/diagnostic.ts";
import { gravestFirst, groupedByCode, inOrderOf } from "../../../src/core/diagnostics/findings.ts";

const ORIGIN = { file: "a.csv", line: 1 };

describe("facts", () => {
  test("are those of the code, or the program does not compile", () => {
    diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1, columns: 2 } });
    // @ts-expect-error one fact is lacking
    diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1 } });
    // @ts-expect-error all facts are lacking
    diagnostic("csv/ragged", ORIGIN);
    // @ts-expect-error a fact of another type
    diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1, columns: "2" } });
    // @ts-expect-error a fact that the code does not have
    diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1, columns: 2, rows: 3 } });
    // @ts-expect-error facts of a code that has none
    diagnostic("csv/empty", ORIGIN, { facts: { cells: 1 } });
    const either: "csv/ragged" | "table/header" = Math.random() < 2 ? "csv/ragged" : "table/header";
    // @ts-expect-error the facts of one of two codes do not do for the other
    diagnostic(either, ORIGIN, { facts: { cells: 1, columns: 2 } });
    expect(diagnostic("table/header", ORIGIN, { facts: { rows: 3 } }).facts.rows).toBe(3);
  });

  test("are known once the code is", () => {
    const found: readonly Diagnostic[] = [diagnostic("table/header", ORIGIN, { facts: { rows: 3 } })];
    const header = found.find((one) => one.code === "table/header");
    expect(header?.facts.rows).toBe(3);
    // @ts-expect-error a header has no cells
    expect(header?.facts.cells).toBeUndefined();
  });
});

test("faults are told before warnings, and these before remarks, each in the order that they were in", () => {
  const header = diagnostic("table/header", ORIGIN, { facts: { rows: 3 } });
  const unasked = diagnostic("consultation/no-rule", ORIGIN);
  const [empty, ragged] = [
    diagnostic("csv/empty", ORIGIN),
    diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1, columns: 2 } }),
  ];
  const shown = gravestFirst([header, ragged, unasked, empty, header]);
  expect(shown.map(({ severity }) => severity)).toEqual(["error", "error", "warning", "info", "info"]);
  expect(shown).toEqual([ragged, empty, unasked, header, header]);
});

test("a diagnostic has the severity of its code, and says of everything else that it is not known", () => {
  expect(diagnostic("roster/no-rows", null)).toEqual({
    code: "roster/no-rows",
    severity: "warning",
    origin: null,
    value: null,
    place: null,
    person: null,
    suggestion: null,
    related: [],
    facts: {},
  });
});

const fault = diagnostic("csv/empty", ORIGIN);
const refusal = diagnostic("file/stdin-twice", ORIGIN);
const warning = diagnostic("roster/no-rows", ORIGIN);
const late = diagnostic("explain/no-roster", ORIGIN);

describe("the exit code", () => {
  test.each([
    ["nothing", [], false, 0],
    ["a warning", [warning], false, 0],
    ["a warning that is strict", [warning], true, 1],
    ["a fault", [warning, fault], false, 1],
    ["a fault behind which the program cannot work", [fault, refusal, warning], false, 2],
  ] as const)("of %s", (_, findings, strict, expected) => {
    expect(exitOf(findings, strict)).toBe(expected);
    expect(hasErrors(findings)).toBe(findings.some((one) => one === fault || one === refusal));
  });
});

test("what is lost of a table is lost by an error, and only errors end in 2", () => {
  for (const [code, { severity, exit, lost }] of Object.entries(CODES)) {
    if (lost !== null) expect([code, severity]).toEqual([code, "error"]);
    if (exit === 2) expect([code, severity]).toEqual([code, "error"]);
  }
});

describe("findings", () => {
  const at = (file: string | null, line: number, column?: string): Diagnostic =>
    diagnostic("csv/empty", file === null ? null : { file, line, ...(column && { column }) });

  test("are told by file in the order given, line and column; those of no file first, of unknown ones last", () => {
    const inOrder = [at(null, 0), at("b", 1), at("b", 2, "x"), at("b", 2, "y"), at("a", 1), at("other", 1)];
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect([...shuffled].sort(inOrderOf(["b", "a"]))).toEqual(inOrder);
      }),
    );
  });

  test("are grouped by code, errors first, in the order of the table", () => {
    const ragged = diagnostic("csv/ragged", ORIGIN, { facts: { cells: 1, columns: 2 } });
    const groups = groupedByCode([late, warning, ragged, fault, ragged]);
    const codes = groups.map(({ code, findings }) => [code, findings.length] as const);
    expect(codes).toEqual([
      ["csv/empty", 1],
      ["csv/ragged", 2],
      ["explain/no-roster", 1],
      ["roster/no-rows", 1],
    ] satisfies [Code, number][]);
  });
});
