/** Files that an input means: a folder's tables, or what a pattern (`wards/*.csv`) matches; the order is that of names. */
import { isInside, listFolder } from "../cli/io.ts";
import { byCodeUnit } from "../core/text/order.ts";
import { pathFrom } from "./paths.ts";

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
export function expand(folder: string, path: string): Expanded {
  const one: Expanded = { kind: "file", paths: [path], skipped: [], outside: [] };
  if (path === "-") return one;
  const inFolder = listFolder(pathFrom(folder, path));
  if (inFolder) {
    const stem = path.replace(/\/+$/, "");
    const names = inFolder
      .filter(({ kind, name }) => kind === "file" && !BESIDE.test(name))
      .map(({ name }) => name);
    const tables = names.filter((name) => TABULAR.test(name)).map((name) => `${stem}/${name}`);
    const skipped = names.filter((name) => !TABULAR.test(name)).sort(byCodeUnit);
    return { kind: "folder", ...withinOnly(folder, stem, tables), skipped };
  }
  if (!/[*?]/.test(path) || listFolder(pathFrom(folder, path), true) !== null) return one;
  const steps = path.split("/");
  const fixed = steps.findIndex((step) => /[*?]/.test(step));
  const base = steps.slice(0, fixed).join("/");
  const matching = matches(folder, base, steps.slice(fixed));
  return { kind: "pattern", ...withinOnly(folder, base, matching), skipped: [] };
}

function withinOnly(
  folder: string,
  base: string,
  paths: readonly string[],
): Pick<Expanded, "paths" | "outside"> {
  const within = (path: string): boolean => isInside(pathFrom(folder, base || "."), pathFrom(folder, path));
  const inOrder = [...new Set(paths)].sort(byCodeUnit);
  return { paths: inOrder.filter(within), outside: inOrder.filter((path) => !within(path)) };
}

/** Levels of folders that `**` goes down. */
const MOST_DEEP = 20;

function matches(folder: string, base: string, steps: readonly string[], depth = 0): string[] {
  const [step = "", ...rest] = steps;
  const entries = listFolder(pathFrom(folder, base || ".")) ?? [];
  const pathOf = (name: string): string => (base === "" ? name : `${base}/${name}`);
  if (step === "**") {
    if (depth > MOST_DEEP) return [];
    const below = entries.filter(({ kind, name }) => kind === "folder" && !BESIDE.test(name));
    return [
      ...matches(folder, base, rest, depth),
      ...below.flatMap(({ name }) => matches(folder, pathOf(name), steps, depth + 1)),
    ];
  }
  const form = new RegExp(
    `^${step
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*+/g, ".*")
      .replace(/\?/g, ".")}$`,
    "u",
  );
  return entries
    .filter(({ name }) => form.test(name) && (step.startsWith(".") || !BESIDE.test(name)))
    .flatMap(({ kind, name }) => {
      if (rest.length === 0) return kind === "file" ? [pathOf(name)] : [];
      return kind === "folder" ? matches(folder, pathOf(name), rest, depth) : [];
    });
}
