/**
 * Runs that are ended at any moment, and two at once: what stands there then is one whole set, or its seal says that it is
 * none; after a signal that can be caught nothing half written stays. `npm run kills` does it 300 times.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, ROOT, tinhgon } from "../support/tinhgon.ts";

const KILLS = Number(process.env.KILLS ?? 8);
const PAIRS = Math.ceil(KILLS / 5);
const CASE = join(FIXTURES, "arrange/two-posts");
const OUTS = ["out", "out/b.xlsx", "out/b.html", "out/b.md", "out2/c.csv"].flatMap((path) => ["--out", path]);

type Signal = "SIGKILL" | "SIGTERM" | "SIGINT" | "SIGHUP";

const EXITS = { SIGTERM: 143, SIGINT: 130, SIGHUP: 129 } as const;

describe(`${KILLS} runs that are ended`, { timeout: 3_600_000 }, () => {
  test("leave one whole set, or a seal that does not fit, and nothing half written where they are told to end", async () => {
    await inCopyOf(CASE, async (folder) => {
      const [vi, en] = [await whole(folder, "vi"), await whole(folder, "en")];
      const typical = await timeOf(folder);
      const random = randomOf(7);
      const met = { old: 0, new: 0, none: 0, ended: 0 };
      let before = await whole(folder, "vi");
      for (let run = 0; run < KILLS; run++) {
        const signal = (["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)[run % 4] ?? "SIGKILL";
        const language = before === vi ? "en" : "vi";
        const after = language === "vi" ? vi : en;
        const child = start(folder, language);
        const at = typical * (random() < 0.3 ? random() : 0.7 + random() * 0.4);
        const exit = await ended(child, signal, at);
        const now = contentsOf(folder);
        const fits = isSealed(folder);
        if (fits) expect([before, after]).toContain(now);
        if (signal !== "SIGKILL") {
          expect(fits).toBe(true);
          // null: the signal came before the first line of the program, and the system itself ended it.
          expect([0, EXITS[signal], null]).toContain(exit);
          // What an earlier one left that was killed outright goes with the next that writes.
          const own = hiddenIn(folder).filter((name) => exit === 0 || name.includes(`-${child.pid}-`));
          expect(own).toEqual([]);
        }
        if (exit !== 0) met.ended++;
        met[!fits ? "none" : now === after ? "new" : "old"]++;
        if (!fits || now === after) before = await whole(folder, language);
      }
      expect(met.old).toBeGreaterThan(0);
      expect(met.ended).toBeGreaterThan(0);
      if (process.env.KILLS) console.log(JSON.stringify({ KILLS, ...met, typical }));
    });
  });

  test.each([
    "SIGTERM",
    "SIGINT",
    "SIGHUP",
  ] as const)("by %s while nobody reads what they print leave nothing", async (signal) => {
    await inCopyOf(join(FIXTURES, "long-bien-2019"), async (folder) => {
      const args = ["run", "scenario.yaml", "--format", "json", "--by", "unit", "--out", "out"];
      const child = spawn(process.execPath, [join(ROOT, "bin/tinhgon.js"), ...args], {
        cwd: folder,
        stdio: ["ignore", "pipe", "ignore"],
      });
      while (hiddenIn(folder).length < 7) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await ended(child, signal, 0)).toBe(EXITS[signal]);
      expect(existsSync(join(folder, "out"))).toBe(false);
    });
  });
});

test(`${PAIRS} pairs of runs at once leave one whole set`, { timeout: 3_600_000 }, async () => {
  await inCopyOf(CASE, async (folder) => {
    const known = [await whole(folder, "vi"), await whole(folder, "en")];
    for (let pair = 0; pair < PAIRS; pair++) {
      const exits = await Promise.all(
        [start(folder, "vi"), start(folder, "en")].map((child) => ended(child, null, 0)),
      );
      expect(exits).toEqual([0, 0]);
      expect(isSealed(folder)).toBe(true);
      expect(known).toContain(contentsOf(folder));
      expect(hiddenIn(folder)).toEqual([]);
    }
    expect((await tinhgon(["check", "out"], folder)).code).toBe(0);
  });
});

function start(folder: string, language: "vi" | "en"): ChildProcess {
  const args = ["run", "scenario.yaml", "--quiet", "--lang", language, ...OUTS];
  return spawn(process.execPath, [join(ROOT, "bin/tinhgon.js"), ...args], { cwd: folder, stdio: "ignore" });
}

/** The exit code of a process that gets a signal after so many milliseconds; null where the signal ended it. */
function ended(child: ChildProcess, signal: Signal | null, after: number): Promise<number | null> {
  const timer = signal === null ? undefined : setTimeout(() => child.kill(signal), after);
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** What a run that nobody ends leaves. */
async function whole(folder: string, language: "vi" | "en"): Promise<string> {
  await ended(start(folder, language), null, 0);
  return contentsOf(folder);
}

async function timeOf(folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const begin = performance.now();
    await whole(folder, "vi");
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const FOLDERS = ["out", "out2"];

function namesIn(folder: string): string[] {
  return FOLDERS.flatMap((name) =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((file) => join(name, file)) : [],
  ).sort();
}

/** Everything that is not hidden, as one checksum. */
function contentsOf(folder: string): string {
  const sum = createHash("sha256");
  for (const name of namesIn(folder)) {
    if (/[\\/]\./.test(name)) continue;
    sum.update(`${name}\n`);
    sum.update(readFileSync(join(folder, name)));
  }
  return sum.digest("hex");
}

function hiddenIn(folder: string): string[] {
  return namesIn(folder).filter((name) => /[\\/]\./.test(name));
}

/** Whether the seal is there, names all other files, and fits them: told without a line of the program. */
function isSealed(folder: string): boolean {
  mkdirSync(join(folder, "out"), { recursive: true });
  const seal = join(folder, "out/result.json");
  if (!existsSync(seal)) return false;
  const { files }: { files: { path: string; sha256: string }[] } = JSON.parse(readFileSync(seal, "utf8"));
  return files.every(({ path, sha256 }) => {
    const file = join(folder, "out", path);
    return existsSync(file) && createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
  });
}

/** Numbers from 0 to 1, the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
