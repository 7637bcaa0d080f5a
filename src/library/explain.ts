/** What is told of one id of a scenario or a duty. */

import { explainDuty } from "../core/assign/explain.ts";
import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { assignDuty } from "../pipeline/assign.ts";
import { explainId } from "../pipeline/explain.ts";
import { run } from "../pipeline/run.ts";
import { explanationReport, explanationsJson } from "../render/assign/explanation.ts";
import { explainedJson, explainedText } from "../render/documents/explained.ts";
import { renderMarkdown } from "../render/formats/markdown.ts";
import { findingOf } from "../render/json/json.ts";
import type { Language } from "../render/words/language.ts";
import type { Answer, ExplainDutyGiven, Explained, ExplainGiven } from "./given.ts";
import { DUTY, languageOf, meansOf, requestOf, SCENARIO, VERSION } from "./means.ts";
import { ran } from "./ran.ts";

/** Text without colours, as wide as it needs to be. */
const LINES = { chalk: { bold: (text: string) => text }, width: Number.POSITIVE_INFINITY };

/**
 * Why a person, a place or a title of a scenario came out as it did, or what a figure is made of; of a duty, why somebody
 * or a cell is assigned so. Findings are faults alone. Rejects as `run` does.
 */
export async function explain(given: ExplainGiven | ExplainDutyGiven): Promise<Answer<Explained>> {
  return "duty" in given ? explainOfDuty(given) : explainOfRun(given);
}

async function explainOfRun(given: ExplainGiven): Promise<Answer<Explained>> {
  const { scenario, path = SCENARIO, id, indicator = null } = given;
  const language = languageOf(given);
  const means = meansOf([[path, scenario]], given);
  const request = requestOf(path, given);
  // A run that other calls share is taken where there is one; published figures that name what there is not are no hindrance here.
  const shared = given.common === undefined ? null : await ran(given);
  const whole = shared?.outcome ? shared : await run(request, means, { expectations: false });
  const { value, faults } = await explainId(whole, request, { id, indicator }, means, VERSION);
  if (value === null) return refused(faults, language);
  const data = JSON.parse(explainedJson(id, value, language));
  return { result: { text: explainedText(value, language, LINES), data }, findings: [] };
}

async function explainOfDuty(given: ExplainDutyGiven): Promise<Answer<Explained>> {
  const { duty, path = DUTY, id } = given;
  const language = languageOf(given);
  const means = meansOf([[path, duty]], given);
  const { value, findings } = await assignDuty(path, { month: null, nodeLimit: null }, means);
  if (value === null)
    return refused(
      findings.filter(({ severity }) => severity === "error"),
      language,
    );
  const document = { version: VERSION, ...value };
  const { leaders, cells } = document.assignment.duty;
  const found = explainDuty(document.assignment, document.unmet, id);
  if (found.length === 0) {
    const known = [...leaders.map(({ person }) => person), ...cells.map(({ code }) => code)];
    const suggestion = nearestWord(id, known);
    return refused([diagnostic("explain/unknown-id", null, { value: id, suggestion })], language);
  }
  const text = found.map((one) => renderMarkdown(explanationReport(document, one, language), language));
  const data = JSON.parse(explanationsJson(document, id, found));
  return { result: { text: text.join("\n"), data }, findings: [] };
}

function refused(faults: readonly Diagnostic[], language: Language): Answer<Explained> {
  return { result: null, findings: faults.map((one) => findingOf(one, language)) };
}
