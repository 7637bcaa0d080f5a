/**
 * Pictures of lists in documents: fenced blocks (`csv roster`, `csv register`, `csv changes`, `xlsx roster`, `yaml scenario`), and
 * below them the words for what they come to. In a workbook a line `[Name]` begins a sheet, `^` is merged with the cell
 * above, `<` with the one to the left.
 */
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { lettersOf } from "../../src/core/text/letters.ts";
import { check } from "../../src/pipeline/check.ts";
import { load } from "../../src/pipeline/load/load.ts";
import { type Means, UNWATCHED } from "../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { memoryFiles } from "../../src/pipeline/means/memory-files.ts";
import { layoutReport } from "../../src/render/documents/check.ts";
import type { Language } from "../../src/render/words/language.ts";
import { bytesOf, cell, row, textCell } from "../read/xlsx/workbooks.ts";
import { requestOf } from "./files.ts";
import { holdersIn } from "./picture-rows.ts";

/** What a document says of a picture. */
interface Said {
  /** The line in which `check` tells rows and what they came to. */
  readonly read: string;
  readonly told: readonly string[];
  readonly faults: readonly string[];
  /** Who holds what, a line a post, blanks beside bars left out; null where the document does not say. */
  readonly rows: readonly string[] | null;
  /** What `tinhgon check scenario.yaml` prints; null where the document does not show it. */
  readonly printed: string | null;
}

export interface Picture {
  /** The heading that it stands under, and the line of its first block. */
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The blocks as they stand. */
  readonly blocks: readonly string[];
  readonly said: Said;
}

/** The words below a picture: what was read, what was told, what was refused. */
export interface PictureWords {
  readonly read: string;
  readonly told: string;
  readonly faults: string;
}

const FENCE = /^```(\w+) (\w+)$/;

/** The pictures of a document in their order; each ends with the line that begins with the word for what was read. */
export function picturesIn(text: string, words: PictureWords): Picture[] {
  const lines = text.split("\n");
  const pictures: Picture[] = [];
  let heading = "";
  let [blocks, rows, printed, name]: [string[], string[] | null, string | null, string] = [
    [],
    null,
    null,
    "",
  ];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("#")) heading = line.replace(/^#+ /, "");
    if (line.startsWith("```")) {
      const end = lines.indexOf("```", at + 1);
      const block = lines.slice(at, end);
      if (line === "```text read") rows = block.slice(1).map(withoutBlanks);
      else if (line === "```text check") printed = `${block.slice(1).join("\n")}\n`;
      else if (FENCE.test(line)) {
        if (blocks.length === 0) name = `${heading}, line ${at + 1}`;
        blocks.push(block.join("\n"));
      }
      at = end;
    } else if (line.startsWith(`- ${words.read}: `)) {
      const after = (word: string): readonly string[] => {
        const own = lines.slice(at + 1, at + 3).find((one) => one.startsWith(`- ${word}: `)) ?? "";
        return [...own.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code = ""]) => code).sort();
      };
      const read = line.slice(words.read.length + 4);
      pictures.push({
        name,
        files: filesOf(blocks),
        blocks,
        said: { read, told: after(words.told), faults: after(words.faults), rows, printed },
      });
      [blocks, rows, printed] = [[], null, null];
    }
  }
  return pictures;
}

/** What `check` makes of a picture, in the form in which a document says it. */
export async function whatIsRead(
  { files, said }: Picture,
  language: Language,
): Promise<Omit<Said, "printed">> {
  const means = (): Means => ({
    files: memoryFiles(files, (bytes) => createHash("sha256").update(bytes).digest("hex")),
    memo: emptyMemo(),
    watch: UNWATCHED,
  });
  const request = requestOf("scenario.yaml");
  const { groups, inputs } = await check(request, means());
  const last = inputs.find(({ role }) => role === "changes") ?? inputs.at(-1);
  const codesOf = (isFault: boolean): string[] =>
    groups
      .filter(({ severity }) => (severity === "error") === isFault)
      .map(({ code }) => code)
      .sort();
  return {
    read: last ? layoutReport(last, language).subtitle : "",
    told: codesOf(false),
    faults: codesOf(true),
    rows: said.rows && holdersIn(await load(request, means())),
  };
}

function withoutBlanks(line: string): string {
  return line.replace(/\s*\|\s*/g, " | ").trim();
}

/** The files of a picture's blocks, and a scenario that names them. */
function filesOf(blocks: readonly string[]): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  let scenario = "";
  for (const block of blocks) {
    const [, form = "", role = ""] = FENCE.exec(block.split("\n", 1)[0] ?? "") ?? [];
    const text = block.slice(block.indexOf("\n") + 1);
    if (form === "yaml") scenario = text;
    else files[`${role}.${form}`] = form === "xlsx" ? workbook(text) : bytesOf(`${text}\n`);
  }
  const inputs = Object.keys(files).map((path) => `${path.replace(/\..*/, "")}: ${path}`);
  const named = /^inputs:/m.test(scenario) ? "" : `inputs: { ${inputs.join(", ")} }\n`;
  files["scenario.yaml"] = bytesOf(`tinhgon: 1\npolicy: nd-33-2023\n${named}${scenario}\n`);
  return files;
}

/** A workbook of the sheets drawn in a block. */
export function workbook(text: string): Uint8Array {
  const sheets = text.split(/^(?=\[)/m).map((drawn) => {
    const [head = "", ...lines] = drawn.trimEnd().split("\n");
    return { name: head.slice(1, -1), cells: lines.map((line) => line.split("|").map((one) => one.trim())) };
  });
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`);
  const links = sheets.map(
    (_, at) => `<Relationship Id="s${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ cells }, at) => [`xl/worksheets/s${at}.xml`, sheetOf(cells)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, bytesOf(part)])));
}

function sheetOf(cells: readonly (readonly string[])[]): string {
  const isMerged = (text: string | undefined): boolean => text === "^" || text === "<";
  const drawn = (text: string): string => {
    if (text === "" || isMerged(text)) return "<c/>";
    return /^[1-9]\d*$/.test(text) ? cell(text) : textCell(text);
  };
  const merges = cells.flatMap((line, top) =>
    line.flatMap((text, left) => {
      let [bottom, right] = [top, left];
      if (!isMerged(text)) {
        while (cells[bottom + 1]?.[left] === "^") bottom++;
        while (line[right + 1] === "<") right++;
      }
      if (bottom === top && right === left) return [];
      return `<mergeCell ref="${lettersOf(left)}${top + 1}:${lettersOf(right)}${bottom + 1}"/>`;
    }),
  );
  const behind = merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`;
  const rows = cells.map((line) => row(...line.map(drawn)));
  return `<worksheet><sheetData>${rows.join("")}</sheetData>${behind}</worksheet>`;
}
