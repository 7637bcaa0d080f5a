/** Random registers with plans over them of every operation in several steps, and what a bookkeeper says that they come to. */
import * as fc from "fast-check";

interface Unit {
  code: string;
  name: string;
  commune: string;
  sizes: Sizes;
}

/** Households, people, hectares. */
type Sizes = readonly [number, number, number];

export interface SteppedPlan {
  readonly register: string;
  /** The rows of each step. */
  readonly steps: readonly (readonly string[])[];
  /** What there is afterwards: units, and the three figures in all. */
  readonly units: number;
  readonly sums: Sizes;
  /** The figures of each commune before. */
  readonly before: Readonly<Record<string, Sizes>>;
}

export const STEPS_HEADER =
  "from,into,into_name,into_kind,into_parent,households,population,area,part,operation,holders,date";

const sizes = fc.tuple(
  fc.integer({ min: 12, max: 700 }),
  fc.integer({ min: 30, max: 2500 }),
  fc.integer({ min: 4, max: 90 }),
);

const OPERATIONS = [
  "kept",
  "renamed",
  "converted",
  "merged",
  "split",
  "unknown",
  "adjusted",
  "moved",
  "dissolved",
  "created",
  "attached",
] as const;

/** What is done with some units, by where they stand among those that the step has not touched. */
const deed = fc.record({
  what: fc.constantFrom(...OPERATIONS),
  at: fc.nat(30),
  share: fc.integer({ min: 1, max: 9 }),
  own: sizes,
});

const COMMUNES = ["A", "B", "C"];

const add = (one: Sizes, other: Sizes, by: 1 | -1 = 1): Sizes => [
  one[0] + by * other[0],
  one[1] + by * other[1],
  one[2] + by * other[2],
];

export const steppedPlans: fc.Arbitrary<SteppedPlan> = fc
  .record({
    units: fc.array(fc.record({ commune: fc.nat(2), own: sizes }), { minLength: 4, maxLength: 12 }),
    steps: fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ units, steps }) => {
    const fixed = COMMUNES.map(
      (commune): Unit => ({
        code: `${commune}0`,
        name: `Thôn Gốc ${commune}`,
        commune,
        sizes: [20, 80, 5],
      }),
    );
    const state: Unit[] = units.map(({ commune, own }, at) => ({
      code: `U${at}`,
      name: `Thôn Cũ ${at}`,
      commune: COMMUNES[commune] ?? "A",
      sizes: own,
    }));
    state.push(...fixed);
    const register = [
      "code,parent,kind,name,households,population,area",
      "T,,tinh,Tỉnh T,,,",
      ...COMMUNES.map((code) => `${code},T,xa,Xã ${code},,,`),
      ...state.map(
        ({ code, commune, name, sizes: own }) => `${code},${commune},thon,${name},${own.join(",")}`,
      ),
    ];
    const before = Object.fromEntries(
      COMMUNES.map((code) => [
        code,
        state
          .filter(({ commune }) => commune === code)
          .reduce<Sizes>((sum, one) => add(sum, one.sizes), [0, 0, 0]),
      ]),
    );
    const rows = steps.map((deeds, step) => stepOf(state, deeds, step));
    return {
      register: `${register.join("\n")}\n`,
      steps: rows,
      units: state.length,
      sums: state.reduce<Sizes>((sum, one) => add(sum, one.sizes), [0, 0, 0]),
      before,
    };
  });

interface Deed {
  readonly what: (typeof OPERATIONS)[number];
  readonly at: number;
  readonly share: number;
  readonly own: Sizes;
}

/** The rows of a step; the state is what it leaves. */
function stepOf(state: Unit[], deeds: readonly Deed[], step: number): string[] {
  const date = `2026-0${step + 1}-01`;
  const free = state.filter(({ name }) => !name.startsWith("Thôn Gốc"));
  const rows: string[] = [];
  const row = (from: string, into: string, more: Partial<Record<string, string | number>> = {}): void => {
    const {
      name = "",
      kind = "",
      parent = "",
      sizes: own = ",,",
      part = "",
      operation = "",
      holders = "",
    } = more;
    rows.push([from, into, name, kind, parent, own, part, operation, holders, date].join(","));
  };
  deeds.forEach(({ what, at, share, own }, number) => {
    const id = `${step}.${number}`;
    if (what === "created") {
      const commune = COMMUNES[at % 3] ?? "A";
      const made = { code: `N${id}`, name: `Thôn Lập ${id}`, commune, sizes: own };
      row("", made.code, {
        name: made.name,
        kind: "thon",
        parent: commune,
        sizes: own.join(","),
        operation: "thành lập mới",
      });
      state.push(made);
      return;
    }
    const unit = free.splice(at % Math.max(1, free.length), 1)[0];
    if (!unit) return;
    const other = ["merged", "adjusted"].includes(what) ? takeBeside(free, unit) : null;
    const part = unit.sizes.map((size) => Math.max(1, Math.floor((size * share) / 12))) as unknown as Sizes;
    deedRows(state, unit, other, { what, id, own, part }, row);
  });
  return rows;
}

function takeBeside(free: Unit[], { commune }: Unit): Unit | null {
  const at = free.findIndex((one) => one.commune === commune);
  return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
}

type Row = (from: string, into: string, more?: Partial<Record<string, string | number>>) => void;

function deedRows(
  state: Unit[],
  unit: Unit,
  other: Unit | null,
  { what, id, own, part }: { what: Deed["what"]; id: string; own: Sizes; part: Sizes },
  row: Row,
): void {
  const { code } = unit;
  const drop = (gone: Unit): void => {
    state.splice(state.indexOf(gone), 1);
  };
  switch (what) {
    case "renamed":
      unit.name = `Thôn Tên ${id}`;
      row(code, code, { name: unit.name, operation: "đổi tên" });
      return;
    case "converted":
      row(code, code, { kind: "tdp" });
      return;
    case "merged":
      if (!other) {
        row(code, code, { operation: "giữ nguyên" });
        return;
      }
      row(code, code, { name: `Thôn Nhập ${id}`, operation: "sáp nhập" });
      row(other.code, code, { operation: "sáp nhập" });
      unit.name = `Thôn Nhập ${id}`;
      unit.sizes = add(unit.sizes, other.sizes);
      drop(other);
      return;
    case "split":
    case "unknown": {
      const made = { code: `S${id}`, name: `Thôn Tách ${id}`, commune: unit.commune, sizes: part };
      row(code, code, { part: "rest", operation: "chia tách", holders: "x" });
      row(code, made.code, {
        name: made.name,
        operation: "chia tách",
        ...(what === "split" ? { sizes: part.join(",") } : { part: "unknown" }),
      });
      unit.sizes = add(unit.sizes, part, -1);
      state.push(made);
      return;
    }
    case "adjusted":
      if (!other) {
        row(code, code);
        return;
      }
      row(code, code, { part: "rest", operation: "điều chỉnh", holders: "x" });
      row(code, other.code, { sizes: part.join(","), operation: "điều chỉnh" });
      row(other.code, other.code, { operation: "điều chỉnh" });
      unit.sizes = add(unit.sizes, part, -1);
      other.sizes = add(other.sizes, part);
      return;
    case "moved":
      unit.commune = COMMUNES[(COMMUNES.indexOf(unit.commune) + 1) % 3] ?? "A";
      row(code, code, { parent: unit.commune, operation: "chuyển đến" });
      return;
    case "dissolved":
      row(code, "", { operation: "giải thể" });
      drop(unit);
      return;
    case "attached":
      unit.sizes = add(unit.sizes, own);
      row("", code, { sizes: own.join(","), operation: "ghép" });
      return;
    default:
      row(code, code, { operation: "giữ nguyên" });
      return;
  }
}
