/** Entry of the working thread: language, colours and exit codes; the work is in the commands. */

import { CommanderError } from "@commander-js/extra-typings";
import { Chalk } from "chalk";
import { version } from "../../package.json";
import { diagnostic } from "../core/diagnostics/diagnostic.ts";
import { renderFindings } from "../render/formats/findings.ts";
import type { Terminal } from "../render/formats/terminal.ts";
import { plainText } from "../render/text/safe.ts";
import { LANGUAGE_CODES, type Language, type LanguageCode } from "../render/words/language.ts";
import { HELP } from "./help/help.ts";
import { usageMessage } from "./help/usage.ts";
import { progressLine } from "./output/progress.ts";
import { type Outside, outsideOfThread } from "./outside/ask.ts";
import { CannotWrite, type Content } from "./outside/asked.ts";
import { isFileMissing } from "./outside/failure.ts";
import { FILES } from "./outside/io.ts";
import { runProgram } from "./program.ts";

const FAULT = 70;

const COULD_NOT = 2;

async function main({ start, print, tell, stage }: Outside): Promise<number> {
  const { args, columns } = start;
  const code = languageIn(args);
  const help = HELP[code];
  const language = await languageOf(code);
  const terminal = { out: terminalOf(columns.stdout, args), err: terminalOf(columns.stderr, args) };
  const width = args.includes("--quiet") ? Number.POSITIVE_INFINITY : terminal.err.width;
  const progress = progressLine(tell, width, () => performance.now());
  const err = (text: Content): Promise<void> => {
    progress.clear();
    return print("stderr", text).catch(() => undefined);
  };
  try {
    const out = (text: Content): Promise<void> => {
      progress.clear();
      return print("stdout", text);
    };
    const context = {
      language,
      terminal,
      version,
      files: FILES,
      out,
      err,
      progress: progress.tell,
      stage,
    };
    refuseLanguage(args);
    if (args.length > 0) return await runProgram(args, context);
    return await runProgram(["--help"], { ...context, out: err }); // which ends in a CommanderError
  } catch (failure) {
    if (failure instanceof CommanderError) {
      if (failure.exitCode === 0) return args.length > 0 ? 0 : COULD_NOT;
      await err(`${usageMessage(failure, code)}\n`);
      return COULD_NOT;
    }
    if (failure instanceof CannotWrite) {
      const { path: value, ...why } = failure.refused;
      const refused =
        "input" in why
          ? diagnostic("file/over-input", null, { value, facts: { input: why.input } })
          : diagnostic("file/unwritable", null, { value, facts: { reason: why.reason } });
      await err(renderFindings([refused], language, terminal.err));
      return COULD_NOT;
    }
    const problem = failure instanceof Error ? failure.message : String(failure);
    await err(`${isFileMissing(failure) ? help.incomplete : help.broken(plainText(problem))}\n`);
    if (process.env.TINHGON_DEBUG && failure instanceof Error) await err(`${failure.stack}\n`);
    return FAULT;
  }
}

/** The language that the arguments ask for, or else TINHGON_LANG, known before they are parsed so that usage errors speak it. */
function languageIn(args: readonly string[]): LanguageCode {
  return (askedIn(args) ?? process.env.TINHGON_LANG)?.toLowerCase() === "en" ? "en" : "vi";
}

/** Only the words of one language are loaded. */
async function languageOf(code: LanguageCode): Promise<Language> {
  if (code === "en") return (await import("../render/words/language.en.ts")).ENGLISH;
  return (await import("../render/words/language.vi.ts")).VIETNAMESE;
}

function askedIn(args: readonly string[]): string | undefined {
  const at = args.indexOf("--lang");
  const given = args.find((one) => one.startsWith("--lang="));
  return given?.slice("--lang=".length) ?? (at >= 0 ? args[at + 1] : undefined);
}

/** Throws what commander tells as wrong usage where TINHGON_LANG says another language; one of `--lang` commander refuses itself. */
function refuseLanguage(args: readonly string[]): void {
  const { TINHGON_LANG: said = "" } = process.env;
  if (
    askedIn(args) === undefined &&
    said !== "" &&
    !LANGUAGE_CODES.some((code) => code === said.toLowerCase())
  )
    throw new CommanderError(2, "tinhgon.lang", `'${said}'`);
}

/** Colours on a terminal, unless NO_COLOR or --no-color say no; FORCE_COLOR says yes. */
function terminalOf(columns: number | null, args: readonly string[]): Terminal {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const refused =
    args.includes("--no-color") || (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0" && FORCE_COLOR !== "";
  return {
    chalk: new Chalk({ level: !refused && (forced || columns !== null) ? 1 : 0 }),
    width: columns ?? Number.POSITIVE_INFINITY,
  };
}

const outside = outsideOfThread();
main(outside).then(outside.end);
