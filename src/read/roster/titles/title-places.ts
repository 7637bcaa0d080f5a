/** Titles with the unit that they are held in behind them: "Bí thư chi bộ thôn Đông", "Trưởng thôn Đông", "Trưởng thôn/TDP". */
import { levelOf } from "../../../core/model/kinds.ts";
import type { Place } from "../../../core/model/place.ts";
import { foldName } from "../../../core/text/fold.ts";
import { isSameName } from "../../../core/text/place-name.ts";
import { hasMarks, withoutMarks } from "../../../core/text/with-marks.ts";
import { kindOfName } from "../../cells/values.ts";

/** Words that a title with its unit has at most. */
const MOST_WORDS = 20;

/** A piece of a cell as the longest title that it begins with and what stands behind it; no title where it is but the word for a kind, null where it is neither. */
export function titleAndPlace(
  piece: string,
  isTitle: (word: string) => boolean,
): { readonly title: string | null; readonly place: string } | null {
  if (kindAlone(piece) !== null) return { title: null, place: piece };
  const words = piece.split(" ", MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return null;
  for (let count = words.length - 1; count > 0; count--) {
    const title = words.slice(0, count).join(" ");
    if (isTitle(title)) return { title, place: words.slice(count).join(" ") };
  }
  return null;
}

/** Whether what stands behind a title is the place of its row, by its name or by the word for its kind alone. */
export function isOfPlace(written: string, { name, level }: Pick<Place, "name" | "level">): boolean {
  const kind = kindAlone(written);
  if (kind !== null) return levelOf(kind, true) === level;
  // "Tổ trưởng Tổ dân phố Làng Cả": what is left behind the title may begin like a name with its kind.
  const label = kindOfName(name)?.label ?? "";
  const isNamed = (own: string): boolean =>
    isSameName(written, own) || foldName(written) === foldName(own.slice(label.length));
  return isNamed(name) || (!hasMarks(written) && isNamed(withoutMarks(name)));
}

/** The kind that a text is but the word for. */
function kindAlone(text: string) {
  const found = kindOfName(text);
  return found?.label === text ? found.kind : null;
}
