/** One plan with parts of units, worded as councils do, in words at random: each new unit has the households that the plan gives it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../src/index.ts";
import { PLAIN, type Row, written } from "./arbitraries/list.ts";

interface Thon {
  readonly name: string;
  readonly households: number;
}

/** An old unit as a whole, or some households of it; the last part of a unit may be called the rest. */
interface Part {
  readonly thon: Thon;
  readonly amount: number | null;
  readonly isRest: boolean;
}

interface NewUnit {
  readonly name: string;
  readonly parts: readonly Part[];
}

const OLD = ["Thôn Đông", "Thôn Tây", "Thôn 3", "Thôn An Bình", "Thôn 5", "Thôn Phú Mỹ", "Thôn Hạ"];
const NEW = ["Thôn Đoàn Kết", "Thôn Hòa Bình", "Thôn Tân Lập", "Thôn Thống Nhất"];

const all = (thon: Thon): Part => ({ thon, amount: null, isRest: false });
const some = (thon: Thon, amount: number, isRest = false): Part => ({ thon, amount, isRest });

/** What becomes of one unit, or of two or three: `at` numbers the group, `share` in per mille is what a part of the first takes. */
function groupOf(own: readonly Thon[], kind: string, share: number, at: number): NewUnit[] {
  const [first, second, third] = own;
  if (!first) return [];
  const amount = 1 + Math.floor(((first.households - 2) * share) / 1000);
  const rest = some(first, first.households - amount, true);
  const called = (thon: Thon): string => (kind === "new name" ? (NEW[at] ?? thon.name) : thon.name);
  if (!second) return [{ name: called(first), parts: [all(first)] }];
  if (kind === "adjusted" && !third)
    return [
      { name: first.name, parts: [rest] },
      { name: second.name, parts: [all(second), some(first, amount)] },
    ];
  if (kind === "split" && third)
    return [
      { name: NEW[at] ?? second.name, parts: [all(second), some(first, amount)] },
      { name: third.name, parts: [all(third), rest] },
    ];
  return [{ name: called(first), parts: own.map(all) }];
}

const plan = fc
  .tuple(
    fc.array(fc.integer({ min: 10, max: 1_800 }), { minLength: 7, maxLength: 7 }),
    fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 3 }),
        kind: fc.constantFrom("own name", "new name", "adjusted", "split"),
        share: fc.integer({ min: 0, max: 999 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  )
  .map(([households, groups]) => {
    const units = OLD.map((name, at): Thon => ({ name, households: households[at] ?? 10 }));
    let from = 0;
    const made = groups.flatMap(({ size, kind, share }, at) => {
      const own = units.slice(from, from + size);
      from += own.length;
      return groupOf(own, kind, share, at);
    });
    return { units: units.slice(0, from), made };
  });

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const wording = fc.record({
  form: fc.constantFrom("by new unit", "by new unit", "sentences", "by old unit"),
  parting: fc.constantFrom(", ", "; ", " và ", " + ", "\n", " & "),
  header: fc.nat(9),
  hasFigures: fc.boolean(),
  isRestInWords: fc.boolean(),
  /** Which of several ways is taken, one number after the other. */
  ways: fc.array(fc.nat(99), { minLength: 9, maxLength: 9 }),
});

type Wording = typeof wording extends fc.Arbitrary<infer T> ? T : never;

function chosen({ ways }: Wording): (...texts: readonly string[]) => string {
  let at = 0;
  return (...texts) => texts[(ways[at++ % ways.length] ?? 0) % texts.length] ?? "";
}

type Choice = ReturnType<typeof chosen>;

function saidPart({ thon, amount, isRest }: Part, how: Wording, one: Choice): string {
  const { name, households } = thon;
  if (amount === null)
    return one(
      name,
      name,
      `toàn bộ ${name}`,
      `${name} (${households} hộ)`,
      `${name} (toàn bộ)`,
      `${households} hộ của ${name}`,
    );
  if (isRest && how.isRestInWords)
    return one(
      `phần còn lại của ${name}`,
      `${name} (phần còn lại)`,
      `phần còn lại của ${name} (${amount} hộ)`,
      `${name} còn lại`,
    );
  return one(
    `${amount} hộ của ${name}`,
    `một phần ${name} (${amount} hộ)`,
    `${name} (một phần, ${amount} hộ)`,
    `${name} (${amount} hộ)`,
    how.form === "sentences" ? `${amount} hộ ${name}` : `${name}: ${amount} hộ`,
    `một phần ${name} với ${amount} hộ`,
  );
}

function joined(texts: readonly string[], parting: string): string {
  if (parting !== " và " || texts.length < 3) return texts.join(parting);
  return `${texts.slice(0, -1).join(", ")} và ${texts.at(-1) ?? ""}`;
}

/** What becomes of one new unit, as a sentence. */
function sentence({ name, parts }: NewUnit, how: Wording, one: Choice): string {
  const own = parts.find(({ thon, amount }) => thon.name === name && amount === null);
  const list = (some: readonly Part[]): string =>
    joined(
      some.map((part) => saidPart(part, how, one)),
      ", ",
    );
  const [only, more] = parts;
  if (only && !more) {
    if (own) return one("Giữ nguyên", `Giữ nguyên ${name}`);
    return only.amount === null
      ? one(`Đổi tên ${only.thon.name} thành ${name}`, only.thon.name)
      : list(parts);
  }
  if (own)
    return one(`Nhập ${list(parts.filter((part) => part !== own))} vào ${name}`, `Sáp nhập ${list(parts)}`);
  return one(`Sáp nhập ${list(parts)} thành ${name}`, `Thành lập ${name} trên cơ sở sáp nhập ${list(parts)}`);
}

const householdsOf = ({ parts }: NewUnit): number =>
  parts.reduce((sum, { thon, amount }) => sum + (amount ?? thon.households), 0);

/** The table of a plan: its header and its rows. */
function worded(
  { units, made }: Plan,
  how: Wording,
): { readonly header: string[]; readonly rows: readonly Row[] } {
  const one = chosen(how);
  const header = (...words: readonly string[]): string => words[how.header % words.length] ?? "";
  if (how.form === "by old unit") {
    const rows = units.flatMap((thon) =>
      made.flatMap(({ name, parts }) =>
        parts
          .filter((part) => part.thon === thon)
          .map((part): Row => [thon.name, part.amount ?? thon.households, name]),
      ),
    );
    return {
      header: [header("Tên thôn hiện nay", "Tên thôn cũ"), "Số hộ", header("Tên thôn mới", "Thôn mới")],
      rows,
    };
  }
  const isSaid = how.form === "sentences";
  const rows = made.map((unit): Row => {
    const parts = unit.parts.map((part) => saidPart(part, how, one));
    const text = isSaid ? sentence(unit, how, one) : joined(parts, how.parting);
    return [unit.name, text, ...(how.hasFigures ? [householdsOf(unit)] : [])];
  });
  const list = isSaid
    ? header("Phương án sắp xếp", "Nội dung sắp xếp", "Gồm")
    : header("Gồm các thôn", "Sáp nhập từ", "Gồm");
  return { header: ["Tên thôn mới", list, ...(how.hasFigures ? ["Số hộ"] : [])], rows };
}

/** The households of each new unit that a run comes to, and what is wrong. */
async function read(own: Plan, how: Wording) {
  const { header, rows } = worded(own, how);
  const register = [
    ["X", "", "xa", "Xã Mẫu", ""],
    ...own.units.map(({ name, households }, at) => [`X-${at}`, "X", "thon", name, households]),
  ];
  const files = {
    register: written(["code", "parent", "kind", "name", "households"], register, PLAIN),
    changes: written(header, rows, PLAIN),
  };
  const inputs = { register: "register", changes: { file: "changes", commune: "Xã Mẫu" } };
  const scenario = { tinhgon: 1, name: "Xã Mẫu", date: "2026-05-01", inputs, policy: "nd-33-2023" };
  const { result, findings } = await run({ scenario, files, by: "unit" });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const units = (result?.summary ?? [])
    .filter(({ level, indicator, after }) => level === "unit" && indicator === "households" && after !== 0)
    .map(({ name, after }) => `${name} ${after}`);
  return { units: units.toSorted(), errors };
}

test("a plan with parts of units is the same in whatever words", async () => {
  await fc.assert(
    fc.asyncProperty(plan, wording, async (own, how) => {
      const { units, errors } = await read(own, how);
      expect(errors).toEqual([]);
      expect(units).toEqual(own.made.map((unit) => `${unit.name} ${householdsOf(unit)}`).toSorted());
    }),
    {
      numRuns: Number(process.env.PLANS ?? 200),
    },
  );
}, 120_000);
