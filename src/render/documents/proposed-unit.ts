/** One unit under a proposal of mergers: what becomes of it, what for, and what stands in the way where it stays below. */

import type { NewUnit, Stay } from "../../core/propose/proposal.ts";
import type { UnitUnderProposal } from "../../core/told.ts";
import type { Lines } from "../formats/lines.ts";
import { plainText } from "../text/safe.ts";
import { wrapped } from "../text/wrap.ts";
import type { Language } from "../words/language.ts";
import { reasonsText, whyText } from "../words/proposal.ts";

interface Fate {
  readonly into: NewUnit | null;
  readonly stay: Stay | null;
  readonly proven: boolean;
}

function toldOf({ document, unit }: UnitUnderProposal): Fate {
  const [commune] = document.communes;
  return {
    into: commune?.units.find(({ parts }) => parts.includes(unit)) ?? null,
    stay: commune?.stays.find(({ parts }) => parts.includes(unit)) ?? null,
    proven: commune?.proven ?? false,
  };
}

/** As lines for a terminal: a heading, and below it items with a dash. */
export function renderProposedUnit(
  of: UnitUnderProposal,
  language: Language,
  { chalk, width }: Lines,
): string {
  const words = language.phrases.proposal;
  const { document, unit } = of;
  const place = document.register.places[unit];
  const { into, stay } = toldOf(of);
  const names = (into?.parts ?? []).map((part) => document.register.places[part]?.name ?? "").join(", ");
  const items = [
    into ? words.becomes(into.name, into.code, names) : words.staysAs,
    ...(into ? [whyText(into.why, into.households, document, language)] : []),
    ...(stay ? reasonsText(stay, language) : []),
  ];
  const head = plainText(words.unitUnder(place?.name ?? "", place?.code ?? ""));
  const lines = items.flatMap((text) =>
    wrapped(plainText(text), width - 2, "").map((line, at) => `${at === 0 ? "- " : "  "}${line}`),
  );
  return `${[chalk.bold(head), ...lines].join("\n")}\n`;
}

/** The same as data, beside what else is explained of the unit. */
export function proposedUnitAsData(of: UnitUnderProposal, language: Language): object {
  const { document, unit } = of;
  const place = document.register.places[unit];
  const { into, stay, proven } = toldOf(of);
  return {
    kind: "proposal",
    place: place?.code ?? null,
    name: place?.name ?? null,
    proven,
    into: into && {
      code: into.code,
      name: into.name,
      parts: into.parts.map((part) => document.register.places[part]?.code ?? ""),
      households: into.households,
      why: whyText(into.why, into.households, document, language),
    },
    stays: stay && {
      households: stay.households,
      minimum: stay.minimum,
      reasons: stay.reasons.map(({ neighbour, reason }) => ({ neighbour: neighbour?.code ?? null, reason })),
    },
  };
}
