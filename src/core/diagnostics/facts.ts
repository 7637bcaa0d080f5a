/** What messages tell of a finding beside its value, place and person: the types of facts, and the longer lists of them. */

import type { ConsentRule } from "../model/policy.ts";

/** One fact of a finding; null where it is not known. Numbers get the form of the language in render. */
export type Fact = string | number | boolean | null | Words | readonly RuleCount[];

/** Names, codes or texts, in the order in which they are told. */
export type Words = readonly string[];

/** How many candidates one rule of the policy keeps from a post. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/** Facts by name. */
export type FactsByName = Readonly<Record<string, Fact>>;

/** How a filter of a policy reads a further column. */
export type AskedAs = "flag" | "number" | "text";

/** What a figure of money lacks: a base salary, a rate, or what it hangs on of places, titles or people. */
export type MoneyLack =
  | "base-salary"
  | "rates"
  | "places"
  | "cases"
  | "titles"
  | "further-posts"
  | "officials"
  | LeavingLack;

/** What is not known of people who leave: since when they served, or their birth or gender. */
export type LeavingLack = "service" | "birth";

/** The facts of a code whose message needs none beside the value, the place and the person of the finding. */
export type NoFacts = Readonly<Record<string, never>>;

/** The figures of a place that the figures of its parts add up to. */
export type SummedColumn = "households" | "population" | "area";

/** Households or population of a place of which before − dissolved + created − unassigned is not what is there after. */
export type NotConserved = {
  name: string;
  column: SummedColumn;
  before: number | null;
  dissolved: number;
  created: number;
  attached: number;
  movedIn: number;
  movedOut: number;
  unassigned: number;
  after: number | null;
};

/** What a plan gives to a part of a commune that is split, and what the units that go there have. */
export type SplitFigure = { name: string; into: string; column: SummedColumn; given: number; units: number };

/** How many pairs of places there are, and the names of the first; its other one. */
export type NamedPair = { count: number; name: string; other: string; otherName: string };

/** A figure printed beside a place, and the one that stands or comes out; areas in square metres. */
export type PrintedFigure = { name: string; column: SummedColumn; printed: number; own: number };

/** A unit beside a standard of households (tiêu chuẩn số hộ); `standard`: the households that it asks for. */
export type BesideStandard = {
  name: string;
  commune: string | null;
  households: number;
  standard: number;
  /** The document behind the standard. */
  basis: string | null;
};

/** A unit below its minimum. `share`: its households in per cent of the minimum; `bar`: below this share it must merge. */
export type BelowStandard = BesideStandard & { share: number; bar: number | null };

/** Columns of a consultation (lấy ý kiến), from the narrowest count to the widest. */
export type ConsultedColumn = "agree" | "ballots" | "households";

/** A place that has not agreed; null: the consultation lacks the figure. */
export type NotPassed = {
  name: string;
  agree: number | null;
  base: number | null;
  share: number;
  bar: ConsentRule["bar"];
  of: ConsentRule["of"];
  onFailure: ConsentRule["onFailure"];
};

/** The place that a cell is told of; `units`: how many units are arranged together with it, null for a place by itself. */
export type WholeCell = { name: string; units: number | null };

/** An arrangement that is not proven to be the best: what it comes to, and the least that any arrangement can come to; null: not counted. */
export type Unproven = WholeCell & {
  vacancies: number;
  persons: number;
  released: number | null;
  boundVacancies: number;
  boundPersons: number | null;
  boundReleased: number | null;
};

/** The same of a cell that is too large to be searched, with how many posts and candidates it has. */
export type TooLarge = Unproven & { posts: number; candidates: number };

/** A published figure beside the one of the result. */
export type NotMet = {
  indicator: string;
  /** What the policy calls the indicator; null for one that is built in, and for findings. */
  name: string | null;
  nameEn: string | null;
  placeName: string | null;
  figure: "before" | "after" | "change" | "percent" | "count";
  /** A figure, or bounds in signs. */
  expected: number | string | null;
  actual: number | null;
};

/** Before, change and after as printed, of which the first two come to `total` and the outer two to `actual`. */
export type WrongSum = {
  kind: "beyond" | "sign" | "swapped" | "one-digit" | "differs";
  before: number | null;
  change: number | null;
  after: number | null;
  total: number;
  actual: number | null;
};

/** A printed percentage beside what it comes to by either rounding. `kind`: what it fits instead, null for nothing. */
export type WrongPercent = {
  kind: "sign" | "of-printed-change" | "of-after" | "remaining" | "zero-base" | "share" | "rounded" | null;
  printed: number | null;
  truncated: number | null;
  halfUp: number | null;
};

/** Why a row is none of the data: what it is instead. */
export type LeftOut = "total" | "numbers" | "header" | "signature" | "empty" | "note";

/** What is wrong with a workbook that is damaged (see `read/xlsx/damage.ts`). */
export type WorkbookDamage =
  | "archive"
  | "part"
  | "xml"
  | "shared-part"
  | "row"
  | "cell"
  | "text"
  | "style"
  | "value"
  | "long-text"
  | "merge";
