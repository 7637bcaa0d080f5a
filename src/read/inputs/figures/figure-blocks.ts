/** Columns of published figures of several things ("Số thôn" and "Số người", each before and after): columns in, those of each thing out. */
import { fold } from "../../../core/text/fold.ts";
import { FIGURES_COLUMNS } from "../../columns/columns.ts";
import { countedIn, isGenericFigure, isSumHeader, yearIn } from "../../columns/figure-headers.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { meaningsOf } from "../../table/headers.ts";
import type { Table, TableColumn } from "../../table/table.ts";
import { budgetBlocks } from "./budget-blocks.ts";
import { type FigureBlock, yearBlocks } from "./year-blocks.ts";

const CHANGES = ["change", "increase", "decrease", "percent"];

const FIGURES: ReadonlySet<string> = new Set(["before", "after", ...CHANGES]);

/** A column of figures: which figure, and of what. */
interface FigureColumn {
  readonly at: number;
  readonly figure: string;
  readonly counted: string;
}

type FigureOf = (header: string) => string | null;

/** The things that a table has figures of, in the order of their columns. */
export function figureBlocks({
  columns,
  meanings,
}: Pick<Table, "columns" | "meanings">): readonly FigureBlock[] {
  const figureOf = figureFinder(columns, meanings);
  const ofYears = yearBlocks(columns, figureOf);
  if (ofYears) return ofYears;
  const ofBudget = budgetBlocks(columns, (header) => ["before", "after"].includes(figureOf(header) ?? ""));
  if (ofBudget) return ofBudget;
  const figures = parted(figureColumns(columns, figureOf));
  const byPosition = new Map(figures.map((one) => [one.at, one]));
  const folded = figures.map(({ counted }) => fold(counted));
  const things = figures.flatMap(({ counted }, at) =>
    folded.indexOf(folded[at] ?? "") === at ? [counted] : [],
  );
  return (things.length === 0 ? [""] : things).map((thing) => ({
    counted: things.length < 2 ? "" : thing,
    columns: columns.map((column, at) => {
      const own = byPosition.get(at);
      if (!own) return FIGURES.has(column.name ?? "") ? { ...column, name: null } : column;
      const isOfIt = fold(own.counted) === fold(thing);
      return isOfIt ? { ...column, name: own.figure } : { ...column, header: "", name: null };
    }),
  }));
}

/** Tells which figure a header means; of two years, where none says before and after, the earlier is before. */
export function figureFinder(columns: readonly TableColumn[], meanings: Table["meanings"]): FigureOf {
  const meaning = meaningsOf(FIGURES_COLUMNS, meanings);
  const figure: FigureOf = (header) => {
    const name = meaning(header);
    return name !== undefined && FIGURES.has(name) ? name : null;
  };
  const headers = columns.flatMap((column) => [ownHeader(column), column.over ?? "", column.between ?? ""]);
  const hasTimes = headers.some((header) => ["before", "after"].includes(figure(header) ?? ""));
  const times = new Set(headers.flatMap((header) => yearIn(header)?.time ?? []));
  const [first = 0, second = 0] = times;
  if (hasTimes || times.size !== 2) return figure;
  return (header) => {
    const time = yearIn(header)?.time;
    if (time === undefined) return figure(header);
    return time === Math.min(first, second) ? "before" : "after";
  };
}

/** A header without the one above it. */
function ownHeader({ header, over = "" }: TableColumn): string {
  return over !== "" && header.startsWith(`${over}: `) ? header.slice(over.length + 2) : header;
}

/** The thing that a header names above others; "" where it is that of all: "Tổng cộng" above "Trước" and "Sau". */
function thingIn(header: string): string {
  return isSumHeader(header) ? "" : withoutNote(header);
}

function figureColumns(columns: readonly TableColumn[], figureOf: FigureOf): readonly FigureColumn[] {
  return columns.flatMap((column, at): FigureColumn[] => {
    const [own, over, between] = [ownHeader(column), column.over ?? "", column.between ?? ""];
    const [figure, above] = [figureOf(own), figureOf(between || over)];
    const time = between === "" || above !== null ? null : figureOf(over);
    // "Trước" over "Thôn" over "Số hộ".
    if (time !== null && figure === null) {
      const thing = isGenericFigure(own) ? "" : withoutNote(own);
      return [
        { at, figure: time, counted: [withoutNote(between), thing].filter((one) => one !== "").join(": ") },
      ];
    }
    if (above !== null && above !== "percent") {
      const isOfChange = CHANGES.includes(above);
      const isKnown = isOfChange && figure !== null;
      const counted =
        between !== "" ? thingIn(over) : isKnown || isGenericFigure(own) ? "" : withoutNote(own);
      return [{ at, figure: isKnown ? figure : above, counted }];
    }
    const known = figure ?? (column.name !== null && FIGURES.has(column.name) ? column.name : null);
    if (known === null) return [];
    return [{ at, figure: known, counted: over === "" ? countedIn(own) : thingIn(over) }];
  });
}

/** Puts together what is of one thing although one header alone says so, and takes apart what is not. */
function parted(columns: readonly FigureColumn[]): readonly FigureColumn[] {
  const things = new Set(columns.flatMap(({ counted }) => (counted === "" ? [] : [fold(counted)])));
  const figures = columns.map(({ figure }) => figure);
  const isRepeated = new Set(figures).size < figures.length;
  if (isRepeated) return columns.map((column, index) => withThingBeside(columns, index, column));
  const [before = "", after = ""] = ["before", "after"].map(
    (name) => columns.find(({ figure }) => figure === name)?.counted,
  );
  const isOne =
    things.size < 2 || (isAlike(before, after) && things.size === new Set([fold(before), fold(after)]).size);
  if (isOne) return columns.map((column) => ({ ...column, counted: "" }));
  const ofRows = isAlike(before, after) ? new Set([fold(before), fold(after), ""]) : null;
  return columns.map((column) =>
    ofRows?.has(fold(column.counted)) ? { ...column, counted: before } : column,
  );
}

/** Whether two names of what is counted may be of one thing: "Số thôn", "Số thôn mới". */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a === b || (a !== "" && b !== "" && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)));
}

/** A change or a percentage that says nothing of what, one of several, is of the thing to its left. */
function withThingBeside(
  columns: readonly FigureColumn[],
  index: number,
  column: FigureColumn,
): FigureColumn {
  const isOneOfSeveral =
    columns.filter(({ figure, counted }) => figure === column.figure && counted === "").length > 1;
  if (column.counted !== "" || !CHANGES.includes(column.figure) || !isOneOfSeveral) return column;
  const left = columns.slice(0, index).findLast(({ counted }) => counted !== "");
  return { ...column, counted: left?.counted ?? "" };
}
