/** Register order, sums of higher places, and the projection: properties over random trees of places. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownFigures, sumUp } from "../../../src/core/reorganise/figures/sums.ts";
import { completed } from "../../../src/core/reorganise/projection.ts";
import { inRegisterOrder, parentsByCode, positionsByCode } from "../../../src/core/reorganise/register.ts";
import { place, register } from "../../support/make.ts";

const forests = fc
  .array(fc.record({ parent: fc.nat(), name: fc.constantFrom("Tổ 2", "Tổ 10", "An", "Ấp 1") }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((nodes) =>
    nodes.map(({ parent, name }, at) => {
      const above = at === 0 || parent % 4 === 0 ? null : `P${parent % at}`;
      return place(`P${at}`, above, { name });
    }),
  );
const shuffled = forests.chain((places) => fc.shuffledSubarray(places, { minLength: places.length }));

describe("register order", () => {
  test.each([
    "code",
    "name",
  ] as const)("has each place before what stands in it, siblings by %s", (siblings) => {
    fc.assert(
      fc.property(shuffled, (places) => {
        const parents = parentsByCode(places, positionsByCode(places));
        const { register: made, positions } = inRegisterOrder(places, parents, [], siblings);
        expect(made.places).toHaveLength(places.length);
        made.places.forEach((one, at) => {
          const parent = made.parents[at] ?? -1;
          expect(parent).toBeLessThan(at);
          expect(made.places[parent]?.code ?? null).toBe(one.parent);
          expect(made.position.get(one.code)).toBe(at);
        });
        places.forEach((one, at) => {
          expect(made.places[positions[at] ?? -1]).toBe(one);
        });
      }),
    );
  });

  test("is the same whatever order the rows come in", () => {
    fc.assert(
      fc.property(
        forests.chain((places) =>
          fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length })),
        ),
        ([one, other]) => {
          expect(register(other).places).toEqual(register(one).places);
        },
      ),
    );
  });

  test("has places whose code is a name by the numbers in them", () => {
    const places = ["Tổ 10", "Tổ 2", "Tổ 1"].map((name) => place(`C/${name}`, null, { name }));
    const order = (siblings: "code" | "name"): string[] =>
      inRegisterOrder(places, new Int32Array(3).fill(-1), [], siblings).register.places.map(
        ({ name }) => name,
      );
    expect(order("name")).toEqual(["Tổ 1", "Tổ 2", "Tổ 10"]);
    expect(order("code")).toEqual(["Tổ 1", "Tổ 10", "Tổ 2"]);
  });
});

describe("a register summed up", () => {
  const commune = (households: number | null) => place("C", null, { kind: "xa", households });
  const unit = (code: string, households: number | null) => place(code, "C", { households });

  test("has the sum of the units, and tells a figure of the commune's own that differs", () => {
    const { value, diagnostics } = sumUp(register([commune(90), unit("U1", 40), unit("U2", 60)]));
    expect(value.places[0]?.households).toBe(100);
    expect(diagnostics).toMatchObject([
      { code: "register/households-differ", place: "C", facts: { own: 90, sum: 100, column: "households" } },
    ]);
    expect(sumUp(register([commune(100), unit("U1", 40), unit("U2", 60)])).diagnostics).toEqual([]);
  });

  test("has no sum where a unit is blank, which is told", () => {
    const { value, diagnostics } = sumUp(register([commune(90), unit("U1", 40), unit("U2", null)]));
    expect(value.places[0]?.households).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "register/unknown-part", facts: { unknown: 1, of: 2 } }]);
  });

  test("leaves nothing of a commune's own beside its units, all where nothing is known of them", () => {
    const own = (units: readonly (number | null)[]): number | null | undefined => {
      const before = register([commune(90), ...units.map((households, at) => unit(`U${at}`, households))]);
      return ownFigures(before, sumUp(before).value)[0]?.households;
    };
    expect([own([40, 60]), own([null, 60]), own([null]), own([])]).toEqual([0, 0, 90, 90]);
  });
});

test("the projection has pending places as done, exempt ones as they are, and changes nothing that it is given", () => {
  const given = register([
    place("A", null, { kind: "xa", status: "pending" }),
    place("B", null, { kind: "xa", status: "exempt" }),
  ]);
  expect(completed(given).places.map(({ status }) => status)).toEqual(["done", "exempt"]);
  expect(given.places[0]?.status).toBe("pending");
});
