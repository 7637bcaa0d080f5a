/** Scenarios side by side: requests in, each one's run and its differences from the first out. */

import { compare as differenceOf } from "../core/compare.ts";
import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import type { Difference } from "../core/difference.ts";
import type { Compared, Comparison } from "../core/document.ts";
import { NO_WISHES } from "../core/model/proposal.ts";
import { planMeasures } from "../core/plan-measures.ts";
import { aimsOf } from "../core/propose/aims-of.ts";
import type { Outcome } from "../core/run.ts";
import { lettersOf } from "../core/text/letters.ts";
import { parametersOf } from "../read/yaml/parameters.ts";
import type { Means } from "./means/means.ts";
import type { Request } from "./request/request.ts";
import { run } from "./run.ts";

/** What one scenario came to. */
interface Side {
  readonly letter: string;
  readonly path: string;
  /** Those of its run, and of its being compared. */
  readonly findings: Diagnostic[];
  /** null where it has faults. */
  readonly compared: (Compared & { readonly outcome: Outcome }) | null;
}

/** What comparing came to. */
export interface ComparedScenarios {
  readonly sides: readonly Omit<Side, "compared">[];
  /** null where any scenario has faults. */
  readonly comparison: Comparison | null;
}

/** Runs every scenario, the first as the baseline. Published figures are a run's own matter and not compared. */
export async function compareScenarios(
  requests: readonly Request[],
  means: Means,
): Promise<ComparedScenarios> {
  const sides: Side[] = [];
  for (const [index, request] of requests.entries()) {
    means.watch.running(index + 1, requests.length);
    sides.push(await sideOf(lettersOf(index), request, means));
  }
  tellStrangers(sides);
  const [baseline, ...others] = sides.flatMap(({ compared }) => compared ?? []);
  const isWhole = baseline !== undefined && others.length === requests.length - 1;
  return {
    sides,
    comparison: isWhole
      ? {
          baseline,
          others: others.map((scenario) => ({ scenario, difference: between(baseline, scenario) })),
        }
      : null,
  };
}

/** Tells scenarios whose register before shares no place with that of the first: their differences are those of other places. */
function tellStrangers([first, ...others]: readonly Side[]): void {
  const known = first?.compared?.outcome.reorganisation.before.position;
  if (!known) return;
  for (const { path, findings, compared } of others) {
    const codes = [...(compared?.outcome.reorganisation.before.position.keys() ?? [])];
    if (codes.length === 0 || codes.some((code) => known.has(code))) continue;
    findings.push(diagnostic("compare/no-shared-places", { file: path, line: 0 }, { value: first.path }));
  }
}

async function sideOf(letter: string, request: Request, means: Means): Promise<Side> {
  const { path } = request;
  const ran = await run(request, means, { expectations: false });
  const { outcome, name, records, parameters } = ran;
  const findings = [...ran.findings];
  if (outcome === null) return { letter, path, findings, compared: null };
  const { policy, result } = outcome;
  const values = parametersOf(parameters);
  const measures = planMeasures(outcome, policy, findings);
  const { thresholds } = policy;
  const aims = thresholds && aimsOf(outcome.reorganisation, thresholds, ran.wishes ?? NO_WISHES);
  const { act } = ran.report;
  const side = { letter, name, path, policy, act, inputs: records, parameters: values };
  const of = { ...side, result, aims, measures, findings, outcome };
  return { letter, path, findings, compared: of };
}

function between(
  baseline: NonNullable<Side["compared"]>,
  scenario: NonNullable<Side["compared"]>,
): Difference {
  const titlesOf = ({ policy }: Compared): string[] => policy.titles.map(({ id }) => id);
  return differenceOf(
    { outcome: baseline.outcome, titles: titlesOf(baseline) },
    { outcome: scenario.outcome, titles: titlesOf(scenario) },
  );
}
