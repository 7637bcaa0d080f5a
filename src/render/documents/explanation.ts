/** Explanations as text for a terminal. */
import type {
  Explanation,
  PersonExplained,
  PlaceExplained,
  TitleExplained,
} from "../../core/explain/explained.ts";
import type { Place } from "../../core/model/place.ts";
import type { Title } from "../../core/model/policy.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { type Basis, type RuleId, ruleText } from "../../core/rules/rule-id.ts";
import type { Lines } from "../formats/lines.ts";
import { type ToldUnder, textsUnder } from "../tables/act.ts";
import { dateText } from "../text/dates.ts";
import { plainText } from "../text/safe.ts";
import { wrapped } from "../text/wrap.ts";
import type { Language } from "../words/language.ts";
import { type Phrases, ruleWords } from "../words/phrases.ts";

/** A line with how far it is indented; headings stand out. */
interface Line {
  readonly text: string;
  readonly depth: 0 | 1 | 2;
  readonly heading?: boolean;
}

/** Explanations as lines: headings, and below them items with a dash. */
export function renderExplanations(
  explanations: readonly Explanation[],
  of: ToldUnder,
  language: Language,
  { chalk, width }: Lines,
): string {
  const { phrases } = language;
  const write = ({ text, depth, heading }: Line): string[] => {
    const indent = depth === 0 ? "" : `${"  ".repeat(depth - 1)}- `;
    const lines = wrapped(plainText(text), width - indent.length, "");
    return lines.map((line, at) => {
      const whole = `${at === 0 ? indent : " ".repeat(indent.length)}${line}`;
      return heading ? chalk.bold(whole) : whole;
    });
  };
  const under = textsUnder(of, language);
  return explanations
    .map((one) => {
      const [title, ...rest] = linesOf(one, language, phrases);
      const lines = [...(title ? [title] : []), ...under.map((text) => item(text)), ...rest];
      return `${lines.flatMap(write).join("\n")}\n`;
    })
    .join("\n");
}

function linesOf(one: Explanation, language: Language, phrases: Phrases): Line[] {
  switch (one.kind) {
    case "person":
      return personLines(one, language, phrases);
    case "place":
      return placeLines(one, language, phrases);
    case "title":
      return titleLines(one, language, phrases);
  }
}

const head = (text: string): Line => ({ text, depth: 0, heading: true });

const item = (text: string, depth: 1 | 2 = 1): Line => ({ text, depth });

const named = ({ name, code }: Place): string => `${name} (${code})`;

const nameOf = (title: Title, place: Place | null, language: Language): string =>
  language.title(title, place?.kind);

function holdersText(
  holders: readonly { readonly person: string; readonly since: number | null }[],
  phrases: Phrases,
  language: Language,
): string {
  return holders
    .map(({ person, since }) =>
      since === null ? person : `${person} (${phrases.since(dateText(since, language.code))})`,
    )
    .join(", ");
}

function personLines(one: PersonExplained, language: Language, phrases: Phrases): Line[] {
  const since = (day: number | null): string =>
    day === null ? "" : `, ${phrases.since(dateText(day, language.code))}`;
  const before = one.before.map(({ place, title, since: day, into, others }) => {
    const to = others.length > 0 ? `; ${phrases.goesTo(holdersText(others, phrases, language))}` : "";
    const moved = into && into.code !== place.code ? ` → ${named(into)}` : "";
    return item(`${nameOf(title, place, language)}, ${named(place)}${since(day)}${moved}${to}`);
  });
  const after = one.after.map(({ place, title }) =>
    item(`${nameOf(title, place, language)}, ${named(place)}`),
  );
  return [
    head(phrases.person(one.id, one.disposition)),
    head(phrases.before),
    ...before,
    head(phrases.after),
    ...(after.length > 0 ? after : [item(phrases.nothingAfter)]),
    head(phrases.why),
    ...one.rules.map((rule) => item(ruleTold(rule, phrases))),
    ...one.without.flatMap((without) => nearestLines(without, language, phrases)),
    ...basisLines(one.basis, language),
  ];
}

function nearestLines(
  { place, nearest }: PersonExplained["without"][number],
  language: Language,
  phrases: Phrases,
): Line[] {
  const { instead, changes } = nearest;
  const total = (one: typeof nearest.total): string => phrases.total(one, language.number);
  const changed = (one: (typeof changes)[number]): Line => {
    if (one.kind === "fact") return item(phrases.fact(one.column, total(one.total)), 2);
    const value = one.value === null ? null : String(one.value);
    return item(phrases.changed(ruleText(one.rule), value, total(one.total)), 2);
  };
  const better = changes.filter((one) => one.noWorse);
  const worse = changes.filter((one) => !one.noWorse);
  const needed = instead?.neededSince ?? null;
  /** A title, and where it is at another place than the one that is told of. */
  const postText = (title: Title, at: Place | null): string =>
    `${nameOf(title, at, language)}${at === null || at.code === place.code ? "" : `, ${named(at)}`}`;
  return [
    head(phrases.stay(named(place))),
    item(phrases.now(total(nearest.total))),
    ...(instead?.title
      ? [
          item(
            `${phrases.instead(postText(instead.title, instead.place), holdersText(instead.holders, phrases, language), total(instead.total))} ${phrases.against[instead.against]}`,
          ),
          ...(needed === null ? [] : [item(phrases.sinceNeeded(dateText(needed, language.code)))]),
          ...(instead.held ? [item(phrases.keep)] : []),
        ]
      : [item(phrases.noTitle)]),
    ...(better.length > 0 ? [item(phrases.noWorse), ...better.map(changed)] : []),
    ...(worse.length > 0 ? [item(phrases.worse), ...worse.map(changed)] : []),
    ...(changes.length === 0 ? [item(phrases.noChange)] : []),
  ];
}

function placeLines(one: PlaceExplained, language: Language, phrases: Phrases): Line[] {
  const { place, from, together, posts, released, people, proof } = one;
  const others = from.filter(
    ({ code, name }) => code !== place.code || name !== place.name || from.length > 1,
  );
  const gone = released.some(({ rules }) => rules.some(({ kind }) => kind === "places.dissolved"));
  const number = (value: number): string => language.number(value);
  const total = (bound: NonNullable<PlaceExplained["proof"]>["bound"]): string =>
    phrases.total(bound, number);
  const empty = (vacant: number): string =>
    vacant > 0 ? `, ${phrases.vacant.toLowerCase()} ${number(vacant)}` : "";
  const isToldWhy = (vacant: number): boolean => vacant > 0 && !one.isActual;
  return [
    head(phrases.place(place.name, place.code, others.map(named).join(", "))),
    ...(proof === null
      ? [item(gone ? phrases.dissolved : phrases.notArranged(one.isHeldBack ? "held-back" : place.status))]
      : []),
    ...(together ? [item(phrases.together(named(together.whole), number(together.places)))] : []),
    ...posts.flatMap(({ title, before, vacantBefore, holders, vacant, barred }): Line[] => [
      item(
        `${nameOf(title, place, language)}: ${phrases.postsBefore.toLowerCase()} ${number(before)}${empty(vacantBefore)}; ${phrases.after.toLowerCase()} ${number(holders.length)}${empty(vacant)}`,
      ),
      ...holders.map(({ person, rule }) => item(`${person}: ${holderTold(rule, phrases)}`, 2)),
      ...(isToldWhy(vacant) ? [item(`${phrases.barred(nameOf(title, place, language))}:`, 2)] : []),
      ...barred.map(({ person, rule }) => item(`${person}: ${ruleTold(rule, phrases)}`, 2)),
      ...(isToldWhy(vacant) && barred.length === 0 ? [item(phrases.nobody, 2)] : []),
    ]),
    ...(released.length > 0 ? [head(`${phrases.released}: ${number(released.length)}`)] : []),
    ...releasedLines(released, phrases),
    ...(people === null
      ? []
      : [head(`${together ? `${named(together.whole)}: ` : ""}${capText(people, number, phrases)}`)]),
    ...(people?.cap != null && people.persons > people.cap
      ? [item(phrases.smallestCap(number(people.smallestCap)))]
      : []),
    ...(proof === null ? [] : [item(proofText(one.isActual, proof, total(proof.bound), phrases))]),
    ...(released[0] ? [item(phrases.askPerson(released[0].person))] : []),
    ...basisLines(one.basis, language),
  ];
}

/** Who is released, those for the same reasons together below these. */
function releasedLines(released: PlaceExplained["released"], phrases: Phrases): Line[] {
  const told = ({ rules }: (typeof released)[number]): string =>
    rules.map((rule) => ruleTold(rule, phrases)).join("; ");
  return [...groupedBy(released, told)].flatMap(([reasons, own]) => [
    item(reasons),
    item(own.map(({ person }) => person).join(", "), 2),
  ]);
}

function proofText(
  isActual: boolean,
  { proven, isTooLarge }: NonNullable<PlaceExplained["proof"]>,
  total: string,
  phrases: Phrases,
): string {
  if (proven) return isActual ? phrases.now(total) : phrases.proven(total);
  return isTooLarge ? phrases.tooLarge(total) : phrases.unproven(total);
}

function capText(
  { persons, cap }: NonNullable<PlaceExplained["people"]>,
  number: (value: number) => string,
  phrases: Phrases,
): string {
  if (cap === null) return phrases.noCap(number(persons));
  return persons > cap
    ? phrases.cap(number(persons), number(cap))
    : phrases.capKept(number(persons), number(cap));
}

function titleLines(
  { title, before, after, rules, newHolders, basis }: TitleExplained,
  language: Language,
  phrases: Phrases,
): Line[] {
  const number = (value: number): string => language.number(value);
  return [
    head(phrases.title(nameOf(title, null, language), title.id)),
    item(phrases.titleBefore(number(before.held), number(before.vacant))),
    item(
      phrases.titleAfter(number(after.held), number(after.vacant), number(after.places), number(newHolders)),
    ),
    ...(rules.length > 0 ? [head(phrases.titleRules)] : []),
    ...rules.map(({ rule, posts }) => item(`${number(posts)}: ${ruleTold(rule, phrases)}`)),
    ...basisLines(basis, language),
  ];
}

/** Why somebody holds a post: of what decides who does not, the same rule says the opposite. */
function holderTold(rule: RuleId, phrases: Phrases): string {
  const isNew = rule.kind === "holding.objective";
  return isNew ? `${phrases.newHolder} [${ruleText(rule)}]` : ruleTold(rule, phrases);
}

/** What a rule says, and its path, as `--set` takes it. */
function ruleTold(rule: RuleId, phrases: Phrases): string {
  return `${ruleWords(phrases, rule)} [${ruleText(rule)}]`;
}

/** The documents behind the rules told, each by the path at which the policy names it. */
function basisLines(basis: readonly Basis[], language: Language): Line[] {
  if (basis.length === 0) return [];
  return [head(language.word("basis")), ...basis.map(({ path, text }) => item(`${path}: ${text}`))];
}
