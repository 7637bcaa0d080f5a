/** Results that are printed and, with `--out`, written too: files staged first, put in place once all is printed. */

import { CommanderError } from "@commander-js/extra-typings";
import { bookFiles } from "../../render/documents/report-files.ts";
import { BOM } from "../../render/formats/csv.ts";
import { plainText } from "../../render/text/safe.ts";
import type { Language } from "../../render/words/language.ts";
import type { Content, OutputFolder } from "../outside/asked.ts";
import { fileNameOf, folderOf } from "../outside/io.ts";
import type { Context } from "./context.ts";
import { type StagedFiles, stageAll } from "./outputs.ts";
import { type Format, printed, type Renderable } from "./print.ts";
import { isForeign, reportFormOf } from "./report-files.ts";

/** Where a result goes, and in which form it is printed. */
export interface HandOutOptions {
  /** Folders, and files whose ending says their form. */
  readonly out: readonly string[];
  readonly format: Format;
  readonly quiet: boolean;
}

/** Throws what commander tells as wrong usage where a path of `--out` is in a form that is not made here. */
export function refuseForeign(out: readonly string[]): void {
  const foreign = out.find(isForeign);
  if (foreign !== undefined) throw new CommanderError(2, "tinhgon.form", `'${foreign}'`);
}

/**
 * Prints a result and writes its files; `name`: what its CSV is called in a folder; `shown`: what is printed where that is no form
 * of the result.
 */
export async function handOut(
  name: string,
  result: Renderable,
  options: HandOutOptions,
  context: Context,
  shown?: () => string,
): Promise<void> {
  const staged = options.out.length === 0 ? null : await stage(name, result, options.out, context);
  const print = shown ?? ((): string => printed(result, options.format, context));
  await printAndCommit(staged, print, options, context);
}

/** Prints a result, then puts its files in place and says how many; where it cannot be printed nothing stays. */
export async function printAndCommit(
  staged: StagedFiles | null,
  print: () => Content | Promise<Content>,
  { out, quiet }: Pick<HandOutOptions, "out" | "quiet">,
  { language, out: write, err }: Context,
): Promise<void> {
  try {
    await write(await print());
  } catch (failure) {
    await staged?.discard();
    throw failure;
  }
  await staged?.commit();
  if (!staged || quiet) return;
  const wrote = { n: language.number(staged.files), path: plainText(out.join(", ")) };
  await err(`${language.word("wrote", wrote)}\n`);
}

async function stage(
  name: string,
  result: Renderable,
  paths: readonly string[],
  { language, stage: stageSet }: Context,
): Promise<StagedFiles> {
  const outputs: OutputFolder[] = [];
  for (const path of paths) outputs.push(await outputOf(path, name, result, language));
  return stageAll(outputs, stageSet);
}

async function outputOf(
  path: string,
  name: string,
  result: Renderable,
  language: Language,
): Promise<OutputFolder> {
  const form = reportFormOf(path);
  const csv = (): string => BOM + result.csv();
  if (form === undefined) {
    const files = new Map([
      [`${name}.csv`, csv()],
      ["result.json", result.json()],
    ]);
    return { folder: path, files };
  }
  if (form === "csv") return { folder: folderOf(path), files: new Map([[fileNameOf(path), csv()]]) };
  const { bookOfReport } = await import("../../render/book/tables.ts");
  const book = async () => bookOfReport(result.report(), []);
  return {
    folder: folderOf(path),
    files: await bookFiles(form, fileNameOf(path), book, result.json, language),
  };
}
