/** A proposal of mergers as JSON, as rows of CSV, and as the plans that a run takes: values in, texts out. */
import type { ProposeDocument } from "../../core/document.ts";
import type { Values } from "../../core/grouping/space/values.ts";
import { wholeSpread } from "../../core/numbers/spread.ts";
import type { CommuneProposal, Plan } from "../../core/propose/proposal.ts";
import { BOM, renderCsv } from "../formats/csv.ts";
import { findingOf, inputOf, jsonText, policyAsData, SCHEMA_VERSION } from "../json/json.ts";
import type {
  ProposedAims,
  ProposedCommune,
  ProposedUnit,
  ProposeResult,
} from "../json/json-propose-shapes.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import type { Language } from "../words/language.ts";
import { whyText } from "../words/proposal.ts";

/** What `propose` prints and `result.json` holds. */
export function proposalAsData(document: ProposeDocument, language: Language): ProposeResult {
  const { version, name, policy, inputs, communes, findings } = document;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version,
    scenario: { name, ...policyAsData(policy) },
    inputs: inputs.map(inputOf),
    aims: document.wishes.aims,
    target: document.wishes.target,
    communes: communes.map((one) => communeAsData(one, document, language)),
    findings: findings.map((one) => findingOf(one, language)),
  };
}

export function renderProposalJson(document: ProposeDocument, language: Language): string {
  return jsonText(proposalAsData(document, language));
}

function communeAsData(one: CommuneProposal, document: ProposeDocument, language: Language): ProposedCommune {
  const { commune, proven, bound, before, after, stays, alternatives } = one;
  return {
    place: commune.code,
    name: commune.name,
    proven,
    bound: bound && Object.fromEntries(bound.map(({ aim, least }) => [aim, least])),
    before: aimsAsData(before),
    after: aimsAsData(after),
    units: unitsAsData(one, document, language),
    stays: stays.map(({ place, households, minimum, reasons }) => ({
      place: place.code,
      households,
      minimum,
      reasons: reasons.map(({ neighbour, reason }) => ({ neighbour: neighbour?.code ?? null, reason })),
    })),
    alternatives: alternatives.map((plan) => ({
      after: aimsAsData(plan.after),
      units: unitsAsData(plan, document, language),
    })),
  };
}

function aimsAsData({ belowHalf, below, mergers, above, spread, units }: Values): ProposedAims {
  return { below_half: belowHalf, below, mergers, above, spread: wholeSpread(spread), units };
}

function unitsAsData(
  { units }: Plan,
  document: ProposeDocument,
  language: Language,
): readonly ProposedUnit[] {
  return units.map(({ code, name, kind, parts, households, why }) => ({
    code,
    name,
    kind,
    parts: parts.map((part) => document.register.places[part]?.code ?? ""),
    households,
    why: whyText(why, households, document, language),
  }));
}

/** Every unit of the communes with what it becomes. */
export function proposalTable({ communes, register }: ProposeDocument): FlatTable {
  return {
    columns: ["commune", "from", "from_name", "from_households", "into", "into_name", "households"],
    rows: communes.flatMap(({ commune, units, map }) => {
      const becomes = new Map(
        units.flatMap((unit) => unit.parts.map((part) => [register.places[part]?.code ?? "", unit] as const)),
      );
      return map.units.map(({ code, name, households }) => {
        const into = becomes.get(code);
        const after = into ? into.households : households;
        return [commune.code, code, name, households, into?.code ?? code, into?.name ?? name, after];
      });
    }),
  };
}

/** The basis that rows of a proposal have. */
const BASIS = "đề xuất";

/** The plans that `run` takes: `changes.csv`, and the next best as `changes-2.csv` …; a commune without such a one, its best. */
export function planFiles({ communes }: ProposeDocument): ReadonlyMap<string, string> {
  const most = communes.reduce((longest, { alternatives }) => Math.max(longest, alternatives.length), 0);
  const files = new Map<string, string>();
  for (let rank = 0; rank <= most; rank++) {
    const rows = communes
      .flatMap((one): Plan["changes"] => (rank === 0 ? one : (one.alternatives[rank - 1] ?? one)).changes)
      .map(({ from, into, intoName }) => [from, into, intoName, BASIS]);
    const name = rank === 0 ? "changes.csv" : `changes-${rank + 1}.csv`;
    files.set(name, BOM + renderCsv(["from", "into", "into_name", "basis"], rows));
  }
  return files;
}
