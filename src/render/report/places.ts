/** What became of places, for reading: a run in, the ledger, the table of changed places and the checks on them out. */
import { ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Part } from "../../core/reorganise/lineage.ts";
import { left, right } from "../tables/columns.ts";
import type { Cell, Report, ReportTable } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";

const CLASSES = ["kept", "renamed", "converted", "merged", "split", "dissolved"] as const;

/** The root's rows of the ledger, communes first; none where the plan changes no place. */
function rootLedger({ result }: RunDocument) {
  const own = result.places.filter(({ scope }) => scope === ROOT);
  return own.some((row) => row.kept < row.before || row.created > 0) ? own : [];
}

/** Communes and units of the root: before, by what became of them, what was added and taken away, after. */
export function ledgerTable(run: RunDocument, language: Language): ReportTable {
  const levels = rootLedger(run);
  const line = (label: string, of: (row: (typeof levels)[number]) => number): Cell[] | null => {
    const figures = levels.map(of);
    if (figures.every((figure) => figure === 0)) return null;
    return [label, ...figures.map((number) => ({ number, decimals: 0 }))];
  };
  const rows = [
    line(language.word("before"), (row) => row.before),
    ...CLASSES.map((key) => line(`- ${language.word(`was.${key}`)}`, (row) => row[key])),
    line(language.word("ledger.splitAdded"), (row) => row.splitAdded),
    line(language.word("ledger.mergedAway"), (row) => -row.mergedAway),
    line(language.word("ledger.dissolved"), (row) => -row.dissolved),
    line(language.word("ledger.created"), (row) => row.created),
    line(language.word("after"), (row) => row.after),
  ];
  return {
    title: language.word("ledger"),
    columns: [
      left(language.word("indicator")),
      ...levels.map(({ level }) => right(language.word(level === "unit" ? "units" : "communes"))),
    ],
    rows: levels.length === 0 ? [] : rows.filter((row) => row !== null),
    totals: 0,
  };
}

/**
 * The places that the plan changes, in the form that offices use: name, households, made from what; dissolved ones last.
 * At most `most` of them; the others are only counted.
 */
export function changedTable(
  { reorganisation: { before, after, parts, operations } }: RunDocument,
  language: Language,
  most: number,
): ReportTable {
  const nameOf = (places: typeof before.places, at: number | undefined): string =>
    places[at ?? -1]?.name ?? "";
  const plain = (number: number | null): Cell => ({ number, decimals: 0 });
  /** Whether nothing of the old place is left behind. */
  const isWhole = ({ from, of, households }: Part): boolean => {
    const old = before.places[from];
    return of === 1 && (old?.level !== "unit" || households === old.households);
  };
  const part = (one: Part, several: boolean): string => {
    const { from, households } = one;
    const old = before.places[from];
    const commune = several ? ` (${nameOf(before.places, before.parents[from])})` : "";
    const name = `${old?.name ?? ""}${commune}`;
    if (isWhole(one)) return name;
    const n = language.number(households);
    return language.word(households === null ? "made.part" : "made.part.households", { name, n });
  };
  const madeOf = (own: readonly Part[]): string => {
    const [first] = own;
    if (!first) return language.word("made.created");
    const communes = new Set(own.map(({ from }) => before.parents[from]));
    const several = communes.size > 1 && before.places[first.from]?.level === "unit";
    // Whole places first, then parts of others.
    const words = [...own.filter(isWhole), ...own.filter((one) => !isWhole(one))].map((one) =>
      part(one, several),
    );
    const operation = operations[first.from];
    if (own.length === 1 && (operation === "renamed" || operation === "converted")) {
      return `${words[0]} (${language.word(`was.${operation}`).toLowerCase()})`;
    }
    const last = words.pop() ?? "";
    return words.length === 0 ? last : `${words.join(", ")}${language.word("made.and")}${last}`;
  };
  const rows: Cell[][] = [];
  let unmade = 0;
  const put = (row: () => Cell[]): void => {
    if (rows.length < most) rows.push(row());
    else unmade++;
  };
  after.places.forEach((place, at) => {
    const own = parts[at] ?? [];
    const [first] = own;
    const kept = first && own.length === 1 && operations[first.from] === "kept" && isWhole(first);
    if ((place.level !== "unit" && place.level !== "commune") || kept) return;
    const within = after.parents[at];
    put(() => [place.name, nameOf(after.places, within), plain(place.households), madeOf(own)]);
  });
  const dissolved = language.word("was.dissolved").toLowerCase();
  before.places.forEach((place, at) => {
    if (operations[at] !== "dissolved") return;
    const within = before.parents[at];
    put(() => [place.name, nameOf(before.places, within), plain(place.households), dissolved]);
  });
  return {
    title: language.word("changed"),
    columns: [
      left(language.word("place")),
      left(language.word("within")),
      right(language.word("households")),
      { ...left(language.word("made")), wide: true },
    ],
    rows,
    totals: 0,
    unmade,
    more: "more.places",
  };
}

/** Whether households and population were conserved, and how many units are in which tier of the standards. */
export function placeRemarks(run: RunDocument, language: Language): Report["remarks"] {
  const { result, judgement, policy } = run;
  const n = (value: number | null): string => language.number(value);
  const remarks: { text: string; good: boolean | null }[] = [];
  if (rootLedger(run).length > 0) {
    for (const row of result.conservation) {
      if (row.scope !== ROOT || row.holds === null) continue;
      const { indicator, before, dissolved, created, unassigned, after } = row;
      const flow = (sign: string, value: number, word: Word): string =>
        value === 0 ? "" : ` ${sign} ${n(value)} ${language.word(word)}`;
      const good = result.conservation.every((one) => one.indicator !== indicator || one.holds !== false);
      const figure = language.indicator({ id: indicator, definition: null });
      const [old, now] = [language.word("before").toLowerCase(), language.word("after").toLowerCase()];
      const sum = `${old} ${n(before)}${flow("−", dissolved, "flow.dissolved")}${flow("+", created, "flow.created")}${flow("−", unassigned, "flow.unassigned")}`;
      const text = `${figure} ${language.word(good ? "conserved" : "not.conserved")}: ${sum} ${good ? "=" : "≠"} ${now} ${n(after)}`;
      remarks.push({ text, good });
    }
  }
  if (judgement && policy.thresholds) {
    const { mustMergeBelow, minimum } = policy.thresholds;
    const share = mustMergeBelow === null ? "" : language.number(mustMergeBelow, decimalsOf(mustMergeBelow));
    const { mustMerge, below, met, above } = judgement;
    const tiers = [
      mustMergeBelow === null ? [] : [language.word("tier.mustMerge", { n: n(mustMerge), share })],
      mustMergeBelow === null ? [language.word("tier.below.all", { n: n(below) })] : [],
      (mustMergeBelow ?? 100) < 100 ? [language.word("tier.below", { n: n(below), share })] : [],
      [language.word("tier.met", { n: n(met) })],
    ].flat();
    const over = above === 0 ? [] : [language.word("tier.above", { n: n(above) })];
    const told = minimum.length === 0 ? over : [...tiers, ...over];
    if (mustMerge + below + met + above > 0) {
      remarks.push({ text: `${language.word("tiers")}: ${told.join(", ")}`, good: null });
    }
  }
  return remarks;
}
