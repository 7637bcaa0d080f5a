/** Lists of people in the book: who holds several posts, and who is released; the same people that the figures count. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { leavesWith } from "../../core/count/money/severance.ts";
import type { RunDocument } from "../../core/document.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Register } from "../../core/model/place.ts";
import type { HoldingPosition, PersonPosition } from "../../core/model/positions.ts";
import type { People, Posts } from "../../core/model/roster.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { figure, left, numbered, right } from "../tables/columns.ts";
import type { ReportColumn, TableCell } from "../tables/table.ts";
import { dateText } from "../text/dates.ts";
import type { Language } from "../words/language.ts";
import { personColumns } from "./person-columns.ts";
import { reasonTeller } from "./reasons.ts";
import { type BookTable, listOf, nameWithin } from "./tables.ts";
import { titlesIn } from "./titles-of.ts";
import type { BookView } from "./view.ts";

/** People with two counted posts or more afterwards in the place told of, officials left out: as many as the indicator `concurrent`. */
export function concurrentList(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const { after } = run.reorganisation;
  const rows = peopleOf(run, (arrangement, person) => {
    const { seats } = arrangement;
    const { first } = arrangement.seatsByPerson;
    if ((first[person + 1] ?? 0) - (first[person] ?? 0) < 2) return null;
    const own = seatsOf(arrangement, person);
    const counted = own.filter(
      (seat) => isCounted(run, seats, seat) && extent.hasNew(seats.place[seat] ?? -1),
    );
    if (counted.length < 2) return null;
    return {
      order: firstOf(seats, own),
      cells: [placesIn(view, after, seats, own), titlesIn(run, after, seats, own)],
    };
  });
  const heads = [left(word("place")), left(word("posts.held"))];
  return peopleList("concurrent", heads, rows, view);
}

/** People who held a counted post in the place told of and hold none now, officials left out: as many as the indicator `released`. */
export function releasedList(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const { before } = run.reorganisation;
  const reasonFor = reasonTeller(view);
  const sinceOf = serviceTeller(view);
  const leaving = leavingColumns(view);
  const rows = peopleOf(run, (arrangement, person) => {
    if (arrangement.dispositions[person] !== "released") return null;
    const { holdings, people } = arrangement.roster;
    const isCountedHere = (holding: HoldingPosition): boolean =>
      isCounted(run, holdings, holding) && extent.counts(holdings.place[holding] ?? -1);
    if (!isAnyIn(people, person, isCountedHere)) return null;
    const held = heldBy(people, person);
    return {
      order: firstOf(holdings, held),
      cells: [
        placesIn(view, before, holdings, held),
        titlesIn(run, before, holdings, held),
        ...(sinceOf ? [sinceOf(person)] : []),
        ...leaving.cells(person, held),
        reasonFor(person),
      ],
    };
  });
  const heads = [
    left(word("place")),
    left(word("posts.before")),
    ...(sinceOf ? [left(word("service.since"))] : []),
    ...leaving.columns,
    left(word("reason")),
  ];
  return peopleList("released", heads, rows, view);
}

/** Whether a test holds for any post that a person held; no list is made of them. */
function isAnyIn(
  { first, held }: People,
  person: PersonPosition,
  test: (holding: HoldingPosition) => boolean,
): boolean {
  for (let at = first[person] ?? 0; at < (first[person + 1] ?? 0); at++) {
    if (test(held[at] ?? -1)) return true;
  }
  return false;
}

/** Since when somebody has held a post (thời gian công tác); null where the roster tells it of nobody. */
function serviceTeller({ run, language }: BookView): ((person: PersonPosition) => string) | null {
  const roster = run.arrangement?.roster;
  if (!roster?.rows.since.some((day) => day !== null)) return null;
  const { people, holdings, rows } = roster;
  const textOf = eachOnce((day: number) => dateText(day, language.code));
  return (person) => {
    const days = heldBy(people, person).flatMap((holding) => rows.since[holdings.row[holding] ?? -1] ?? []);
    return days.length === 0 ? "" : textOf(days.reduce((first, day) => Math.min(first, day)));
  };
}

/**
 * The columns of what those who leave leave with: service, where the roster tells of anybody since when, and severance, where
 * the policy estimates it. Service that is not known of one person is blank; that severance is not known is said, beside a post that counts.
 */
function leavingColumns({ run, language }: BookView): {
  readonly columns: readonly ReportColumn[];
  readonly cells: (person: PersonPosition, held: readonly HoldingPosition[]) => readonly TableCell[];
} {
  const { word } = language;
  const roster = run.arrangement?.roster;
  const of = roster ? leavesWith(run.policy, roster, run.reorganisation.before.places) : null;
  if (!roster || !of) return { columns: [], cells: () => [] };
  const hasService = roster.rows.since.some((day) => day !== null) || roster.past.size > 0;
  const hasPay = (run.policy.money?.severance ?? null) !== null;
  const textOf = eachOnce((months: number) => serviceText(months, language));
  const counts = (post: HoldingPosition): boolean =>
    run.policy.titles[roster.holdings.title[post] ?? -1]?.counted === true;
  const payOf = (severance: number | null, held: readonly HoldingPosition[]): TableCell =>
    severance === null && held.some(counts) ? word("unknown") : figure(severance);
  return {
    columns: [
      ...(hasService ? [left(word("service"))] : []),
      ...(hasPay ? [right(word("severance.dong"))] : []),
    ],
    cells: (person, held) => {
      const { service, severance } = of(person, held);
      return [
        ...(hasService ? [service === null ? "" : textOf(service)] : []),
        ...(hasPay ? [payOf(severance, held)] : []),
      ];
    },
  };
}

/** Months of service as an office writes them: "12 năm 4 tháng". */
function serviceText(months: number, { word }: Language): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [
    ...(years > 0 ? [word("service.years", { n: String(years) })] : []),
    ...(rest > 0 || years === 0 ? [word("service.months", { n: String(rest) })] : []),
  ];
  return parts.join(" ");
}

/** Where somebody stands in a list: by the first place of theirs, then by the rank of its title. */
type Order = readonly [place: number, title: number];

interface ListedPerson {
  readonly person: PersonPosition;
  readonly order: Order;
  readonly cells: readonly TableCell[];
}

function firstOf({ place, title }: Posts, own: readonly number[]): Order {
  let first: Order = [Number.POSITIVE_INFINITY, 0];
  for (const post of own) {
    const order: Order = [place[post] ?? -1, title[post] ?? -1];
    if (compare(order, first) < 0) first = order;
  }
  return first;
}

function compare([place, title]: Order, [other, otherTitle]: Order): number {
  return place - other || title - otherTitle;
}

/** Rows of those that `listed` has something for, by place and title, then in the order of ids. */
function peopleOf(
  { arrangement }: RunDocument,
  listed: (arrangement: Arrangement, person: PersonPosition) => Omit<ListedPerson, "person"> | null,
): ListedPerson[] {
  if (!arrangement) return [];
  const { ids, official } = arrangement.roster.people;
  const rows: ListedPerson[] = [];
  for (let person: PersonPosition = 0; person < ids.length; person++) {
    const row = official[person] === 1 ? null : listed(arrangement, person);
    if (row) rows.push({ person, order: row.order, cells: row.cells });
  }
  return rows.sort((a, b) => compare(a.order, b.order) || a.person - b.person);
}

function peopleList(
  id: "concurrent" | "released",
  heads: readonly ReportColumn[],
  listed: readonly ListedPerson[],
  view: BookView,
): BookTable {
  const { word } = view.language;
  const who = personColumns(view);
  return listOf(
    id,
    word(`tab.${id}`),
    word(`list.${id}`),
    [left(word("index")), ...who.columns, ...heads],
    listed.map(({ person, cells }, index) => [numbered(index + 1), ...who.cells(person), ...cells]),
  );
}

function isCounted({ policy }: RunDocument, posts: Posts, post: number): boolean {
  return policy.titles[posts.title[post] ?? -1]?.counted ?? false;
}

function placesIn(view: BookView, register: Register, posts: Posts, own: readonly number[]): string {
  const nameOf = (post: number): string => nameWithin(register, posts.place[post] ?? -1, view);
  const [only] = own;
  if (only !== undefined && own.length === 1) return nameOf(only);
  const places = [...own].sort((a, b) => (posts.place[a] ?? 0) - (posts.place[b] ?? 0));
  return [...new Set(places.map(nameOf))].join("; ");
}
