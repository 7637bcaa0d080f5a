/** The command line: arguments in, one command's exit code out. */
import { Command, InvalidArgumentError, Option } from "commander";
import { type CheckOptions, check } from "./check.ts";
import type { Context } from "./context.ts";
import { HELP } from "./help.ts";
import type { Request } from "./load.ts";
import { type RunOptions, run } from "./run.ts";

/** Runs the command that the arguments name. Throws `CommanderError` for wrong usage, help and version. */
export async function runProgram(args: readonly string[], context: Context): Promise<number> {
  const help = HELP[context.language.code];
  let exit = 0;
  const option = (flags: string, key: keyof typeof help.options): Option =>
    new Option(flags, help.options[key]);
  const common = (command: Command): Command =>
    command
      .addOption(option("--policy <id>", "policy"))
      .addOption(option("--register <file>", "register"))
      .addOption(option("--changes <file>", "changes"))
      .addOption(
        option("--set <path=value>", "set").argParser((value: string, all: string[] = []) => [...all, value]),
      )
      .addOption(option("--strict", "strict"))
      .addOption(option("--lang <code>", "lang").choices(["vi", "en"]).default("vi"))
      .addOption(option("--no-color", "noColor"))
      .helpOption("-h, --help", help.help)
      .allowExcessArguments(false);

  const program = new Command("tinhgon")
    .description(help.about)
    .version(context.version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addOption(option("--lang <code>", "lang").choices(["vi", "en"]).default("vi"))
    .addOption(option("--no-color", "noColor"))
    .addHelpText("after", help.after)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void context.out(text), writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description, argChoices, defaultValue }) => {
        const more = [
          ...(argChoices ? [`${help.oneOf} ${argChoices.join(", ")}`] : []),
          ...(typeof defaultValue === "string" || typeof defaultValue === "number"
            ? [`${help.byDefault} ${defaultValue}`]
            : []),
        ];
        return more.length > 0 ? `${description} (${more.join("; ")})` : description;
      },
    });

  common(program.command("run").description(help.run).argument("<scenario>", help.scenario))
    .addOption(option("--out <dir>", "out"))
    .addOption(option("--format <form>", "format").choices(["table", "csv", "json", "md"]).default("table"))
    .addOption(option("--by <level>", "by").choices(["province", "district", "commune", "unit"]))
    .addOption(option("--places", "places"))
    .addOption(option("--redact", "redact"))
    .addOption(option("--quiet", "quiet"))
    .action(async (path: string, given) => {
      const options: RunOptions = {
        out: given.out ?? null,
        format: given.format,
        by: given.by ?? null,
        strict: given.strict ?? false,
        places: given.places ?? false,
        redact: given.redact ?? false,
        quiet: given.quiet ?? false,
      };
      exit = await run(requestOf(path, given), options, context);
    });

  common(program.command("check").description(help.check).argument("<scenario>", help.scenario))
    .addOption(option("--format <form>", "format").choices(["table", "json"]).default("table"))
    .addOption(option("--max <n>", "max").argParser(wholeNumber).default(10))
    .action(async (path: string, given, command: Command) => {
      const max = command.getOptionValueSource("max") === "default" ? null : given.max;
      const options: CheckOptions = { format: given.format, strict: given.strict ?? false, max };
      exit = await check(requestOf(path, given), options, context);
    });

  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program);
  }
  await program.parseAsync([...args], { from: "user" });
  return exit;
}

interface GivenInputs {
  readonly policy?: string;
  readonly register?: string;
  readonly changes?: string;
  readonly set?: readonly string[];
}

function requestOf(path: string, given: GivenInputs): Request {
  const { policy = null, register = null, changes = null, set = [] } = given;
  return { path, policy, register, changes, set };
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(text);
}
