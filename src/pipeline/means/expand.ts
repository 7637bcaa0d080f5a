/** Files that an input means: a folder's tables, or what a pattern (`wards/*.csv`) matches; the order is that of names. */
import { byCodeUnit } from "../../core/text/order.ts";
import { isLike } from "../../core/text/wildcards.ts";
import type { Files } from "./files.ts";
import { pathFrom, stepsOf } from "./paths.ts";

/** What the path of an input comes to. */
export interface Expanded {
  readonly kind: "file" | "folder" | "pattern";
  /** Paths from the folder given, as a user would write them. */
  readonly paths: readonly string[];
  /** Names in a folder that are no tables by their ending. */
  readonly skipped: readonly string[];
  /** Links that lead out of the folder in which they stand. */
  readonly outside: readonly string[];
}

const TABULAR = /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i;

/** What programs leave beside the files of users: ".~lock.a.csv#", "~$a.xlsx". */
const BESIDE = /^(?:\.|~\$)/;

/** Expands the path of an input; one that names neither a folder nor a pattern stays, whether or not it is there. */
export function expand(files: Files, folder: string, path: string): Expanded {
  const one: Expanded = { kind: "file", paths: [path], skipped: [], outside: [] };
  if (path === "-") return one;
  const at = pathFrom(folder, path, files.paths);
  const inFolder = files.list(at);
  if (inFolder) {
    const stem = path.replace(files.paths.windows ? /(?<![\\/])[\\/]+$/ : /(?<!\/)\/+$/, "");
    const names = inFolder
      .filter(({ kind, name }) => kind === "file" && !BESIDE.test(name))
      .map(({ name }) => name);
    const tables = names.filter((name) => TABULAR.test(name)).map((name) => `${stem}/${name}`);
    const skipped = names.filter((name) => !TABULAR.test(name)).sort(byCodeUnit);
    return { kind: "folder", ...withinOnly(files, folder, stem, tables), skipped };
  }
  if (files.isFile(at)) return one;
  if (!/[*?]/.test(path)) return { ...one, paths: [asSpelled(files, folder, path)] };
  const steps = stepsOf(path, files.paths).filter((step, at, all) => step !== "**" || all[at - 1] !== "**");
  const fixed = steps.findIndex((step) => /[*?]/.test(step));
  const base = steps.slice(0, fixed).join("/");
  const matching = matches(files, folder, base, steps.slice(fixed));
  return { kind: "pattern", ...withinOnly(files, folder, base, matching), skipped: [] };
}

/** The path with the name of its file as the folder has it: a name from a Mac may be there in another Unicode form. */
function asSpelled(files: Files, folder: string, path: string): string {
  const steps = stepsOf(path, files.paths);
  const name = steps.at(-1)?.normalize("NFC") ?? "";
  const base = steps.slice(0, -1).join("/");
  const entries = files.list(pathFrom(folder, base || ".", files.paths)) ?? [];
  const same = entries.filter((entry) => entry.kind === "file" && entry.name.normalize("NFC") === name);
  const [only] = same;
  if (!only || same.length > 1) return path;
  return base === "" ? only.name : `${base}/${only.name}`;
}

function withinOnly(
  files: Files,
  folder: string,
  base: string,
  paths: readonly string[],
): Pick<Expanded, "paths" | "outside"> {
  const from = (path: string): string => pathFrom(folder, path, files.paths);
  const within = (path: string): boolean => files.isInside(from(base || "."), from(path));
  const inOrder = [...new Set(paths)].sort(byCodeUnit);
  return { paths: inOrder.filter(within), outside: inOrder.filter((path) => !within(path)) };
}

/** Levels of folders that `**` goes down. */
const MOST_DEEP = 20;

/** The files that the steps of a pattern lead to from `base`; `**` stands for any folders, also none. */
function matches(files: Files, folder: string, base: string, steps: readonly string[], depth = 0): string[] {
  const [step = "", ...rest] = steps;
  const entries = files.list(pathFrom(folder, base || ".", files.paths)) ?? [];
  const pathOf = (name: string): string => (base === "" ? name : `${base}/${name}`);
  if (step === "**") {
    if (depth > MOST_DEEP) return [];
    const below = entries.filter(({ kind, name }) => kind === "folder" && !BESIDE.test(name));
    return [
      ...matches(files, folder, base, rest, depth),
      ...below.flatMap(({ name }) => matches(files, folder, pathOf(name), steps, depth + 1)),
    ];
  }
  const isMeant = nameFilter(step);
  return entries
    .filter(({ name }) => isMeant(name))
    .flatMap(({ kind, name }) => {
      if (rest.length === 0) return kind === "file" ? [pathOf(name)] : [];
      return kind === "folder" ? matches(files, folder, pathOf(name), rest, depth) : [];
    });
}

/** Which names a step of a pattern means: `*` any letters, `?` one; names that begin with a dot only where it does. */
function nameFilter(step: string): (name: string) => boolean {
  const pattern = step.normalize("NFC");
  return (name) => isLike(name.normalize("NFC"), pattern) && (step.startsWith(".") || !BESIDE.test(name));
}
