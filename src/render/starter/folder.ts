/** A working folder as files by their names; sheets, schemas and findings are made by whoever calls. */

import type { StarterFolder, StarterQuestion } from "../../core/model/starter.ts";
import { areaText } from "../../core/text/area.ts";
import { BOM, renderCsv } from "../formats/csv.ts";
import { filledIn, type StarterWords } from "./words.ts";
import { asWritten, nowOf, policyYaml, scenarioYaml } from "./yaml.ts";

/** Files by name. */
export type FolderFiles = Map<string, string | Uint8Array>;

/** What the reader reads: scenario, register and policy. */
export function readableFiles(folder: StarterFolder, words: StarterWords): FolderFiles {
  const files: FolderFiles = new Map();
  files.set("scenario.yaml", scenarioYaml(folder, words));
  files.set("policy.yaml", policyYaml(folder, words));
  if (folder.writesRegister) files.set("register.csv", registerCsv(folder));
  return files;
}

function registerCsv({ places }: StarterFolder): string {
  const has = (of: "area" | "tags"): boolean =>
    places.some((place) => (of === "area" ? place.area !== null : place.tags.length > 0));
  const columns = [
    "code",
    "parent",
    "kind",
    "name",
    "households",
    "population",
    ...(has("area") ? ["area"] : []),
    ...(has("tags") ? ["tags"] : []),
  ];
  const rows = places.map(({ code, parent, kind, name, households, population, area, tags }) => [
    code,
    parent ?? "",
    kind,
    name,
    households,
    population,
    ...(has("area") ? [area === null ? null : areaText(area, "ha")] : []),
    ...(has("tags") ? [tags.join("|")] : []),
  ]);
  return BOM + renderCsv(columns, rows);
}

/**
 * The page of what to do next, with what is still to be decided, and what trying the folder out has told; `works`: whether a run
 * comes to a result.
 */
export function nextPage(
  { name, policy }: Pick<StarterFolder, "name" | "policy">,
  questions: readonly string[],
  told: readonly string[],
  works: boolean,
  words: StarterWords,
): string {
  const state = works ? words.works : words.hasFaults;
  const page = filledIn(words.nextPage, { name, policy, state, files: "" });
  const listed = (list: readonly string[]): string => list.map((one) => `- [ ] ${one}\n`).join("");
  const decisions = questions.length === 0 ? `${words.nothingToDecide}\n` : listed(questions);
  const findings = told.length === 0 ? "" : `\n## ${words.findings}\n\n${listed(told)}`;
  return `${page}\n## ${words.decide}\n\n${decisions}${findings}`;
}

/** The page of the example. */
export function examplePage(name: string, policy: string, words: StarterWords): string {
  return (
    filledIn(words.nextPage, { name, policy, state: words.works, files: words.exampleFiles }) +
    words.examplePage
  );
}

/** What is to be decided, one sentence each. */
export function questionTexts(
  { questions, places, policy }: StarterFolder,
  words: StarterWords,
): readonly string[] {
  return questions.map((one) => questionText(one, places[0]?.code ?? "", policy, words));
}

/** Words for a title that a question names. */
const MOST_WORDS = 10;

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function questionText(one: StarterQuestion, code: string, policy: string, words: StarterWords): string {
  switch (one.kind) {
    case "commune-name":
      return filledIn(words.communeName, { code });
    case "no-plan":
      return words.askPlan;
    case "no-roster":
      return words.askRoster;
    case "no-households":
      return filledIn(words.noHouseholds, { names: one.names.join(", ") });
    case "odd-names":
      return filledIn(words.oddNames, { names: quoted(one.names) });
    case "figures-differ":
      return filledIn(words.figuresDiffer, { names: one.names.join(", ") });
    case "names-alike":
      return filledIn(words.namesAlike, { names: one.names.map((alike) => alike.join(" / ")).join("; ") });
    case "no-holders":
      return filledIn(words.noHolders, { names: one.names.join(", ") });
    case "same-names":
      return filledIn(words.sameNames, { count: String(one.count) });
    case "filled-down":
      return filledIn(words.filledDown, { file: one.path, header: one.header });
    case "not-in-plan": {
      if (one.isNew) return filledIn(words.newInRoster, { name: one.name });
      const near = one.near === null ? "" : ` ${filledIn(words.near, { near: one.near })}`;
      return filledIn(words.notInPlan, { name: one.name }) + near;
    }
    case "unread": {
      const file = one.sheet === null ? one.path : `${one.path} [${one.sheet}]`;
      return filledIn(words.unread, { file, headers: one.headers.join(", ") });
    }
    case "own-deputy":
      return filledIn(words.ownDeputy, { head: asWritten(one.head), deputy: asWritten(one.deputy) });
    case "title": {
      const { title } = one;
      const said = {
        words: quoted(title.aliases.filter((word) => title.words.includes(word)).slice(0, MOST_WORDS)),
        title: title.name,
        rows: String(title.rows),
        policy,
        now: nowOf(title, words),
      };
      const text =
        title.source === "alias"
          ? words.titleAlias
          : title.source === "unheld"
            ? words.titleUnheld
            : words.titleOther;
      return filledIn(text, said);
    }
  }
}
