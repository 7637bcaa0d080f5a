/** Words that the policy asks for among tags of places, in tags that are not that word and in notes: filters and places in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../core/model/place.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { fold } from "../../core/text/fold.ts";
import { lineOf } from "../cells/grid.ts";
import { parseYesNoText } from "../cells/values.ts";
import { saidRows } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";
import type { FilterColumn } from "./conditions.ts";

/** The tags that the filters of a policy ask for, folded. */
function tagsAsked(filters: readonly FilterColumn[]): ReadonlySet<string> {
  return new Set(
    filters.flatMap(({ column, test }) =>
      column === "tags" && test && "oneOf" in test ? test.oneOf.map(String) : [],
    ),
  );
}

/** Tells places with such tags ("biên giới, khó khăn", "thôn biên giới"): no rule for *biên giới* holds there. */
export function alikeTags(filters: readonly FilterColumn[], places: readonly Place[]): Diagnostic[] {
  const asked = tagsAsked(filters);
  if (asked.size === 0) return [];
  /** The word that a tag has in it; null for none, and for one that is such a word. */
  const wordIn = eachOnce((tag: string): string | null => {
    const text = fold(tag);
    if (asked.has(text)) return null;
    return [...asked].find((word) => ` ${text} `.includes(` ${word} `)) ?? null;
  });
  const tagged = places.filter(({ tags }) => tags.length > 0);
  const found = tagged.flatMap((place) => {
    const tag = place.tags.find((one) => wordIn(one) !== null);
    return tag === undefined ? [] : [{ place, tag }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const details = { value: first.tag, place: first.place.code, facts: { count: found.length } };
  return [diagnostic("policy/tag-alike", { ...first.place.origin, column: "tags" }, details)];
}

/** Longer notes say more than what a place is. */
const LONGEST = 80;

/** What a cell below a header says of what the policy asks for among tags; null where it asks for none. */
function wordsAsked(
  filters: readonly FilterColumn[],
): ((header: string, text: string) => readonly string[]) | null {
  const asked = [...tagsAsked(filters)];
  if (asked.length === 0) return null;
  const wordsIn = eachOnce((text: string): readonly string[] => {
    const said = ` ${inWords(text)} `;
    return / khong /.test(said) ? [] : asked.filter((word) => said.includes(` ${word} `));
  });
  return (header, text) => {
    if (text === "" || text.length > LONGEST) return [];
    const headed = wordsIn(header);
    const answer = headed.length > 0 ? parseYesNoText(text) : null;
    return answer?.ok ? (answer.value ? headed : []) : wordsIn(text);
  };
}

/** Tells places of which a note or a further column says such a word ("Xã biên giới") that neither their tags say nor those of the place above. */
export function tagsInNotes(filters: readonly FilterColumn[], places: readonly Place[]): Diagnostic[] {
  const wordsOf = wordsAsked(filters);
  if (wordsOf === null || places.every(({ extra }) => extra.size === 0)) return [];
  const byCode = new Map(places.map((place) => [place.code, place]));
  const isTagged = (place: Place | undefined, word: string): boolean =>
    place?.tags.some((tag) => ` ${fold(tag)} `.includes(` ${word} `)) === true;
  const found = places.flatMap((place) => {
    const above = byCode.get(place.parent ?? "");
    const column = [...place.extra].find(([header, text]) =>
      wordsOf(header, text).some((word) => !isTagged(place, word) && !isTagged(above, word)),
    );
    return column === undefined ? [] : [{ place, column }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const { place, column } = first;
  const [header, value] = column;
  const details = { value, place: place.code, facts: { count: found.length } };
  return [diagnostic("policy/tag-note", { ...place.origin, column: header }, details)];
}

/** Tells rows of a plan of which its notes and further columns say so, where the plan is the register: it has no tags. */
export function tagsInPlan(filters: readonly FilterColumn[], plan: Table): Diagnostic[] {
  const wordsOf = wordsAsked(filters);
  if (wordsOf === null) return [];
  const notes = plan.columns.flatMap(({ name }, at) => (name === null || name === "note" ? [at] : []));
  const rows = saidRows(plan, notes, (at) => ({
    says: (text) => wordsOf(plan.header[at] ?? "", text).length > 0,
  }));
  const [first] = rows;
  if (first === undefined) return [];
  const value = plan.cell(first.row, plan.header.indexOf(first.header ?? ""));
  const origin = originIn(plan, lineOf(plan, first.row), first.header);
  return [diagnostic("policy/tag-note", origin, { value, facts: { count: rows.length } })];
}

/** A text folded, with short forms in full: "Trọng điểm về ANTT". */
function inWords(text: string): string {
  return fold(text)
    .replace(/\bantt\b/g, "an ninh trat tu")
    .replace(/ (?:ve|phuc tap)(?= )/g, "");
}
