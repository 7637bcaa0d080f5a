/** `tinhgon init`: a working folder, an example or one made from the files that somebody has. Nothing is ever written over. */

import { CommanderError, Option } from "@commander-js/extra-typings";
import { type Diagnostic, diagnostic, exitOf, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import type { FindingGroup } from "../../core/diagnostics/findings.ts";
import type { CheckedInput } from "../../core/document.ts";
import { pathFrom } from "../../pipeline/means/paths.ts";
import { builtInPolicies, newestPolicy, policyText } from "../../pipeline/request/policies.ts";
import { datapackage, schemaNamed } from "../../pipeline/schemas.ts";
import { starterFolder } from "../../pipeline/starter/starter.ts";
import { type TriedOut, tryOut } from "../../pipeline/starter/try-out.ts";
import { layoutReport } from "../../render/documents/check.ts";
import { renderFindings, renderGroups, whereOf } from "../../render/formats/findings.ts";
import { renderTable } from "../../render/formats/terminal.ts";
import { jsonText } from "../../render/json/json.ts";
import { exampleFolder, exampleTables } from "../../render/starter/example.ts";
import {
  examplePage,
  type FolderFiles,
  nextPage,
  questionTexts,
  readableFiles,
} from "../../render/starter/folder.ts";
import { STARTER_WORDS } from "../../render/starter/words.ts";
import { SCHEMA_FOLDER } from "../../render/starter/yaml.ts";
import { type Context, meansOf } from "../output/context.ts";
import { whatWasRead } from "../outside/io.ts";
import { type CommandLine, langOption, option } from "./options.ts";

/** Findings of one code that are shown. */
const MOST_ALIKE = 10;

interface InitOptions {
  readonly from: readonly string[];
  readonly policy: string;
  readonly quiet: boolean;
}

/** Adds the command `init` to the command line. */
export function addInit({ program, help, context, ended }: CommandLine): void {
  program
    .command("init")
    .description(help.init)
    .argument("<dir>", help.initDir)
    .addOption(new Option("--from <file...>", help.options.from))
    .addOption(option(help, "--policy <id>", "basePolicy").default(newestPolicy()))
    .addOption(option(help, "--quiet", "quiet"))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async (dir, { from = [], policy, quiet = false }) => {
      // Every run of the folder would wait for it again.
      if (from.includes("-")) throw new CommanderError(2, "tinhgon.stdin", "'-'");
      const options = { from, policy, quiet };
      ended(await (from.length > 0 ? initFrom(dir, options, context) : initExample(dir, options, context)));
    });
}

/** The example. */
async function initExample(
  dir: string,
  { policy: id, quiet }: InitOptions,
  context: Context,
): Promise<number> {
  const policy = builtInPolicies().find((one) => one.id === id);
  if (!policy) return refuse(policyText(id).diagnostics, context);
  const words = STARTER_WORDS[context.language.code];
  const folder = exampleFolder(policy);
  const files = readableFiles(folder, words);
  for (const [name, text] of exampleTables()) files.set(name, text);
  // What writes workbooks is loaded with the first of them, so that other commands start no slower.
  const { template } = await import("../../render/starter/template.ts");
  files.set("template.xlsx", template(policy, words));
  files.set("README.md", examplePage(folder.name, id, words));
  return write(dir, files, context, quiet);
}

/** A folder made from files. */
async function initFrom(dir: string, options: InitOptions, context: Context): Promise<number> {
  const means = meansOf(context);
  const request = { folder: dir, from: options.from, policy: options.policy };
  const { value: folder, lists, told: toldOfLists, diagnostics } = await starterFolder(request, means);
  if (folder === null) return refuse(diagnostics, context);
  const words = STARTER_WORDS[context.language.code];
  const files = readableFiles(folder, words);
  const texts = new Map([...files].map(([name, text]) => [name, bytesOf(text)]));
  const tried = await tryOut(dir, texts, means, toldOfLists);
  const questions = questionTexts(folder, words);
  const found = tried.groups.flatMap(({ findings }) => findings);
  const told = toldOf(tried, context);
  files.set("README.md", nextPage(folder, questions, told, !hasErrors(found), words));
  const exit = await write(dir, files, context, options.quiet);
  if (exit !== 0) return exit;
  const shown = folder.writesRegister ? tried.inputs.filter(({ role }) => role !== "register") : tried.inputs;
  await tell([...lists, ...shown], questions, tried, diagnostics, context);
  return exitOf([...diagnostics, ...found], false);
}

/** What trying the folder out came to, as lines of the page: faults and warnings, several of one kind below each other. */
function toldOf({ groups }: TriedOut, { language }: Context): readonly string[] {
  return groups.filter(isForDecision).map(({ code, findings }) => {
    const told = findings.slice(0, MOST_ALIKE).map((one) => `${whereOf(one)}${language.message(one)}`);
    if (told.length < 2) return `[${code}] ${told.join("")}`;
    const left = findings.length - told.length;
    const more = left > 0 ? [language.word("findings.hidden.check", { n: language.number(left), code })] : [];
    const lines = [...told.map((text) => `- ${text}`), ...more];
    return [`[${code}] ${language.number(findings.length)}`, ...lines].join("\n  ");
  });
}

/** Faults, warnings, and notes that somebody wants to leave: that they do is for somebody to say. */
function isForDecision({ severity, code }: FindingGroup): boolean {
  return severity !== "info" || code === "roster/leaving-note";
}

/** Shows what the files were taken for, column by column, and what is to be decided. */
async function tell(
  inputs: readonly CheckedInput[],
  questions: readonly string[],
  { groups }: TriedOut,
  diagnostics: readonly Diagnostic[],
  { language, terminal, out, err }: Context,
): Promise<void> {
  const words = STARTER_WORDS[language.code];
  await err(renderFindings(diagnostics, language, terminal.err));
  for (const input of inputs)
    await out(`${renderTable(layoutReport(input, language), language, terminal.out)}\n`);
  const list = questions.length === 0 ? [words.nothingToDecide] : questions.map((one) => `- ${one}`);
  await out(`${words.decide.toUpperCase()}\n${list.join("\n")}\n`);
  const graves = groups.filter(isForDecision);
  if (graves.length === 0) return;
  await out(`\n${words.findings.toUpperCase()}\n`);
  await out(renderGroups(graves, MOST_ALIKE, language, terminal.out));
}

/** Writes the folder, all or nothing; what stands in the way is told, and nothing written. */
async function write(dir: string, files: FolderFiles, context: Context, quiet: boolean): Promise<number> {
  const { language, stage, err } = context;
  const tables = headersOf(files);
  if (tables.size > 0) files.set("datapackage.json", jsonText(datapackage(tables)));
  const schemas = new Map(
    (["scenario", "policy"] as const).map((name) => [`${name}.json`, jsonText(schemaNamed(name))]),
  );
  const schemaFolder = pathFrom(dir, SCHEMA_FOLDER, context.files.paths);
  const names = [...files.keys(), ...[...schemas.keys()].map((name) => `${SCHEMA_FOLDER}/${name}`)];
  const inTheWay = names.filter((name) => stands(pathFrom(dir, name, context.files.paths), context));
  if (inTheWay.length > 0) {
    const found = diagnostic("init/in-the-way", null, { value: dir, facts: { names: inTheWay } });
    return refuse([found], context);
  }
  const folders = [
    { folder: dir, files },
    { folder: schemaFolder, files: schemas },
  ];
  const staged = await stage({ folders, ...whatWasRead() });
  await staged.commit();
  if (!quiet) {
    const n = language.number(names.length);
    const next = `  tinhgon run ${pathFrom(dir, "scenario.yaml", context.files.paths)}\n`;
    await err(`${language.word("wrote", { n, path: dir })}\n${next}`);
  }
  return 0;
}

/** The headers of the tables among some files; no header of ours has a comma. */
function headersOf(files: FolderFiles): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...files].flatMap(([name, text]) => {
      if (typeof text !== "string" || !name.endsWith(".csv")) return [];
      const [first = ""] = text.replace(/^\uFEFF/, "").split("\n");
      return [[name, first.split(",")] as const];
    }),
  );
}

function stands(path: string, { files }: Context): boolean {
  return files.isFile(path) || files.list(path) !== null;
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  { language, terminal, err }: Context,
): Promise<number> {
  await err(renderFindings(diagnostics, language, terminal.err));
  return exitOf(diagnostics, false);
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}
