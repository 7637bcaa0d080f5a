/** What diagnostics say in English: what is wrong with which value, and what to do. */

import type { FactsOf } from "../../core/diagnostics/codes.ts";
import type {
  RuleCount,
  WholeCell,
  WorkbookDamage,
  WrongPercent,
  WrongSum,
} from "../../core/diagnostics/facts.ts";
import type { Status } from "../../core/model/place.ts";
import { people } from "./english.ts";
import { HEADED } from "./headed.ts";
import { LABELS_EN } from "./labels.en.ts";
import { ASSIGN_MESSAGES_EN } from "./messages.assign.en.ts";
import { INIT_MESSAGES_EN } from "./messages.init.en.ts";
import { PLAN_MESSAGES_EN } from "./messages.plan.en.ts";
import { POLICY_MESSAGES_EN } from "./messages.policy.en.ts";
import { PRINTED_PLAN_MESSAGES_EN } from "./messages.printed.en.ts";
import { PROPOSE_MESSAGES_EN } from "./messages.propose.en.ts";
import {
  DAY_PATH,
  decimalsOfCount,
  hasReachedBound,
  inBrackets,
  type Messages,
  namedCode,
  type Worded,
} from "./messages.ts";

const INDICATOR: Readonly<Record<string, string>> = LABELS_EN.indicators;

const STATUS: Readonly<Record<Status, string>> = {
  done: "not agreed to",
  pending: "not yet carried out",
  exempt: "exempt",
};

/** What a row waits for, by the status of the place; `done`: it did not agree. */
const WAITING: Readonly<Record<Status, string>> = {
  done: "The place stays and is unfinished; consult again, or set consent.on_failure=report.",
  exempt: "Take the row out, or change the status if the place is to be rearranged.",
  pending: "Set its status to done when it is.",
};

const ENCODING: Readonly<Record<string, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  "utf-8": "UTF-8",
  "utf-16": "UTF-16",
  "utf-8-as-latin": "UTF-8 that was taken for Latin and saved again",
};

/** Files that are no text, by what they look like. */
const NOT_TEXT: Readonly<Record<string, string>> = {
  xls: "The file is an old Excel file (.xls), which cannot be read. Open it in Excel and save it as XLSX.",
  nul: 'This line has a NUL byte: the file is damaged or no text. Open it and save it from Excel as "CSV UTF-8" or XLSX.',
  xlsb: "The file is a binary Excel file (.xlsb), which cannot be read. Open it in Excel and save it as XLSX.",
  encrypted:
    "The Excel file has a password and cannot be read. Take the password off (File > Info > Protect) and save it.",
  html: "The file is a web page (HTML) under the name of a table. Open it in Excel and save it as XLSX.",
  mht: "The file is a web page in one file (MHTML) under the name of a table. Open it in Excel and save it as XLSX.",
  xml: "The file is XML, perhaps an XML spreadsheet of Excel 2003. Open it in Excel and save it as XLSX.",
  ods: "The file is an OpenDocument spreadsheet (.ods), which cannot be read. Open it in LibreOffice or Excel and save it as XLSX.",
  numbers:
    "The file is a spreadsheet of Apple Numbers (.numbers), which is not read. Open it in Numbers and export it to Excel (XLSX).",
  doc: "The file is a Word document (.doc), no table. Copy the table in it to Excel and save it as XLSX.",
  docx: "The file is a Word document (.docx), no table. Copy the table in it to Excel and save it as XLSX.",
  rtf: "The file is a text in RTF, no table. Copy the table in it to Excel and save it as XLSX.",
  pdf: "The file is a PDF, which has no cells to read. Get the Excel file that it was made of, or type the table into Excel and save it as XLSX.",
  image:
    "The file is a picture, which has no cells to read. Get the Excel file that it was made of, or type the table into Excel and save it as XLSX.",
  archive: "The file is an archive. Unpack it and name the files in it.",
  zip: "The file is an archive (ZIP) without a workbook. Unpack it and name the files in it, or save it from Excel as XLSX.",
};

const IMPOSSIBLE: Readonly<Record<FactsOf<"roster/impossible-date">["why"], string>> = {
  young:
    "Under 18 on the day that ages are counted at. Check the year of birth, or the policy's effective day.",
  old: "Over 100 on the day that ages are counted at. Check the year of birth, or the policy's effective day.",
  later:
    "In office from a day after the one that is counted at. Check the day, or the policy's effective day.",
  "before-18": "In office from before the eighteenth birthday. Check the day and the year of birth.",
};

const LEFT_OUT: Readonly<Record<FactsOf<"table/left-out">["why"], string>> = {
  total: "a total",
  numbers: "the row of column numbers",
  header: "the header again",
  empty: "a running number alone",
  note: "a note",
  signature: "signatures",
};

/** What a total says that there are so many of; "" for what its column says. */
const SUMMED: Readonly<Record<FactsOf<"table/total-differs">["of"], string>> = {
  rows: "",
  people: " people",
  posts: " posts",
};

/** What is wrong with a damaged workbook; $ is where. */
const DAMAGE: Readonly<Record<WorkbookDamage, string>> = {
  archive: "the archive is cut off or wrong",
  part: "its part $ is missing or damaged",
  xml: "its part $ is not sound XML",
  "shared-part": "the sheets $ share the contents of another",
  row: "the number of row $ stands twice or out of order",
  cell: "the cell $ stands twice, out of order or under a wrong name",
  text: "the cell $ points to a text that is not there",
  style: "the cell $ points to a format that is not there",
  value: "the value of the cell $ is not of its type",
  "long-text": "the cell $ has more than 32,767 characters",
  merge: "the merged range $ is wrong or lies over another",
};

const damage = (kind: WorkbookDamage, where: string): string =>
  ` (${DAMAGE[kind].replace("$", () => where)})`;

const encoding = (id: string | null): string => ENCODING[id ?? ""] ?? id ?? "";

const share = (percent: string, words: string): string =>
  percent === "" ? "" : ` (${percent}% of ${words} words with marks are Vietnamese)`;

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;

/** What keeps a file from being written, by the system's code. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOTDIR: "A file has that name, and is no folder: take another name",
  EISDIR: "A folder has that name: take another name",
};

const oneOf = (choices: string): string => (choices === "" ? "" : ` Use one of: ${choices}.`);

/** What the YAML reader found, by its own codes; the others are told in general words. */
const YAML_PROBLEM: Readonly<Record<string, string>> = {
  BAD_ALIAS: "an alias (*name) has no anchor, or multiplies without end",
  BAD_DQ_ESCAPE: "a backslash in double quotes is followed by what cannot be escaped",
  BAD_INDENT: "the indentation is wrong, or a { or [ is not closed",
  BAD_SCALAR_START: "a value begins with a reserved character; put the whole value in quotes",
  BLOCK_AS_IMPLICIT_KEY: 'two ": " on one line; put a value with a colon in quotes',
  COMPLEX_KEY: "a key is a list, a map or an alias (? key); a key is a plain word",
  PROTO_KEY: 'the key "__proto__" is none that can be used',
  DUPLICATE_KEY: "this key stands above already",
  MISSING_CHAR: "a closing quote, bracket or a separator is missing",
  MULTIPLE_DOCS: "the file has several parts divided by ---; only one is allowed",
  TAB_AS_INDENT: "a tab is used as indentation",
};

/** A message for each code, in English. */
export const MESSAGES_EN: Messages = {
  // Before all others: spread behind them, hundreds of keys take V8 a two-hundredth of a second.
  ...POLICY_MESSAGES_EN,
  ...PLAN_MESSAGES_EN,
  ...PRINTED_PLAN_MESSAGES_EN,
  ...PROPOSE_MESSAGES_EN,
  ...INIT_MESSAGES_EN,
  ...ASSIGN_MESSAGES_EN,
  "file/missing": ({ value }, f) =>
    f.among === "folder"
      ? `The folder "${value}" holds no CSV, TSV, TXT or Excel file. Put the tables there, or name another path.`
      : f.among === "pattern"
        ? `No file matches "${value}". Check the pattern; paths in a scenario start from its folder.`
        : f.among === "quoted"
          ? `There is no file ${value}: “ ” are part of the name and no quotes in YAML. Type straight quotes, or none.`
          : `There is no file "${value}". Check the path; paths in a scenario start from its folder.`,
  "file/unreadable": (d, f) => `Cannot read "${d.value}" (${f.reason}). Check the path and its permissions.`,

  "file/over-input": ({ value }, { input }) =>
    `"${value}" would be written over "${input}", which was read for it; nothing was written. Give --out another name or folder.`,
  "file/unwritable": (d, f) =>
    `Cannot write "${d.value}" (${f.reason}). ${UNWRITABLE[f.reason] ?? "Check the folder and its permissions"}; what was there before is untouched.`,

  "set/no-seal": (d) =>
    `The folder "${d.value}" has no result.json, so it holds no set of results: a run has not written all of it. Run again.`,
  "set/unsealed": (d) =>
    `The result.json in "${d.value}" does not name the files of its set (it is damaged, or of an earlier version), so whether the set is whole is not known. Run again.`,
  "set/missing": (d) =>
    `The file "${d.value}", which result.json names, is missing: what stands in the folder is not of one run. Run again.`,
  "set/changed": (d) =>
    `The file "${d.value}" is not as result.json names it: it is of another run, or was changed. Run again, or keep the changed one elsewhere.`,
  "file/not-text": (_, f) =>
    f.looks === "xlsx" || f.looks === "xls"
      ? "This is a file of Excel or Word, no scenario and no policy. If it is a list in Excel, add --policy ID, as in --policy nd-185-2026; else make a working folder of the files: tinhgon init FOLDER --from FILE..."
      : "The configuration is not UTF-8 text. Save it in UTF-8.",

  "file/too-large": ({ value }) =>
    `"${value}" is too large (over 128 MB). Split it into several files and name their folder in inputs.`,
  "file/outside": ({ value }) =>
    `"${value}" is a link that leads out of the folder, and is not read. If it is wanted, write its own path into inputs.`,
  "file/stdin-twice": () => "Standard input (-) can be read once. Name files for the other inputs.",
  "file/copied": (d, f) =>
    `“${d.value}” has the same ${f.rows} rows as “${f.other}”: all that is in them would be counted twice. Leave one out.`,
  "file/skipped": (d, f) =>
    `The folder "${d.value}" has ${f.files} file(s) that are no tables and are not read: ${f.list.join(", ")}. If they are data, save them as CSV or XLSX.`,

  "yaml/syntax": (_, f) =>
    `Not valid YAML: ${YAML_PROBLEM[f.problem] ?? "this cannot be read"}. Mend this line or the one before (indent with spaces, "key: value").`,
  "yaml/hard-spaces": () =>
    "The line begins with spaces that do not break (U+00A0), which come along from web pages and Word. Delete them and type spaces anew.",
  "yaml/unknown-key": (d, f) =>
    `There is no key "${d.value}".${meant(d.suggestion)}${d.suggestion === null ? ` Known keys: ${f.known.join(", ")}.` : ""}`,
  "yaml/missing-key": ({ value }) => `"${value}" is missing. Add this key.`,
  "yaml/value": (d, f) =>
    `"${d.value}" does not do for "${f.path}".${meant(d.suggestion)}${oneOf(f.choices.join(", "))} ${DAY_PATH.test(f.path) ? "Write the day as 2026-07-01." : "Change the value."}`,
  "yaml/ambiguous-number": (d, f) =>
    `The number "${d.value}" is ambiguous in YAML. If it stands for ${f.reading}, write ${f.reading} without a point.`,

  "scenario/not-a-map": () =>
    "The file is not a scenario (key: value). If it is a roster in CSV, add --policy ID, such as --policy nd-185-2026; else make a working folder of the files: tinhgon init FOLDER --from FILE...",
  "scenario/loop": ({ value }) => `The scenario "${value}" extends itself in a loop. Take one link out.`,
  "scenario/no-places": () =>
    "The scenario has neither register nor roster nor changes. Name at least one under inputs.",
  "scenario/after-alone": () =>
    "The scenario has inputs.after and no inputs.roster to compare with. Add the roster before.",
  "scenario/after-identity": () =>
    "inputs.after needs people's ids (column person) in both rosters; identity by other columns does not tell that two rows are one person. Drop identity, add ids.",
  "keep/syntax": (d) => `"${d.value}" is neither ID=yes (keeps all posts) nor ID=no (leaves).`,
  "keep/twice": (d) => `--keep says of ${d.value} both that they stay and that they leave. Drop one.`,
  "keep/unknown-person": (d) =>
    `The roster does not have ${d.value}.${meant(d.suggestion)} Use the id of a person in a report without names, or in dispositions.csv.`,
  "set/path": (d, f) =>
    `Cannot set "${d.value}".${meant(d.suggestion)} Write ${f.option === "--vary" ? "--vary PATH=VALUE,VALUE, such as --vary holding.max_posts=2,3" : "--set PATH=VALUE, such as --set holding.max_posts=3"}.`,

  "text/encoding": (d, f) =>
    `Read as ${encoding(d.value)}${share(f.percent, f.words)}. If that is wrong, write encoding in the scenario.`,
  "text/entities": (_, f) =>
    `${f.count} cells have entities of web pages (&ocirc; &#272;): read as the letters that they stand for.`,
  "text/letters-lost": (d, f) =>
    `Letters were lost when the file was saved ("?" or "\uFFFD" inside words)${d.value === null ? "" : `: “${d.value}”`}, in ${f.count} cells. They cannot be guessed: save the original again as CSV UTF-8 or XLSX.`,
  "text/doubtful-encoding": (d, f) =>
    `Read as ${encoding(d.value)}, but this is doubtful${share(f.percent, f.words)}. Look at the names in the result; write encoding in the scenario to choose.`,

  "csv/not-text": (d, f) => {
    const looks = f.looks;
    return (
      NOT_TEXT[looks] ??
      (d.value !== null
        ? `The file cannot be read as ${encoding(d.value)}, as the scenario says. Mend or drop encoding.`
        : `The file is no text: no encoding fits (UTF-8, UTF-16, windows-1258, TCVN3, VNI)${looks === "" ? "" : `; it looks like ${looks}`}. Save it from Excel as "CSV UTF-8" or XLSX.`)
    );
  },
  "csv/empty": () => "The file is empty: it has no header line. Check that it is the right file.",
  "csv/too-wide": () =>
    "The line is far too long, or the file has too many cells, for a table. Check its line ends, and that it is the right file.",
  "csv/ragged": (_, f) =>
    `The row has ${f.cells} cells, the header ${f.columns}. Check delimiters and quotes in the row.`,
  "csv/unclosed-quote": () =>
    'A quote may have opened on this line and is not closed until the end of the file. Close it, or write "" for a quote inside a cell.',
  "csv/stray-quote": () =>
    'A quote stands inside a cell. Put the whole cell in quotes and write "" for each quote in it.',
  "csv/missing-column": (d, f) =>
    `The column ${f.columns.join(" or ")} is missing${inBrackets(f.aliases.join(", "))}.${d.suggestion === null ? "" : ` Is it "${d.suggestion}"?`} Add or rename a column.`,
  "csv/repeated-column": (d, f) =>
    `The column "${d.value}" stands twice (columns ${f.positions}${f.meaning === "" ? "" : `, both ${f.meaning}`}). ${f.isBeside ? "Two tables stand side by side: put the rows of the right one below those of the left one." : "Keep one."}`,
  "csv/unknown-column": (d, f) =>
    `Further columns, kept as they are: ${d.value}.${d.suggestion === null ? "" : ` Is "${f.close}" meant to be ${d.suggestion}?`}`,

  "csv/rows-in-cell": (_, f) =>
    `One quoted cell runs over ${f.lines} lines and holds what look like whole rows: a closing quote is probably missing. Mend the quotes on this line.`,
  "csv/formula-text": (_, f) => `${f.count} cells written as ="00115" were read as the text in the quotes.`,
  "csv/short-rows": (_, f) =>
    `${f.count} rows are shorter than the header: their last cells were taken as blank.`,
  "table/header": (_, f) =>
    `The table's header is in this line; the ${f.rows} line(s) above were not read. If that is wrong, write header in the scenario.`,
  "table/several": (_, f) =>
    `${f.lines.length} tables stand below each other, each with its own header (lines ${f.lines.join(", ")}): all are read.`,
  "table/above": (_, f) =>
    `Above this header stands another table, its header in line ${f.line}, with ${f.rows} rows that are not read. Put each table into a file or a sheet of its own, and name all of them in the scenario.`,
  "table/counts-below": (_, f) =>
    `From this line to line ${f.last} a table of counts stands below the list, with nobody's name in it: it was not read. If it has posts of the list, write each of them as a row of the list.`,
  "table/no-rows": () =>
    "There is a header and no row of data below it. Check that it is the right file, and the right sheet.",
  "table/left-out": (d, f) =>
    `Not a row of data, left out: ${LEFT_OUT[f.why]}${d.value === null ? "" : ` ("${d.value}")`}. If it is data, fill in the required columns.`,
  "table/perhaps-signature": (_, f) =>
    f.isData
      ? "A row at the end may be of the signatures; it is read as data. If it is, delete it, or write the signer's office in the row above."
      : "A row at the end looks like data and is taken for the signatures, so not read. If it is data, give it a running number or figures and set it above them.",
  "table/more-left-out": (_, f) =>
    `${f.count} more rows were left out for the same reason (${LEFT_OUT[f.why]}).`,
  "table/blocks": (_, f) =>
    `The table has ${f.count} blocks side by side under the same header: they are read from left to right as one list. Where each is about something else (before, after), put them on sheets of their own.`,
  "table/blank-column": (_, f) =>
    `An empty column stands within the table: the columns beyond it (${f.columns.join(", ")}) are read as of the same rows. Where they are another table, put it on a sheet of its own.`,
  "table/beside": (_, f) =>
    `Beyond an empty column stands another table, which is not read: ${f.columns.join(", ")}. ${f.isAlike ? "It has the same columns: if it goes on with the table, put its rows below those of the left one." : "If it belongs to the table, delete the empty column or name its columns under columns."}`,
  "table/no-header": (_, f) =>
    `Column ${f.letters} (number ${f.number}) has no header, but holds data in ${f.rows} rows, and is not read. Give it a header.`,
  "table/unread-figures": (_, f) =>
    `No column of ${f.column} is read, so that they are not known: ${f.headers.join(", ")} may be of them, but which one is, or whether they are to be added up, is not said. Add a column “${HEADED[f.column]}”, or name the one meant beside the file: columns: { ${f.headers[0] ?? ""}: ${f.column} }.`,
  "table/in-thousands": (d) =>
    `“${d.value}”: the figures below are read as they stand, not in thousands. Write them out, and take the line away.`,
  "table/noted-figure": (d, f) =>
    `${f.count} row(s) have another figure than their note gives (the first: “${d.value}”): the figure of the column counts. See which one holds, and mend the other.`,
  "table/further-header": ({ value }) =>
    `This row is the header of another table, with other columns (${value}): the two are not read as one. Put each table into a file or a sheet of its own, or bring the rows below into the columns of the first and delete this header.`,
  "table/total-differs": (_, f) =>
    `The total says ${f.said}${SUMMED[f.of]}, but the rows come to ${f.sum}. Totals are not read; check the rows, or the total.${f.of === "people" ? " Who holds several posts is one person." : ""}`,
  "table/number-missing": (_, f) =>
    `The running numbers (STT) pass over ${f.count}: ${f.numbers.join(", ")}. See whether rows are missing.`,
  "table/parted-figures": (_, f) =>
    `The column “${f.headers.join(", ")}” has households and people in one cell: the first number is read as households, the second as people.`,
  "table/whole-titles": (_, f) =>
    `Titles stand in several columns (${f.headers.join(", ")}): somebody with cells in two of them holds both titles. A column that is not to be read goes under columns: { …: skip }.`,
  "table/whole-names": (_, f) =>
    `Names stand in ${f.headers.length} columns (${f.headers.join(", ")}), which are put together as full names.`,
  "table/joined-columns": (_, f) =>
    `Columns of one meaning that no row has both of are read as one: ${f.headers.join(", ")}.`,
  "table/error-cells": (d, f) =>
    `The column "${f.column}" has ${f.count} failed formulas (${d.value ?? ""}); no figure looks at it.`,
  "table/merged-person": (_, f) =>
    `${f.count} merged cells of one person span several rows: these rows are the same person's.`,
  "table/ditto": (_, f) => `${f.count} cells with a mark such as “nt” or “″” were read as the cell above.`,
  "table/filled-down": (_, f) => `${f.count} blank cells were filled from the cell above (fill_down).`,
  "table/heading": (d) =>
    `The row has one cell of words${d.value === null ? "" : `, “${d.value}”`}: no data, and no place that the rows below belong to. Write the name as in the register, or delete the row.`,
  "table/group-count": (_, f) =>
    `The heading “${f.name}” says ${f.said}, but ${f.rows} rows stand below it. Check them.`,
  "table/groups": (_, f) => `${f.count} rows head the rows below them: ${f.names.join(", ")}.`,
  "table/no-such-column": (d) =>
    `No file has the column "${d.value}" that the scenario names. Write it as it stands in the file, or take it out.`,

  "xlsx/broken": (_, f) =>
    `The XLSX file is damaged${damage(f.damage, f.where)} and cannot be read. Open it in Excel, save it, and run again.`,
  "xlsx/too-large": (_, f) =>
    f.cells === ""
      ? "What is packed in the XLSX file is too large (over 200 MB), so it is not opened. Drop unused sheets and ranges, or split it into several files."
      : `The XLSX file has too many cells (over ${f.cells}), so it is not read. Drop unused sheets, columns and ranges, or split it into several files.`,
  "xlsx/no-sheet": (d, f) =>
    `There is no sheet "${d.value}". The file has: ${f.sheets.join(", ")}. Mend sheet in the scenario.`,
  "xlsx/sheet": (d, f) =>
    `The sheet "${d.value}" was read; not read: ${f.sheets.join(", ")}. For another, write sheet in the scenario ("*" for all).`,
  "xlsx/sheets-left": (d, f) =>
    `The sheet "${d.value}" was read; these look like such a table too and were not: ${f.sheets.join(", ")}. Write sheet in the scenario, "*" to read all.`,
  "xlsx/continued-sheets": (d, f) =>
    `Without a header, rows of these sheets look like those of "${d.value}" and are not read as such: ${f.sheets.join(", ")}. Copy the header of "${d.value}" above them, and write sheet: "*" in the scenario.`,
  "xlsx/hidden-sheet": (_, f) =>
    `Hidden and not read: ${f.sheets.join(", ")}. If it holds data, unhide it or name it as sheet.`,
  "xlsx/hidden-rows": (_, f) =>
    `${f.rows} hidden row(s) were read and count (row ${f.list.join(", ")}). Unhide them to check; delete them if they are no data.`,
  "xlsx/struck-rows": (_, f) =>
    `${f.rows} row(s) have text that is struck out, which was read and counts like any other (row ${f.list.join(", ")}). Delete the text that no longer holds, or the whole row.`,
  "xlsx/to-work-out": (_, f) =>
    `${f.rows} row(s) have formulas that the file asks to be worked out when it is opened: a program wrote it, and nobody has saved it from Excel since. What it holds of them was read, and may differ from what Excel will show (row ${f.list.join(", ")}). Open it in Excel, save it, and run again.`,
  "xlsx/day-as-name": (d, f) =>
    `Cells in a column of names are days, not texts: ${f.count} (the first: "${d.value}"). Excel makes a day of "3/2" as it is typed. They are read as those days; format them as text and type the names again, e.g. "Tổ 3/2".`,
  "xlsx/covered-rows": (_, f) =>
    `${f.rows} row(s) have a cell below a merged one that says something else than what is shown (row ${f.list.join(", ")}): nobody sees it in Excel, and it may be read all the same. Unmerge to see it, then mend or delete it.`,
  "xlsx/commented-rows": (_, f) =>
    `${f.rows} row(s) have comments beside cells, which are not read (row ${f.list.join(", ")}). Write what counts (who is gone, what is no more) into the cells.`,
  "xlsx/text-boxes": (_, f) =>
    `${f.count} text box(es), or shapes with words, on the sheet are not read (by row ${f.list.join(", ")}). Write what counts, such as units of measure or who is gone, into cells.`,
  "xlsx/hidden-columns": (_, f) => `Hidden columns were read: ${f.list.join(", ")}. Unhide them to check.`,
  "xlsx/merged-cell": (d, f) =>
    `${f.cell} is merged over several rows in the column "${d.column ?? ""}", so what the lower rows hold is not known. Unmerge it and fill in each row.`,
  "xlsx/error-cell": (d) => `The cell holds the error ${d.value ?? ""}. Mend the formula or write the value.`,
  "xlsx/no-value": () =>
    `The cell has a formula whose value was not saved. Open and save the file in Excel, or write the value.`,

  "value/blank": (d, f) => `The cell "${d.column ?? f.column}" is blank. Fill it in.`,
  "value/number": (d) => {
    const decimals = decimalsOfCount(d.value);
    if (decimals === null)
      return `${shown(d.value)} is not a count. Write digits, such as 1144 or 1.144; leave it blank where it is not known.`;
    const typed =
      decimals.meant === null
        ? ""
        : `If it stands for ${decimals.meant}, type ${decimals.meant} without a point. `;
    return `${shown(d.value)} has decimals (Excel may not show them) and is not a count. ${typed}If a formula came to it, round it (ROUND).`;
  },
  "value/ambiguous-number": (d, f) =>
    `"${d.value}" is ambiguous. If it stands for ${f.reading}, write ${f.reading}.`,
  "value/date": (d) => `${shown(d.value)} is not a date. Write 01/07/2019, 2019-07-01, 7/2019 or 2019.`,
  "value/year": () =>
    "A birth year has four digits, from 1900 to 2100, or is a whole date. Mend it or leave it blank.",
  "value/yes-no": (d) => `${shown(d.value)} is neither yes nor no. Write có, x or yes; không or no.`,
  "value/choice": (d, f) => `${shown(d.value)} is not a known value.${oneOf(f.choices.join(", "))}`,

  "register/repeated-code": (d) =>
    `The code "${d.value}" stands on line ${d.lines} already. Each place has a code of its own: mend it or take one row out.`,
  "register/unknown-parent": (d) =>
    `There is no place "${d.value}" to stand in.${meant(d.suggestion)} Mend the code or add that place.`,
  "register/parent-level": (d, f) =>
    f.above === ""
      ? "A thôn or TDP must stand in a commune. Fill in its parent."
      : `A ${f.level} cannot stand in the ${f.above} "${d.value}". Mend the kind or the parent.`,
  "register/loop": (d) => `The parents of "${d.place}" lead back to it. Mend a parent.`,
  "register/footnote-marks": ({ value }, f) =>
    `${f.count} cell(s) have the mark of a footnote behind a name or a figure (the first: "${value}"), which was left out. The notes below the table are not read: see whether one says otherwise than its row.`,
  "register/gone-note": (_, f) =>
    `${f.count} row(s) say that the place was merged, was dissolved or is no more, or that the row is not to be counted (in a note, a further column or the name): it counts as one that is there. Leave out the rows of places that are no more; what is to be rearranged belongs into the plan.`,
  "register/status-note": (_, f) =>
    `${f.count} row(s) say in a note or a further column that the place is not done yet (chưa hoàn thành) or is left as it is (không sắp xếp), which is not looked at: it counts as done. Write it under “Trạng thái” (status).`,
  "register/several-names": (d, f) =>
    `${f.count} row(s) name several units (“${d.value}”): each counts as one. Write one unit a row.`,
  "register/names-alike": (d, f) =>
    `${f.count} name(s) of places are those of others but for marks, for what stands in brackets, for the commune behind it or the word for the kind (the first: “${f.other}” and “${d.value}”): each counts as a place. Where they are one, write its name in one way; where not, nothing is to be done.`,
  "register/within-unit": (d, f) =>
    `${f.count} row(s) (the first: ${d.value ?? ""}) have numbers such as 1.1 below a unit 1: each counts as a unit, and its households perhaps twice. If they are parts of the unit above, leave these rows out.`,
  "register/listed-twice": (d, f) =>
    `${f.count} unit(s) have the name, the kind and the figures of another one of their commune (“${d.value}”, codes ${d.place} and ${f.other}): each counts. Where it is one unit, leave out a row.`,
  "register/far-figure": (d, f) =>
    `${f.count} unit(s), the first of which is “${d.value}”, have more households, people or area than any unit has: two figures may stand in one cell (“120 450”), or areas not be in hectares while their header names no unit (“Diện tích (m2)”). Check the figures.`,
  "register/kind-differs": (d, f) =>
    `${f.count} unit(s) have a name that begins with another kind than their own (“${d.value}” is of the kind “${f.kind}”): the kind counts. Mend one of the two.`,
  "register/unknown-part": (_, f) =>
    `${f.name}: ${f.unknown} of ${f.of} parts have blank ${f.column}, so there is no sum. Fill them in.`,

  "roster/no-rows": () =>
    "The roster has a header and no rows, so that every count of people is 0. Check that it is the right file and sheet.",
  "roster/no-place": () =>
    "The row names no place. Fill in its code or name; where the name stands in a row above, since a merged cell was lost, add fill_down (the column) beside file in the scenario.",
  "roster/unknown-place": (d) =>
    `There is no place "${d.value}" in the register.${meant(d.suggestion)} Mend the code or the name.`,
  "roster/ambiguous-place": (d, f) =>
    `"${d.value}" may be any of ${f.count} places: ${f.candidates.join("; ")}. Write the code, or add the name of the place above.`,
  "roster/unknown-title": (d, f) =>
    `The policy ${f.policy} has no title ${d.value === null ? "such as this cell has" : `"${d.value}"`}.${meant(d.suggestion)} Mend the name, or add it to a title's aliases.`,
  "roster/title-elsewhere": (d, f) =>
    `The title says "${d.value}", its row ${f.name}. Mend the title or the place.`,
  "roster/title-level": (d, f) =>
    `The title ${d.value} belongs to a ${f.level}, but ${f.name} is a ${f.at}. Mend the place or the title.${f.level === "unit" ? " If the cell of the unit is blank, fill it in; where the cell above stands for it, as one that was merged did, write fill_down beside the file." : ""}`,
  "roster/unknown-kind": (d, f) =>
    `The kind of "${d.value}" (${f.level}) is not known. Begin its name with the kind, such as Phường …, Thôn …, Tổ dân phố ….${f.isKhu ? " A khu may be a thôn, a tổ dân phố or a part of one: write which, or name the unit that it is a part of." : ""}`,
  "roster/level-gap": (d, f) =>
    `"${d.value}" (${f.level}) is given, but the ${f.blank} is blank. Fill that column in; where the cell above stands for it, as one that was merged did, write fill_down beside the file.`,
  "roster/numbered-units": (d, f) =>
    `The column has ${f.count} numbers alone, read as names of that kind: ${d.value ?? ""} is ${f.kind} ${d.value ?? ""}.`,
  "roster/bare-names": (d, f) =>
    `The column has ${f.count} names without the word for their kind, read as its header says: ${d.value ?? ""} is ${f.kind} ${d.value ?? ""} (${f.names.join(", ")}). One that is no place is to be taken out.`,
  "roster/spellings": (d, f) =>
    `"${d.value}" is also written ${f.others.join(", ")}; taken for one place. If they are different, tell their names apart.`,
  "roster/count-of-person": (d) =>
    `The count "${d.value}" does not do: a person with a name or id is 1, unnamed people are 1 to 9999, a vacant post is blank or 0.`,
  "roster/repeated-holding": (d) =>
    `${d.person} holds ${d.value} in the same place twice (line ${d.lines}). Drop a row or mend the person's id.`,
  "roster/keep-and-leave": (d, f) =>
    `${d.person} is to keep ${f.title} in ${f.name} (keep = yes) and to leave (keep = no on another row). Drop one of the two.`,
  "roster/keep-no-post": (d, f) =>
    f.dissolved
      ? `${d.person} cannot keep ${f.title}: ${f.name} is dissolved. Drop keep, or change the plan.`
      : `${d.person} cannot keep ${f.title}: ${f.name} has no such post afterwards. Drop keep, or change the title's posts.`,
  "roster/keep-too-many": (_, f) =>
    `${f.name}: several people are to keep ${f.title} (${f.people.join(", ")}), and there are ${f.posts} posts. Drop a keep, or add posts.`,
  "roster/keep-barred": (d, f) =>
    `${d.person} cannot keep ${f.title} in ${f.name}: barred by ${f.rule}. Drop keep, mend the person's data, or try an easier rule with --set.`,
  "roster/person-differs": (d, f) =>
    `${d.person} has another ${d.column ?? f.column} than on line ${d.lines}. It may be two people: check the id.`,
  "roster/same-person": (d, f) =>
    `${d.person} (${d.place}) has the same full name and birth year as ${f.other} (${f.otherPlace}, line ${d.lines}). If they are one person, give them one id, or set identity in the scenario.`,
  "roster/more-same-person": (_, f) =>
    `${f.count} more people share a full name and birth year with somebody else. If they are one person, give one id, or set identity in the scenario.`,
  "roster/same-name": (d, f) =>
    `${f.count} people share a full name with somebody else in their unit, without the birth years that would tell them apart (the first in ${d.place}, named as on line ${d.lines}): each row and each cell counts as a person. If they are one person, give them one id, or set identity in the scenario, for instance [full_name, unit].`,
  "roster/unlisted-posts": (d, f) =>
    `${f.count} posts that most units have stand in no row of the roster (the first: ${d.value ?? ""}, ${f.name}): before, they count neither as posts nor as vacant. If they are vacant, add rows with khuyết in the place of a name.`,
  "roster/several-holders": (d, f) =>
    `${f.count} posts of which the policy has one in each place have several holders in the roster (the first: ${d.value}, ${f.name}, held on line ${d.lines} too): each of them counts. If one of them holds it no more, or not yet, leave the row out; if there are two such posts, say so in the policy (posts).`,
  "roster/not-identified": (_, f) =>
    `One of the columns that tell who a person is (${f.columns.join(", ")}) is blank here, so the row counts as a person of its own. Fill it in.`,
  "roster/two-places": (d, f) =>
    f.together
      ? `${d.person} holds posts in two units of one commune (${f.places.join(", ")}), which is arranged as one, and can stay in one. If these are two people, mend the id.`
      : `${d.person} holds posts in places that stay apart (${f.places.join(", ")}) and is a candidate in each. If these are two people, mend the id.`,
  "roster/ids-alike": (d, f) =>
    f.same
      ? `The ids “${d.value ?? ""}” and “${f.other}” (line ${d.lines}) are one number written in two ways, read as one person. Write them alike.`
      : `The id “${d.value ?? ""}” differs from “${f.other}” (line ${d.lines}) only in leading zeros: perhaps one person. Write the ids alike.`,
  "roster/ids-joined": (d, f) =>
    `The ids “${d.value ?? ""}” and “${f.other}” (line ${d.lines}) differ only in case, spaces or forms of letters: read as one person.`,
  "roster/scientific-id": (d) =>
    `Excel has shortened the id “${d.value ?? ""}”, and digits are lost. Format the column as text and enter the whole ids again.`,
  "roster/no-id": (d) => `“${d.value ?? ""}” cannot be the id of a person. Write ids as text.`,
  "roster/no-people": (_, f) =>
    `No column tells who holds the posts (person, full_name or count): so it is not known which are vacant. Further columns: ${f.headers.join(", ")}. Name that column under columns in the scenario; if all posts are vacant, add a blank column person.`,
  "roster/vacant-words": (_, f) =>
    `${f.count} rows have a word such as “khuyết”, “chưa có” or “-” where a person belongs: read as vacant posts.`,
  "roster/several-titles": (_, f) => `${f.count} rows name several titles of one person: each is a post.`,
  "roster/footnote-marks": (_, f) =>
    `${f.count} cell(s) have the mark of a footnote (*, ¹, [1]) behind a name, a title or a year, which was left out. The notes below the table are not read: see whether one says otherwise than its row.`,
  "roster/units-across": ({ value }, f) =>
    `${f.count} units stand in the header (the first: “${value ?? ""}”), beside titles in the rows, or above titles: each cell is read as who holds that title in that unit, a blank one as vacant.`,
  "roster/short-titles": ({ value }, f) =>
    `${f.count} rows have titles in short (the first: “${value ?? ""}”): each is read as the one title of the policy that it is short for.`,
  "roster/title-place": (_, f) =>
    `${f.count} rows name their place behind the title ("Bí thư chi bộ thôn Đông"): the title is read, and the place is that of the row.`,
  "roster/birth-beside-name": (_, f) =>
    `${f.count} rows have a year or a day of birth behind the name: it is read as such, and the rest is the name. If it says something else, move it to another column.`,
  "roster/people-in-lines": (_, f) =>
    `${f.count} rows have several people in one cell, one in each line, with the title and the year in the same line of theirs: each is read as a row. If that is not right, write one person a row.`,
  "roster/title-beside-name": (d, f) =>
    `“${d.value ?? ""}” has names and titles in ${f.count} rows: they were taken apart. If that is not right, write them in two columns.`,
  "roster/party-cells": (_, f) =>
    `${f.headers.join(", ")} has party cells of units (“Chi bộ thôn …”): each is read as its unit. Check the names where a unit has several cells.`,
  "roster/title-remark": (_, f) =>
    `${f.count} rows have more than a title in its cell ("Q.", "quyền", "từ ngày …", "kiêm nhiệm"): the title is read, the rest is not. Write it in a column of its own (since, keep).`,
  "roster/place-beside": (_, f) =>
    `In ${f.count} rows the column names another place than those of the commune and the unit, which count: it is not read, since there is no register. Check it.`,
  "roster/header-note": (d) =>
    `The header “${d.value ?? ""}” says of another time or another person, and is read as that of today. If it is not, name the right column in columns of the scenario (${d.value ?? ""}: skip passes one over).`,
  "roster/caption": (d) =>
    `No column of the table says it, so it is taken from what stands above the table, or from the name of its sheet or file: “${d.value ?? ""}”. Add a column if it is not so.`,
  "roster/caption-differs": (d, f) =>
    f.of === "sheet"
      ? `“${d.value ?? ""}” stands above the table, but the sheet is called “${f.name}”; what stands above the table is taken. Check whether the sheet was copied from another one.`
      : f.of === "register"
        ? `“${d.value ?? ""}” stands above the table, and is not in the register; the units of its rows are looked for in all of it. Check whether both belong together.`
        : `“${d.value ?? ""}” stands above the table, but the scenario has “${f.name}” as its commune, which is taken. Check it.`,
  "roster/several-communes": (d) =>
    `What stands above the table names several communes (“${d.value ?? ""}”), and no column or heading says which of them a row is in: units of one name in two of them count as one. Add a column of communes, or headings with their names; if there is but one, write commune beside file in the scenario.`,
  "roster/list-note": (d, f) =>
    `${{ caption: "A line above the table", sheet: "The name of the sheet", file: "The name of the file" }[f.of]} has the words “${d.value ?? ""}”, and all its rows count as posts that are held. If it is another list, leave it out of the scenario (a sheet: sheet, with ! before its name).`,
  "roster/part-list": (d, f) =>
    `${{ caption: "A line above the table", sheet: "The name of the sheet", file: "The name of the file" }[f.of]} has the words “${d.value ?? ""}”: a list made for that may have only some of those who hold posts, and nobody else is counted. Check that every unit and every title is in it.`,
  "roster/name-differs": (d, f) =>
    `The code is that of “${f.name}”, but the row has the name “${d.value ?? ""}”; the code counts. Check it.`,
  "roster/row-count": (_, f) =>
    `In ${f.count} rows ${f.header} is neither the number of names below the titles nor that of different ones. Check the names, and posts that are vacant.`,
  "roster/several-names": (_, f) =>
    `In ${f.count} rows the cell of the name or the id has several people, or a title (“kiêm …”): each was read as one person who holds the posts of the row alone. Write one person a row, further titles under further_titles.`,
  "roster/two-genders": () =>
    "The row has a year of birth, or a mark, both under Nam and under Nữ. Leave the one that is right; two people are two rows.",
  "roster/whose-fact": (d, f) =>
    f.title === null
      ? `"${d.value}" says something of one person, but a row of this table has the holders of several titles: it is not read. Write the column behind that of the title whose holders it is about.`
      : `"${d.value}" says something of one person, but a row of this table has the holders of several titles: it is read of the holder of "${f.title}", whose column stands to its left, and of nobody else.`,
  "roster/unread-names": (d) =>
    `"${d.value}" has the names of people in it, but is no title of the policy: these people are not read. If it is a title, add it to the policy, or its header to a title's aliases; else write columns: { "${d.value}": skip } in the scenario.`,
  "roster/title-mark": () =>
    "The row names its person in a column of its own, so that a cell below a title is a mark (x, có, 1) or blank. This one is neither. Write a mark, or leave out the column of names.",
  "roster/leaving-note": (_, f) =>
    `${f.count} rows say in a note, in a column that is not known, or behind the name that somebody wants to leave, which is not looked at. To have them leave, write no in the column keep.`,
  "roster/gone-note": (_, f) =>
    `${f.count} rows say in a note, in a column that is not known, or behind the name that somebody is gone (has left, died, was moved or dismissed) or not there yet (a candidate, to be elected or confirmed), that the post is vacant, or that the row is not to be counted, which is not looked at: they count as holding their posts. Where the post is vacant, leave out the name; to have somebody leave, write no in the column keep.`,
  "roster/official-note": (_, f) =>
    `${f.count} row(s) say in a note or in a column that is not known that somebody is an official (cán bộ, công chức), which is not looked at: they count as part-time people. Write yes in the column official.`,
  "roster/several-periods": (d, f) =>
    `${f.count} row(s) are of another period (“${d.value}”) than a row above them of the same post: each counts as held now. Keep the rows of one period.`,
  "roster/held-until": (_, f) =>
    `${f.count} row(s) say that the post was held until a day, or in a term, that is past (in until_day, where its person took no other one later, in a note, in a column that is not known or behind the name): the post counts as held. Leave out the name, or write no in the column keep; where the post is held still, leave the day out, mend it, or write yes in the column keep.`,
  "roster/note-below": (_, f) =>
    `${f.count} notes below the table say that somebody has left, wants to leave or holds another post, or that a post is vacant: that is not looked at, the rows count as they are. Write it into the rows.`,
  "roster/title-in-note": (_, f) =>
    `${f.count} rows say in a note, in a column that is not known, or beside a name, that somebody holds a further title (kiêm …), which is not looked at: the post is not among those of the row. Write the title in the column further_titles.`,
  "roster/blank-district": (d, f) =>
    `${f.count} commune(s) stand in a district in some rows and in none in others (the first: ${d.value}, with its district on line ${d.lines}): each counts as two. Fill in the district in all rows, or in none.`,
  "roster/former-communes": (d, f) =>
    `${f.count} unit(s) have rows of several communes in the column "${f.header}" (the first: ${d.value}): each is taken as one unit. Where they are units of one name, tell them apart by their names (Thôn 1 (A), Thôn 1 (B)) or by codes of a register.`,
  "roster/held-besides": (_, f) =>
    `${f.count} rows without a name say in a note that the post is held besides another one (Bí thư kiêm), or have a name there: each counts as a person of its own, or as vacant. Write the same name or id in both rows, or both titles in one row.`,
  "roster/no-name": () =>
    "In the place of a name stands what names nobody: a number, a mark, a title, or a word such as kiêm or như trên. Write the name of who holds the post, or khuyết where nobody does; of somebody who holds two posts, the same name in both.",
  "roster/perhaps-no-name": (_, f) =>
    `${f.count} rows have words where the others have a name: each counts as a person. Where nobody holds the post, write khuyết, or name the words under vacant in the scenario.`,
  "roster/perhaps-merged": (_, f) =>
    `${f.count} rows have neither a running number nor a name, though everybody who is named has a number: each is read as a vacant post. Where the person above holds it and a merged cell was lost, add fill_down: [${f.header}] beside file in the scenario; where nobody holds it, write khuyết.`,
  "roster/identity-alike": (d, f) =>
    `${f.count} rows differ from others in the columns of identity only in how one of them is written: leading zeros, a year in the place of a whole day, a name without marks, or a number in brackets behind it (the first of them and line ${d.lines}). Each counts as a person of its own: write them alike.`,
  "roster/identity-damaged": () =>
    "A spreadsheet has shortened the number in a column of identity, and digits are lost: people would become one. Format the column as text and enter the whole numbers again.",
  "roster/same-number": (d, f) =>
    `${f.count} rows have the number in "${f.header}" that a row above them has (the first that of line ${d.lines}): each row counts as a person. If the number tells who somebody is, write identity: [${f.header}] in the scenario.`,
  "roster/heading-holder": (_, f) =>
    `${f.count} headings say who holds a post in their place (Bí thư: …): that is not counted. Write a row for it below the heading.`,
  "roster/heading-differs": (d, f) =>
    f.isSheet
      ? `All rows of the sheet “${f.heading}” say “${d.value ?? ""}”, which is taken. Check whether the sheet was copied from another one.`
      : `The row says “${d.value ?? ""}” but stands below the heading “${f.heading}”; the row's own is taken. Check it.`,
  "roster/too-many-unnamed": (_, f) =>
    `The counts add up to ${f.count} people without a name; ${f.most} are the most. Check the column count.`,
  "roster/born-later": () =>
    "Born after the day that ages are counted at. Mend the year, or the policy's effective day.",
  "roster/impossible-date": (_, f) => IMPOSSIBLE[f.why],

  "places/by-name": (_, f) => `${f.count} rows give a place by its name instead of its code; found by name.`,
  "places/unmarked": (_, f) =>
    `${f.count} rows give the name of a place without marks, or with marks that no name of the register has; each fits one place only.`,
  "places/i-and-y": (_, f) =>
    `${f.count} rows write i for y, or y for i, in the name of a place; each fits one place only.`,
  "places/zeros-lost": (d, f) =>
    `The code “${d.value ?? ""}” has probably lost its leading zeros: ${f.codes.join(", ")}${f.named.length === 0 ? "" : `; as a name it would be ${f.named.join(", ")}`}. Write the whole code, and format the column as text.`,

  "changes/no-code": () => "The row has neither an old nor a new code. Fill in from, into or both.",
  "changes/unknown-place": (d) =>
    `There is no place "${d.value}" in the old register.${meant(d.suggestion)} Mend the code.`,
  "changes/covered-twice": (d) =>
    `"${d.value}" is covered in full more than once (line ${d.lines}). For a split, give households on all parts but one at most.`,
  "changes/too-many-households": (d, f) =>
    `The parts of "${d.value}" have ${f.given} households, but it has only ${f.households}. Mend households.`,
  "changes/too-many-people": (d, f) =>
    `The parts of "${d.value}" have ${f.given} people, but it has only ${f.population}. Mend population.`,
  "changes/rows-disagree": (d, f) =>
    `The rows of the new place "${f.into}" disagree: "${d.value}" and "${f.other}" (line ${d.lines}). Write the same, or write it on one row only.`,
  "changes/two-holders": (d) =>
    `Two parts of "${d.value}" are marked as holders (line ${d.lines}). Mark one.`,
  "changes/levels-differ": (d, f) =>
    `The new place "${d.value}" joins different levels (${f.levels.join(", ")}). Merge and convert within one level only.`,
  "changes/create-mixed": (d) =>
    `"${d.value}" is created (blank from) and also has other rows. A creation is one row.`,
  "changes/code-taken": (d, f) =>
    `The new code "${d.value}" belongs to ${f.name}, which stays. Add a row for it (${d.value},${d.value}), or take another code.`,
  "changes/name-needed": (d) => `The new place "${d.value}" has no name. Fill in into_name.`,
  "changes/kind-needed": (d) => `The kind of the new place "${d.value}" is not known. Fill in into_kind.`,
  "changes/parent-needed": (d) =>
    `Where the new place "${d.value}" stands is not known. Fill in into_parent (a new code).`,
  "changes/unknown-parent": (d) =>
    `The parent "${d.value}" of "${d.place}" does not exist afterwards.${meant(d.suggestion)} into_parent is a new code.`,
  "changes/parent-level": (d, f) =>
    `The ${f.level} "${d.place}" cannot stand in the ${f.above} "${d.value}". Mend into_parent.`,
  "changes/loop": (d) =>
    `The into_parent of "${d.place}" leads back to it. Mend one into_parent of the loop.`,
  "changes/crosses-communes": (d, f) =>
    `"${d.value}" goes into "${f.into}" of another commune (${f.communes.join(", ")}), and those communes do not merge. Mend into, or add the merger of the communes; if it is moved there, write the commune in into_parent of all rows of “${f.into}”.`,
  "changes/orphan": (d, f) =>
    `"${d.value}" is in no row, but ${f.name} (${f.parent}), in which it stands, is ${f.fate}. Add a row with into_parent for it.`,
  "changes/held-back": (d, f) =>
    `The row is held back: it touches ${f.name} (${d.place}), ${STATUS[f.status]}. ${WAITING[f.status]}`,
  "changes/split-holders": (_, f) =>
    `${f.people} people with posts in ${f.name} go with "${f.into}". To send them with another part, write holders = yes on that one.`,

  "changes/same-name": (d, f) =>
    `${f.commune} has several units named "${d.value}" afterwards: ${f.codes.join(", ")}. Give them other names in into_name; where they are one unit, write its name in one way.`,
  "changes/names-alike": (_, f) =>
    `${f.commune} has units afterwards whose names differ in marks, or in what stands in brackets, alone: ${f.names.join("; ")}. Where they are one unit, write its name in one way.`,
  "changes/branch-parted": (d, f) =>
    `The party cell "${d.value}" was that of several units, which stand in ${f.communes.join(" and ")} afterwards: it counts as one in each. Where it does not become two, say in the register which unit has it.`,
  "changes/not-conserved": (_, f) =>
    `${f.name}: ${f.column}${f.column === "area" ? " (ha)" : ""} do not add up: ${f.before} before, ${f.dissolved} dissolved, ${f.created} created, ${f.attached} attached, ${f.movedIn} moved in, ${f.movedOut} moved out, ${f.unassigned} unassigned, but ${f.after} after. Check the figures of this place and of those inside it.`,

  "arrange/vacant": (_, f) =>
    `${f.name}: ${f.posts} post(s) of ${f.title} stay vacant. ${why(f.barred, f.candidates)}`,
  "arrange/to-elect": (_, f) => `${f.name} is new: ${f.posts} posts are to be elected.`,
  "arrange/over-cap": (_, f) =>
    `${whole(f)}: needs at least ${f.persons} people, over the cap of ${f.cap}. Let more be held together, or have fewer posts.`,
  "arrange/unproven": (_, f) => {
    const found = figures(f.vacancies, f.persons, f.released);
    const bound = figures(f.boundVacancies, f.boundPersons, f.boundReleased);
    return hasReachedBound(f)
      ? `${whole(f)}: ${bound} are the fewest; that the people were chosen best by the order of preference is not proven. ${NARROW}`
      : `${whole(f)}: the optimum is not proven; found ${found}, no arrangement has under ${bound}. ${NARROW}`;
  },
  "arrange/too-large": (_, f) => {
    const found = figures(f.vacancies, f.persons, f.released);
    const bound = figures(f.boundVacancies, f.boundPersons, f.boundReleased);
    const reached = hasReachedBound(f)
      ? `${bound} are the fewest`
      : `found ${found}, no arrangement has under ${bound}`;
    return `${whole(f)}: ${f.posts} posts and ${f.candidates} people can be arranged in too many ways to look for the best; arranged post by post, ${reached}. Lower posts or max_posts, or add conditions (requires, together).`;
  },

  "after/barred": (d, f) =>
    `${f.name}: ${d.person} holds ${f.title} against ${f.rule}. Check the person's data, or change who holds it.`,
  "after/no-ids": (_, f) =>
    `${f.count} people of the roster that came out have no id (column person): each counts as somebody new, and who held a post before under the same name as released. Give the same ids in both rosters.`,
  "after/against-mark": (d, f) =>
    `${f.name}: ${d.person} ${{ leave: `was marked to leave, and holds ${f.title}`, drop: `was marked to give up ${f.title}, and holds it`, keep: `was marked to keep ${f.title}, and does not hold it` }[f.mark]} in the roster that came out. Mend keep in the roster before, or who holds it.`,
  "after/too-many": (_, f) =>
    `${f.name}: ${f.title} has ${f.held} holders and ${f.empty} vacant posts, the policy has ${f.posts} posts. Drop posts, or change posts in the policy.`,
  "after/over-cap": (_, f) =>
    `${whole(f)}: ${f.persons} people, over the cap of ${f.cap}. Let more be held together, or have fewer posts.`,
  "after/no-candidate": (d, f) =>
    `${f.name}: ${d.person} holds ${f.title} and held nothing in its predecessors. Nothing to do where somebody new was chosen; else mend the person's id.`,
  "after/more-people": (_, f) =>
    `${whole(f)}: ${f.persons} people where the rules need ${f.needed}, ${f.more} more. To see the best arrangement, leave inputs.after out.`,
  "after/compared": (_, f) =>
    `The roster after has ${f.persons} people and ${f.vacancies} vacant posts${f.unlisted !== "0" ? ` (${f.unlisted} of them have no row in it, and are in no table)` : ""}; the rules need ${f.needed} people with ${f.unfilled} vacant: ${more(f.more)}. See each place with --format json.`,

  "explain/unknown-id": (d) =>
    `There is no person, place or title "${d.value}".${meant(d.suggestion)} Use a person's id (in reports without names; beside the names in dispositions.csv of run --out FOLDER) or whole name as the roster has it, the code or name of a place or a title, or the code of a cell.`,
  "explain/several-people": (d, f) =>
    `"${d.value}" is the name of ${f.count} people: ${f.candidates.join(", ")}. Write the id; it stands beside the names in dispositions.csv of run --out FOLDER.`,
  "explain/unknown-indicator": (d, f) =>
    `There is no indicator ${shown(d.value)}.${meant(d.suggestion)} Make it one of: ${f.known.join(", ")}.`,
  "explain/figure-of-no-place": (d) =>
    `"${d.value}" is a person or a title, and a figure is of a place. Leave the indicator out, or name a place.`,
  "explain/no-roster": () => "The scenario has no roster, so there is nothing to explain. Add inputs.roster.",

  "expect/unknown-place": (d) =>
    `expect: there is no place "${d.value}".${meant(d.suggestion)} Mend the code.`,
  "expect/unknown-indicator": (d) =>
    `expect: there is no indicator "${d.value}".${meant(d.suggestion)} Mend its name.`,
  "expect/not-met": (d, f) =>
    `Not the published figure: ${namedCode(f.nameEn || f.name || INDICATOR[f.indicator], f.indicator)} of ${d.place === null ? "the total" : namedCode(f.placeName, d.place)}, ${f.figure}: expected ${f.expected}, got ${f.actual || "nothing"}. Check the data and the rules, or change the figure under expect.`,

  "compare/no-shared-places": ({ value }) =>
    `No place of this register is in that of the baseline (${value}): the two are of other places, and their differences say nothing of the plans. See inputs.`,
  "sweep/vary": ({ value }) =>
    `Cannot vary "${value}". Write --vary PATH=VALUE,VALUE once or twice, of two different parameters, for at most 1,000 runs.`,
  "sweep/indicator": (d) => `There is no indicator "${d.value}".${meant(d.suggestion)} Mend its name.`,

  "value/typed-year": (_, f) =>
    `The year ${f.reading} was typed into a cell with a date format and became a day of 1905. Set the cell's format to a number and type the year again.`,
  "value/point-zero": (_, f) => `${f.count} cells are whole numbers with ".0" at the end, read without it.`,
  "value/unit-word": (_, f) =>
    `${f.count} cells have the unit behind the number (hộ, người); the number is read.`,
  "value/day-in-words": (_, f) =>
    `${f.count} cells have a day in words (ngày … tháng … năm …), read as that day.`,
  "value/no-year": (_, f) =>
    `${f.count} cells have a day without its year, read with that of the title of the list, or of the months planned.`,
  "value/dash": (_, f) =>
    `${f.count} cells are a dash and read as 0. Leave a cell blank where the figure is not known.`,
  "value/brackets": (_, f) => `${f.count} changes stand in brackets and are read as decreases.`,
  "value/three-decimals": (_, f) =>
    `${f.count} cells have a comma before three digits (14,814), read as decimals since the table has decimal commas. Write 14.814 for thousands.`,
  "value/two-notations": (_, f) =>
    `${f.count} cells have a comma before three digits (14,814), read as thousands; others of the table have dots between thousands. Check the source.`,
  "value/month-first": (_, f) =>
    `${f.count} cells have the month before the day (10/20/1959); the year is read. Others of the column may have it too: check them where months matter.`,
  "value/turned-days": (_, f) =>
    `The column has ${f.days} cells that are days, all of them from the 1st to the 12th, and ${f.texts} with later days that are texts: Excel, set to months before days, may have taken 05/06 for the 6th of May. Days are read as the cells hold them; hold them against the original, and type again those that are turned.`,
  "value/time-of-day": (_, f) => `${f.count} cells have a time behind the day; only the day is read.`,
  "value/percent": (d) =>
    `${shown(d.value)} is no percentage. Write 44.2 or -44,2%; leave it blank where there is none.`,
  "verify/sum": (d, f) =>
    `"${d.value}": ${f.before} ${signed(f.change)} = ${f.total}, printed ${f.after}; after less before is ${f.actual}. ${SUM[f.kind]} Check the source.`,
  "verify/percent": (d, f) =>
    `"${d.value}": printed ${f.printed}%${due(f.truncated, f.halfUp)}. ${f.kind === "" ? "No rounding gives this figure." : PERCENT[f.kind]} Check the source.`,
  "verify/turned": () =>
    `Before and after stand in rows, what is counted in columns: each column was verified like a row.`,
  "verify/noted": (_, f) =>
    `${f.count} notes are changes or percentages of their rows, verified with the other figures.`,
  "verify/rounding": (d, f) =>
    `"${d.value}": ${f.column} is printed as ${f.printed} and comes to ${f.due}, which rounded decimals may come to. Check the source.`,
  "verify/share": (d, f) =>
    `"${d.value}": printed ${f.printed} without a per cent sign; it fits as a share of 1, not in per cent. Check the source.`,
  "verify/decimals": (d, f) =>
    `${f.count} percentages have fewer decimals than others of the table, and with as many would be others; first "${d.value}": printed ${f.printed}%${due(f.truncated, f.halfUp)}. Each was held to the digits printed alone.`,
  "verify/total": (d, f) =>
    `"${d.value}": ${f.column} is printed as ${f.printed}, its ${f.parts} ${f.across ? "columns" : "rows"} come to ${f.due}. ${f.mayBeTwice ? "Right where somebody serves in several places and the total counts them once; if nobody does, check" : "Check"} the source.`,
  "verify/moved": (d, f) =>
    `"${d.value}" and others, ${f.count} rows: before is not what the rows below come to, too much in some by just what others lack (${f.moved}), and after is. Right where places moved between them, which count before where they were; if none did, check the source.`,
  "verify/perhaps-total": (d, f) =>
    `"${d.value}": the ${f.parts} rows right below come to exactly its ${f.exact}, but in ${f.column} to ${f.due}, where ${f.printed} is printed. If it is their total, one of the figures is a misprint: check the source.`,
  "verify/sources": (d, f) =>
    `"${d.value}": ${f.column} is printed as ${f.printed}, but as ${f.other} in ${f.source} (row ${d.lines}). See which source is right.`,
  "verify/left": () =>
    "The column that compares has percentages of what is left (after over before), not of the change, and is verified as such. If they are meant as those of the change, they are misprinted.",
  "verify/of-total": () =>
    `The percentages are shares of the total, which has 100, not of changes: they were verified as such.`,
  "verify/moves": (d, f) =>
    `"${d.value}": the change is printed as ${f.printed}, the rise and the fall beside it come to ${f.due}. Check the source.`,
  "verify/product": (d, f) =>
    `"${d.value}": the product is printed as ${f.printed}, its factors come to ${f.due}. Check the source.`,
  "verify/relation": (d, f) =>
    `"${d.value}": printed as "${f.relation}", but the figure is ${f.change}, ${
      { over: "not more than", nearly: "not less than", about: "far from" }[f.relation]
    } what is printed. Mend the word or the figure.`,
};

/** What a percentage should be: once where both roundings give the same, nothing where there is none. */
function due(truncated: string, halfUp: string): string {
  if (truncated === "") return "";
  if (truncated === halfUp) return `, worked out ${truncated}%`;
  return `, worked out ${truncated}% (truncated) or ${halfUp}% (half-up)`;
}

/** Where the three counts of a row disagree. */
const SUM: Readonly<Record<WrongSum["kind"], string>> = {
  beyond: "What comes out is not where the word of approximation says.",
  sign: "The size is right and the sign wrong: a decrease has a minus.",
  swapped: "Two neighbouring digits may have changed places.",
  "one-digit": "One digit may be a misprint.",
  differs: "One of the three is wrong, or they are not of one scope.",
};

/** What a percentage fits instead. */
const PERCENT: Readonly<Record<NonNullable<WrongPercent["kind"]>, string>> = {
  sign: "The size is right and the sign wrong.",
  "of-printed-change": "It fits the printed change, which is not after less before.",
  "of-after": "It fits when divided by after; a change is told in per cent of before.",
  remaining: "It is after in per cent of before (what remains), not the change.",
  "zero-base": "Before is 0, so there is no percentage.",
  share: "It fits as a share of 1.",
  rounded: "The figures before rounding may come to it.",
};

function signed(number: string): string {
  return number.startsWith("-") ? `- ${number.slice(1)}` : `+ ${number}`;
}

/** More or fewer people than the rules need. */
function more(difference: string): string {
  if (difference === "0") return "as many as the rules need";
  return difference.startsWith("-")
    ? `${difference.slice(1)} people fewer than the rules need`
    : `${difference} people more than the rules need`;
}

function shown(value: string | null): string {
  return value === null ? "This value" : `"${value}"`;
}

const NARROW = "Raise --node-limit, or add conditions (requires, together) to narrow the choice.";

/** Counts of an arrangement; what is blank is not told. */
function figures(vacancies: string, persons: string, released: string): string {
  const told = [`${vacancies} vacant`];
  if (persons !== "") told.push(`${persons} people`);
  if (released !== "") told.push(`${released} released`);
  return told.join(", ");
}

/** A place, and how many units are arranged together with it. */
function whole(f: Worded<WholeCell>): string {
  const { units } = f;
  return units === "" ? f.name : `${f.name} with ${units} units`;
}

/** Why a post is vacant: the rules that bar candidates, each with how many. */
function why(barred: readonly RuleCount[], candidates: string): string {
  if (candidates === "0") return "Nobody held a post here before; elect somebody, or set posts to 0.";
  const reasons = barred.map(({ rule, count }) => `${count} barred by ${rule}`);
  return `Of ${people(candidates)}: ${reasons.join("; ")}. Mend the data, or try an easier rule with --set.`;
}
