/** Files that somebody has: what they are taken for, a working folder out of them, and their rows as they stand there. */

import type { Diagnostic } from "../core/diagnostics/diagnostic.ts";
import type { Means } from "../pipeline/means/means.ts";
import { pathFrom } from "../pipeline/means/paths.ts";
import { type YamlKind, yamlKindOf } from "../pipeline/means/yaml-kinds.ts";
import { newestPolicy } from "../pipeline/request/policies.ts";
import { sheetKey } from "../pipeline/starter/roles.ts";
import { looseSheets } from "../pipeline/starter/sheets.ts";
import { type StarterReading, starterFolder } from "../pipeline/starter/starter.ts";
import { findingOf } from "../render/json/json.ts";
import { questionTexts, readableFiles } from "../render/starter/folder.ts";
import { STARTER_WORDS } from "../render/starter/words.ts";
import type { Language } from "../render/words/language.ts";
import type { Answer } from "./given.ts";
import { contentBytes, languageOf, meansOf } from "./means.ts";
import type { Excerpt, ExcerptGiven, Recognised, RecogniseGiven } from "./recognise-shapes.ts";

const YAML = /\.(?:ya?ml|json)$/i;

/** What files are taken for, and the folder that they come to. Findings tell why there is none, what cannot be read, and what lists tell. */
export async function recognise(given: RecogniseGiven): Promise<Answer<Recognised>> {
  const language = languageOf(given);
  const means = meansOf([], given);
  const paths = Object.keys(given.files);
  const kinds = paths.filter((path) => YAML.test(path)).map((path) => yamlKindOf(path, means.files));
  const tables = paths.filter((path) => !YAML.test(path));
  const { value, told: toldOfLists, sheets, diagnostics } = await starterOf(tables, given, means);
  const words = STARTER_WORDS[language.code];
  const made = value ? [...readableFiles(value, words)] : [];
  return {
    result: {
      ...byKind(kinds, means),
      sheets,
      made: Object.fromEntries(made.map(([name, content]) => [name, contentBytes(content)])),
      questions: value ? questionTexts(value, words) : [],
    },
    findings: told([...diagnostics, ...toldOfLists.filter(({ severity }) => severity !== "info")], language),
  };
}

function starterOf(
  from: readonly string[],
  { policy = newestPolicy(), roles = [] }: RecogniseGiven,
  means: Means,
): Promise<StarterReading> | Pick<StarterReading, "value" | "told" | "sheets" | "diagnostics"> {
  if (from.length === 0) return { value: null, told: [], sheets: [], diagnostics: [] };
  const given = new Map(roles.map(({ path, sheet, role }) => [sheetKey(path, sheet), role]));
  return starterFolder({ folder: ".", from, policy, roles: given }, means);
}

/** Paths by what the files are; scenarios that no other extends come first. */
function byKind(
  kinds: readonly YamlKind[],
  { files }: Means,
): Pick<Recognised, "scenarios" | "duties" | "policies"> {
  const extended = new Set(
    kinds.flatMap(({ base }) => (base === null ? [] : [pathFrom(".", base, files.paths)])),
  );
  const of = (kind: YamlKind["kind"]): string[] =>
    kinds.filter((one) => one.kind === kind).map(({ path }) => path);
  const isBase = (path: string): number => Number(extended.has(path));
  return {
    scenarios: of("scenario").sort((a, b) => isBase(a) - isBase(b)),
    duties: of("duty"),
    policies: of("policy"),
  };
}

/** Rows of a file; null where there is no such file or sheet. */
export async function excerpt(given: ExcerptGiven): Promise<Answer<Excerpt>> {
  const { path, sheet = null, from, to } = given;
  const diagnostics: Diagnostic[] = [];
  const sheets = await looseSheets([path], meansOf([], given), diagnostics);
  const found = sheets.find((one) => sheet === null || one.sheet === sheet);
  const result = found ? { rows: found.rows(from, to) } : null;
  return { result, findings: told(diagnostics, languageOf(given)) };
}

function told(diagnostics: readonly Diagnostic[], language: Language) {
  return diagnostics.map((one) => findingOf(one, language));
}
