/** The documents against the program: what they list is what there is, and what they show is what it prints. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CODES } from "../src/core/diagnostics/codes.ts";
import { FIGURES_COLUMNS, REGISTER_COLUMNS, ROSTER_COLUMNS } from "../src/read/columns/columns.ts";
import {
  CHANGES_COLUMNS,
  CONSULTATION_COLUMNS,
  NEIGHBOURS_COLUMNS,
} from "../src/read/columns/plan-columns.ts";
import { FIXTURES, ROOT, tinhgon } from "./support/tinhgon.ts";

const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a document, in order. */
function blocksOf(path: string): Block[] {
  const fences = textOf(path).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language = "", text = ""]) => ({ language, text }));
}

/** Every page of documents. */
const PAGES = ["README.md", "README.vi.md", "CONTRIBUTING.md"].concat(
  ["docs", "docs/vi"].flatMap((path) =>
    readdirSync(join(ROOT, path))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${path}/${name}`),
  ),
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(PAGES)("%s: every table has its header, so that no row stands as text", (page) => {
  const lines = textOf(page)
    .replace(/^```[\s\S]*?^```$/gm, "")
    .split("\n");
  const starts = lines.flatMap((line, at) =>
    line.startsWith("|") && !lines[at - 1]?.startsWith("|") ? [at] : [],
  );
  expect(starts.filter((at) => !/^\|[\s:|-]+\|$/.test(lines[at + 1] ?? "")).map((at) => lines[at])).toEqual(
    [],
  );
});

describe.each([
  ["docs/diagnostics.md", { error: "error", warning: "warning", info: "info" }],
  ["docs/vi/diagnostics.md", { error: "lỗi", warning: "cảnh báo", info: "ghi chú" }],
] as const)("%s", (page, severities) => {
  const listed = codesIn(page);

  test("lists exactly the codes there are, each once, with what to do", () => {
    expect(listed.map((one) => one.code).sort()).toEqual(Object.keys(CODES).sort());
    expect(listed.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
  });

  test("gives each its severity and exit code", () => {
    const rules = Object.entries(CODES).map(([code, { severity, exit }]) => [
      code,
      { severity: severities[severity], exit: severity === "error" ? exit : 0 },
    ]);
    const given = listed.map(({ code, severity, exit }) => [code, { severity, exit }]);
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(rules));
  });
});

test("both languages list the codes in one order", () => {
  const ordered = (page: string): string[] => codesIn(page).map(({ code }) => code);
  expect(ordered("docs/vi/diagnostics.md")).toEqual(ordered("docs/diagnostics.md"));
});

interface ListedCode {
  readonly code: string;
  readonly severity: string;
  readonly exit: number;
  readonly meaning: string;
}

/** The codes that a page lists, in order. */
function codesIn(page: string): ListedCode[] {
  const rows = textOf(page).matchAll(/^\| `(\S+)` \| ([^|]+) \| (\d) \| (.*) \|$/gm);
  return [...rows].map(([, code = "", severity = "", exit, meaning = ""]) => ({
    code,
    severity,
    exit: Number(exit),
    meaning,
  }));
}

describe.each([
  ["docs/files.md", ["Register", "Roster", "Changes", "Neighbours", "Consultation", "Figures"]],
  ["docs/vi/files.md", ["Danh mục", "Danh sách", "Phương án", "Liền kề", "Lấy ý kiến", "Số công bố"]],
] as const)("%s", (page, titles) => {
  const sections = textOf(page).split(/^## /m);

  test.each([
    [titles[0], REGISTER_COLUMNS],
    [titles[1], ROSTER_COLUMNS],
    [titles[2], CHANGES_COLUMNS],
    [titles[3], NEIGHBOURS_COLUMNS],
    [titles[4], CONSULTATION_COLUMNS],
    [titles[5], FIGURES_COLUMNS],
  ])("names every column of the %s and its Vietnamese headers, and no other", (title, columns) => {
    const section = sections.find((one) => one.startsWith(title)) ?? "";
    const rows = [...section.matchAll(/^\| `(\w+)` \| (\*.*?\*) \|/gm)];
    const documented = rows.map(([, column, aliases = ""]) => [
      column,
      [...aliases.matchAll(/\*([^*]+)\*/g)].map(([, alias]) => alias),
    ]);
    expect(Object.fromEntries(documented)).toEqual(columns);
  });
});

describe("CONTRIBUTING.md", () => {
  const text = textOf("CONTRIBUTING.md");

  test("has one row for each room that there is", () => {
    const rooms = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath }) => relative(ROOT, parentPath).split(sep).join("/"));
    const rows = [...text.matchAll(/^\| `(src\/[\w/-]+)` \| [^`]/gm)].map(([, room]) => room);
    expect(rows.sort()).toEqual([...new Set(rooms)].filter((room) => room !== "src").sort());
  });

  test("names no file that there is not", () => {
    const named = [...text.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

/** Documents whose commands are run, in both languages. */
const SHOWN = [
  ["README.md", "README.vi.md"],
  ["docs/tutorial.md", "docs/vi/tutorial.md"],
  ["docs/howto.md", "docs/vi/howto.md"],
  ["docs/explanation.md", "docs/vi/explanation.md"],
  ["docs/init.md", "docs/vi/init.md"],
  ["docs/propose.md", "docs/vi/propose.md"],
  ["docs/assign.md", "docs/vi/assign.md"],
  ["docs/page.md", "docs/vi/page.md"],
] as const;

test.each(
  SHOWN,
)("both languages have the same commands, samples and outputs in the same order: %s", (en, vi) => {
  const blocks = blocksOf(en).map(withoutRemarks);
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocksOf(vi).map(withoutRemarks)).toEqual(blocks);
});

/** A sample without what its keys are said to mean, which each language says in its own words. */
function withoutRemarks({ language, text }: Block): Block {
  return { language, text: language === "yaml" ? text.replace(/ +# .*$/gm, "") : text };
}

test("no other document shows a command", () => {
  const run: readonly string[] = SHOWN.flat();
  const others = PAGES.filter((page) => !run.includes(page) && page !== "CONTRIBUTING.md");
  expect(others.filter((page) => blocksOf(page).some(({ language }) => language === "sh"))).toEqual([]);
});

/** The options of each command, as a shell completes them. */
const OPTIONS = new Map<string, string[]>();
beforeAll(async () => {
  const { out } = await tinhgon(["completion", "fish", "--lang", "en"], folder);
  for (const [, command = ""] of out.matchAll(/use_subcommand -f -a (\S+)/g))
    OPTIONS.set(command, ["--help"]);
  OPTIONS.set("help", []);
  for (const [, command = "", option] of out.matchAll(/seen_subcommand_from (\S+)' -l (\S+)/g))
    OPTIONS.get(command)?.push(`--${option}`);
});

test.each(PAGES)("commands and options that %s names in passing are those that there are", (page) => {
  const spans = textOf(page).matchAll(/`tinhgon ([a-z]+)([^`]*)`|^ {4}tinhgon ([a-z]+)(.*)$/gm);
  const wrong = [...spans].flatMap(([whole, inline, inlineRest, shown, shownRest]) => {
    const options = OPTIONS.get(inline ?? shown ?? "");
    const given = [...(inlineRest ?? shownRest ?? "").matchAll(/--[a-z-]+/g)].map(([option]) => option);
    return options && given.every((option) => options.includes(option)) ? [] : [whole];
  });
  expect(wrong).toEqual([]);
});

test("both READMEs show commands", () => {
  expect(blocksOf("README.md").filter((block) => block.language === "sh").length).toBeGreaterThan(5);
});

describe.each(SHOWN)("%s", (path) => {
  const SETUP = /\bnpm (ci && npm test|run build|pack|install)\b/;
  const blocks = blocksOf(path);
  const examples = blocks.flatMap(({ language, text }, index) => {
    const next = blocks.slice(index + 1).find((block) => block.language !== "powershell");
    return language === "sh" && !SETUP.test(text)
      ? [{ script: text, shown: next?.language === "text" ? next.text : null }]
      : [];
  });
  let own = "";
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), "tinhgon-shown-"));
    cpSync(join(ROOT, "docs/tutorial"), join(own, "docs/tutorial"), { recursive: true });
    cpSync(join(FIXTURES, "propose/ward"), join(own, "fixtures/propose/ward"), { recursive: true });
  });
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  // In order and in one folder, as a reader pastes them; later ones need the files of earlier ones.
  test.each(examples)("prints what it shows: $script", ({ script, shown }) => {
    const printed = runScript(script, own);
    if (shown !== null) expect(shownIn(printed, shown)).toEqual([]);
  });

  test("has for Windows no command of the program that is not run", () => {
    const commands = (language: string): string[] =>
      blocks
        .filter((block) => block.language === language)
        .flatMap(({ text }) => text.split("\n").filter((line) => line.startsWith("tinhgon ")));
    expect(commands("powershell").filter((line) => !commands("sh").includes(line))).toEqual([]);
  });
});

test("docs/howto.md shows a policy", () => {
  const isPolicy = ({ text }: Block): boolean => text.includes("policy.yaml <<") && text.includes("titles:");
  expect(blocksOf("docs/howto.md").some(isPolicy)).toBe(true);
});

describe("links", () => {
  test.each(PAGES)("of %s lead to files and headings that there are", (page) => {
    const text = textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !/^https?:/.test(link) && !leads(page, link))).toEqual([]);
  });

  test("pictures are small", () => {
    const pictures = readdirSync(join(ROOT, "docs/pictures"));
    expect(pictures.length).toBeGreaterThan(0);
    const sizes = pictures.map((name) => statSync(join(ROOT, "docs/pictures", name)).size);
    expect(Math.max(...sizes)).toBeLessThan(60_000);
  });
});

/** Whether a link of a page leads to a file, and to a heading of it where it names one. */
function leads(page: string, link: string): boolean {
  const [path = "", anchor] = decodeURIComponent(link).split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  if (anchor === undefined || !file.endsWith(".md")) return true;
  const headings = [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slugOf(heading));
  return headings.includes(anchor);
}

/** The anchor that a heading gets: small letters, no marks of punctuation, dashes for spaces. */
function slugOf(heading: string): string {
  const bare = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
  return bare
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

test("the examples in docs/policies.md are a policy", async () => {
  const [title = "", ...sections] = blocksOf("docs/policies.md")
    .filter((block) => block.language === "yaml")
    .map((block) => block.text);
  expect(sections.map((text) => text.split(":")[0])).toEqual([
    "thresholds",
    "consent",
    "money",
    "indicators",
  ]);
  const head =
    "id: x\nname: X\neffective: 2025-07-01\ntitles:\n" +
    "  bi-thu-chi-bo: { name: Bí thư chi bộ, level: unit, coefficient: 2.1 }\n" +
    "  pho-thon-to-pho: { name: Phó thôn, level: unit, coefficient: 1.0 }\n";
  writeFileSync(
    join(folder, "documented.yaml"),
    `${head}${title.replace(/^/gm, "  ").trimEnd()}\n${sections.join("")}`,
  );
  const header = "place,title,person,gender,party_member,birth_year";
  writeFileSync(join(folder, "documented.csv"), `${header}\nT1,Trưởng thôn,P1,nữ,có,1980\n`);
  const places = "code,parent,kind,name,households,class\nX,,xa,Xã A,,1\nT1,X,thon,Thôn 1,400,\n";
  writeFileSync(join(folder, "documented-places.csv"), places);
  const args = ["documented.csv", "--register", "documented-places.csv", "--policy", "documented.yaml"];
  const ended = await tinhgon(["check", ...args, "--strict"], folder);
  expect(ended).toMatchObject({ code: 0, err: "" });
  expect(blocksOf("docs/vi/policies.md")).toEqual(blocksOf("docs/policies.md"));
});

/** Runs a block as a shell would, with the built program as `tinhgon`; both streams. Throws on any other exit than 0. */
function runScript(script: string, cwd: string): string {
  const program = `tinhgon() { '${process.execPath}' '${join(ROOT, "bin/tinhgon.js")}' "$@"; }`;
  const main = `tinhgon run '${join(FIXTURES, "hanoi-2019/scenario.yaml")}' --out out`;
  const text = script.replace("npm ci && npm start", main);
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return execFileSync("sh", ["-e", "-c", `${program}\nexec 2>&1\n${text}`], {
    cwd,
    env: { PATH },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
}

/** The shown lines that were not printed, in order; "…" alone on a line stands for any lines. */
function shownIn(printed: string, shown: string): string[] {
  const lines = printed.trimEnd().split("\n");
  const wanted = shown.trimEnd().split("\n");
  if (!wanted.includes("…")) return lines.join("\n") === wanted.join("\n") ? [] : lines;
  let at = 0;
  let skips = false;
  const missing: string[] = [];
  for (const line of wanted) {
    if (line === "…") {
      skips = true;
      continue;
    }
    const found = skips ? lines.indexOf(line, at) : lines[at] === line ? at : -1;
    if (found < 0) missing.push(line);
    else at = found + 1;
    skips = false;
  }
  if (!skips && at !== lines.length) missing.push(...lines.slice(at));
  return missing;
}
