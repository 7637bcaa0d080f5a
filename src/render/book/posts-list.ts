/** Every post afterwards (bố trí từng chức danh): each place, each title, who holds it, and what they held before. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { heldBy } from "../../core/model/people.ts";
import type { HoldingPosition } from "../../core/model/positions.ts";
import type { Posts } from "../../core/model/roster.ts";
import { byCodePoint } from "../../core/text/order.ts";
import { left, numbered } from "../tables/columns.ts";
import type { TableCell } from "../tables/table.ts";
import { personColumns } from "./person-columns.ts";
import { type BookTable, listOf, nameWithin } from "./tables.ts";
import { titleAt } from "./titles-of.ts";
import type { BookView } from "./view.ts";

/** A post afterwards: its place, its title, and the seat of who holds it; null: vacant (khuyết). */
interface Post {
  readonly place: number;
  readonly title: number;
  readonly seat: HoldingPosition | null;
}

/** Posts by place in register order, then by rank of title; those without holder after the others of their title. */
export function postsList(view: BookView): BookTable {
  const { run, language } = view;
  const { word } = language;
  const { arrangement } = run;
  const { after } = run.reorganisation;
  const who = personColumns(view);
  const posts = arrangement ? postsOf(view, arrangement) : [];
  return listOf(
    "posts",
    word("tab.posts"),
    word("list.posts"),
    [
      left(word("index")),
      left(word("place")),
      left(word("title")),
      ...who.columns,
      left(word("held.before")),
      left(word("remark")),
    ],
    posts.map((post, at): TableCell[] => [
      numbered(at + 1),
      nameWithin(after, post.place, view),
      titleAt(run, after, post.place, post.title),
      ...(arrangement && post.seat !== null
        ? [
            ...who.cells(arrangement.seats.person[post.seat] ?? -1),
            heldBefore(view, arrangement, post.seat),
            alsoHeld(view, arrangement, post.seat),
          ]
        : [...who.blank(word("holder.none")), "", ""]),
    ]),
  );
}

function postsOf({ extent }: BookView, { seats, vacant, roster }: Arrangement): Post[] {
  const { ids } = roster.people;
  const posts: Post[] = [];
  const add = (of: Posts, isHeld: boolean): void => {
    for (let at = 0; at < of.size; at++) {
      const place = of.place[at] ?? -1;
      if (extent.hasNew(place)) posts.push({ place, title: of.title[at] ?? -1, seat: isHeld ? at : null });
    }
  };
  add(seats, true);
  add(vacant, false);
  const idOf = ({ seat }: Post): string => ids[seats.person[seat ?? -1] ?? -1] ?? "";
  return posts.sort(
    (a, b) =>
      a.place - b.place ||
      a.title - b.title ||
      Number(a.seat === null) - Number(b.seat === null) ||
      byCodePoint(idOf(a), idOf(b)),
  );
}

/** What the holder of a seat held before: "Trưởng thôn (Thôn Đông)", the place where it is not this one kept as it was. */
function heldBefore({ run }: BookView, { seats, roster }: Arrangement, seat: HoldingPosition): string {
  const { before, home, parts } = run.reorganisation;
  const place = seats.place[seat] ?? -1;
  const isSame = (old: number): boolean => home[old] === place && parts[place]?.length === 1;
  const { holdings } = roster;
  const told = heldBy(roster.people, seats.person[seat] ?? -1)
    .sort((a, b) => (holdings.title[a] ?? 0) - (holdings.title[b] ?? 0))
    .map((holding) => {
      const old = holdings.place[holding] ?? -1;
      const title = titleAt(run, before, old, holdings.title[holding] ?? -1);
      return isSame(old) ? title : `${title} (${before.places[old]?.name ?? ""})`;
    });
  return [...new Set(told)].join("; ");
}

/** The other posts of the holder of a seat: "Kiêm Trưởng thôn". */
function alsoHeld({ run, language }: BookView, arrangement: Arrangement, seat: HoldingPosition): string {
  const { seats } = arrangement;
  const { after } = run.reorganisation;
  const place = seats.place[seat] ?? -1;
  const others = seatsOf(arrangement, seats.person[seat] ?? -1)
    .filter((other) => other !== seat)
    .sort((a, b) => (seats.title[a] ?? 0) - (seats.title[b] ?? 0))
    .map((other) => {
      const at = seats.place[other] ?? -1;
      const title = titleAt(run, after, at, seats.title[other] ?? -1);
      return at === place ? title : `${title} (${after.places[at]?.name ?? ""})`;
    });
  return others.length === 0 ? "" : language.word("remark.also", { titles: others.join(", ") });
}
