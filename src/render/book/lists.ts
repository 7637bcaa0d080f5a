/** Lists at the end of the book: the plan as carried out, what is unfinished, findings and sources. */

import { assumptionsOf, textsOf } from "../../core/assumptions.ts";
import { waitingIn } from "../../core/count/result.ts";
import { ROOT } from "../../core/count/summary.ts";
import type { Place, Register } from "../../core/model/place.ts";
import { votesIn } from "../report/consultation.ts";
import { stepTable } from "../report/steps.ts";
import { figure, left, numbered, right } from "../tables/columns.ts";
import { crosswalkTable } from "../tables/crosswalk-table.ts";
import { policyName } from "../tables/figures.ts";
import type { FlatRow } from "../tables/flat-tables.ts";
import type { TableCell } from "../tables/table.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { type BookTable, listOf } from "./tables.ts";
import type { BookView } from "./view.ts";

/** Every old place that does not simply stay, and every created one; with `kept` those that stay too. */
export function crosswalkList(view: BookView, kept = false): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const { before, after } = run.reorganisation;
  const { columns, rows } = crosswalkTable(run);
  const reader = (name: string): ((row: FlatRow) => string) => {
    const at = columns.indexOf(name);
    return (row) => String(row[at] ?? "");
  };
  const [from, into, operation] = [reader("from"), reader("into"), reader("operation")];
  const [fromName, intoName] = [reader("from_name"), reader("into_name")];
  const sizes = columns.indexOf("households");
  const households = (row: FlatRow): number | null => {
    const value = row[sizes];
    return typeof value === "number" ? value : null;
  };
  const shown = rows
    .filter((row) => kept || operation(row) !== "kept")
    .map((row) => ({
      row,
      old: before.position.get(from(row)) ?? -1,
      now: after.position.get(into(row)) ?? -1,
    }))
    .filter(({ old, now }) =>
      now < 0 ? extent.hasOld(old) : extent.hasNew(now) || (old >= 0 && extent.counts(old)),
    );
  // Codes that were made of names say nothing beside the names.
  const hasCodes = after.siblings === "code";
  const code = (text: string): string[] => (hasCodes ? [text] : []);
  return listOf(
    "crosswalk",
    word("tab.crosswalk"),
    word("list.crosswalk"),
    [
      left(word("index")),
      ...(hasCodes ? [left(word("code.old"))] : []),
      left(word("place.old")),
      left(word("belongs.before")),
      ...(hasCodes ? [left(word("code.new"))] : []),
      left(word("place.new")),
      left(word("belongs.to")),
      right(word("households")),
      left(word("operation")),
    ],
    shown.map(({ row, old, now }, index) => [
      numbered(index + 1),
      ...code(from(row)),
      fromName(row),
      aboveName(before, old),
      ...code(into(row)),
      intoName(row),
      aboveName(after, now),
      figure(households(row)),
      operationWord(operation(row), language),
    ]),
  );
}

/** The name of the place that a place stands in; "" at the top. */
function aboveName({ places, parents }: Register, at: number): string {
  return places[parents[at] ?? -1]?.name ?? "";
}

const OPERATIONS = [
  "dissolved",
  "split",
  "merged",
  "adjusted",
  "moved",
  "converted",
  "renamed",
  "kept",
  "created",
  "attached",
] as const;

function operationWord(id: string, { word }: Language): string {
  const known = OPERATIONS.find((one) => one === id);
  return known ? word(`operation.${known}`) : id;
}

/** Places that stay as they were (chưa hoàn thành), with the reason. */
export function unfinishedList(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const reasons = waitingReasons(view);
  const { after } = run.reorganisation;
  const at = ({ code }: Pick<Place, "code">): number => after.position.get(code) ?? -1;
  const hasCodes = after.siblings === "code";
  return listOf(
    "unfinished",
    word("tab.unfinished"),
    word("unfinished"),
    [
      left(word("index")),
      ...(hasCodes ? [left(word("code"))] : []),
      left(word("place")),
      left(word("kind")),
      left(word("belongs.to")),
      left(word("reason")),
    ],
    run.result.unfinished
      .filter((place) => extent.hasNew(at(place)))
      .map((place, index) => [
        numbered(index + 1),
        ...(hasCodes ? [place.code] : []),
        place.name,
        language.kind(place.kind),
        aboveName(after, at(place)),
        word(reasons.get(place.code) ?? `reason.${place.reason}`),
      ]),
  );
}

/** Why places wait that did not refuse the plan themselves: others did, or nobody knows what they said. */
function waitingReasons({ run }: BookView): ReadonlyMap<string, Word> {
  const { before } = run.reorganisation;
  const waiting = waitingIn(run.result);
  const said = new Map(votesIn(run).map(({ at, agreed }) => [before.places[at]?.code, agreed]));
  return new Map(
    [...waiting].flatMap((code): [string, Word][] => {
      const agreed = said.get(code);
      if (agreed === false) return [];
      return [[code, agreed === null ? "reason.not-known" : "reason.waits"]];
    }),
  );
}

/** Every finding with where it was made. */
export function findingList({ run: { findings }, language }: BookView): BookTable {
  const { word } = language;
  return listOf(
    "findings",
    word("tab.findings"),
    word("findings"),
    [
      left(word("index")),
      left(word("severity")),
      left(word("finding.code")),
      left(word("file")),
      left(word("line")),
      left(word("finding")),
    ],
    findings.map((one, index) => [
      numbered(index + 1),
      word(one.severity),
      one.code,
      one.origin?.file ?? "",
      one.origin && one.origin.line > 0 ? String(one.origin.line) : "",
      language.message(one),
    ]),
  );
}

/** Where the figures come from: the policy with its basis, each input with its SHA-256, and the version. */
export function sourceList({ run, language }: BookView): BookTable {
  const { name, policy, inputs, version } = run;
  const { word } = language;
  const role = (id: string): string => {
    const known = (["register", "roster", "changes", "neighbours", "consultation"] as const).find(
      (one) => one === id,
    );
    return known ? word(`input.${known}`) : id;
  };
  const line = (what: string, text: string): TableCell[] => [what, text, figure(null), ""];
  return listOf(
    "sources",
    word("tab.sources"),
    word("list.sources"),
    [left(word("source")), left(word("content")), right(word("rows")), left("SHA-256")],
    [
      line(word("scenario"), name),
      line(word("policy"), `${policyName(policy, language)} (${policy.id})`),
      ...(policy.basis === null ? [] : [line(word("basis"), policy.basis)]),
      ...inputs.map((input): TableCell[] => [role(input.role), input.path, figure(input.rows), input.sha256]),
      line(word("tool"), `tinhgon ${version}`),
    ],
  );
}

/** What each step of the plan leaves; of the whole alone, since no step is counted by place. */
export function stepList({ run, language, extent }: BookView): BookTable {
  const { title, columns, rows } = stepTable(run, language);
  return {
    ...listOf("steps", language.word("tab.steps"), title, columns, []),
    rows: extent.root === ROOT ? rows : [],
  };
}

/** What the policy takes to be so and the figures rest on (giả định), without the words of its file. */
export function assumptionList({ run, language }: BookView): BookTable {
  const { word } = language;
  return listOf(
    "assumptions",
    word("tab.assumptions"),
    word("list.assumptions"),
    [left(word("index")), left(word("content"))],
    textsOf(assumptionsOf(run)).map((text, at): TableCell[] => [numbered(at + 1), text]),
  );
}
