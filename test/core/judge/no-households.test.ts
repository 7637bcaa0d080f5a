/** Units of which a register says that they have no household. */
import { expect, test } from "vitest";
import { noHouseholds } from "../../../src/core/judge/no-households.ts";
import { place, register } from "../../support/make.ts";

const told = (...households: readonly (number | null)[]) => {
  const commune = place("X", null, { kind: "xa", level: "commune", households: 0 });
  const units = households.map((own, at) =>
    place(`U${at}`, "X", { kind: "thon", level: "unit", households: own }),
  );
  return noHouseholds(register([commune, ...units])).map(({ place: code, facts }) => ({ code, facts }));
};

test("are told once, with their number", () =>
  expect(told(100, 0, 0)).toMatchObject([{ code: "U1", facts: { count: 2 } }]));

test("are not told where the number is not known, nor is a commune", () =>
  expect(told(null, 100)).toEqual([]));
