/** What is said in English of plans as they are printed: names of places, list cells, what stands beside them. */
import type { SummedColumn } from "../../core/diagnostics/facts.ts";
import { firstOf } from "../../core/text/shorten.ts";
import type { PrintedPlanMessages } from "./messages.ts";

/** Operations as lists write them, with what they are called. */
const DONE: Readonly<Record<string, string>> = {
  kept: "giữ nguyên (kept)",
  renamed: "đổi tên (renamed)",
  converted: "chuyển đổi (converted)",
  merged: "sáp nhập (merged)",
  split: "chia tách (split)",
  dissolved: "giải thể (dissolved)",
  created: "thành lập mới (created)",
  adjusted: "điều chỉnh (adjusted)",
  moved: "chuyển đến (moved)",
  attached: "ghép (attached)",
};

const operations = (list: readonly string[]): string => list.map((one) => DONE[one] ?? one).join(", ");

/** Figures that a list may give of a place. */
const FIGURE: Readonly<Record<SummedColumn, string>> = {
  households: "households",
  population: "people",
  area: "ha of area",
};

/** Units that a message names. */
const MOST_UNITS = 60;

export const PRINTED_PLAN_MESSAGES_EN: PrintedPlanMessages = {
  "places/ambiguous": (d, f) =>
    `"${d.value}" fits ${f.count} places: ${f.candidates.join(", ")}. Write the code, or name the commune: in a column, a heading, or as commune: beside the file.`,
  "register/no-households": (_, f) =>
    `${f.count} unit(s) have 0 households (the first: ${f.name}): by their standard they have to merge. Leave the cell blank where the number is not known.`,
  "register/fewer-people": (_, f) =>
    `${f.count} units have fewer people than households (the first, ${f.name}: ${f.population} people in ${f.households} households). Perhaps the two columns are exchanged.`,
  "register/khom": (d, f) =>
    `${f.count} units are called khóm (the first: ${d.value}) and are taken as thôn; by Circular 04/2012/TT-BNV, Article 2, a khóm is a tổ dân phố, which has other standards and funds. Where they are such, write tdp as their kind in a register.`,
  "register/households-differ": (_, f) =>
    `${f.name}: ${f.own} ${FIGURE[f.column]} are given, but its parts sum to ${f.sum}. ${f.sum} was used; check it.`,
  "register/codes-alike": (d, f) =>
    `The codes "${d.value}" and "${f.other}" (line ${d.lines}) differ only in zeros, case or spaces. Most likely they are one: check them.`,
  "places/scientific-code": ({ value }) =>
    `Excel has shortened the code "${value}", and digits are lost. Format the column as text and enter the whole codes again.`,
  "changes/words-left": ({ value }) =>
    `Nothing can be made of "${value}" in this list. Parts are joined by + , ; or "và"; write "một phần X", "phần còn lại của X", "X (40 hộ)" or "40 hộ của X".`,
  "changes/sentence": ({ value }) =>
    `Nothing can be made of the sentence "${value}". Write one to a row: "Sáp nhập A và B thành C", "Nhập A vào B", "Đổi tên A thành C", "Chia A thành C và D", "Tách 40 hộ của A để thành lập C", "Chuyển 40 hộ của A sang B", "Giữ nguyên A", "Giải thể A".`,
  "changes/clauses": ({ value }, { count }) =>
    `Clauses that say nothing of what becomes of a unit are not read: ${count} (the first: "${value}"). Where one does, name the unit in it.`,
  "changes/blank-name": ({ value }) =>
    `"${value}" has no new name. Write it, or "giữ nguyên" or "giải thể" as the operation; where a name was merged over several rows, add fill_down.`,
  "changes/no-parts": ({ value }) =>
    `The new place${value === null ? "" : ` "${value}"`} names no parts. List them, or say "giữ nguyên" or "thành lập mới".`,
  "changes/no-olds": (_, { count }) =>
    `${count} new unit(s), none of which names an old one. Write the old units beside each; of units that are created say "thành lập mới" in the column of what is done, or of notes.`,
  "changes/made-here": ({ value }, { line }) =>
    `"${value}" was not there before: row ${line} of this plan makes it. Where it is done in steps, give the day of each in a column "Ngày hiệu lực"; where at once, let the old units go into the last one.`,
  "changes/kept-table": ({ value }, { rows }) =>
    `The table says "${value}" and has no column of new units: ${rows} unit(s) are read as kept. If that is not meant, add a column "Tên thôn mới".`,
  "changes/goes-nowhere": ({ value }, { count, header }) =>
    `${count} unit(s) have nothing in the column "${header}" (the first: ${value}): they are taken to go on under their names, with the units that go into them. Where one gets a new name, add a column "Tên thôn mới".`,
  "changes/footnote-marks": ({ value }, { count }) =>
    `${count} cell(s) have the mark of a footnote behind a name or a count (the first: "${value}"), which was left out. The notes below the table are not read: see whether one says otherwise than its row.`,
  "changes/remark-in-name": ({ value }, { count }) =>
    `${count} new name(s) have a remark beside them (the first: “${value}”), which is taken as part of the name: the unit is renamed to it. Write the name alone, and the remark in a column of notes.`,
  "changes/perhaps-no-name": ({ value }) =>
    `"${value}" stands in the place of a new name and does not look like one: rows with the same words make one unit. Write the name, or "giữ nguyên" where the unit stays; where it is a name, write its kind before it.`,
  "changes/perhaps-no-unit": ({ value }, { count }) =>
    `${count} old unit(s) have a name that is not like that of a unit (the first: “${value}”); each is counted as a unit before. Write “ghép …” before a group of houses, “40 hộ của X” or “một phần X” for a part of a unit, and other words in a column of notes.`,
  "changes/name-twice": (d) =>
    `"${d.value}" is the name of two new places of one commune (line ${d.lines}). Give one of them another name, or put their parts in one row.`,
  "changes/rest-alone": ({ value }) =>
    `The rest of "${value}" is given away, but no row takes another part of it. Add the other parts, or take all of it.`,
  "changes/added-unknown": (_, f) =>
    `${f.count} row(s) create a unit or attach something without ${f.column}: the sums above are unknown afterwards. Fill them in where they are known.`,
  "changes/unknown-part": (_, f) =>
    `${f.parts} part(s) of ${f.name} have no households: the figures of the new places are unknown, those of the commune known. Add the households where they are known.`,
  "changes/date-missing": () =>
    "Other rows of the plan have a day, this one has none. Give all rows a day, or none: rows of different days are steps.",
  "changes/no-days": () =>
    "A day to stop at is given (--as-of), but the plan has no days: all rows count. Give the rows their days, or leave --as-of out.",
  "changes/later-steps": (_, f) =>
    `${f.rows} row(s) of later steps are left out: the plan is applied up to the day asked for.`,
  "changes/too-much-area": (d, f) =>
    `The parts of "${d.value}" have ${f.given} ha, but it has only ${f.area}. Mend area.`,
  "changes/operation-differs": (d, f) =>
    `The row of "${d.value}" says ${operations(f.said)}, but what it does is ${operations(f.done)}. Mend the operation, or the names and parts.`,
  "changes/not-listed": (_, f) =>
    `${f.name}: ${f.units.length} of ${f.of} units stand in no row of the plan: ${firstOf(f.units, MOST_UNITS).join(", ")}. They stay as they are; where that is not meant, add rows.`,
  "changes/note-unread": (d) =>
    `“${d.value}” (a note, or a column that is not known) tells of a part of a unit, or of households that come or go, of which no row of the plan says anything; it changes no figure. Write them as a part: “40 hộ của X”, “một phần X”.`,
  "changes/perhaps-total": (d) =>
    `“${d.value}”: whether the number is of the last unit or of all is not said; it is taken for neither. Write the number of each unit behind its name, or that of all in a column of households.`,
  "changes/first-figure": (d, f) =>
    `"${d.value}" stands in ${f.rows} rows of which the first alone has a figure (${FIGURE[f.column]}): it is taken for all of the unit, not for a part. Give the figures of the parts, or say "một phần", "còn lại" in the column "phần".`,
  "changes/figures-of-new": (_, f) =>
    `The figures (${FIGURE[f.column]}) stand behind the new name, and the rows of a new unit have one figure, or the first alone has one: they are taken for those of the new units (${f.units}), not of the old ones. Put the column before the new name if they are of the old ones.`,
  "changes/merged-with": (d, f) =>
    `${f.count} unit(s) are said to merge with others (the first: “${d.value}”), and no row of the plan is about them: they are not counted. Add a row for each, with the same new name.`,
  "changes/perhaps-created": (d, f) =>
    `${f.count} row(s) have a new name, no old one and no running number (first: "${d.value}"): taken for units that are created. If the cell of the old name was merged over several rows, add fill_down; if it is new, say "thành lập mới".`,
  "changes/gone-differs": (_, f) =>
    `${f.name}: the list says that ${f.gone} households have gone from it, the other rows take ${f.given}. The other rows count; mend one of the two figures.`,
  "changes/figures-added": (_, f) =>
    `“${f.name}” stands in ${f.rows} rows that do not say “một phần”: the figures of each are taken as those of a part, ${f.households} households together. Tell different units apart by their names; of parts say so in the column “phần”, or “chia tách” as what is done.`,
  "changes/undone-note": (_, f) =>
    `${f.count} row(s) of the plan say (in a note, in a column that is not known, or behind a name) that they are not done, not agreed to, put off, struck out or another choice: each counts as done. Leave out rows that are not of this plan; other choices belong into a plan of their own.`,
  "changes/several-stages": (d, f) =>
    `${f.count} row(s) of the plan are of another stage (“${d.value}”) than the first: all count as done at once. Keep the rows of one stage, or write under “Ngày hiệu lực” on which day each row takes effect, so that each stage is a step.`,
  "changes/former-communes": (d, f) =>
    `${f.count} old unit(s) stand in rows of several communes in the column "${f.header}" (the first: "${d.value}"): each name is taken as one unit. Where they are units of one name, tell them apart by their names (Thôn 1 (A), Thôn 1 (B)), in the other lists as well, or by codes of a register.`,
  "changes/former-commune-name": (d, f) =>
    `${f.count} commune(s) of the plan are called former ones (the first: "${d.value}"): they are counted as communes of today, so that the number of communes and figures by commune are wrong. Write the commune of today, and the former one in a column "Xã cũ"; tell units of one name apart by their names (Thôn 1 (A)).`,
  "changes/note-differs": (d, f) =>
    `The note “${d.value}” names another unit than the new name of its row, “${f.into}”. The new name counts; mend one of the two.`,
  "changes/perhaps-several": (d) =>
    `“${d.value}” may be the name of one old unit or of several; it is taken for one. Where it is several, write each in a row of its own, or with its kind before each name: “Thôn A; Thôn B”.`,
  "changes/small-unit": (_, f) =>
    `${f.name} has ${f.households} households, under a tenth of the median of the new units of its commune (${f.median}). Check its parts and figures.`,
  "changes/part-unassigned": (d, f) =>
    `${f.left === "" ? "The rest" : `${f.left} ${FIGURE[f.column]}`} of "${d.value}" go nowhere. ${f.column === "households" ? "Add a row with blank households for the rest." : "Mend that figure of the parts."}`,
  "changes/split-figures": (_, f) =>
    `${f.name}: the plan gives ${f.into} ${f.given} ${FIGURE[f.column]}, but the units that go there have ${f.units}. ${f.units} was used; check the row and the units.`,
  "changes/old-figures": (_, f) =>
    `${f.name}: the plan prints ${f.printed} ${FIGURE[f.column]} before, the register has ${f.own}. The register's are counted; mend one of the two.`,
  "changes/new-figures": (_, f) =>
    `${f.name}: the plan prints ${f.printed} ${FIGURE[f.column]} afterwards, its parts come to ${f.own}. Check the parts and the figure.`,
  "changes/number-missing": (_, f) =>
    `Running numbers (STT) that the list does not have: ${f.numbers.join(", ")}. See whether rows are missing.`,
  "changes/number-twice": (d) =>
    `The running number (STT) ${d.value} stands twice (line ${d.lines}). See whether a row was repeated.`,
  "changes/said-count": (d, f) =>
    `"${d.value}" says ${f.said}, the list has ${f.rows}. See whether rows are missing, or mend the number.`,
};
