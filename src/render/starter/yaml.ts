/** The scenario and the policy of a working folder as commented YAML. */

import type { StarterFolder, StarterInput, StarterRole, StarterTitle } from "../../core/model/starter.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { withinText } from "../text/within.ts";
import { charterLines } from "./charters.ts";
import { filledIn, type StarterWords } from "./words.ts";

/** Where the JSON Schemas stand, from the folder. */
export const SCHEMA_FOLDER = "schema";

/** A text as YAML takes it whatever is in it. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ./_-]*$/u.test(text) &&
    !/^(?:yes|no|true|false|null|y|n|on|off)$/i.test(text) &&
    !/\s$/.test(text)
    ? text
    : JSON.stringify(text);
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${inOneLine(line)}\n`).join("");
}

/** The name of a language server's schema, which editors look for in the first line. */
function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=${SCHEMA_FOLDER}/${name}.json\n`;
}

/** `scenario.yaml`. */
export function scenarioYaml(folder: StarterFolder, words: StarterWords): string {
  const of = (role: StarterRole) => folder.inputs.filter((input) => input.role === role);
  const [notes, rosters, plans] = [of("register"), of("roster"), of("changes")];
  const rest = [...of("neighbours"), ...of("consultation")];
  const register = folder.writesRegister ? "  register: register.csv\n" : inputYaml("register", notes);
  const commentOut = (text: string, example: string): string => `  # ${text}:\n  # ${example}\n`;
  const others = ["neighbours", "consultation"] as const;
  return [
    schemaLine("scenario"),
    comments(words.scenario),
    `tinhgon: 1\nname: ${quoted(folder.name)}\n\ninputs:\n`,
    `  # ${words.register}\n${register}`,
    rosters.length > 0
      ? `  # ${words.roster}\n${inputYaml("roster", rosters)}`
      : commentOut(words.noRoster, "roster: roster.csv"),
    plans.length > 0
      ? `  # ${words.changes}\n${inputYaml("changes", plans)}`
      : commentOut(words.noPlan, "changes: changes.csv"),
    ...others.map((role) => (rest.some((one) => one.role === role) ? inputYaml(role, of(role)) : "")),
    `\n# ${words.policy}\npolicy: policy.yaml\n`,
    `\n# ${words.date}\n# date: 2026-07-01\n`,
    `\n# ${words.identity}\n${identityYaml(folder)}`,
    `\n# ${words.expect}\n# expect:\n#   - { indicator: units, before: 4, after: 2 }\n`,
    reportYaml(folder, words),
  ].join("");
}

/** Who makes the report: the only commune of the folder, where its name is known; else an example. */
function reportYaml({ places, questions }: StarterFolder, words: StarterWords): string {
  const communes = places.filter(({ parent }) => parent === null);
  const isNamed = !questions.some(({ kind }) => kind === "commune-name");
  const [only] = communes.length === 1 && isNamed ? communes : [];
  const place = only?.name.replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/iu, "");
  const mark = only ? "" : "# ";
  return [
    `\n# ${words.report}\n${mark}report:\n`,
    `${mark}  agency: ${quoted(only ? `${words.agency} ${withinText(only.name)}` : words.agency)}\n`,
    `${mark}  place: ${quoted(place ?? words.place)}\n`,
    `${mark}  signers: [{ title: ${words.signer} }]\n`,
    `${only ? "  # " : "#   "}date: 2026-07-01\n`,
  ].join("");
}

function identityYaml({ identity }: StarterFolder): string {
  return identity.length > 0
    ? `identity: [${identity.join(", ")}]\n`
    : "# identity: [full_name, birth_year]\n";
}

function inputYaml(role: StarterRole, inputs: readonly StarterInput[]): string {
  const [only] = inputs;
  if (inputs.length === 1 && only && isPlain(only)) return `  ${role}: ${quoted(only.path)}\n`;
  return `  ${role}:\n${inputs.map(entryYaml).join("")}`;
}

function isPlain({ sheets, columns, commune, fillDown }: StarterInput): boolean {
  return sheets.length === 0 && columns.size === 0 && commune === null && fillDown.length === 0;
}

function entryYaml({ path, sheets, columns, commune, fillDown }: StarterInput): string {
  const lines = [
    `file: ${quoted(path)}`,
    ...(sheets.length > 0 ? [`sheet: [${sheets.map((name) => JSON.stringify(name)).join(", ")}]`] : []),
    ...(commune === null ? [] : [`commune: ${quoted(commune)}`]),
    ...(columns.size > 0
      ? [
          `columns: { ${[...columns].map(([header, name]) => `${JSON.stringify(header)}: ${name}`).join(", ")} }`,
        ]
      : []),
    ...(fillDown.length > 0 ? [`fill_down: [${fillDown.map((one) => JSON.stringify(one)).join(", ")}]`] : []),
  ];
  return lines.map((line, at) => `    ${at === 0 ? "- " : "  "}${line}\n`).join("");
}

/** `policy.yaml`. */
export function policyYaml(folder: StarterFolder, words: StarterWords): string {
  const said = { policy: folder.policy };
  return [
    schemaLine("policy"),
    comments(words.policyFile.map((line) => filledIn(line, said))),
    `id: dia-phuong\nextends: ${folder.policy}\nname: ${quoted(words.policyName)}\n`,
    folder.titles.length === 0
      ? ""
      : `\n# ${words.titles}\ntitles:\n${folder.titles.map((title) => titleYaml(title, folder.policy, words)).join("")}`,
    `\n# ${words.setHolding}\n# holding:\n#   max_posts: 2\n`,
    incompatibleYaml(folder, words),
  ].join("");
}

/**
 * The pairs of a head and its own deputy as `incompatible` would forbid them, below the commented `holding`; with the pairs
 * that the policy has by then, whose list this one would replace.
 */
function incompatibleYaml({ incompatible, questions, policy }: StarterFolder, words: StarterWords): string {
  const asked = questions.filter((one) => one.kind === "own-deputy");
  if (asked.length === 0) return "";
  const pairs = asked.map(({ head, deputy }) => `“${asWritten(head)}”, “${asWritten(deputy)}”`).join("; ");
  const own = asked.map(({ head, deputy }) => `{ titles: [${quoted(head.id)}, ${quoted(deputy.id)}] }`);
  const known = incompatible.map(({ titles: [one, other], basis }) => {
    const because = basis === null ? "" : `, basis: ${quoted(basis)}`;
    return `{ titles: [${quoted(one)}, ${quoted(other)}]${because} } # ${filledIn(words.inherited, { policy })}`;
  });
  return [
    `#   # ${filledIn(words.forbidOwnDeputy, { pairs })}\n#   incompatible:\n`,
    ...[...known, ...own].map((pair) => `#     - ${pair}\n`),
  ].join("");
}

function titleYaml(title: StarterTitle, policy: string, words: StarterWords): string {
  const names = Object.entries(title.names).map(([kind, name]) => `${kind}: ${quoted(name ?? "")}`);
  const lines = [
    ...(names.length > 0 ? [`names: { ${names.join(", ")} }`] : [`name: ${quoted(title.name)}`]),
    ...(title.aliases.length > 0
      ? [`aliases: [${title.aliases.map((one) => JSON.stringify(one)).join(", ")}]`]
      : []),
    `level: ${title.level}`,
    ...postsLines(title),
    ...charterLines(title.charter),
  ];
  return [
    `  # ${inOneLine(remarkOn(title, policy, words))}\n`,
    `  ${quoted(title.id)}:\n`,
    ...lines.map((line) => `    ${line}\n`),
  ].join("");
}

function postsLines({ source, level, tag }: StarterTitle): string[] {
  if (source === "unheld") return ["posts: 0"];
  if (source === "known" || source === "alias") return [];
  if (level === "commune") return ["posts: 0"];
  return tag === null ? ["posts: 1"] : [`posts: [{ when: { tags: ${JSON.stringify(tag)} }, posts: 1 }]`];
}

/** A title as a file has it, where it has it by a name of its own (Tổ trưởng of Trưởng thôn); else its name. */
export function asWritten({ name, names, aliases, words }: StarterTitle): string {
  const own = [name, ...Object.values(names), ...aliases];
  return own.find((word) => words.includes(word)) ?? name;
}

/** What has been done for now with a title that the policy does not have: its posts, and who may hold it by a charter. */
export function nowOf({ level, tag, charter }: StarterTitle, words: StarterWords): string {
  const kept = tag === null ? words.everywhere : filledIn(words.tagged, { tag });
  const posts = level === "commune" ? words.abolished : kept;
  return charter === null ? posts : `${posts}; ${words.charters[charter]}`;
}

function remarkOn(title: StarterTitle, policy: string, words: StarterWords): string {
  const said = { rows: String(title.rows), words: title.words.map((one) => `“${one}”`).join(", "), policy };
  switch (title.source) {
    case "known":
    case "alias":
    case "unheld":
      return filledIn(words[title.source], said);
    default:
      return `${filledIn(words.other, said)} ${nowOf(title, words)}`;
  }
}
