/** What the commands of the command line have in common: options, and the request that they come to. */

import { type Command, InvalidArgumentError, Option, type OptionValues } from "@commander-js/extra-typings";
import { CODES } from "../../core/diagnostics/codes.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { Request } from "../../pipeline/request/request.ts";
import type { Help } from "../help/help.ts";
import type { Context } from "../output/context.ts";

/** What a command is added to. */
export interface CommandLine {
  readonly program: Command<[], { lang: "vi" | "en"; color: boolean }>;
  readonly help: Help;
  readonly context: Context;
  /** Takes the exit code of the command that ran. */
  readonly ended: (exit: number) => void;
}

/** An option with what the help says of it. */
export function option<Flags extends string>(help: Help, flags: Flags, key: keyof Help["options"]) {
  return new Option(flags, help.options[key]);
}

/** The option for what goes to standard output; a table where it is left out. */
export function formatOption<const Forms extends readonly string[]>(help: Help, forms: Forms) {
  return option(help, "--format <form>", "format")
    .choices(forms)
    .default("table" as Forms[number]);
}

/** Options in the place of what a scenario names. */
export function withInputs<Args extends unknown[], Opts extends OptionValues>(
  command: Command<Args, Opts>,
  help: Help,
) {
  return command
    .addOption(option(help, "--policy <id>", "policy"))
    .addOption(option(help, "--register <file>", "register"))
    .addOption(option(help, "--changes <file>", "changes"))
    .addOption(option(help, "--date <day>", "date"))
    .addOption(option(help, "--as-of <day>", "asOf"))
    .addOption(option(help, "--set <path=value>", "set").argParser(collect))
    .addOption(option(help, "--keep <id=yes|no>", "keep").argParser(collect))
    .addOption(option(help, "--node-limit <n>", "nodeLimit").argParser(wholeNumber));
}

/** Options of every command. */
export function withGeneral<Args extends unknown[], Opts extends OptionValues>(
  command: Command<Args, Opts>,
  help: Help,
) {
  return command
    .addOption(option(help, "--strict", "strict"))
    .addOption(option(help, "--fail-on <codes>", "failOn").argParser(codes))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"));
}

/** The option for the language, of the program and of each command. */
export function langOption(help: Help) {
  return option(help, "--lang <code>", "lang").choices(["vi", "en"]).default("vi");
}

/** Values of an option that may be repeated, one by one. */
export function collect(value: string, all: readonly string[] = []): readonly string[] {
  return [...all, value];
}

/** Codes of findings, parted by commas; throws where one is none. */
export function codes(text: string, all: readonly string[] = []): readonly string[] {
  const named = text.split(",").map((code) => code.trim());
  for (const code of named) {
    if (Object.hasOwn(CODES, code)) continue;
    const near = nearestCode(code);
    throw new InvalidArgumentError(near === null ? code : `(Did you mean ${near}?)`);
  }
  return [...all, ...named];
}

/** The code that a word may stand for: one without its area, or with a slip. */
function nearestCode(word: string): string | null {
  const known = Object.keys(CODES);
  return known.find((code) => code.split("/")[1] === word) ?? nearestWord(word, known);
}

/** The value of an option that counts; throws what commander tells as a value that does not do. */
export function wholeNumber(text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw outside(0, 999_999_999_999);
}

/** What is thrown of a number that lies outside of what an option takes, so that it is told what does. */
export function outside(least: number, most: number): InvalidArgumentError {
  return new InvalidArgumentError(`Allowed choices are ${least} … ${most}.`);
}

interface GivenInputs {
  readonly policy?: string;
  readonly register?: string;
  readonly changes?: string;
  readonly set?: readonly string[];
  readonly keep?: readonly string[];
  readonly date?: string;
  readonly asOf?: string;
  readonly nodeLimit?: number;
}

/** The request for a path with the options that stand in the place of what it names. */
export function requestOf(path: string, given: GivenInputs): Request {
  const {
    policy = null,
    register = null,
    changes = null,
    set = [],
    keep = [],
    date = null,
    asOf = null,
    nodeLimit = null,
  } = given;
  return { path, policy, register, changes, set, keep, date, asOf, nodeLimit };
}
