/** `tinhgon completion`: what a shell completes the command line with; printed, for the shell to read. */

import { Argument, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { BUILT_IN_IDS } from "../../pipeline/request/policies.ts";
import { type CommandLine, langOption, option } from "./options.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

type Shell = (typeof SHELLS)[number];

/** Adds the command `completion` to the command line; what it prints is of the commands added before and after it. */
export function addCompletion({ program, help, context, ended }: CommandLine): void {
  program
    .command("completion")
    .description(help.completion)
    .addArgument(new Argument("<shell>", help.shell).choices(SHELLS))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async (shell) => {
      await context.out(SCRIPTS[shell](wordsOf(program)));
      ended(0);
    });
}

/** What may follow a command. */
interface Words {
  readonly command: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** Values of the first argument and commands of the command; none: files. */
  readonly values: readonly string[];
  /** Values of what follows one of its own commands. */
  readonly behind: readonly { readonly command: string; readonly values: readonly string[] }[];
}

/** A long option with what it says of itself. */
interface OptionWords {
  readonly flag: string;
  readonly about: string;
  /** The values that it takes; none: any. */
  readonly values: readonly string[];
  /** What else may follow it: a file or a text, nothing but one of the values, or nothing at all. */
  readonly takes: "any" | "values" | "nothing";
}

function wordsOf(program: CommandUnknownOpts): readonly Words[] {
  return program.commands.map((command) => ({
    command: command.name(),
    about: oneLine(command.description()),
    options: [...command.options, ...command.commands.flatMap((one) => one.options)]
      .filter(({ long }, at, all) => long && all.findIndex((one) => one.long === long) === at)
      .map(({ long, description, argChoices, required, optional }) => ({
        flag: long ?? "",
        about: oneLine(description),
        values: argChoices ?? (long === "--policy" ? BUILT_IN_IDS : []),
        takes: argChoices ? "values" : required || optional ? "any" : "nothing",
      })),
    values: [
      ...command.commands.map((one) => one.name()),
      ...(command.registeredArguments[0]?.argChoices ?? []),
    ],
    behind: command.commands
      .filter((one) => one.registeredArguments.some((argument) => argument.name() === "id"))
      .map((one) => ({ command: one.name(), values: BUILT_IN_IDS })),
  }));
}

/** A text that stands in single quotes of any shell. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/['\\`$]/g, "");
}

const SCRIPTS: Readonly<Record<Shell, (words: readonly Words[]) => string>> = { bash, zsh, fish };

function bash(words: readonly Words[]): string {
  const cases = words.map(({ command, options, values }) => {
    const flags = options.map(({ flag }) => flag).join(" ");
    return `    ${command}) flags='${flags} --help'; values='${values.join(" ")}' ;;\n`;
  });
  const chosen = words.flatMap(({ command, options, behind }) => [
    ...options.flatMap(({ flag, values, takes }) => {
      if (values.length === 0) return [];
      const files = takes === "any" ? ' $(compgen -f -- "$cur")' : "";
      return [
        `    ${command}:${flag}) COMPREPLY=($(compgen -W '${values.join(" ")}' -- "$cur")${files}); return ;;\n`,
      ];
    }),
    ...behind.map(
      (one) =>
        `    ${command}:${one.command}) COMPREPLY=($(compgen -W '${one.values.join(" ")}' -- "$cur")); return ;;\n`,
    ),
  ]);
  return `# bash completion for tinhgon: eval "$(tinhgon completion bash)"
_tinhgon() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" flags='' values=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${words.map(({ command }) => command).join(" ")} help --help --version' -- "$cur"))
    return
  fi
  case "$command:$prev" in
${chosen.join("")}  esac
  case "$command" in
${cases.join("")}    help) COMPREPLY=($(compgen -W '${words.map(({ command }) => command).join(" ")}' -- "$cur")); return ;;
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  elif [ -n "$values" ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -F _tinhgon tinhgon
`;
}

function zsh(words: readonly Words[]): string {
  const commands = words.map(({ command, about }) => `    '${command}:${about.replace(/:/g, "\\:")}'\n`);
  const cases = words.map(({ command, options, values, behind }) => {
    const flags = options.map(({ flag, about, values: own, takes }) => {
      const said = about.replace(/[[\]:]/g, "\\$&");
      const files =
        own.length > 0 ? `_alternative "ids\\:value\\:(${own.join(" ")})" "files\\:file\\:_files"` : "_files";
      const action = { nothing: "", values: `:value:(${own.join(" ")})`, any: `:value:{${files}}` }[takes];
      return `      '*${flag}[${said}]${action}' \\\n`;
    });
    const first = values.length > 0 ? `'1:value:(${values.join(" ")})' ` : "";
    const second = behind.flatMap((one) => one.values);
    const rest = second.length > 0 ? `${first}'2:value:(${second.join(" ")})' ` : first;
    return `    ${command})\n      _arguments \\\n${flags.join("")}      ${rest}'*:file:_files' ;;\n`;
  });
  return `#compdef tinhgon
# zsh completion for tinhgon: put it as _tinhgon into a folder of $fpath, or eval "$(tinhgon completion zsh)"
_tinhgon() {
  local -a commands
  commands=(
${commands.join("")}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("")}    help) _describe command commands ;;
  esac
}
compdef _tinhgon tinhgon
`;
}

function fish(words: readonly Words[]): string {
  const lines = words.flatMap(({ command, about, options, values, behind }) => {
    const within = `complete -c tinhgon -n '__fish_seen_subcommand_from ${command}`;
    const first = values.length > 0 ? `; and not __fish_seen_subcommand_from ${values.join(" ")}` : "";
    return [
      `complete -c tinhgon -n __fish_use_subcommand -f -a ${command} -d '${about}'`,
      ...values.map((value) => `${within}${first}' -f -a ${value}`),
      ...behind.map(
        (one) => `${within}; and __fish_seen_subcommand_from ${one.command}' -f -a '${one.values.join(" ")}'`,
      ),
      ...options.map(({ flag, about: said, values: own, takes }) => {
        const follows = { nothing: "", values: " -x", any: " -r" }[takes];
        const among = own.length > 0 ? ` -a '${own.join(" ")}'` : "";
        return `${within}' -l ${flag.slice(2)}${follows}${among} -d '${said}'`;
      }),
    ];
  });
  return `# fish completion for tinhgon: tinhgon completion fish > ~/.config/fish/completions/tinhgon.fish\n${lines.join("\n")}\n`;
}
