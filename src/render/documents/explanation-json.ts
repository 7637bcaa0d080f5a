/** Explanations as JSON. */
import type { Explanation, NearestExplained } from "../../core/explain/explained.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { type RuleId, ruleText } from "../../core/rules/rule-id.ts";
import { rulesAsData, SCHEMA_VERSION } from "../json/json.ts";
import type { ToldUnder } from "../tables/act.ts";
import { plainJson } from "../text/safe.ts";

/** Keys that stand where they hold. */
const ONLY_IF: ReadonlySet<string> = new Set(["isActual", "isHeldBack"]);

/** `{ schemaVersion, scenario, id, explanations }`, `more` at the end of them; places by code, titles by id, days as YYYY-MM-DD; `basis` where there is any. */
export function renderExplanationsJson(
  id: string,
  explanations: readonly Explanation[],
  of: ToldUnder,
  more: readonly object[] = [],
): string {
  const plain = (key: string, value: unknown): unknown => {
    const isNothing =
      key === "basis" ? Array.isArray(value) && value.length === 0 : ONLY_IF.has(key) && !value;
    if (isNothing) return undefined;
    if (typeof value === "number" && (key === "since" || key === "neededSince")) return isoDay(value);
    return value;
  };
  const told = {
    schemaVersion: SCHEMA_VERSION,
    scenario: rulesAsData(of),
    id,
    explanations: [...explanations.map(briefly), ...more],
  };
  return plainJson(`${JSON.stringify(told, plain, 2)}\n`);
}

/** An explanation with places, titles and rules by their codes, ids and paths. */
function briefly(one: Explanation): object {
  switch (one.kind) {
    case "person":
      return {
        ...one,
        rules: one.rules.map(ruleText),
        before: one.before.map((post) => ({
          ...post,
          rule: ruleText(post.rule),
          place: post.place.code,
          title: post.title.id,
          into: post.into?.code ?? null,
        })),
        after: one.after.map((post) => ({ ...post, place: post.place.code, title: post.title.id })),
        without: one.without.map(({ place, nearest }) => ({
          place: place.code,
          ...nearest,
          changes: nearest.changes.map(changeBriefly),
          instead: nearest.instead && {
            ...nearest.instead,
            title: nearest.instead.title?.id ?? null,
            place: nearest.instead.place?.code ?? null,
          },
        })),
      };
    case "place":
      return {
        ...one,
        place: one.place.code,
        name: one.place.name,
        from: one.from.map(({ code }) => code),
        together: one.together && { ...one.together, whole: one.together.whole.code },
        posts: one.posts.map((post) => ({
          ...post,
          title: post.title.id,
          holders: post.holders.map(byRule),
          barred: post.barred.map(byRule),
        })),
        released: one.released.map(({ person, rules }) => ({ person, rules: rules.map(ruleText) })),
      };
    case "title":
      return { ...one, title: one.title.id, rules: one.rules.map(byRule) };
  }
}

function byRule<T extends { readonly rule: RuleId }>(one: T): object {
  return { ...one, rule: ruleText(one.rule) };
}

/** One change of a fact or of a rule, by its path. */
function changeBriefly(one: NearestExplained["changes"][number]): object {
  const { kind, total, noWorse } = one;
  return kind === "fact"
    ? { kind, path: one.column, value: null, total, noWorse }
    : { kind, path: ruleText(one.rule), value: one.value, total, noWorse };
}
