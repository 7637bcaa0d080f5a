/** The inputs of a scenario: what it says of each role in; files, and how each is to be read, out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { FOUND_OUT, INPUT_ROLES, type InputRole, type Reading, SHAPES, SKIP } from "../table/shapes.ts";
import type { Path } from "../yaml/yaml.ts";
import type { InputEntry, ScenarioFile } from "./schema.ts";

/** What an input names: a file, a folder or a pattern, relative to the scenario's folder. */
export interface InputFile {
  readonly path: string;
  readonly reading: Reading;
}

export type Inputs = Readonly<Partial<Record<InputRole, readonly InputFile[]>>>;

/** A header that the scenario gives a meaning to, and the roles that it may stand in. */
export interface NamedColumn {
  readonly header: string;
  readonly roles: readonly InputRole[];
  readonly origin: Origin;
}

export function plainFile(path: string): readonly InputFile[] {
  return [{ path, reading: FOUND_OUT }];
}

/** Paths as the user wrote them, in one line. */
export function shownPaths(files: readonly InputFile[]): string {
  return files.map(({ path }) => path).join(", ");
}

/** The inputs of a valid scenario; a column that no role of it knows is a fault. */
export function readInputs(
  { inputs, encoding, columns }: ScenarioFile,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): { readonly inputs: Inputs; readonly named: readonly NamedColumn[] } {
  const named: NamedColumn[] = [];
  const meanings = (
    given: Readonly<Record<string, string>> | undefined,
    roles: readonly InputRole[],
    path: Path,
  ): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [header, column] of Object.entries(given ?? {})) {
      const origin = originOf([...path, header]);
      const own = roles.filter((role) => column === SKIP || Object.hasOwn(SHAPES[role].names, column));
      if (own.length > 0) {
        named.push({ header, roles: own, origin });
        found.set(fold(header), column);
        continue;
      }
      const choices = [...new Set(roles.flatMap((role) => Object.keys(SHAPES[role].names)))];
      const facts = { path: [...path, header].join("."), choices };
      const suggestion = nearestWord(column, choices);
      diagnostics.push(diagnostic("yaml/value", origin, { value: column, suggestion, facts }));
    }
    return found;
  };
  const given = INPUT_ROLES.filter((role) => inputs[role] !== undefined);
  const common = meanings(columns, given, ["columns"]);
  const filesOf = (role: InputRole): InputFile[] =>
    entriesOf(inputs[role]).map(({ file, how, path }) => ({
      path: file,
      reading: {
        encoding: how.encoding ?? encoding ?? null,
        sheet: [how.sheet ?? []].flat(),
        header: how.header ?? null,
        fillDown: how.fill_down ?? [],
        commune: how.commune ?? null,
        sum: how.sum ?? [],
        meanings: new Map([
          ...[...common].filter(([, column]) => column === SKIP || Object.hasOwn(SHAPES[role].names, column)),
          ...meanings(how.columns, [role], ["inputs", role, ...path, "columns"]),
        ]),
      },
    }));
  return { inputs: Object.fromEntries(given.map((role) => [role, filesOf(role)])), named };
}

type How = Partial<
  Pick<
    Exclude<InputEntry, string | unknown[] | undefined>,
    "encoding" | "sheet" | "header" | "columns" | "fill_down" | "commune" | "sum"
  >
>;

/** Each file that an input names, with what stands beside it. */
export function entriesOf(input: InputEntry): { file: string; how: How; path: Path }[] {
  if (input === undefined) return [];
  if (typeof input === "string") return [{ file: input, how: {}, path: [] }];
  if (Array.isArray(input)) {
    return input.map((one, index) =>
      typeof one === "string"
        ? { file: one, how: {}, path: [index] }
        : { file: one.file, how: one, path: [index] },
    );
  }
  const files = typeof input.file === "string" ? [input.file] : input.file;
  return files.map((file, index) => ({ file, how: index === 0 ? input : { ...input }, path: [] }));
}
