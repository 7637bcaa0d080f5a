/** Rows of a roster that are a place alone in the column of titles ("Thôn Đông", "I | Xã Mẫu"): the rows below stand there. */
import { fold } from "../../../core/text/fold.ts";
import { codesWith, type GridColumn } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import { isPolicyTitle } from "../../columns/title-facts.ts";
import { RUNNING } from "../../rows/worded-headings.ts";
import { headingOf } from "../../table/headings.ts";
import type { Within } from "./fill.ts";

/** Kinds that titles and bodies begin with, too, folded: "Tổ hòa giải", "Khu đội". */
const SHARED_KINDS: ReadonlySet<string> = new Set(["to", "khu", "khoi", "ban", "lang"]);

/** What follows such a kind in the name of a place: a number, or a word with a capital. */
const NUMBER_OR_NAME = /^(?:số\s+)?[\d\p{Lu}]/u;

/** What follows a kind in a title or a body, folded: "Thôn đội trưởng", "Ấp phó", "Tổ Y tế". */
const OF_OFFICE =
  /^pho$|\b(?:truong|doi|vien|bi thu|chu tich|thu ky|ke toan|phu trach|bao ve|hoa giai|an ninh|tu quan|cong dong|cong an|y te|dan phong|thanh tra|giam sat)\b/;

/** The rows that head others by their place. `meanings`: what headers mean, the titles of the policy among them. */
export function placeHeadings(
  { columns, names, size }: Within,
  meanings: ReadonlyMap<string, string>,
): readonly number[] {
  const at = names.indexOf("title");
  const titles = columns[at];
  if (!titles) return [];
  const isPlace = placesIn(titles, meanings);
  const found: number[] = [];
  if (!isPlace.includes(1)) return found;
  for (let row = 0; row < size; row++) {
    if (isPlace[titles.codes[row] ?? 0] !== 1) continue;
    const others = columns.filter(({ codes }, column) => column !== at && codes[row] !== 0);
    const [lead] = others;
    const isNumbered = others.length === 1 && RUNNING.test(lead?.text(lead.codes[row] ?? 0) ?? "");
    if (others.length === 0 || isNumbered) found.push(row);
  }
  return found;
}

/** By code 1 for a cell that is worded as a place and is no title of the policy. */
function placesIn(titles: GridColumn, meanings: ReadonlyMap<string, string>): Uint8Array {
  const isPlace = new Uint8Array(titles.size);
  for (const code of codesWith(titles, /\p{L}\s+\S/u)) {
    const { text } = headingOf([titles.text(code)], 0, 0);
    if (isPlaceName(text) && !isPolicyTitle(text, meanings)) isPlace[code] = 1;
  }
  return isPlace;
}

function isPlaceName(text: string): boolean {
  const kind = kindOfName(text);
  if (kind === null) return false;
  const own = text.slice(kind.label.length).trim();
  if (own === "" || OF_OFFICE.test(fold(own))) return false;
  return !SHARED_KINDS.has(fold(kind.label)) || NUMBER_OR_NAME.test(own);
}
