/** Sentences that say what is done behind the unit, or by an arrow: a text in; the same with its verb first out. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { arrowIn } from "./arrows.ts";
import { UNIT_WORDS } from "./list-prose.ts";
import { arrowSentence } from "./moved-sentences.ts";
import { operationAlone } from "./operations.ts";
import { MEASURES } from "./part-sizes.ts";

/** "Thôn A, Thôn B giữ nguyên", "Thôn A: giữ nguyên, có 300 hộ": what is kept stands first. */
const KEPT_BEHIND = latePattern(
  `^((?:${UNIT_WORDS})\\s[^:()]{1,400}?)(?::\\s|\\s)(?:được\\s|đề nghị\\s)?(?:giữ nguyên|không sắp xếp)(?:\\s(?:hiện\\s)?trạng|\\snhư (?:cũ|hiện nay))?(?:,?\\s(?:với|có|gồm)\\s(${MEASURES}))?$`,
  "iu",
);

/** "Thôn A → Giữ nguyên", "40 hộ Thôn A → Thôn B", "Thôn A giữ nguyên" as sentences with their verbs first. `isPlace`: whether the register has a place of some name. */
export function withVerbFirst(text: string, isPlace: (name: string) => boolean): string {
  const arrow = arrowIn(text);
  if (arrow === null) {
    const [, kept, measures] = KEPT_BEHIND().exec(text) ?? [];
    return kept === undefined ? text : `Giữ nguyên ${kept}${measures === undefined ? "" : ` (${measures})`}`;
  }
  const done = operationAlone(arrow.made);
  if (done === "kept") return `Giữ nguyên ${arrow.list}`;
  if (done === "dissolved") return `Giải thể ${arrow.list}`;
  return arrowSentence(arrow.list, arrow.made, isPlace) ?? text;
}
