/** The letter that an office sends (báo cáo): what was before and after in sentences with their figures, by chapter. */

import { BRIDGE_STEPS, bridgeAt } from "../../core/count/bridge.ts";
import type { Figure } from "../../core/count/figure.ts";
import type { BuiltInIndicator } from "../../core/count/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes.ts";
import { figureOf, indicatorOf, ROOT } from "../../core/count/summary.ts";
import { dateText } from "../text/dates.ts";
import type { ReportWord } from "../words/labels.report.ts";
import { scopesAt, upperScopes } from "./forms.ts";
import type { Chapter, Letter } from "./letter-shape.ts";
import type { BookView } from "./view.ts";

/** The letter of a view; chapters of which nothing is known are left out. */
export function letterOf(view: BookView): Letter {
  const { run, language } = view;
  const { word } = language;
  const { basis } = run.policy;
  const { agency } = run.report;
  const { name } = run;
  return {
    basis: basis === null ? null : word("letter.basis", { basis }),
    opening:
      agency === null ? word("letter.opening.alone", { name }) : word("letter.opening", { agency, name }),
    chapters: [
      placesChapter(view),
      peopleChapter(view),
      moneyChapter(view),
      eachChapter(view),
      openChapter(view),
    ]
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map((chapter, at) => ({ ...chapter, title: `${at + 1}. ${chapter.title}` })),
    closing: word("letter.closing"),
  };
}

/** What was, what is, and what lies between: "từ 60 xuống còn 12 người, giảm 48 (80,0%)". */
function change(
  id: BuiltInIndicator,
  noun: string,
  view: BookView,
  scope: ScopePosition = view.extent.root,
): string | null {
  const { run, language } = view;
  const figure = figureOf(run.result, id, scope);
  const decimals = indicatorOf(run.result, id)?.percent.decimals ?? 1;
  return figure && changeText(figure, noun, decimals, language);
}

function changeText(
  { before, after, change: by, percent }: Figure,
  noun: string,
  decimals: number,
  { word, number }: BookView["language"],
): string | null {
  if (before === null || after === null || by === null) return null;
  if (by === 0) return word("letter.same", { n: number(after), noun });
  const share = percent === null ? "" : ` (${number(Math.abs(percent), decimals)}%)`;
  return word(by < 0 ? "letter.fewer" : "letter.more", {
    before: number(before),
    after: number(after),
    noun,
    by: number(Math.abs(by)),
    share,
  });
}

/** What units are called here: thôn, tổ dân phố, or both. */
function unitNoun({ run, language, extent }: BookView): string {
  const has = (id: "units.thon" | "units.tdp"): boolean => {
    const { before = 0, after = 0 } = figureOf(run.result, id, extent.root) ?? {};
    return (before ?? 0) > 0 || (after ?? 0) > 0;
  };
  if (has("units.thon") && !has("units.tdp")) return language.word("letter.thon");
  return language.word(has("units.tdp") && !has("units.thon") ? "letter.tdp" : "letter.units");
}

/** A sentence out of the parts that are known; null where none is. */
function sentence(lead: string, parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : `${lead} ${known.join("; ")}.`;
}

function placesChapter(view: BookView): Chapter {
  const { language, communes, run } = view;
  const { word } = language;
  const isOne = communes.before <= 1 && communes.after <= 1;
  const place = run.result.scopes[view.extent.root]?.place?.name ?? word("letter.all");
  return {
    title: word("letter.places"),
    paragraphs: [
      sentence(word("letter.lead", { place }), [
        isOne ? null : change("communes", word("letter.communes"), view),
        change("units", unitNoun(view), view),
      ]),
      sentence(word("letter.size"), [
        change("households", word("letter.households"), view),
        change("population", word("letter.population"), view),
      ]),
      ...stepSentences(view),
    ].filter((text) => text !== null),
  };
}

/** The steps of a plan, each with its act and what it leaves. */
function stepSentences(view: BookView): string[] {
  const { run, language, extent } = view;
  const { word, number } = language;
  const steps = extent.root === ROOT ? (run.steps ?? []) : [];
  if (steps.length < 2) return [];
  const told = steps.map(({ day, act, units }) =>
    word(act === "" ? "letter.step" : "letter.step.act", {
      day: dateText(day, language.code),
      act,
      n: number(units),
      noun: unitNoun(view),
    }),
  );
  return [`${word("letter.by-steps", { n: number(steps.length) })} ${told.join("; ")}.`];
}

function peopleChapter(view: BookView): Chapter {
  const { word, number } = view.language;
  const { result } = view.run;
  const count = (id: BuiltInIndicator, key: ReportWord): string | null => {
    const after = figureOf(result, id, view.extent.root)?.after ?? 0;
    return after === 0 || after === null ? null : word(key, { n: number(after) });
  };
  const steps = bridgeAt(result, view.extent.root).filter(({ persons }) => persons !== 0);
  const told = BRIDGE_STEPS.flatMap((step) => {
    const own = steps.find((one) => one.step === step);
    return own
      ? [`${word(step).toLowerCase()} ${own.persons > 0 ? "+" : "−"}${number(Math.abs(own.persons))}`]
      : [];
  });
  return {
    title: word("letter.people"),
    paragraphs: [
      sentence(word("letter.posts"), [
        change("posts", word("letter.post"), view),
        count("vacancies", "letter.vacant"),
      ]),
      sentence(word("letter.persons"), [change("persons", word("letter.person"), view)]),
      sentence(word("letter.fates"), [
        count("retained", "letter.retained"),
        count("reassigned", "letter.reassigned"),
        count("concurrent", "letter.concurrent"),
        count("released", "letter.released"),
      ]),
      told.length === 0 ? null : sentence(word("letter.steps"), [told.join(", ")]),
    ].filter((text) => text !== null),
  };
}

function moneyChapter(view: BookView): Chapter {
  const { word, indicator } = view.language;
  const { result } = view.run;
  const ids = ["fund.month", "fund.year", "allowances.month", "allowances.year"] as const;
  const severance = figureOf(result, "severance", view.extent.root)?.after ?? null;
  return {
    title: word("letter.money"),
    paragraphs: [
      ...ids.map((id) =>
        sentence(`${indicator({ id, definition: null })}:`, [change(id, word("letter.dong"), view)]),
      ),
      severance === null
        ? null
        : `${indicator({ id: "severance", definition: null })}: ${view.language.number(severance)} ${word("letter.dong")}.`,
    ].filter((text) => text !== null),
  };
}

/** Places that are told one by one, at most. */
const MOST_PLACES = 60;

/** Each district, commune or unit in a line: the first level that has several of them. */
function eachChapter(view: BookView): Chapter {
  const { run, language } = view;
  const { word } = language;
  const levels = [upperScopes(view), scopesAt(view, "commune"), scopesAt(view, "unit")];
  const own = levels.find((scopes) => scopes.length > 1) ?? [];
  const isUnits = run.result.scopes[own[0] ?? -1]?.level === "unit";
  const line = (scope: ScopePosition): string | null => {
    const { place, register } = run.result.scopes[scope] ?? {};
    if (!place || register === "old") return null;
    return sentence(`- ${place.name}:`, [
      isUnits ? null : change("units", unitNoun(view), view, scope),
      isUnits ? change("households", word("letter.households"), view, scope) : null,
      change("persons", word("letter.person"), view, scope),
    ]);
  };
  return {
    title: word("letter.each"),
    paragraphs: own.length > MOST_PLACES ? [] : own.map(line).filter((text) => text !== null),
  };
}

/** What is still to do: places not carried out, posts to fill, units under the standard. */
function openChapter(view: BookView): Chapter {
  const { run, language, extent } = view;
  const { word, number } = language;
  const { after } = run.reorganisation;
  const isHere = (code: string): boolean => extent.hasNew(after.position.get(code) ?? -1);
  const waiting = run.result.unfinished.filter(({ code }) => isHere(code)).length;
  const vacant = figureOf(run.result, "vacancies", extent.root)?.after ?? 0;
  const tiers = [...(run.judgement?.tiers ?? [])].filter(([at]) => extent.hasNew(at));
  const under = tiers.filter(([, tier]) => tier === "below" || tier === "mustMerge");
  const names = under.slice(0, 10).map(([at]) => after.places[at]?.name ?? "");
  const more = under.length > names.length ? ", …" : "";
  return {
    title: word("letter.open"),
    paragraphs: [
      waiting > 0 ? word("letter.waiting", { n: number(waiting) }) : null,
      (vacant ?? 0) > 0 ? word("letter.to-fill", { n: number(vacant) }) : null,
      under.length > 0
        ? word("letter.under", { n: number(under.length), names: `${names.join(", ")}${more}` })
        : null,
    ].filter((text) => text !== null),
  };
}
