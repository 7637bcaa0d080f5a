/** The large fixtures: published figures come out of the rows, move with them, and with nothing else. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

interface Figure {
  readonly before: number | null;
  readonly after: number | null;
}

interface Result {
  readonly inputs: readonly { readonly sha256: string }[];
  readonly summary: readonly (Figure & { readonly place: string; readonly indicator: string })[];
  readonly findings: readonly Record<string, unknown>[];
  readonly expectations: readonly { readonly met: boolean }[];
}

const JSON_RUN = ["run", "scenario.yaml", "--format", "json"];
const NAMES = ["hanoi-2019", "long-bien-2019", "vinh-phuc-2019"] as const;

/** A figure to spoil in each scenario: as it is written there, off by one, and what the message must name. */
const SPOILT = {
  "hanoi-2019": [
    "indicator: persons, before: 32933, after: 18350",
    "indicator: persons, before: 32933, after: 18351",
    ["persons", "18.351", "18.350"],
  ],
  "long-bien-2019": ["change: -406", "change: -407", ["nguoi-huong-phu-cap", "-407", "-406"]],
  "vinh-phuc-2019": ["before: 474", "before: 475", ["units", "475", "474"]],
} as const;

describe.each(NAMES)("%s", (name) => {
  const folder = join(FIXTURES, name);

  test("meets every published figure, and gives the same bytes twice", async () => {
    const first = await tinhgon(JSON_RUN, folder);
    const again = await tinhgon(JSON_RUN, folder);
    const { expectations } = resultOf(first.out);
    expect(first.code).toBe(0);
    expect(expectations.length).toBeGreaterThan(0);
    expect(expectations.filter(({ met }) => !met)).toEqual([]);
    expect(again).toEqual(first);
  });

  test("tells a published figure that is off by one", async () => {
    const [right, wrong, named] = SPOILT[name];
    await inCopyOf(folder, async (copy) => {
      await edit(copy, "scenario.yaml", (text) => text.replace(right, wrong));
      const { code, err } = await tinhgon(["run", "scenario.yaml", "--quiet"], copy);
      expect(code).toBe(1);
      expect(err.split("\n").filter((line) => line.includes("[expect/not-met]"))).toHaveLength(1);
      for (const word of named) expect(err).toContain(word);
    });
  });

  test("gives the same result from shuffled rows", async () => {
    await inCopyOf(folder, async (copy) => {
      for (const file of ["register.csv", "roster.csv", "changes.csv"]) {
        if (textsIn(copy).has(file)) await edit(copy, file, shuffled);
      }
      const [straight, mixed] = [await tinhgon(JSON_RUN, folder), await tinhgon(JSON_RUN, copy)];
      expect(mixed.code).toBe(0);
      expect(withoutRows(mixed.out)).toEqual(withoutRows(straight.out));
    });
  });

  test("is what its generator writes", async () => {
    await inCopyOf(folder, async (copy) => {
      const written = [...textsIn(copy).keys()].filter((file) => /^[^/]*\.csv$/.test(file));
      expect(written.length).toBeGreaterThan(0);
      for (const file of written) await writeFile(join(copy, file), "");
      await promisify(execFile)(process.execPath, ["generate.mjs"], { cwd: copy });
      for (const file of written) {
        expect(readFileSync(join(copy, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
      }
    });
  });
});

test("hanoi-2019 is proven place by place in fewer than 1,000 steps each, where the limit is 2,000,000", async () => {
  const folder = join(FIXTURES, "hanoi-2019");
  const limited = await tinhgon([...JSON_RUN, "--node-limit", "1000"], folder);
  expect(resultOf(limited.out).findings.filter(({ code }) => code === "arrange/unproven")).toEqual([]);
  expect(limited).toEqual(await tinhgon(JSON_RUN, folder));
});

describe("hanoi-2019 with something taken away", () => {
  test("one person who is released anyway: one fewer before, nothing else", async () => {
    // P00016 heads TDP 00001-001 and is no Party member: after the merger others are preferred.
    const figures = await hanoiWithout("roster.csv", /^00001-001,[^,]*,P00016,.*\n/m);
    expect(figures("persons")).toEqual({ before: 32_932, after: 18_350 });
    expect(figures("released")).toEqual({ before: null, after: 14_582 });
    expect(figures("posts")).toEqual({ before: 34_062, after: 22_027 });
  });

  test("the only Party member of a unit: the chi bộ has no secretary, and the other two keep a post each", async () => {
    // TDP 00001-017 merges with none. P00062 (44, Party member) would hold two posts and P00063 or P00064, neither
    // a Party member, the third. Without P00062 one post stays vacant and both others stay: as many people as before.
    const figures = await hanoiWithout("roster.csv", /^00001-017,[^,]*,P00062,.*\n/m);
    expect(figures("persons")).toEqual({ before: 32_932, after: 18_350 });
    expect(figures("vacancies")).toEqual({ before: 571, after: 366 + 1 });
    expect(figures("holdings")).toEqual({ before: 33_491, after: 21_661 - 1 });
    expect(figures("concurrent")).toEqual({ before: 559, after: 3311 - 1 });
    expect(figures("released")).toEqual({ before: null, after: 14_583 - 1 });
  });

  test("one merger of two units: one unit and three people more", async () => {
    // In 00001-003 and 00001-004 no Party member is 65 or younger, so nobody may hold two posts: the merged unit
    // has three people, the two units by themselves three each.
    const figures = await hanoiWithout("changes.csv", /^00001-004,00001-003,.*\n/m);
    expect(figures("units")).toEqual({ before: 7968, after: 5369 + 1 });
    expect(figures("branches")).toEqual({ before: 7968, after: 5247 + 1 });
    expect(figures("posts")).toEqual({ before: 34_063, after: 22_027 + 3 });
    expect(figures("persons")).toEqual({ before: 32_933, after: 18_350 + 3 });
    expect(figures("released")).toEqual({ before: null, after: 14_583 - 3 });
  });

  test("the rule that one person may hold two posts: as many people as posts can be filled", async () => {
    const folder = join(FIXTURES, "hanoi-2019");
    const figures = figuresIn(await tinhgon([...JSON_RUN, "--set", "holding.max_posts=1"], folder), "01");
    const { persons, extra } = onePostEach(folder);
    expect(figures("persons")).toEqual({ before: 32_933, after: persons });
    // Only in the unfinished places, where everything stands, somebody still holds two.
    expect(figures("holdings").after).toBe(persons + extra);
    expect(figures("concurrent").after).toBe(extra);
    expect(figures("released").after).toBe(32_933 - persons);
  });

  test("the rule that deputy heads of units go: a post more in each unit that is arranged", async () => {
    const folder = join(FIXTURES, "hanoi-2019");
    const set = ["--set", "titles.pho-thon-to-pho.posts=1"];
    const figures = figuresIn(await tinhgon([...JSON_RUN, ...set], folder), "01");
    const { before, after } = figures("posts");
    const holdings = figures("holdings").after ?? 0;
    const vacancies = figures("vacancies").after ?? 0;
    // 5.369 units afterwards, but for the 30 thôn and 19 TDP that are unfinished.
    expect({ before, after }).toEqual({ before: 34_063, after: 22_027 + 5369 - 49 });
    expect(holdings + vacancies).toBe(after);
    // Each of the 122 created units has one more to elect; the new posts of the others bring people back.
    expect(vacancies).toBeGreaterThanOrEqual(366 + 122);
    expect(figures("persons").after).toBeGreaterThan(18_350);
  });
});

describe("what is written can be read again", () => {
  const FILES = [
    "register-after.csv",
    "roster-after.csv",
    "crosswalk.csv",
    "dispositions.csv",
    "summary.csv",
  ];

  test.each(["hanoi-2019", "long-bien-2019"])("%s: the crosswalk is the same plan", async (name) => {
    await inCopyOf(join(FIXTURES, name), async (copy) => {
      await tinhgon(["run", "scenario.yaml", "--out", "first", "--quiet"], copy);
      const again = [
        "run",
        "scenario.yaml",
        "--changes",
        "first/crosswalk.csv",
        "--out",
        "second",
        "--quiet",
      ];
      expect((await tinhgon(again, copy)).code).toBe(0);
      for (const file of FILES) {
        const [first, second] = ["first", "second"].map((out) => readFileSync(join(copy, out, file)));
        expect(first?.equals(second ?? Buffer.of()), file).toBe(true);
      }
    });
  });

  test("hanoi-2019: the mergers of 2019, then the 122 creations of July 2020 as a plan of their own", {
    timeout: 120_000,
  }, async () => {
    await inCopyOf(join(FIXTURES, "hanoi-2019"), async (copy) => {
      const [header = "", ...rows] = readFileSync(join(copy, "changes.csv"), "utf8").trimEnd().split("\n");
      const created = rows.filter((row) => row.startsWith(","));
      const others = rows.filter((row) => !row.startsWith(","));
      expect([created.length, created.every((row) => row.includes(",2020-07-29,"))]).toEqual([122, true]);
      await writeFile(join(copy, "wave1.csv"), `${[header, ...others].join("\n")}\n`);
      await writeFile(join(copy, "wave2.csv"), `${[header, ...created].join("\n")}\n`);
      const first = ["run", "scenario.yaml", "--changes", "wave1.csv", "--out", "first", "--quiet"];
      const given = [
        "--policy",
        "de-an-21",
        "--register",
        "first/register-after.csv",
        "--changes",
        "wave2.csv",
      ];
      await tinhgon(["run", "scenario.yaml", "--out", "once", "--quiet"], copy);
      await tinhgon(first, copy); // not the published figures yet
      const second = ["run", "first/roster-after.csv", ...given, "--format", "json", "--out", "second"];
      const ended = await tinhgon(second, copy);
      expect(figuresIn(ended, "01")("units")).toEqual({ before: 5247, after: 5369 });
      expect(figuresIn(ended, "01")("persons")).toEqual({ before: 18_350, after: 18_350 });
      expect(figuresIn(ended, "01")("vacancies")).toEqual({ before: 0, after: 366 });
      for (const file of ["register-after.csv", "roster-after.csv"]) {
        const [once, twice] = ["once", "second"].map((out) => readFileSync(join(copy, out, file)));
        expect(once?.equals(twice ?? Buffer.of()), file).toBe(true);
      }
    });
  });

  test("hanoi-2019: a second wave begins where the first ended, and without a plan changes nobody", async () => {
    await inCopyOf(join(FIXTURES, "hanoi-2019"), async (copy) => {
      await tinhgon(["run", "scenario.yaml", "--out", "first", "--quiet"], copy);
      const roster = "first/roster-after.csv";
      const given = ["--policy", "de-an-21", "--register", "first/register-after.csv"];
      const ended = await tinhgon(["run", roster, ...given, "--format", "json", "--out", "second"], copy);
      const figures = figuresIn(ended, "01");
      expect(figures("units")).toEqual({ before: 5369, after: 5369 });
      expect(figures("persons")).toEqual({ before: 18_350, after: 18_350 });
      expect(figures("released").after).toBe(0);
      expect(readFileSync(join(copy, "second/roster-after.csv"), "utf8")).toBe(
        readFileSync(join(copy, roster), "utf8"),
      );
    });
  });
});

describe("the other two with something changed", () => {
  test("long-bien-2019: one secretary more who is local makes 8 of 14, truncated", async () => {
    await inCopyOf(join(FIXTURES, "long-bien-2019"), async (copy) => {
      await edit(copy, "roster.csv", (text) =>
        text.replace(/^(\d+,Bí thư Đảng ủy phường,.*),không$/m, "$1,có"),
      );
      const ended = await tinhgon(JSON_RUN, copy);
      expect(ended.code).toBe(1);
      expect(figuresIn(ended, "004")("bi-thu-khong-phai-nguoi-dia-phuong").after).toBe(57.14);
    });
  });

  test("vinh-phuc-2019: 131 units made from 274 and 21 renamed, all in Markdown, 60 of them on a terminal", async () => {
    const folder = join(FIXTURES, "vinh-phuc-2019");
    const shown = await tinhgon(["run", "scenario.yaml", "--quiet"], folder);
    expect(shown.out).toContain(`… còn ${131 + 21 - 60} đơn vị;`);
    const { out } = await tinhgon(["run", "scenario.yaml", "--format", "md", "--quiet"], folder);
    const rows = out.split("## Đơn vị có thay đổi\n")[1]?.match(/^\| .* và .* \|$|^\| .*\(đổi tên\) \|$/gm);
    expect(rows).toHaveLength(131 + 21);
  });

  test("vinh-phuc-2019: one merger fewer leaves one unit more, and all households", async () => {
    await inCopyOf(join(FIXTURES, "vinh-phuc-2019"), async (copy) => {
      await edit(copy, "changes.csv", (text) => text.replace(/^243-01-02,243-01-01,.*\n/m, ""));
      const ended = await tinhgon(JSON_RUN, copy);
      expect(ended.code).toBe(1);
      expect(figuresIn(ended, "26")("units")).toEqual({ before: 474, after: 331 + 1 });
      expect(figuresIn(ended, "243")("units")).toEqual({ before: 34, after: 24 + 1 });
      expect(figuresIn(ended, "26")("households")).toEqual({ before: 107_520, after: 107_520 });
    });
  });
});

function resultOf(text: string): Result {
  return JSON.parse(text) as Result;
}

function figuresIn({ out }: { readonly out: string }, place: string): (indicator: string) => Figure {
  const { summary } = resultOf(out);
  return (indicator) => {
    const row = summary.find((one) => one.place === place && one.indicator === indicator);
    if (!row) throw new Error(`no row for ${indicator} of ${place}`);
    return { before: row.before, after: row.after };
  };
}

/** The city's figures with the row that a pattern finds taken out of one file. */
async function hanoiWithout(file: string, row: RegExp): Promise<(indicator: string) => Figure> {
  return inCopyOf(join(FIXTURES, "hanoi-2019"), async (copy) => {
    await edit(copy, file, (text) => text.replace(row, ""));
    const ended = await tinhgon(JSON_RUN, copy);
    expect(ended.code).toBe(1); // the published figures are not met any more
    return figuresIn(ended, "01");
  });
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${file}`);
  await writeFile(join(folder, file), changed);
}

/** The rows of a table in another order, the same one every time. */
function shuffled(text: string): string {
  const [header = "", ...rows] = text.trimEnd().split("\n");
  let state = 2019;
  for (let at = rows.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [rows[at], rows[other]] = [rows[other] ?? "", rows[at] ?? ""];
  }
  return `${[header, ...rows].join("\n")}\n`;
}

/** A result without what the order of rows may change: checksums, and the lines and the order of findings. */
function withoutRows(text: string): unknown {
  const result = resultOf(text);
  return {
    ...result,
    inputs: result.inputs.map((input) => ({ ...input, sha256: "" })),
    findings: result.findings.map((one) => JSON.stringify({ ...one, line: 0 })).sort(),
  };
}

type Row = Readonly<Record<string, string>>;

/**
 * How many people remain where each may hold one post, counted without the program: in each place as many posts as
 * can be given to different people who may hold them (Kuhn's matching), and everybody in unfinished places; `extra`
 * are the second posts held there.
 */
function onePostEach(folder: string): { readonly persons: number; readonly extra: number } {
  const roster = rowsOf(readFileSync(join(folder, "roster.csv"), "utf8"));
  const statuses = new Map(
    rowsOf(readFileSync(join(folder, "register.csv"), "utf8")).map((row) => [row.code ?? "", row.status]),
  );
  const changes = rowsOf(readFileSync(join(folder, "changes.csv"), "utf8"));
  const into = new Map(changes.map((row) => [row.from ?? "", row.into ?? ""]));
  const people = new Map<string, Row[]>();
  for (const row of roster) {
    if (!row.person) continue;
    const place = into.get(row.place ?? "") ?? row.place ?? "";
    people.set(place, [...(people.get(place) ?? []), row]);
  }
  let persons = 0;
  let extra = 0;
  for (const [place, rows] of people) {
    const distinct = new Map(rows.map((row) => [row.person ?? "", row]));
    if (statuses.get(place) === "pending") {
      persons += distinct.size;
      extra += rows.length - distinct.size;
    } else persons += matched(place.includes("-") ? UNIT_POSTS : COMMUNE_POSTS, [...distinct.values()]);
  }
  return { persons, extra };
}

const age = (row: Row): number => 2019 - Number(row.birth_year);
const member = (row: Row): boolean => row.party_member === "có";
const anybody = (): boolean => true;

/** Who may hold each post of `de-an-21`: ten in a commune, three in a unit. */
const COMMUNE_POSTS: readonly ((row: Row) => boolean)[] = [
  member, // Văn phòng Đảng ủy
  (row) => member(row) && age(row) <= 50, // Phó Chỉ huy trưởng Quân sự
  (row) => row.gender === "Nữ", // Phó Chủ tịch Hội LHPN
  (row) => age(row) <= 35, // Phó Bí thư Đoàn TN
  (row) => age(row) >= 55, // Chủ tịch Hội Người cao tuổi
  ...[anybody, anybody, anybody, anybody, anybody],
];
const UNIT_POSTS: readonly ((row: Row) => boolean)[] = [member, anybody, anybody];

/** The most posts that can be given to different people. */
function matched(posts: readonly ((row: Row) => boolean)[], people: readonly Row[]): number {
  const holder: number[] = people.map(() => -1);
  const give = (post: number, seen: Set<number>): boolean =>
    people.some((row, person) => {
      if (seen.has(person) || !posts[post]?.(row)) return false;
      seen.add(person);
      const held = holder[person] ?? -1;
      if (held >= 0 && !give(held, seen)) return false;
      holder[person] = post;
      return true;
    });
  return posts.filter((_, post) => give(post, new Set())).length;
}

/** Rows of a table by column; its cells hold no quotes before the columns that are read here. */
function rowsOf(text: string): Row[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}
