/** What a book is made from: a run, how much of it is told, in which language, and whether people are named. */

import type { RunDocument } from "../../core/document.ts";
import { LEVELS, type Level, type Place } from "../../core/model/place.ts";
import type { TableId } from "../../core/model/report.ts";
import type { RosterCell } from "../../core/model/roster.ts";
import type { Language } from "../words/language.ts";
import { type Extent, extentAt, WHOLE } from "./extent.ts";

/** A run as a book tells of it. */
export interface BookView {
  readonly run: RunDocument;
  readonly extent: Extent;
  readonly language: Language;
  /** The cells of the roster before, so that full names stand beside the ids of people; null: without names. */
  readonly names: RosterCell | null;
  /** The tables that were asked for; null: those that a report has by default. */
  readonly tables: readonly TableId[] | null;
  /** How many communes it tells of, before and after: where there is one, the names of its units stand alone. */
  readonly communes: { readonly before: number; readonly after: number };
}

/** What may be said of how a run is told. */
export interface Telling {
  readonly names?: RosterCell | null;
  /** In the place of the tables that the scenario names. */
  readonly tables?: readonly TableId[] | null;
  /** The scope of one place; left out: the whole run. */
  readonly scope?: number;
}

/** A run told as a whole, without names, with the tables that the scenario names, unless something else is said. */
export function viewOf(run: RunDocument, language: Language, telling: Telling = {}): BookView {
  const extent = telling.scope === undefined ? WHOLE : extentAt(run, telling.scope);
  const { before, after } = run.reorganisation;
  const isCommune = ({ level }: Place): boolean => level === "commune";
  return {
    run,
    language,
    extent,
    names: telling.names ?? null,
    tables: telling.tables ?? run.report.tables,
    communes: {
      before: before.places.filter((place, at) => isCommune(place) && extent.hasOld(at)).length,
      after: after.places.filter((place, at) => isCommune(place) && extent.hasNew(at)).length,
    },
  };
}

/** The last level that a report has a table of: the one of `--by`, else units where there is one commune, else communes. */
export function lastLevel({ run, communes }: BookView): Level {
  return run.result.by ?? (communes.after <= 1 ? "unit" : "commune");
}

/** Whether a report goes down to a level. */
export function reaches(view: BookView, level: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(lastLevel(view));
}
