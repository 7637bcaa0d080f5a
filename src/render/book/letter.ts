/** The letter that an office sends (báo cáo): what was before and after in sentences with their figures, by chapter. */

import { BRIDGE_STEPS, bridgeAt } from "../../core/count/bridge.ts";
import type { BuiltInIndicator } from "../../core/count/scopes/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { figureOf, ROOT } from "../../core/count/summary.ts";
import { fold } from "../../core/text/fold.ts";
import { consultationText, votesIn } from "../report/consultation.ts";
import { peopleOfCommuneAlone } from "../tables/commune-own.ts";
import { referenceText } from "../tables/figures.ts";
import { dateText } from "../text/dates.ts";
import { withinText } from "../text/within.ts";
import { documentsOf } from "../words/documents.ts";
import type { ReportWord } from "../words/labels.report.ts";
import { scopesAt, upperScopes } from "./forms.ts";
import { moneyChapter } from "./letter-money.ts";
import { change, changeIfAny, changeOf, sentence, size } from "./letter-sentences.ts";
import type { Chapter, Letter } from "./letter-shape.ts";
import type { BookView } from "./view.ts";

/** The letter of a view; chapters of which nothing is known are left out. */
export function letterOf(view: BookView): Letter {
  const { run, language } = view;
  const { word } = language;
  const { basis } = run.policy;
  return {
    ...subjectOf(view),
    reference: referenceText(run.policy, language),
    basis: documentsOf(basis ?? "", language).map((one) => word("letter.basis", { basis: one })),
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

/** What it is on, and how it begins: a scenario that is called like its place is no name of what was done there. */
function subjectOf({ run, language: { word }, extent }: BookView): Pick<Letter, "about" | "opening"> {
  const { agency } = run.report;
  const place = run.result.scopes[extent.root]?.place?.name ?? "";
  const own = fold(run.name) === fold(place) ? (".place" as const) : ("" as const);
  const said = { name: own === "" ? run.name : withinText(run.name), agency: agency ?? "" };
  const name = extent.root === ROOT || own !== "" ? said.name : `${said.name}, ${place}`;
  return {
    about: word(`letter.about${own}`, { name }),
    opening: word(`letter.opening${agency === null ? ".alone" : ""}${own}`, said),
  };
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

function placesChapter(view: BookView): Chapter {
  const { language, communes, run } = view;
  const { word } = language;
  const isOne = communes.before <= 1 && communes.after <= 1;
  const place = run.result.scopes[view.extent.root]?.place?.name ?? word("letter.all");
  const votes = votesIn(run).filter(({ at }) => view.extent.hasOld(at));
  const consultation = consultationText(run, votes, language);
  return {
    title: word("letter.places"),
    paragraphs: [
      sentence(word("letter.lead", { place }), [
        isOne ? null : change("communes", word("letter.communes"), view),
        changeIfAny("units", unitNoun(view), view),
      ]),
      sentence(word("letter.size"), [
        change("households", word("letter.households"), view),
        change("population", word("letter.population"), view),
        change("area", word("letter.area"), view),
      ]),
      consultation === null ? null : `${consultation}.`,
      ...stepSentences(view),
    ].filter((text) => text !== null),
  };
}

/** Steps that are told one by one, at most: more stand in their annex. */
const MOST_STEPS = 6;

/** The steps of a plan, each with its act and what it leaves. */
function stepSentences(view: BookView): string[] {
  const { run, language, extent } = view;
  const { word, number } = language;
  const steps = extent.root === ROOT ? (run.steps ?? []) : [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 2) return [];
  const day = (one: typeof first): string => dateText(one.day, language.code);
  if (steps.length > MOST_STEPS) {
    const spanned = { n: number(steps.length), first: day(first), last: day(last) };
    return [word("letter.by-steps.many", spanned)];
  }
  const told = steps.map((step) =>
    word(step.act === "" ? "letter.step" : "letter.step.act", {
      day: day(step),
      act: step.act,
      n: number(step.units),
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
  const more = result.holdMore?.[view.extent.root] ?? 0;
  const newcomers = result.newcomers?.[view.extent.root] ?? 0;
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
        more === 0 ? null : word("letter.more-held", { n: number(more) }),
        newcomers === 0 ? null : word("letter.newcomers", { n: number(newcomers) }),
        count("released", "letter.released"),
      ]),
      told.length === 0 ? null : sentence(word("letter.steps"), [told.join(", ")]),
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
      isUnits ? null : changeIfAny("units", unitNoun(view), view, scope),
      isUnits ? size("households", word("letter.households"), view, scope) : null,
      change("persons", word("letter.person"), view, scope),
    ]);
  };
  const alone = isUnits ? peopleOfCommuneAlone(run.result, view.extent.root) : null;
  const ofCommune =
    alone &&
    sentence(`- ${word("commune.only")}:`, [changeOf("persons", alone, word("letter.person"), view)]);
  return {
    title: word("letter.each"),
    paragraphs: own.length > MOST_PLACES ? [] : [ofCommune, ...own.map(line)].filter((text) => text !== null),
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
