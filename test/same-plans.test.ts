/** One plan with parts of units, worded as councils do, in words at random: each new unit has the households that the plan gives it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutMarks } from "../src/core/text/with-marks.ts";
import { run } from "../src/index.ts";
import { keptWording, withKept } from "./arbitraries/kept-units.ts";
import { PLAIN, type Row, written } from "./arbitraries/list.ts";
import { householdsOf, type NewUnit, type Part, type Plan, plan } from "./arbitraries/parted-units.ts";

const wording = fc.record({
  form: fc.constantFrom("by new unit", "by new unit", "sentences", "beside", "by old unit", "headed"),
  parting: fc.constantFrom(", ", "; ", " và ", " + ", "\n", " & "),
  header: fc.nat(9),
  hasFigures: fc.boolean(),
  hasMarks: fc.boolean(),
  isRestInWords: fc.boolean(),
  /** Old names are left out below the first row of a unit. */
  isOnce: fc.boolean(),
  kept: keptWording,
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
      `tất cả ${name}`,
      `toàn bộ diện tích, dân số của ${name}`,
      `${name} (100%)`,
      `${name} nguyên trạng`,
    );
  if (isRest && how.isRestInWords)
    return one(
      `phần còn lại của ${name}`,
      `${name} (phần còn lại)`,
      `phần còn lại của ${name} (${amount} hộ)`,
      `${name} còn lại`,
      `${amount} hộ còn lại của ${name}`,
      `phần còn lại (${amount} hộ) của ${name}`,
      `${name} (số hộ còn lại)`,
    );
  return one(
    `${amount} hộ của ${name}`,
    `một phần ${name} (${amount} hộ)`,
    `${name} (một phần, ${amount} hộ)`,
    `${name} (${amount} hộ)`,
    how.form === "sentences" || how.form === "beside" ? `${amount} hộ ${name}` : `${name}: ${amount} hộ`,
    `một phần ${name} với ${amount} hộ`,
    `${amount} hộ tách từ ${name}`,
    `một phần (${amount} hộ) của ${name}`,
    `${name} (xóm Chùa: ${amount} hộ)`,
    `một phần diện tích, dân số của ${name} (${amount} hộ)`,
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
  const end = one("", ";", ".");
  if (only && !more) {
    if (own) return one("Giữ nguyên", `Giữ nguyên ${name}${end}`, `${name} giữ nguyên`);
    return only.amount === null
      ? one(`Đổi tên ${only.thon.name} thành ${name}${end}`, `${only.thon.name} → ${name}`)
      : `Thành lập ${name} từ ${list(parts)}${end}`;
  }
  if (own)
    return one(
      `Nhập ${list(parts.filter((part) => part !== own))} vào ${name}${end}`,
      `Sáp nhập ${list(parts)} và giữ nguyên tên ${name}${end}`,
    );
  return one(
    `Sáp nhập ${list(parts)} thành ${name}${end}`,
    `Thành lập ${name} trên cơ sở sáp nhập ${list(parts)}${end}`,
    `Sáp nhập ${list(parts)}; tên gọi mới: ${name}${end}`,
    `${list(parts)} → ${name}${end}`,
  );
}

interface Worded {
  readonly header: string[];
  readonly rows: readonly Row[];
}

/** The rows of each old unit, in a list by old units. */
function byOldUnits({ units, made }: Plan, { isOnce }: Wording): readonly Row[] {
  return units.flatMap((thon) =>
    made
      .flatMap(({ name, parts }) =>
        parts.filter((part) => part.thon === thon).map((part) => ({ name, part })),
      )
      .map(
        ({ name, part }, at): Row => [
          isOnce && at > 0 ? "" : thon.name,
          part.amount ?? thon.households,
          name,
        ],
      ),
  );
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** New units above their old ones, each with its figures. */
function headed({ made }: Plan): readonly Row[] {
  return made.flatMap((unit, at): Row[] => [
    [ROMAN[at] ?? "", `${unit.name} (mới)`, householdsOf(unit), ""],
    ...unit.parts.map(({ thon, amount }, index): Row => {
      return [index + 1, thon.name, amount ?? thon.households, amount === null ? "" : "một phần"];
    }),
  ]);
}

/** Beside each old unit the sentences that name it. */
function besideOlds({ units, made }: Plan, how: Wording, one: Choice): readonly Row[] {
  const said = made.map((unit) => ({ unit, text: sentence(unit, how, one) }));
  return units.map((thon): Row => {
    const own = said.filter(({ unit }) => unit.parts.some((part) => part.thon === thon));
    return [thon.name, thon.households, own.map(({ text }) => text).join("\n")];
  });
}

/** The table of a plan: its header and its rows. */
function worded(own: Plan, how: Wording): Worded {
  const one = chosen(how);
  const header = (...words: readonly string[]): string => words[how.header % words.length] ?? "";
  const old = header("Tên thôn hiện nay", "Tên thôn cũ");
  if (how.form === "by old unit")
    return { header: [old, "Số hộ", header("Tên thôn mới", "Thôn mới")], rows: byOldUnits(own, how) };
  if (how.form === "headed") return { header: ["STT", "Tên thôn", "Số hộ", "Ghi chú"], rows: headed(own) };
  if (how.form === "beside")
    return { header: [old, "Số hộ", "Phương án sắp xếp"], rows: besideOlds(own, how, one) };
  const isSaid = how.form === "sentences";
  const rows = own.made.map((unit): Row => {
    const parts = unit.parts.map((part) => saidPart(part, how, one));
    const text = isSaid ? sentence(unit, how, one) : joined(parts, how.parting);
    return [unit.name, text, ...(how.hasFigures ? [householdsOf(unit)] : [])];
  });
  const list = isSaid
    ? header("Phương án sắp xếp", "Nội dung sắp xếp", "Gồm")
    : header("Gồm các thôn", "Sáp nhập từ", "Gồm");
  const name = isSaid ? "Tên thôn mới" : header("Tên thôn mới", "Đơn vị mới");
  return { header: [name, list, ...(how.hasFigures ? ["Số hộ"] : [])], rows };
}

const bare = (cell: string | number): string | number =>
  typeof cell === "string" ? withoutMarks(cell) : cell;

/** The households of each new unit that a run comes to, by its name without marks, and what is wrong. */
async function read(own: Plan, how: Wording) {
  const plain = worded(own, how);
  const rows = how.hasMarks ? plain.rows : plain.rows.map((row) => row.map(bare));
  const header = how.hasMarks ? plain.header : plain.header.map(withoutMarks);
  const register = [
    ["X", "", "xa", "Xã Mẫu", ""],
    ...[...own.units, ...own.kept].map(({ name, households }, at) => [
      `X-${at}`,
      "X",
      "thon",
      name,
      households,
    ]),
  ];
  const plan = withKept(header, rows, own.kept, how.kept, how.hasMarks);
  const files = {
    register: written(["code", "parent", "kind", "name", "households"], register, PLAIN),
    ...plan.files,
  };
  const inputs = { register: "register", changes: plan.input };
  const scenario = { tinhgon: 1, name: "Xã Mẫu", date: "2026-05-01", inputs, policy: "nd-33-2023" };
  const { result, findings } = await run({ scenario, files, by: "unit" });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const units = (result?.summary ?? [])
    .filter(({ level, indicator, after }) => level === "unit" && indicator === "households" && after !== 0)
    .map(({ name, after }) => withoutMarks(`${name} ${after}`));
  return { units: units.toSorted(), errors };
}

test("a plan with parts of units is the same in whatever words", async () => {
  await fc.assert(
    fc.asyncProperty(plan, wording, async (own, how) => {
      const { units, errors } = await read(own, how);
      expect(errors).toEqual([]);
      const made = own.made.map((unit) => `${unit.name} ${householdsOf(unit)}`);
      const kept = own.kept.map(({ name, households }) => `${name} ${households}`);
      expect(units).toEqual([...made, ...kept].map(withoutMarks).toSorted());
    }),
    {
      numRuns: Number(process.env.PLANS ?? 200),
    },
  );
}, 120_000);
