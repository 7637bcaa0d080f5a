/** The built program as a user starts it: arguments and a folder in, what it printed and how it ended out. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");
export const FIXTURES = join(ROOT, "fixtures");
const BIN = join(ROOT, "bin/tinhgon.js");

export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs the built program in a folder. Throws where it has not been built. */
export function tinhgon(
  args: readonly string[],
  folder: string,
  stdin: Uint8Array | "" = "",
): Promise<Ended> {
  const built = join(ROOT, "dist/tinhgon.cjs");
  if (!existsSync(built)) throw new Error(`${built} is missing: run npm run build first`);
  return new Promise((done, fail) => {
    const options = { cwd: folder, env: { PATH: process.env.PATH }, maxBuffer: 1 << 28 };
    const child = execFile(process.execPath, [BIN, ...args], options, (failure, out, err) => {
      if (failure && typeof failure.code !== "number") fail(failure);
      else done({ out, err, code: Number(failure?.code ?? 0) });
    });
    child.stdin?.on("error", () => undefined); // a program that reads none of it may end first
    child.stdin?.end(stdin);
  });
}

/** Copies a folder to a temporary one, hands that to `use`, and removes it. */
export async function inCopyOf<T>(folder: string, use: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), "tinhgon-"));
  try {
    await cp(folder, copy, { recursive: true });
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** All files of a folder as text by their paths inside it, in order; empty where there is no such folder. */
export function textsIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}
