/** What helps at the command line: help of each command with examples, completion, schemas, the man page, the language. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HELP } from "../../src/cli/help/help.ts";
import { SCHEMA_NAMES, schemaNamed } from "../../src/pipeline/schemas.ts";
import { exampleOf } from "../../src/render/starter/examples.ts";
import { ROOT, tinhgon } from "../support/tinhgon.ts";

const COMMANDS = Object.keys(HELP.vi.examples);

describe("help", () => {
  test("every command that the help lists has examples in both languages, and stands in the man page", async () => {
    const { out } = await tinhgon(["--help", "--lang", "en"], ROOT);
    const listed = [...(out.split("Commands:")[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [])].map(
      ([, name = ""]) => name,
    );
    expect(COMMANDS.toSorted()).toEqual([...new Set(listed)].filter((name) => name !== "tinhgon").toSorted());
    expect(Object.keys(HELP.en.examples)).toEqual(COMMANDS);
    const page = readFileSync(join(ROOT, "docs/tinhgon.1"), "utf8");
    expect(COMMANDS.filter((name) => !page.includes(`.B ${name}`))).toEqual([]);
  });

  test("help COMMAND is COMMAND --help, and an unknown one is told", async () => {
    const [help, option, unknown] = await Promise.all([
      tinhgon(["help", "check"], ROOT),
      tinhgon(["check", "--help"], ROOT),
      tinhgon(["help", "chekc"], ROOT),
    ]);
    expect(help).toEqual(option);
    expect(help.out).toContain("tinhgon check kich-ban.yaml");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("check");
  });

  test("Vietnamese help has none of the English that the parser brings along", async () => {
    const helps = await Promise.all(
      ["policy", "completion", "schema", "init"].map((name) => tinhgon(["help", name], ROOT)),
    );
    for (const { out } of helps) expect(out).not.toMatch(/display help|choices:|default:|Usage:|Options:/);
  });

  test("what is to be filled in is named in the language of the help", async () => {
    const termsOf = async (command: string, lang: string): Promise<string[]> => {
      const { out } = await tinhgon(["help", command, "--lang", lang], ROOT);
      return [
        ...new Set([...out.matchAll(/[<[]([^<>[\]]+?)(?:\.\.\.)?[>\]]/g)].map(([, term = ""]) => term)),
      ];
    };
    for (const command of COMMANDS) {
      const [vi, en] = await Promise.all([termsOf(command, "vi"), termsOf(command, "en")]);
      expect(vi.filter((term) => en.includes(term))).toEqual(command === "propose" ? ["k"] : []);
    }
    const { err } = await tinhgon(["run"], ROOT);
    expect(err).toBe("Thiếu đối số kịch bản. Xem tinhgon --help.\n");
  });

  test("TINHGON_LANG stands for --lang", () => {
    const speak = (...args: string[]): string =>
      execFileSync(process.execPath, [join(ROOT, "bin/tinhgon.js"), ...args, "--help"], {
        env: { PATH: process.env.PATH, TINHGON_LANG: "en" },
        encoding: "utf8",
      });
    expect(speak("check")).toContain("Usage:");
    expect(speak("check", "--lang", "vi")).toContain("Cách dùng:");
  });

  test("a language that TINHGON_LANG names and there is not is refused, unless --lang says another", () => {
    const ran = (...args: string[]) =>
      spawnSync(process.execPath, [join(ROOT, "bin/tinhgon.js"), "schema", "scenario", ...args], {
        env: { PATH: process.env.PATH, TINHGON_LANG: "de" },
        encoding: "utf8",
      });
    expect(ran()).toMatchObject({ status: 2, stdout: "" });
    expect(ran().stderr).toContain("TINHGON_LANG không nhận de");
    expect(ran("--lang", "en").status).toBe(0);
  });
});

describe("schema", () => {
  test("each name has a schema and an example", () => {
    for (const name of SCHEMA_NAMES) {
      expect(Object.keys(schemaNamed(name)).length).toBeGreaterThan(1);
      expect(exampleOf(name).length).toBeGreaterThan(10);
    }
  });

  test("a scalar of YAML may look like a number, and an unknown key is refused", () => {
    const schema = JSON.parse(JSON.stringify(schemaNamed("scenario")));
    expect(schema.properties.tinhgon.enum).toContain(1);
    expect(schema.properties.name.type).toContain("number");
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["inputs"]);
  });
});

describe("completion", () => {
  test("bash takes the script, and completes commands and options", async () => {
    const { out } = await tinhgon(["completion", "bash"], ROOT);
    const folder = mkdtempSync(join(tmpdir(), "tinhgon-completion-"));
    const ask = (...words: string[]): string[] =>
      execFileSync(
        "bash",
        [
          "-c",
          `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _tinhgon; printf '%s\\n' "\${COMPREPLY[@]}"`,
        ],
        { encoding: "utf8", cwd: folder },
      )
        .trim()
        .split("\n");
    expect(ask("tinhgon", "in")).toEqual(["init"]);
    expect(ask("tinhgon", "run", "--red")).toEqual(["--redact"]);
    expect(ask("tinhgon", "run", "--by", "un")).toEqual(["unit"]);
    expect(ask("tinhgon", "completion", "z")).toEqual(["zsh"]);
    expect(ask("tinhgon", "policy", "show", "nd-33")).toEqual(["nd-33-2023"]);
    expect(ask("tinhgon", "run", "--policy", "de-an-2")).toEqual(["de-an-21"]);
    rmSync(folder, { recursive: true });
  });

  test.each(["zsh", "fish"])("%s has every command", async (shell) => {
    const { out } = await tinhgon(["completion", shell], ROOT);
    for (const name of COMMANDS) expect(out).toContain(name);
  });

  test("zsh and fish know which options take something, and what", async () => {
    const [zsh, fish] = await Promise.all(
      ["zsh", "fish"].map(async (shell) => (await tinhgon(["completion", shell, "--lang", "en"], ROOT)).out),
    );
    expect(zsh).toMatch(/'\*--strict\[[^\]]+\]' /);
    expect(zsh).toMatch(/'\*--register\[[^\]]+\]:value:\{_files\}' /);
    expect(zsh).toMatch(/'\*--by\[[^\]]+\]:value:\(province district commune unit\)' /);
    expect(zsh).toMatch(/'\*--policy\[.+\]:value:\{_alternative "ids\\:value\\:\(de-an-21 /);
    expect(fish).toMatch(/seen_subcommand_from run' -l strict -d/);
    expect(fish).toMatch(/seen_subcommand_from run' -l register -r -d/);
    expect(fish).toMatch(/from policy; and __fish_seen_subcommand_from show' -f -a 'de-an-21 /);
  });
});
