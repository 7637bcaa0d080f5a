/** A figure explained, as text for a terminal and as JSON. */

import type { Figure } from "../../core/count/figure.ts";
import type { CountedRow } from "../../core/explain/counted-rows.ts";
import type { FigureExplained } from "../../core/explain/figure.ts";
import type { FigureShare } from "../../core/explain/figure-below.ts";
import { ruleText } from "../../core/rules/rule-id.ts";
import { type Lines, MOST_ROWS } from "../formats/lines.ts";
import { rulesAsData, SCHEMA_VERSION } from "../json/json.ts";
import { type ToldUnder, textsUnder } from "../tables/act.ts";
import { fullName, shownDecimals } from "../tables/figures.ts";
import { plainJson, plainText } from "../text/safe.ts";
import { sourceOf } from "../text/source.ts";
import { wrapped } from "../text/wrap.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";

/** What a figure is made of, as lines: headings, and below them items with a dash. */
export function renderFigure(
  one: FigureExplained,
  of: ToldUnder,
  language: Language,
  { chalk, width }: Lines,
): string {
  const { place, indicator, figure, titles, below, parts, own, before, after, steps, basis } = one;
  const { definition } = indicator;
  const decimals = shownDecimals(one.indicator);
  const number = (value: number | null): string =>
    value === null ? language.word("unknown") : language.number(value, decimals);
  const head = (text: string): string[] =>
    wrapped(plainText(text), width, "").map((line) => chalk.bold(line));
  const item = (text: string): string[] => wrapped(`- ${plainText(text)}`, width, "  ");
  const items = <T>(list: readonly T[], told: (one: T) => string): string[] => {
    const hidden = list.length - MOST_ROWS;
    const more = hidden > 0 ? [language.word("figure.more", { n: language.number(hidden) })] : [];
    return [...list.slice(0, MOST_ROWS).flatMap((one) => item(told(one))), ...more];
  };
  const named = place ? `${place.name} (${place.code})` : language.word("total");
  const section = (word: Word, list: readonly CountedRow[] | null): string[] =>
    list === null
      ? []
      : [
          ...head(`${language.word(word)}: ${language.number(list.length)}`),
          ...items(list, (counted) => countedText(counted, language)),
        ];
  return `${[
    ...head(`${fullName(indicator, language)}: ${named}`),
    ...textsUnder(of, language).flatMap(item),
    ...item(sidesText(figure, number, language)),
    ...percentTexts(one, language).flatMap(item),
    ...priceTexts(figure, number, language).flatMap(item),
    ...(definition ? item(language.word("figure.defined", { path: `indicators.${indicator.id}` })) : []),
    ...(titles === null
      ? []
      : item(
          `${language.word("figure.titles")}: ${titles.map((title) => language.title(title, undefined)).join("; ")}`,
        )),
    ...(steps.length > 0 ? head(language.word("bridge")) : []),
    ...steps
      .filter(({ persons }) => persons !== 0)
      .flatMap(({ step, persons }) => item(`${language.word(step)}: ${number(persons)}`)),
    ...(below.length > 0 ? head(language.word("figure.below")) : []),
    ...items(
      below,
      (part) =>
        `${part.place.name} (${[part.place.code, ...asides(part, language)].join(", ")}): ${shareText(part, number)}`,
    ),
    ...(parts.length > 0 ? head(language.word("figure.parts")) : []),
    ...items(parts, (part) => partText(part, number, language)),
    ...ownTexts(own, number, language).flatMap(item),
    ...section("figure.before", before),
    ...section("figure.after", after),
    ...(basis.length > 0 ? head(language.word("basis")) : []),
    ...basis.flatMap(({ path, text }) => item(`${path}: ${text}`)),
  ].join("\n")}\n`;
}

type Numbers = (value: number | null) => string;

/** Before, after and the change; of what there is afterwards alone (people released, severance) only that. */
function sidesText({ before, after, change }: Figure, number: Numbers, { word }: Language): string {
  const of = (key: "before" | "after" | "change", value: number | null): string =>
    `${word(key).toLowerCase()} ${number(value)}`;
  const text =
    before === null
      ? of("after", after)
      : [of("before", before), of("after", after), of("change", change)].join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Before and after of a part; of what there is afterwards alone only that. */
function shareText({ before, after }: FigureShare, number: Numbers): string {
  return before === null ? number(after) : `${number(before)} → ${number(after)}`;
}

/** What is said of a place below beside its code: that it is no more, or stood or stands elsewhere. */
function asides({ isOld, moved }: FigureExplained["below"][number], { word }: Language): string[] {
  const where = { here: "flow.movedIn", away: "flow.movedOut" } as const;
  return [...(isOld ? [word("old")] : []), ...(moved ? [word(where[moved])] : [])];
}

/** An old place, or a part of it, with what it gives and where that was read. */
function partText(
  { place, isPart, share, origin }: FigureExplained["parts"][number],
  number: Numbers,
  { word }: Language,
): string {
  const name = place === null ? word("figure.attached") : `${place.name} (${place.code})`;
  const from = origin ? ` [${sourceOf(origin)}:${origin.line}]` : "";
  return `${isPart ? word("figure.part", { name }) : name}: ${number(share)}${from}`;
}

/** What the place itself has beside those below, or what is taken off since several of them count it; nothing where they make up all. */
function ownTexts(own: FigureExplained["own"], number: Numbers, { word }: Language): string[] {
  if (own === null || ((own.before ?? 0) === 0 && (own.after ?? 0) === 0)) return [];
  const isTakenOff = own.isNet || (own.before ?? 0) < 0 || (own.after ?? 0) < 0;
  return [`${word(isTakenOff ? "figure.several" : "figure.own")}: ${shareText(own, number)}`];
}

/** What of a change of money comes of number, and what of price. */
function priceTexts(
  { byNumber, byPrice }: FigureExplained["figure"],
  number: Numbers,
  { word }: Language,
): string[] {
  if (byNumber === undefined || byPrice === undefined) return [];
  return [`${word("by.number")} ${number(byNumber)}, ${word("by.price").toLowerCase()} ${number(byPrice)}`];
}

/** How the percentage of a figure comes about: the share, and what it is rounded to; nothing where it has none. */
function percentTexts(
  { figure: { before, change, percent }, indicator }: FigureExplained,
  language: Language,
): string[] {
  if (percent === null || change === null) return [];
  const { decimals, rounding } = indicator.percent;
  const whole = before ?? 0;
  return [
    language.word(`figure.${rounding}`, {
      part: language.number(change, shownDecimals(indicator)),
      whole: language.number(whole, shownDecimals(indicator)),
      exact: language.number((change / whole) * 100, EXACT),
      percent: language.number(percent, decimals),
    }),
  ];
}

/** Decimals with which the share is shown that a percentage was rounded from. */
const EXACT = 4;

function countedText({ person, rules, posts }: CountedRow, language: Language): string {
  const post = ({ place, title, origin }: CountedRow["posts"][number]): string => {
    const name = title && language.title(title, place.kind);
    const at = `${place.name} (${place.code})`;
    return `${name === null ? at : `${name}, ${at}`}${origin ? ` [${sourceOf(origin)}:${origin.line}]` : ""}`;
  };
  const holder = person ?? (posts[0]?.title ? language.word("vacant") : null);
  return `${holder === null ? "" : `${holder}: `}${posts.map(post).join("; ")}${rules.length > 0 ? ` → ${rules.map(ruleText).join(", ")}` : ""}`;
}

/** `{ schemaVersion, scenario, figure }`: places by code, titles by id. */
export function renderFigureJson({ place, indicator, ...one }: FigureExplained, of: ToldUnder): string {
  const counted = (list: readonly CountedRow[] | null) =>
    list?.map(({ person, rules, posts }) => ({
      person,
      rules: rules.map(ruleText),
      posts: posts.map(({ place: at, title, origin }) => ({
        place: at.code,
        title: title?.id ?? null,
        file: origin?.file ?? null,
        ...(origin?.sheet !== undefined && { sheet: origin.sheet }),
        line: origin?.line ?? null,
      })),
    })) ?? null;
  const told = {
    place: place?.code ?? null,
    name: place?.name ?? null,
    indicator: indicator.id,
    ...one.figure,
    rounding: indicator.percent,
    titles: one.titles?.map(({ id }) => id) ?? null,
    steps: one.steps,
    below: one.below.map(({ place: at, before, after }) => ({ place: at.code, before, after })),
    ...(one.parts.length > 0 && {
      parts: one.parts.map(({ place: old, isPart, share, origin }) => ({
        place: old?.code ?? null,
        part: isPart,
        share,
        file: origin?.file ?? null,
        ...(origin?.sheet !== undefined && { sheet: origin.sheet }),
        line: origin?.line ?? null,
      })),
    }),
    ...(one.own !== null && { own: { before: one.own.before, after: one.own.after } }),
    rows: { before: counted(one.before), after: counted(one.after) },
    ...(one.basis.length > 0 && { basis: one.basis }),
  };
  const figure = { schemaVersion: SCHEMA_VERSION, scenario: rulesAsData(of), figure: told };
  return plainJson(`${JSON.stringify(figure, null, 2)}\n`);
}
