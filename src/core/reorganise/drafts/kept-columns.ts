/**
 * Further columns of a new place: those that all of its parts agree in, those that are added up; whatever else a merged
 * place cannot keep is blank, never one part's.
 */
import type { Column, Extra, Facts, Place, Value } from "../../model/place.ts";
import type { ListBy, OldPlace } from "../../model/positions.ts";
import { fold } from "../../text/fold.ts";
import type { Part } from "../lineage/lineage.ts";

/** The columns of a new place out of those of its parts; `places`: the old ones. */
export function keptColumns(
  parts: readonly Part[],
  places: ListBy<OldPlace, Place>,
  columns: readonly Column[],
): Pick<Place, "extra" | "facts"> {
  // What a place that goes on gets of its neighbours changes nothing of what it is.
  const isOwn = (part: Part): boolean => !part.isTransfer && places[part.from] !== undefined;
  const first = places[parts.find(isOwn)?.from ?? -1];
  if (!first || (first.extra.size === 0 && first.facts.size === 0)) return { extra: NONE, facts: NONE };
  const own = parts.filter(isOwn).flatMap((part) => places[part.from] ?? []);
  const summed = new Set(columns.flatMap((column) => (column.isSummed ? [column.header] : [])));
  const isWhole = parts.every((part) => part.of === 1);
  if (own.length === 1 && (isWhole || summed.size === 0)) return { extra: first.extra, facts: first.facts };
  const sums = new Map([...summed].map((header) => [header, isWhole ? sumIn(own, header) : null] as const));
  const extra: Extra = new Map(
    [...first.extra].map(([header, text]) => {
      if (sums.has(header)) return [header, sums.get(header)?.text ?? ""];
      return [header, own.every((place) => place.extra.get(header) === text) ? text : ""];
    }),
  );
  const byFold = new Map([...sums].map(([header, sum]) => [fold(header), sum]));
  const facts: Facts = new Map(
    [...first.facts].map(([name, value]): [string, Value] => {
      const sum = byFold.get(fold(name));
      if (sum !== undefined) return [name, sum === null ? null : sum.value];
      return [name, own.every((place) => place.facts.get(name) === value) ? value : null];
    }),
  );
  return { extra, facts };
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** Decimals that a number which is added up may have. */
const DECIMALS = 6;

const NUMBER = /^-?(?:\d{1,12}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,6}))?$|^-?\d{1,12}\.(\d{1,6})$/;

/** The sum of a column over some places, exact; null as soon as one of them has no number in it. */
function sumIn(
  places: readonly Place[],
  header: string,
): { readonly text: string; readonly value: number } | null {
  const texts = places.map((place) => (place.extra.get(header) ?? "").trim());
  const decimals: number[] = [];
  const scaled: bigint[] = [];
  for (const text of texts) {
    const found = NUMBER.exec(text);
    if (!found) return null;
    const isVietnamese = found[2] === undefined;
    const plain = isVietnamese ? text.replace(/\./g, "").replace(",", ".") : text;
    const [whole = "", fraction = ""] = plain.split(".");
    decimals.push(fraction.length);
    scaled.push(BigInt(whole + fraction.padEnd(DECIMALS, "0")));
  }
  const mostDecimals = decimals.reduce((most, one) => Math.max(most, one), 0);
  const sum = scaled.reduce((total, one) => total + one, 0n);
  const value = Number(sum) / 10 ** DECIMALS;
  return { text: value.toFixed(mostDecimals), value };
}
