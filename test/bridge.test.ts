/** The bridge from people before to people after adds up for every place of every fixture. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIXTURES, tinhgon } from "./support/tinhgon.ts";

interface Result {
  readonly summary?: readonly {
    readonly place: string | null;
    readonly register: string;
    readonly indicator: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly bridge?: readonly { readonly place: string | null; readonly persons: number }[];
}

const THEMES = ["arrange", "count", "places", "roster"];
const SMALL = THEMES.flatMap((theme) => readdirSync(join(FIXTURES, theme)).map((name) => join(theme, name)));
const FOLDERS = [...SMALL, "hanoi-2019", "long-bien-2019"].filter((name) =>
  existsSync(join(FIXTURES, name, "scenario.yaml")),
);

test("there are fixtures", () => {
  expect(FOLDERS.length).toBeGreaterThan(50);
});

test.concurrent.each(FOLDERS)("%s", async (name) => {
  const args = ["run", "scenario.yaml", "--by", "commune", "--format", "json"];
  const { out } = await tinhgon(args, join(FIXTURES, name));
  const { summary = [], bridge = [] }: Result = JSON.parse(out);
  const persons = summary.filter(({ indicator, before }) => indicator === "persons" && before !== null);
  for (const { place, before, after } of persons) {
    // A dissolved place has the code of an old one; a new one may have the same.
    if (persons.filter((other) => other.place === place).length > 1) continue;
    const steps = bridge.filter((row) => row.place === place);
    expect(steps.length, String(place)).toBe(6);
    const change = steps.reduce((sum, row) => sum + row.persons, 0);
    expect((before ?? 0) + change, String(place)).toBe(after);
  }
});
