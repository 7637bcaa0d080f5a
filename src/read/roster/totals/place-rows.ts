/** The rows of the place that a total names: "Cộng thôn Đông: 3 người". */
import type { Place } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { addTo } from "../../../core/numbers/groups.ts";
import { type NameLadder, nameLadder } from "../../places/name-ladder.ts";
import type { Title } from "../../table/table.ts";
import { addRow, emptyTally, type PostRows, placeOfRow, type Tally } from "./tallies.ts";

/** The rows of a place's own posts, and the places in it that have rows, itself among them. */
interface PlaceRows {
  readonly rows: ReadonlyMap<OldPlace, readonly number[]>;
  readonly within: ReadonlyMap<OldPlace, readonly OldPlace[]>;
}

/**
 * The tallies of the rows of a place by its name: its own rows, and those with all that is in it. None where no place is called so, or
 * several are and the row above the total stands in none of them, or in two.
 */
export function rowsOfPlaces(
  posts: PostRows,
  places: readonly Place[],
): (name: string, total: Title) => readonly Tally[] {
  const chainOf = chains(places);
  let known: { readonly ladder: NameLadder; readonly placed: PlaceRows } | null = null;
  const tallies = new Map<OldPlace, readonly Tally[]>();
  return (name, { to }) => {
    known ??= { ladder: nameLadder(places), placed: placeRows(posts, chainOf) };
    const found = known.ladder.find(name);
    const above = placeOfRow(posts, to - 1);
    const among = found.kind === "found" ? [found.at] : found.kind === "several" ? found.among : [];
    const chain = above === undefined ? [] : chainOf(above);
    const [place, other] = among.length > 1 ? among.filter((one) => chain.includes(one)) : among;
    if (place === undefined || other !== undefined) return [];
    const made = tallies.get(place) ?? talliesOf(place, known.placed, posts);
    tallies.set(place, made);
    return made;
  };
}

function talliesOf(place: OldPlace, { rows, within }: PlaceRows, posts: PostRows): readonly Tally[] {
  const tallyOf = (among: readonly OldPlace[]): Tally => {
    const tally = emptyTally();
    for (const one of among) for (const row of rows.get(one) ?? []) addRow(tally, posts, row);
    return tally;
  };
  return [tallyOf(within.get(place) ?? []), tallyOf([place])];
}

function placeRows(posts: PostRows, chainOf: (place: OldPlace) => readonly OldPlace[]): PlaceRows {
  const rows = new Map<OldPlace, number[]>();
  for (let row = 0; row < posts.size; row++) {
    const place = placeOfRow(posts, row);
    if (place !== undefined) addTo(rows, place, row);
  }
  const within = new Map<OldPlace, OldPlace[]>();
  for (const place of rows.keys()) for (const one of chainOf(place)) addTo(within, one, place);
  return { rows, within };
}

/** The place and those that it stands in, by its position; a faulty register may lead in a loop. */
function chains(places: readonly Place[]): (place: OldPlace) => readonly OldPlace[] {
  let positions: ReadonlyMap<string, number> | null = null;
  return (place) => {
    positions ??= new Map(places.map(({ code }, at) => [code, at]));
    const chain: OldPlace[] = [];
    let at: number | undefined = place;
    while (at !== undefined && chain.length <= LONGEST_CHAIN) {
      chain.push(at as OldPlace);
      at = positions.get(places[at]?.parent ?? "");
    }
    return chain;
  };
}

/** Places above each other, with one to spare. */
const LONGEST_CHAIN = 5;
