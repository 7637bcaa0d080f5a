/** The documents against the program: what they list is what there is, and what they show is what it prints. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CODES } from "../src/core/diagnostics/codes.ts";
import { FIGURES_COLUMNS, REGISTER_COLUMNS, ROSTER_COLUMNS } from "../src/read/table/columns.ts";
import { CHANGES_COLUMNS, CONSULTATION_COLUMNS, NEIGHBOURS_COLUMNS } from "../src/read/table/plan-columns.ts";
import { FIXTURES, ROOT, tinhgon } from "./tinhgon.ts";

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

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("docs/diagnostics.md", () => {
  const listed = [...textOf("docs/diagnostics.md").matchAll(/^\| `(\S+)` \| (\w+) \| (\d) \|/gm)].map(
    ([, code, severity, exit]) => ({ code, severity, exit: Number(exit) }),
  );

  test("lists exactly the codes there are, each once", () => {
    expect(listed.map((one) => one.code).sort()).toEqual(Object.keys(CODES).sort());
  });

  test("gives each its severity and exit code", () => {
    const rules = Object.entries(CODES).map(([code, { severity, exit }]) => [
      code,
      { code, severity, exit: severity === "error" ? exit : 0 },
    ]);
    expect(Object.fromEntries(listed.map((one) => [one.code, one]))).toEqual(Object.fromEntries(rules));
  });
});

describe("docs/files.md", () => {
  const sections = textOf("docs/files.md").split(/^## /m);

  test.each([
    ["Register", REGISTER_COLUMNS],
    ["Roster", ROSTER_COLUMNS],
    ["Changes", CHANGES_COLUMNS],
    ["Neighbours", NEIGHBOURS_COLUMNS],
    ["Consultation", CONSULTATION_COLUMNS],
    ["Figures", FIGURES_COLUMNS],
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

test("both READMEs have the same commands, samples and outputs in the same order", () => {
  const blocks = blocksOf("README.md");
  expect(blocks.filter((block) => block.language === "sh").length).toBeGreaterThan(5);
  expect(blocksOf("README.vi.md")).toEqual(blocks);
});

describe("README.md", () => {
  const SETUP = /\bnpm (ci && npm test|run build|pack|install)\b/;
  const blocks = blocksOf("README.md");
  const examples = blocks.flatMap(({ language, text }, index) => {
    const next = blocks[index + 1];
    return language === "sh" && !SETUP.test(text)
      ? [{ script: text, shown: next?.language === "text" ? next.text : null }]
      : [];
  });

  test("shows a policy", () => {
    expect(
      examples.some(({ script }) => script.includes("policy.yaml <<") && script.includes("titles:")),
    ).toBe(true);
  });

  // In order and in one folder, as a reader pastes them; later ones need the files of earlier ones.
  test.each(examples)("prints what it shows: $script", ({ script, shown }) => {
    const printed = runScript(script);
    if (shown !== null) expect(shownIn(printed, shown)).toEqual([]);
  });
});

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
});

/** Runs a block as a shell would, with the built program as `tinhgon`; both streams. Throws on any other exit than 0. */
function runScript(script: string): string {
  const program = `tinhgon() { '${process.execPath}' '${join(ROOT, "bin/tinhgon.js")}' "$@"; }`;
  const main = `tinhgon run '${join(FIXTURES, "hanoi-2019/scenario.yaml")}' --out out`;
  const text = script.replace("npm ci && npm start", main);
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return execFileSync("sh", ["-e", "-c", `${program}\nexec 2>&1\n${text}`], {
    cwd: folder,
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
