/** What is said in English of a policy's file, of days that it is not for, and of money that is not known. */
import type { AskedAs, MoneyLack } from "../../core/diagnostics/facts.ts";
import type { PolicyMessages } from "./messages.ts";

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;

const oneOf = (choices: string): string => (choices === "" ? "" : ` Use one of: ${choices}.`);

const FIGURE: Readonly<Record<"fund" | "allowances" | "severance", string>> = {
  fund: "funds",
  allowances: "allowances",
  severance: "severance",
};

const FORM: Readonly<Record<AskedAs, string>> = { flag: "yes or no", number: "numbers", text: "text" };

/** What is lacking, and what to do. */
const LACKS: Readonly<Record<MoneyLack, (count: string, list: string) => string>> = {
  "base-salary": (_, list) =>
    `There is no base salary for ${list}. Add money.base_salary in the policy, or mend date.`,
  rates: (_, list) => `There is no rate for ${list}. Add it under money in the policy, or mend date.`,
  places: (count, list) => `The class or households of ${count} places are blank (${list}). Fill them in.`,
  cases: (count, list) =>
    `No case of money.funds fits ${count} places (${list}). Add one, such as { value: 4.5 } for all others.`,
  titles: (_, list) =>
    `Titles have no coefficient, or none for their place (${list}). Add it below the title in the policy, as coefficient: 1.5 (times the base salary, a month), or fill in what it asks for.`,
  "further-posts": (_, list) =>
    `Nothing says what a further post adds (${list}). Add money.further_posts in the policy.`,
  officials: (count, list) =>
    `Nothing says what ${count} full-time officials get (${list}). Add money.officials in the policy.`,
  service: (count, list) =>
    `Since when they hold their titles is not known of ${count} who leave (${list}). Fill in since in the roster.`,
  birth: (count, list) =>
    `The month of birth or the gender is not known of ${count} who leave (${list}). Write the whole day of birth, and fill in gender.`,
};

/** Some of a list, which may be longer. */
const listed = (list: readonly string[], count: string): string =>
  `${list.join(", ")}${count === String(list.length) ? "" : ", …"}`;

/** The messages about policies and money, in English. */
export const POLICY_MESSAGES_EN: PolicyMessages = {
  "policy/unknown": (d, f) =>
    `There is no policy "${d.value}".${meant(d.suggestion)} Built in: ${f.known.join(", ")}; or give the path of a YAML file.`,
  "policy/unknown-title": (d) =>
    `The policy has no title "${d.value}".${meant(d.suggestion)} Use an id declared under titles.`,
  "policy/same-name": (d, f) =>
    `"${d.value}" means both ${f.other} and ${f.title}. A name must mean one title: change one of them.`,
  "policy/indicator-taken": ({ value }) =>
    `"${value}" is a built-in indicator. Give the policy's own another id.`,
  "policy/no-effective": ({ value }) =>
    `"${value}" counts from a date, but the policy has none. Add effective: YYYY-MM-DD.`,
  "policy/too-many-titles": (_, f) =>
    `${f.titles} titles ${f.level === "both" ? "of both levels, arranged together (candidates: commune)," : `of the ${f.level} level`} have posts; ${f.most} is the most. Join or drop some.`,
  "policy/two-forms": ({ value }, f) =>
    `The column "${value}" is asked for as ${FORM[f.otherForm]} (${f.otherPath}) and as ${FORM[f.form]} (${f.path}), and can be read in one way only. Ask for it in one form: a range as { min: 7, max: 7 } for numbers, true or false for yes and no.`,
  "policy/unknown-region": (d, f) =>
    `There are no standards of households for the region "${d.value}".${meant(d.suggestion)}${oneOf(f.known.join(", "))} Mend thresholds.region.`,
  "policy/loop": ({ value }) => `The policy "${value}" extends itself in a loop. Take one link out.`,
  "policy/tag-alike": (d, f) =>
    `${f.count} place(s) have a tag with a word of the policy in it that is not that word (the first: “${d.value}”): no rule for the word holds there. Part tags by |, and write the policy's word where it is meant.`,
  "policy/tag-note": (d, f) =>
    `Of ${f.count} place(s) a note or a further column says what the policy asks for among tags (the first: “${d.value}”), and their tags do not: no rule for it holds there. Write it in the column tags (đặc điểm) of a register where it is so.`,
  "policy/unknown-column": (d, f) =>
    `Filters of the policy ask for the column "${d.value}" of a ${f.of}, which no file has (${f.rules.join(", ")}): a blank fails.${meant(d.suggestion)} Add the column, mend its name, or write { is: …, blank: pass }.`,
  "policy/not-checked": (_, f) =>
    `${f.people} people hold a post without its condition being checked, since ${f.columns.join(", ")} is blank: ${f.titles.join(", ")}. Add the column to the roster to have it checked.`,
  "policy/blank-fails": (_, f) =>
    `${f.people} people are left out since ${f.columns.join(", ")} is blank, which fails: they may not hold ${[...f.titles, ...(f.several ? ["several posts"] : [])].join(", ")}. Fill the column in, or write { is: …, blank: pass }.`,
  "policy/place-blank": (_, f) =>
    `${f.places} places, the first of which is ${f.name}, have a blank under ${f.columns.join(", ")}, by which numbers of the policy go (${f.numbers.join(", ")}): a later case counts there, or none. Fill the column in.`,
  "policy/ended": (d, f) =>
    `The policy "${f.policy}" does not hold after ${f.until}, and the reference day is ${d.value}${f.what === "" ? "" : `: ${f.what}`}. Take the policy of that day (tinhgon policy list), or mend date.`,
  "policy/not-yet": (d, f) =>
    `The policy "${f.policy}" holds from ${f.effective}, after the reference day ${d.value}. Take the policy of that day, or mend date.`,
  "policy/far-date": (d, f) =>
    `The reference day ${d.value} is more than a year from the newest day in the files (${f.newest}): ages, salaries and standards may be those of another year. Write date in the scenario, or use --date.`,

  "indicators/unknown": (d, f) =>
    `Not known: ${f.nameEn || f.name} (${d.value}), since ${f.column} is blank at ${f.count} places (${listed(f.list, f.count)}). Fill it in; of places that merge, name the column under sum beside the register's file.`,
  "indicators/by-blank": (d, f) =>
    `${f.nameEn || f.name} (${d.value}): ${f.cases} people, posts or places are not counted since ${f.columns.join(", ")} is blank there. Fill the column in, or write { is: …, blank: pass }.`,
  "money/unknown": (_, f) =>
    `Not known: ${FIGURE[f.figure]}. ${LACKS[f.lacks](f.count, listed(f.list, f.count))}`,
  "money/by-blank": (_, f) =>
    `Of ${FIGURE[f.figure]}: ${f.people} people fail a case since ${f.columns.join(", ")} is blank, and go by a later one. Fill the column in.`,
  "money/part-service": (_, f) =>
    `Of severance: since when they hold some of their posts is blank of ${f.count} who leave (${listed(f.list, f.count)}), and service counts the others alone: they may get more, or by another group. Fill in since in the roster.`,
  "money/too-large": () =>
    "Some sums of money are larger than can be told exactly (9,007,199,254,740,991 đ); they are left blank. Check coefficients, base salary and counts.",
};
