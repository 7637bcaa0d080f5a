/** Lists at the end of the book: the plan as carried out, what is unfinished, findings and sources. */
import type { RunDocument } from "../../core/document.ts";
import type { Place } from "../../core/model/place.ts";
import { figure, left, right } from "../tables/columns.ts";
import { policyName } from "../tables/figures.ts";
import { crosswalkTable } from "../tables/flat-tables.ts";
import type { TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { type BookTable, listOf, nameWithin } from "./tables.ts";

/** Every old place that does not simply stay, and every created one. */
export function crosswalkList(run: RunDocument, language: Language): BookTable {
  const { word } = language;
  const { columns, rows } = crosswalkTable(run);
  const at = (name: string): number => columns.indexOf(name);
  const text = (row: (typeof rows)[number], name: string): string => String(row[at(name)] ?? "");
  const households = (row: (typeof rows)[number]): number | null => {
    const value = row[at("households")];
    return typeof value === "number" ? value : null;
  };
  const { after } = run.reorganisation;
  const nameOf = (code: string): string | undefined => after.places[after.position.get(code) ?? -1]?.name;
  const changed = rows.filter((row) => text(row, "operation") !== "kept");
  return listOf(
    "crosswalk",
    word("tab.crosswalk"),
    word("list.crosswalk"),
    [
      left(word("index")),
      left(word("code.old")),
      left(word("place.old")),
      left(word("code.new")),
      left(word("place.new")),
      left(word("belongs.to")),
      right(word("households")),
      left(word("operation")),
    ],
    changed.map((row, index) => [
      String(index + 1),
      text(row, "from"),
      text(row, "from_name"),
      text(row, "into"),
      text(row, "into_name"),
      nameOf(text(row, "into_parent")) ?? text(row, "into_parent"),
      figure(households(row)),
      operationWord(text(row, "operation"), language),
    ]),
  );
}

const OPERATIONS = ["dissolved", "split", "merged", "converted", "renamed", "kept", "created"] as const;

function operationWord(id: string, { word }: Language): string {
  const known = OPERATIONS.find((one) => one === id);
  return known ? word(`operation.${known}`) : id;
}

/** Places that stay as they were (chưa hoàn thành), with the reason. */
export function unfinishedList({ reorganisation, result }: RunDocument, language: Language): BookTable {
  const { word } = language;
  const { after } = reorganisation;
  const within = ({ code }: Pick<Place, "code">): string => {
    const parent = after.parents[after.position.get(code) ?? -1] ?? -1;
    return parent < 0 ? "" : nameWithin(after, parent);
  };
  return listOf(
    "unfinished",
    word("tab.unfinished"),
    word("unfinished"),
    [
      left(word("index")),
      left(word("code")),
      left(word("place")),
      left(word("kind")),
      left(word("belongs.to")),
      left(word("reason")),
    ],
    result.unfinished.map((place, index) => [
      String(index + 1),
      place.code,
      place.name,
      language.kind(place.kind),
      within(place),
      word(`reason.${place.reason}`),
    ]),
  );
}

/** Every finding with where it was made. */
export function findingList({ findings }: RunDocument, language: Language): BookTable {
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
      String(index + 1),
      word(one.severity),
      one.code,
      one.origin?.file ?? "",
      one.origin && one.origin.line > 0 ? String(one.origin.line) : "",
      language.message(one),
    ]),
  );
}

/** Where the figures come from: the policy with its basis, each input with its SHA-256, and the version. */
export function sourceList({ name, policy, inputs, version }: RunDocument, language: Language): BookTable {
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
