/** What a list of neighbours says beside its pairs: that two of them do not touch after all. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { lineOf } from "../../cells/grid.ts";
import { isStruck, saysNo } from "../../cells/struck-words.ts";
import type { Columns } from "../../table/headers.ts";
import { saidRows } from "../../table/said-rows.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Words for lying side by side, folded: "giáp", "liền kề", "chung ranh giới", "có đường địa giới chung". */
const BESIDE = "(?:giap|lien (?:ke|nhau|vung)|ke nhau|(?:chung )?(?:duong )?(?:ranh|dia) gioi)";

/** Headers that ask whether the two of a row touch, folded: "Có giáp ranh không", "Ranh giới chung". */
const ASKS = new RegExp(`\\b${BESIDE}\\b`);

/** Headers of how long their border is, folded. */
const LENGTH = /\b(?:chieu dai|do dai|so met|so km)\b/;

/** A note that they do not, folded: "không giáp nhau", "không có ranh giới chung", "chỉ giáp tại một điểm". */
const APART = new RegExp(
  `^(?:khong|chua|ko)(?: con| he)?(?: co)?(?: tiep| truc tiep)* ${BESIDE}\\b|^chi (?:tiep )?${BESIDE}(?: nhau)? (?:tai |o )?(?:1|mot) diem\\b`,
);

const NOTHING = /^0(?:[.,]0+)?(?: ?k?m)?$/;

/** The rows that say so, in a note or a further column, which are no pairs; told at the first of them. */
export function apartRows(table: Table, { extra }: Columns, diagnostics: Diagnostic[]): ReadonlySet<number> {
  const headers = new Map([...extra].map(([header, position]) => [position, fold(header)]));
  const rows = saidRows(table, [...headers.keys()], (position) => {
    const header = headers.get(position) ?? "";
    const [asks, isLength] = [ASKS.test(header), LENGTH.test(header)];
    return {
      says: (own) => {
        const said = fold(own);
        return APART.test(said) || isStruck(own) || (asks && saysNo(said)) || (isLength && NOTHING.test(own));
      },
    };
  });
  const [first] = rows;
  if (first !== undefined) {
    const origin = originIn(table, lineOf(table, first.row), first.header);
    diagnostics.push(diagnostic("neighbours/said-apart", origin, { facts: { count: rows.length } }));
  }
  return new Set(rows.map(({ row }) => row));
}
