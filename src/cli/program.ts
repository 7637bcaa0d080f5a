/** The command line: arguments in, one command's exit code out. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Request } from "../pipeline/request.ts";
import { type CheckOptions, check } from "./check.ts";
import { compare } from "./compare.ts";
import type { Context } from "./context.ts";
import { explain } from "./explain.ts";
import { HELP } from "./help.ts";
import { isForeign } from "./outputs.ts";
import { FORMATS } from "./print.ts";
import { type RunOptions, run } from "./run.ts";
import { sweep } from "./sweep.ts";
import { verify } from "./verify.ts";

/** Runs the command that the arguments name. Throws `CommanderError` for wrong usage, help and version. */
export async function runProgram(args: readonly string[], context: Context): Promise<number> {
  const help = HELP[context.language.code];
  let exit = 0;
  /** What commander prints by itself: help and the version. */
  const told: Promise<void>[] = [];
  const option = (flags: string, key: keyof typeof help.options): Option =>
    new Option(flags, help.options[key]);
  const collect = (value: string, all: string[] = []): string[] => [...all, value];
  const format = (forms: readonly string[]): Option =>
    option("--format <form>", "format").choices(forms).default("table");
  const inputs = (): Option[] => [
    option("--policy <id>", "policy"),
    option("--register <file>", "register"),
    option("--changes <file>", "changes"),
    option("--set <path=value>", "set").argParser(collect),
    option("--node-limit <n>", "nodeLimit").argParser(wholeNumber),
  ];
  const general = (): Option[] => [
    option("--strict", "strict"),
    option("--lang <code>", "lang").choices(["vi", "en"]).default("vi"),
    option("--no-color", "noColor"),
  ];
  /** Gives a command its options where it is asked for: nobody sees those of the others. */
  const withOptions = (command: Command, options: () => readonly Option[]): Command => {
    if (!args.includes(command.name())) return command;
    for (const one of options()) command.addOption(one);
    return command.helpOption("-h, --help", help.help).allowExcessArguments(false);
  };

  const program = new Command("tinhgon")
    .description(help.about)
    .version(context.version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addOption(option("--lang <code>", "lang").choices(["vi", "en"]).default("vi"))
    .addOption(option("--no-color", "noColor"))
    .addHelpText("after", help.after)
    .exitOverride()
    .configureOutput({ writeOut: (text) => told.push(context.out(text)), writeErr: () => undefined })
    .configureHelp({
      // Every command has options; without the word there is room for what the command does.
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[options] ", "")}`,
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

  withOptions(program.command("run").description(help.run).argument("<scenario>", help.scenario), () => [
    ...inputs(),
    ...general(),
    option("--out <path>", "out").argParser(collect),
    format([...FORMATS, "xlsx", "html"]),
    option("--by <level>", "by").choices(["province", "district", "commune", "unit"]),
    option("--places", "places"),
    option("--redact", "redact"),
    option("--names", "names"),
    option("--complete", "complete"),
    option("--quiet", "quiet"),
  ]).action(async (path: string, given) => {
    if (given.format === "xlsx" && Number.isFinite(context.terminal.out.width))
      throw new CommanderError(2, "tinhgon.binary", "");
    const unknown = (given.out ?? []).find(isForeign);
    if (unknown !== undefined) throw new CommanderError(2, "tinhgon.form", `'${unknown}'`);
    const options: RunOptions = {
      out: given.out ?? [],
      format: given.format,
      by: given.by ?? null,
      strict: given.strict ?? false,
      places: given.places ?? false,
      redact: given.redact ?? false,
      names: given.names ?? false,
      complete: given.complete ?? false,
      quiet: given.quiet ?? false,
    };
    exit = await run(requestOf(path, given), options, context);
  });

  withOptions(program.command("check").description(help.check).argument("<scenario>", help.scenario), () => [
    ...inputs(),
    ...general(),
    format(["table", "json"]),
    option("--max <n>", "max").argParser(wholeNumber).default(10),
  ]).action(async (path: string, given, command: Command) => {
    const max = command.getOptionValueSource("max") === "default" ? null : given.max;
    const options: CheckOptions = { format: given.format, strict: given.strict ?? false, max };
    exit = await check(requestOf(path, given), options, context);
  });

  withOptions(
    program.command("compare").description(help.compare).argument("<scenario...>", help.scenarios),
    () => [
      ...inputs(),
      ...general(),
      option("--baseline <scenario>", "baseline"),
      option("--detail", "detail"),
      format(FORMATS),
      option("--quiet", "quiet"),
    ],
  ).action(async (paths: readonly string[], given) => {
    const { baseline = null, format, detail = false, strict = false, quiet = false } = given;
    const others = baseline === null ? paths : [baseline, ...paths.filter((path) => path !== baseline)];
    const requests = others.map((path) => requestOf(path, given));
    exit = await compare(requests, { format, detail, strict, quiet }, context);
  });

  withOptions(program.command("sweep").description(help.sweep).argument("<scenario>", help.scenario), () => [
    ...inputs(),
    ...general(),
    option("--vary <path=values>", "vary").argParser(collect),
    option("--indicator <id>", "indicator"),
    format(FORMATS),
    option("--quiet", "quiet"),
  ]).action(async (path: string, given) => {
    const { vary = [], indicator = null, format, strict = false, quiet = false } = given;
    exit = await sweep(requestOf(path, given), { vary, indicator, format, strict, quiet }, context);
  });

  withOptions(program.command("verify").description(help.verify).argument("<figures>", help.figures), () => [
    ...general(),
    format(FORMATS),
    option("--quiet", "quiet"),
  ]).action(async (path: string, given) => {
    const options = { format: given.format, strict: given.strict ?? false, quiet: given.quiet ?? false };
    exit = await verify(path, options, context);
  });

  withOptions(
    program
      .command("explain")
      .description(help.explain)
      .argument("<scenario>", help.scenario)
      .argument("<id>", help.id)
      .argument("[indicator]", help.indicator),
    () => [...inputs(), ...general(), format(["table", "json"])],
  ).action(async (path: string, id: string, indicator: string | undefined, given) => {
    const options = { indicator: indicator ?? null, format: given.format };
    exit = await explain(requestOf(path, given), id, options, context);
  });

  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program);
  }
  try {
    await program.parseAsync([...args], { from: "user" });
  } finally {
    await Promise.all(told);
  }
  return exit;
}

interface GivenInputs {
  readonly policy?: string;
  readonly register?: string;
  readonly changes?: string;
  readonly set?: readonly string[];
  readonly nodeLimit?: number;
}

function requestOf(path: string, given: GivenInputs): Request {
  const { policy = null, register = null, changes = null, set = [], nodeLimit = null } = given;
  return { path, policy, register, changes, set, nodeLimit };
}

function wholeNumber(text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(text);
}
