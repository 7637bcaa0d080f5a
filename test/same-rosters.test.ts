/** The roster of one xã laid out at random, with and without a register: everybody is counted where and as what the plainest list says. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutMarks } from "../src/core/text/with-marks.ts";
import { run } from "../src/index.ts";
import { PLAIN, type Writing, writing, written } from "./arbitraries/list.ts";
import { PLAIN_ROSTER, type RosterShape, rosterOf, rosterShape } from "./arbitraries/roster-shape.ts";
import { type Xa, xa } from "./arbitraries/xa.ts";

function registerOf({ name, units }: Xa): Uint8Array {
  const rows = units.map((thon, at) => `T${at},X,thon,${thon.name},${thon.households}`);
  return new TextEncoder().encode(["code,parent,kind,name,households", `X,,xa,${name},`, ...rows].join("\n"));
}

/** The figures of a run by place and indicator, and its faults. */
async function read(own: Xa, shape: RosterShape, how: Writing, hasRegister: boolean) {
  const { header, rows, frame } = rosterOf(own, shape);
  const roster = written(header, rows, how, frame);
  const inputs = { roster: "roster", ...(hasRegister && { register: "register" }) };
  const { result, findings } = await run({
    scenario: { tinhgon: 1, name: "Xã Mẫu", date: "2026-05-01", inputs, policy: "nd-33-2023" },
    files: { roster, ...(hasRegister && { register: registerOf(own) }) },
    by: "unit",
  });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  // Places that no register has are called as the roster calls them.
  const figures = result?.summary.map(({ name, indicator, before, after }) =>
    [withoutMarks(name ?? "").toLowerCase(), indicator, before, after].join(" "),
  );
  return { errors, figures: figures?.toSorted() };
}

test.each([true, false])("is read alike in every shape, with a register: %s", async (hasRegister) => {
  await fc.assert(
    fc.asyncProperty(xa, rosterShape, writing, async (own, made, how) => {
      // Of a name alone nobody says of which kind the place is, but a register.
      const shape: RosterShape = !hasRegister && made.thon === "bare" ? { ...made, thon: "own" } : made;
      const isOneDay = shape.births === "day";
      const same = {
        ...PLAIN_ROSTER,
        hasIds: shape.hasIds,
        births: isOneDay ? shape.births : "year",
      } as const;
      const plain = await read(own, same, PLAIN, hasRegister);
      expect(plain.errors).toEqual([]);
      expect(await read(own, shape, how, hasRegister)).toEqual(plain);
    }),
    {
      numRuns: Number(process.env.LISTS ?? 100),
    },
  );
}, 120_000);
