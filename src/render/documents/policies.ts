/** The built-in policies as a list: which there are, from when to when each holds, and for which levels. */

import type { Policy, PostLevel } from "../../core/model/policy.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { jsonText, SCHEMA_VERSION } from "../json/json.ts";
import { left } from "../tables/columns.ts";
import { policyName } from "../tables/figures.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import { plainRows, type Report } from "../tables/table.ts";
import { dateText } from "../text/dates.ts";
import type { Language } from "../words/language.ts";

const NONE = "–";

/** Levels at which a policy has posts afterwards, the wider first. */
function levelsOf({ titles }: Policy): PostLevel[] {
  return (["commune", "unit"] as const).filter((level) =>
    titles.some((title) => title.level === level && title.posts.some(({ value }) => value > 0)),
  );
}

/** The list for reading: id, name, first and last day, levels. */
export function policiesReport(policies: readonly Policy[], language: Language): Report {
  const { word, level, code } = language;
  const day = (one: number | null): string => (one === null ? NONE : dateText(one, code));
  return {
    title: word("policies"),
    subtitle: word("policies.show"),
    tables: [
      {
        title: "",
        columns: [
          left(word("policy.id")),
          { ...left(word("policy")), wide: true },
          left(word("policy.from")),
          left(word("policy.until")),
          left(word("policy.levels")),
        ],
        rows: plainRows(
          policies.map((policy) => [
            policy.id,
            policyName(policy, language),
            day(policy.effective),
            day(policy.until),
            levelsOf(policy).map(level).join(", "),
          ]),
        ),
        totals: 0,
      },
    ],
    remarks: [],
  };
}

/** The list as CSV: levels parted by `|`. */
export function policiesTable(policies: readonly Policy[]): FlatTable {
  const day = (one: number | null): string | null => (one === null ? null : isoDay(one));
  return {
    columns: ["id", "name", "effective", "until", "levels"],
    rows: policies.map((one) => [
      one.id,
      one.name,
      day(one.effective),
      day(one.until),
      levelsOf(one).join("|"),
    ]),
  };
}

/** `{ schemaVersion, policies: [{ id, name, basis, effective, until, levels }] }`; days as 2026-07-01, null for none. */
export function policiesJson(policies: readonly Policy[]): string {
  return jsonText({ schemaVersion: SCHEMA_VERSION, policies: policiesAsData(policies) });
}

/** Each policy in short. */
export function policiesAsData(policies: readonly Policy[]) {
  return policies.map((one) => ({
    id: one.id,
    name: one.name,
    nameEn: one.nameEn,
    basis: one.basis,
    effective: one.effective === null ? null : isoDay(one.effective),
    until: one.until === null ? null : isoDay(one.until),
    levels: levelsOf(one),
  }));
}
