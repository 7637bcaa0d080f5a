/**
 * The table of the built-in titles in docs/policies.md and docs/vi/policies.md, made of the policies' files: id, names, level, and how many
 * posts each policy gives. `GOLDEN=write` writes it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Title } from "../../src/core/model/policy.ts";
import { builtInPolicies } from "../../src/pipeline/request/policies.ts";
import { ROOT } from "../support/tinhgon.ts";

const WORDS = {
  en: { head: ["id", "name", "level"], commune: "commune", unit: "unit" },
  vi: { head: ["mã", "tên", "cấp"], commune: "xã", unit: "thôn, TDP" },
} as const;

type Code = keyof typeof WORDS;

/** How many posts a title has: a number, or the least and most of its cases; "–" where the policy has no such title. */
function postsOf(title: Title | undefined): string {
  if (!title) return "–";
  const all = title.posts.map(({ value }) => value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? String(most) : `${least}–${most}`;
}

function namesOf({ name, names, nameEn }: Title, code: Code): string {
  const own = [...new Set([names.thon, names.tdp])].filter((one) => one !== undefined);
  const vietnamese = own.length > 0 ? own.join(", ") : name;
  return code === "en" && nameEn !== null ? `${vietnamese} (${nameEn})` : vietnamese;
}

function tableIn(code: Code): string {
  const policies = builtInPolicies();
  const ids = [...new Set(policies.flatMap(({ titles }) => titles.map(({ id }) => id)))];
  const { head, ...level } = WORDS[code];
  const rows = ids.map((id) => {
    const own = policies.map(({ titles }) => titles.find((title) => title.id === id));
    const title = own.find((one) => one !== undefined);
    if (!title) throw new Error(`no title ${id}`);
    return [`\`${id}\``, namesOf(title, code), level[title.level], ...own.map(postsOf)];
  });
  const heads = [...head, ...policies.map(({ id }) => `\`${id}\``)];
  const lines = [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `<!-- titles -->\n${lines.join("\n")}\n<!-- /titles -->`;
}

test.each([
  ["docs/policies.md", "en"],
  ["docs/vi/policies.md", "vi"],
] as const)("%s has the titles of the files", (path, code) => {
  const file = join(ROOT, path);
  const text = readFileSync(file, "utf8");
  const shown = /<!-- titles -->[\s\S]*<!-- \/titles -->/;
  if (process.env.GOLDEN === "write") writeFileSync(file, text.replace(shown, tableIn(code)));
  else expect(shown.exec(text)?.[0]).toBe(tableIn(code));
});
