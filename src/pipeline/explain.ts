/** What is told of one id of a scenario: what became of it and why, or what a figure is made of. */

import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import type { RunDocument } from "../core/document.ts";
import { explainable, explain as explainIn } from "../core/explain/explain.ts";
import { explainFigure } from "../core/explain/figure.ts";
import { fullNamesOf } from "../core/model/full-names.ts";
import type { Roster, RosterCell } from "../core/model/roster.ts";
import { titleKey } from "../core/model/titles.ts";
import type { Reorganisation } from "../core/reorganise/lineage/lineage.ts";
import { bareName, foldName } from "../core/text/person-name.ts";
import { firstOf } from "../core/text/shorten.ts";
import { nearestWord } from "../core/text/suggest.ts";
import type { Told, UnitUnderProposal } from "../core/told.ts";
import { titlesOfColumn } from "../read/columns/title-facts.ts";
import { titleMeanings } from "../read/roster/titles/title-headers.ts";
import { ambiguous, placeNamer } from "./load/named-places.ts";
import type { Means } from "./means/means.ts";
import { emptyMemo } from "./means/memo.ts";
import { propose } from "./propose.ts";
import type { Request } from "./request/request.ts";
import type { Run } from "./run.ts";

/** What is asked for: an id, or the figure of an indicator at the place of that id. */
export interface ExplainAsked {
  readonly id: string;
  readonly indicator: string | null;
}

/**
 * Tells of an id of the run of a request. `value` null where there are faults, which alone are told: other findings are the
 * matter of a run.
 */
export async function explainId(
  { outcome, findings, wishes, report, cells }: Run,
  request: Request,
  { id: written, indicator }: ExplainAsked,
  means: Means,
  version: string,
): Promise<{ readonly value: Told | null; readonly faults: readonly Diagnostic[] }> {
  const refused = (...faults: readonly Diagnostic[]) => ({ value: null, faults });
  if (outcome === null) return refused(...findings.filter(({ severity }) => severity === "error"));
  const { reorganisation, arrangement, policy } = outcome;
  const { act } = report;
  const id = idNamed(written, outcome, cells.before);
  if (typeof id !== "string") return refused(id);
  if (indicator !== null) {
    const asked = explainFigure(id, indicator, reorganisation, arrangement, policy);
    if (asked.found !== null)
      return { value: { kind: "figure", figure: asked.found, policy, act }, faults: [] };
    if (asked.unknown === "place" && isNoPlace(id, outcome))
      return refused(diagnostic("explain/figure-of-no-place", null, { value: id }));
    const { suggestion } = asked;
    if (asked.unknown === "place")
      return refused(diagnostic("explain/unknown-id", null, { value: id, suggestion }));
    const facts = { known: asked.known };
    return refused(diagnostic("explain/unknown-indicator", null, { value: indicator, suggestion, facts }));
  }
  // Where the scenario wishes a proposal, a unit is told of under it as well.
  const under = wishes ? await underProposal(request, id, reorganisation, means, version) : null;
  if (arrangement === null && under === null) return refused(diagnostic("explain/no-roster", null));
  const found = arrangement
    ? explainIn(id, reorganisation, arrangement, policy, request.nodeLimit ?? undefined)
    : [];
  if (arrangement !== null && found.length === 0 && under === null) {
    const suggestion = nearestWord(id, explainable(reorganisation, arrangement, policy));
    return refused(diagnostic("explain/unknown-id", null, { value: id, suggestion }));
  }
  return { value: { kind: "id", found, policy, act, under }, faults: [] };
}

/**
 * The id that is asked for: as written where something has it, else that of the place, the title or the person of that name; the fault
 * where several have it. `cell`: the roster's cells, for full names.
 */
function idNamed(
  written: string,
  { reorganisation, arrangement, policy }: Pick<RunDocument, "reorganisation" | "arrangement" | "policy">,
  cell: RosterCell | null,
): string | Diagnostic {
  if (isNoPlace(written, { arrangement, policy })) return written;
  const found = placeNamer(reorganisation)(written);
  if (found.kind === "several") return ambiguous(written, found.among, null);
  if (found.kind === "found") return found.code;
  const [title, ...others] = titlesOfColumn(titleMeanings(policy).get(titleKey(written)) ?? null);
  if (title !== undefined && others.length === 0) return title;
  const people = arrangement && cell ? peopleNamed(written, arrangement.roster, cell) : [];
  const [only] = people;
  if (only === undefined) return written;
  return people.length === 1 ? only : diagnostic("explain/several-people", null, namesakes(written, people));
}

/** The ids of the people of a name, however it is spelled. */
function peopleNamed(written: string, roster: Roster, cell: RosterCell): string[] {
  const keyOf = (name: string): string => foldName(bareName(name));
  const wanted = keyOf(written);
  const namesOf = fullNamesOf(roster, cell);
  return roster.people.ids.filter((_, person) => namesOf(person).some((name) => keyOf(name) === wanted));
}

/** People of one name that a message lists. */
const MOST_LISTED = 5;

function namesakes(value: string, ids: readonly string[]) {
  return { value, facts: { candidates: firstOf(ids, MOST_LISTED), count: ids.length } };
}

/** Whether an id is that of a title or of a person. */
function isNoPlace(
  id: string,
  { arrangement, policy }: Pick<RunDocument, "arrangement" | "policy">,
): boolean {
  return (
    policy.titles.some((title) => title.id === id) || (arrangement?.roster.people.ids.includes(id) ?? false)
  );
}

/** What a proposal says of a unit of the register before; null where the id is none, or nothing can be proposed. */
async function underProposal(
  request: Request,
  id: string,
  { before }: Reorganisation,
  { files, watch }: Means,
  version: string,
): Promise<UnitUnderProposal | null> {
  const at = before.position.get(id) ?? -1;
  const commune = before.places[before.parents[at] ?? -1];
  if (before.places[at]?.level !== "unit" || !commune) return null;
  const asked = { communes: [commune.code], target: null, alternatives: 0 };
  const { proposal, findings } = await propose(request, asked, { files, memo: emptyMemo(), watch });
  return proposal && { document: { ...proposal, version, findings }, unit: at };
}
