/** The command line: arguments in, one command's exit code out. */

import { Command, type Help as HelpLayout } from "@commander-js/extra-typings";
import type { LanguageCode } from "../render/words/language.ts";
import { type CommandLine, langOption, option } from "./commands/options.ts";
import { addRun } from "./commands/run.ts";
import { HELP, type Help } from "./help/help.ts";
import { termIn, termsIn } from "./help/help-terms.ts";
import type { Context } from "./output/context.ts";

/** Commands in the order in which the help lists them; the code of one is loaded when it is asked for. */
const COMMANDS: ReadonlyMap<string, () => Promise<(line: CommandLine) => void>> = new Map([
  ["run", async () => addRun],
  ["check", async () => (await import("./commands/check.ts")).addCheck],
  ["compare", async () => (await import("./commands/compare.ts")).addCompare],
  ["sweep", async () => (await import("./commands/sweep.ts")).addSweep],
  ["verify", async () => (await import("./commands/verify.ts")).addVerify],
  ["propose", async () => (await import("./commands/propose.ts")).addPropose],
  ["explain", async () => (await import("./commands/explain.ts")).addExplain],
  ["policy", async () => (await import("./commands/policy.ts")).addPolicy],
  ["init", async () => (await import("./commands/init.ts")).addInit],
  ["assign", async () => (await import("./commands/assign.ts")).addAssign],
  ["page", async () => (await import("./commands/page.ts")).addPage],
  ["schema", async () => (await import("./commands/schema.ts")).addSchema],
  ["completion", async () => (await import("./commands/completion.ts")).addCompletion],
]);

/** Runs the command that the arguments name. Throws `CommanderError` for wrong usage, help and version. */
export async function runProgram(args: readonly string[], context: Context): Promise<number> {
  const help = HELP[context.language.code];
  let exit = 0;
  /** What commander prints by itself: help and the version. */
  const printed: Promise<void>[] = [];
  // What is configured here holds for the commands that are added after it.
  const program = new Command("tinhgon")
    .description(help.about)
    .version(context.version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .addHelpText("after", help.after)
    .exitOverride()
    .configureOutput({ writeOut: (text) => printed.push(context.out(text)), writeErr: () => undefined })
    .configureHelp(helpForm(help, context.language.code));
  const ended = (code: number): void => {
    exit = code;
  };
  for (const load of loadersFor(args)) (await load())({ program, help, context, ended });
  for (const command of program.commands) {
    const examples = help.examples[command.name()] ?? [];
    command.addHelpText("after", `\n${help.example}\n${examples.map((one) => `  ${one}\n`).join("")}`);
  }
  try {
    const names = program.commands.map((command) => command.name());
    await program.parseAsync(withHelp(args, names), { from: "user" });
  } finally {
    await Promise.all(printed);
  }
  return exit;
}

/**
 * The command that the arguments begin with; all of them where they begin with another word, and for the one that tells of all; none for the
 * version.
 */
function loadersFor([first = ""]: readonly string[]): (() => Promise<(line: CommandLine) => void>)[] {
  if (first === "--version" || first === "-V") return [];
  const named = first === "completion" ? undefined : COMMANDS.get(first);
  return named ? [named] : [...COMMANDS.values()];
}

/** `help COMMAND` is `COMMAND --help`, and `help` alone `--help`; an unknown command stays, to be told. */
function withHelp(args: readonly string[], commands: readonly string[]): string[] {
  const [first, command, ...others] = args;
  if (first !== "help") return [...args];
  if (command === undefined || command.startsWith("-")) return ["--help", ...args.slice(1)];
  return commands.includes(command) ? [command, ...others, "--help"] : [command];
}

/** How commander lays out its help, in the words of a language. */
function helpForm(help: Help, code: LanguageCode): Partial<HelpLayout> {
  return {
    // Every command has options; without the word there is room for what the command does.
    subcommandTerm: (command) =>
      termsIn(`${command.name()} ${command.usage().replace(/\[options\] ?/, "")}`.trim(), code),
    argumentTerm: (argument) => termIn(argument.name(), code),
    optionTerm: (one) => termsIn(one.flags, code),
    styleTitle: (title) => help.titles[title] ?? title,
    styleUsage: (usage) =>
      termsIn(
        usage.replace(/\[(?:options|command)\]/g, (word) => help.titles[word] ?? word),
        code,
      ),
    argumentDescription: ({ description, argChoices }) =>
      argChoices ? `${description} (${help.oneOf} ${argChoices.join(", ")})` : description,
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const value: unknown = defaultValue;
      const more = [
        ...(argChoices ? [`${help.oneOf} ${argChoices.join(", ")}`] : []),
        ...(typeof value === "string" || typeof value === "number" ? [`${help.byDefault} ${value}`] : []),
      ];
      return more.length > 0 ? `${description} (${more.join("; ")})` : description;
    },
  };
}
