/** A roster as columns (danh sách): posts, who holds them, the people and the rows that they come from. */
import type { RowOrigins } from "./origins.ts";
import type { Column, Value } from "./place.ts";
import type {
  HoldingPosition,
  ListBy,
  MarksBy,
  PersonPosition,
  Positions,
  TitlePosition,
} from "./positions.ts";

/** Posts by columns: entry i of each is one post. `P`: positions in the register before or in the one after. */
export interface Posts<P extends number = number> {
  readonly size: number;
  readonly place: Positions<P>;
  readonly title: Positions<TitlePosition>;
}

/** Posts with their holders. */
export interface HeldPosts<P extends number = number> extends Posts<P> {
  readonly person: Positions<PersonPosition>;
}

/** Each one person in one post: a row of the roster, or one of the `count` of a row. */
export interface Holdings<P extends number = number> extends HeldPosts<P> {
  /** The row of the roster that it comes from. */
  readonly row: Int32Array;
}

/**
 * What a roster says of a post beside its holder: this person keeps this post (giữ lại), leaves altogether (thôi), or gives up
 * this post alone and stays a candidate for others (thôi chức danh này).
 */
export type KeepMark = "keep" | "leave" | "drop";

/** What a roster says of people, by columns: one entry a row of the file; null where the cell is blank. */
export interface RosterRows {
  readonly birthYear: readonly (number | null)[];
  readonly gender: readonly ("female" | "male" | null)[];
  readonly partyMember: readonly (boolean | null)[];
  /** The month of birth, in months since the year 0; null also where only the year is known. */
  readonly birthMonth: readonly (number | null)[];
  /** Days since 1970-01-01. */
  readonly since: readonly (number | null)[];
  /** The last day in the post (đến ngày); null: it goes on. */
  readonly until: readonly (number | null)[];
  /** A full-time cadre: may hold posts, is never counted. */
  readonly official: readonly (boolean | null)[];
  /** null: the roster has no such column. */
  readonly keep: readonly (KeepMark | null)[] | null;
  /** Further columns that rules look at, by the rules' names of them. */
  readonly facts: ReadonlyMap<string, readonly Value[]>;
  readonly origins: RowOrigins;
}

/**
 * The text of a cell as the file has it, "" where it is blank; columns by their positions in `Roster.columns`. Only what
 * writes names or whole rows asks for it, so that it stands beside the roster: a roster itself is data alone.
 */
export type RosterCell = (row: number, column: number) => string;

/** The cells of the roster before, and of the one that really came out; null where there is no such roster. */
export interface RosterCells {
  readonly before: RosterCell | null;
  readonly after: RosterCell | null;
}

/** Time in a post (thời gian công tác), in days since 1970-01-01; `since` null: not known from when. */
export interface Service {
  readonly since: number | null;
  readonly until: number;
}

/** Who holds which posts before, which posts are vacant, and what the rows say of people. */
export interface Roster<P extends number = number> {
  readonly holdings: Holdings<P>;
  readonly rows: RosterRows;
  readonly people: People;
  /** Posts that people of it had held before and no longer hold, by person: their service counts. */
  readonly past: ReadonlyMap<PersonPosition, readonly Service[]>;
  /** Posts without holder (khuyết). */
  readonly vacant: Posts<P>;
  readonly columns: readonly Column[];
  /** What is said of people beside the file, for all of their posts: it stands before what the file says. */
  readonly marks?: ReadonlyMap<PersonPosition, KeepMark>;
}

/** The people of a roster, told apart by id: each with the posts that they hold. */
export interface People {
  /** In the order of code points; a person's position here stands for the person elsewhere. */
  readonly ids: ListBy<PersonPosition, string>;
  /** The posts of person p, as positions among the holdings: `held[first[p]]` up to `held[first[p + 1]]`. */
  readonly first: Int32Array;
  readonly held: Positions<HoldingPosition>;
  /** Whether each person is a full-time official in some row: 1 or 0. */
  readonly official: MarksBy<PersonPosition>;
}
