/** Units with fewer people than households. */
import { expect, test } from "vitest";
import { fewerPeople } from "../../../src/core/judge/fewer-people.ts";
import { place, register } from "../../support/make.ts";

const unit = (code: string, households: number | null, population: number | null) =>
  place(code, "X", { kind: "thon", level: "unit", name: `Thôn ${code}`, households, population });

test("they are told once, with the first of them", () => {
  const commune = place("X", null, { kind: "xa", level: "commune", households: 900, population: 100 });
  const units = [
    unit("1", 142, 520),
    unit("2", 431, 118),
    unit("3", 10, 9),
    unit("4", 5, 5),
    unit("5", 9, null),
  ];
  const [found, ...others] = fewerPeople(register([commune, ...units]));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: "register/fewer-people",
    place: "2",
    facts: { count: 2, name: "Thôn 2", households: 431, population: 118 },
  });
});

test("none is told where each has as many", () => {
  expect(fewerPeople(register([unit("1", 142, 520), unit("2", null, 3)]))).toEqual([]);
});
