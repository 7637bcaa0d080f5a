/** What a proposal of mergers says in sentences: what new units are for, and why others stay below. */
import type { ProposeDocument } from "../../core/document.ts";
import type { Values } from "../../core/grouping/space/values.ts";
import type { Aim } from "../../core/model/proposal.ts";
import { wholeSpread } from "../../core/numbers/spread.ts";
import type { PartBefore, Stay, Why } from "../../core/propose/proposal.ts";
import { withCapital } from "../../core/text/capital.ts";
import type { Language } from "./language.ts";

/** What a plan comes to in one aim, as a whole number. */
export function countIn(values: Values, aim: Aim): number {
  switch (aim) {
    case "below_half":
      return values.belowHalf;
    case "spread":
      return wholeSpread(values.spread);
    default:
      return values[aim];
  }
}

/** What an aim counts, in words. */
export function aimWord(aim: Aim, { wishes }: Pick<ProposeDocument, "wishes">, language: Language): string {
  const { aims, distance } = language.phrases.proposal;
  return aim === "mergers" && wishes.target !== null ? distance : aims[aim];
}

/** What an aim counts, as a heading. */
export function aimHead(aim: Aim, document: Pick<ProposeDocument, "wishes">, language: Language): string {
  return withCapital(aimWord(aim, document, language));
}

/** What a new unit is for, in sentences. */
export function whyText(
  { solved, others, tier, minimum, together, aim }: Why,
  households: number,
  document: Pick<ProposeDocument, "wishes">,
  language: Language,
): string {
  const words = language.phrases.proposal;
  const standard = language.number(minimum);
  const part = ({ place, tier: own, minimum: asked }: PartBefore): string =>
    words.partBelow(
      place.name,
      language.number(place.households),
      own === "mustMerge",
      language.number(asked),
    );
  const outcome =
    tier === null || tier === "unknown"
      ? words.notJudged
      : tier === "met"
        ? words.met(standard)
        : words.stillBelow(standard, tier === "mustMerge");
  const sentences: string[] = [];
  if (solved.length > 0) {
    sentences.push(words.solved(solved.map(part), language.number(households), outcome));
    if (others.length > 0) sentences.push(words.takesIn(others.map(({ place }) => place.name)));
  }
  if (together) sentences.push(words.wanted);
  if (solved.length === 0 || tier !== "met") {
    sentences.push(aim === null ? words.equal : words.serves(aimWord(aim, document, language)));
  }
  return sentences.join(" ");
}

/** Why a unit stays below, one text for each unit beside it, with what would free it. */
export function reasonsText({ reasons }: Stay, language: Language): readonly string[] {
  const words = language.phrases.proposal;
  return reasons.map(({ neighbour, reason }) => {
    const said = `${words.reasons[reason]} (${words.frees[reason]})`;
    return neighbour === null ? said : words.against(neighbour.name, said);
  });
}
