/** Files are written all or none, never over an input, and nothing half written stays. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sealed } from "../../src/cli/output/sealed.ts";
import { CannotWrite, type Identity, type OutputSet } from "../../src/cli/outside/asked.ts";
import { outputsOf } from "../../src/cli/outside/outputs.ts";

let folder = "";
const at = (path: string): string => join(folder, path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-outputs-"));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const identity = (path: string): Identity => {
  const { dev, ino } = statSync(at(path), { bigint: true });
  return { path, device: dev, file: ino };
};
const setOf = (files: Record<string, string>, over: Partial<OutputSet> = {}): OutputSet => ({
  folders: sealed([{ folder: at("out"), files: new Map(Object.entries(files)) }], sum),
  inputs: [],
  inputFolders: [],
  ...over,
});
const seal = '{\n  "tool": "tinhgon"\n}\n';

async function write(set: OutputSet): Promise<void> {
  const outputs = outputsOf();
  outputs.stage(set);
  await outputs.commit();
}

/** The names and contents of a folder, hidden files with them. */
function contents(path = "out"): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(path))
      .sort()
      .map((name) => [name, readFileSync(join(at(path), name), "utf8")]),
  );
}

describe("a set", () => {
  test("is sealed by the checksums of its files", async () => {
    await write(setOf({ "a.csv": "Ấp\n", "result.json": seal }));
    const { tool, files } = JSON.parse(readFileSync(at("out/result.json"), "utf8"));
    expect(tool).toBe("tinhgon");
    expect(files).toEqual([{ path: "a.csv", sha256: sum(readFileSync(at("out/a.csv"))) }]);
    expect(readdirSync(at("out")).sort()).toEqual(["a.csv", "result.json"]);
  });

  test("names files of folders that have no seal by their paths from its own", () => {
    const folders = [
      { folder: at("tables"), files: new Map([["b.csv", "b"]]) },
      { folder: at("out"), files: new Map([["result.json", seal]]) },
    ];
    const text = String(sealed(folders, sum)[1]?.files.get("result.json"));
    expect(JSON.parse(text).files).toEqual([{ path: "../tables/b.csv", sha256: sum(Buffer.from("b")) }]);
  });

  test("stands beside its places until it is put there, and leaves nothing when it is taken away", async () => {
    const outputs = outputsOf();
    outputs.stage(setOf({ "a.csv": "new" }));
    expect(existsSync(at("out/a.csv"))).toBe(false);
    expect(readdirSync(at("out"))).toHaveLength(1);
    outputs.discard();
    expect(existsSync(at("out"))).toBe(false);
    await outputs.commit();
    expect(existsSync(at("out"))).toBe(false);
  });

  test("takes tables of the set before away that it does not write, and nothing else", async () => {
    await write(setOf({ "a.csv": "1", "b.csv": "2", "c.csv": "3", "result.json": seal }));
    writeFileSync(at("out/notes.csv"), "mine");
    writeFileSync(at("out/c.csv"), "changed by hand");
    await write(setOf({ "a.csv": "4", "result.json": seal }));
    expect(Object.keys(contents())).toEqual(["a.csv", "c.csv", "notes.csv", "result.json"]);
    expect(contents()["c.csv"]).toBe("changed by hand");
  });

  test("takes nothing away by a seal that leads elsewhere, nor what was read", async () => {
    mkdirSync(at("out"));
    writeFileSync(at("other.csv"), "mine");
    writeFileSync(at("out/read.csv"), "input");
    const files = [
      { path: "../other.csv", sha256: sum(Buffer.from("mine")) },
      { path: "read.csv", sha256: sum(Buffer.from("input")) },
    ];
    writeFileSync(
      at("out/result.json"),
      `{\n  "files": [\n    ${JSON.stringify(files).slice(1, -1)}\n  ]\n}\n`,
    );
    await write(setOf({ "result.json": seal }, { inputs: [identity("out/read.csv")] }));
    expect(readFileSync(at("other.csv"), "utf8")).toBe("mine");
    expect(readFileSync(at("out/read.csv"), "utf8")).toBe("input");
  });

  test("takes away what processes that are gone have left beside their places", async () => {
    mkdirSync(at("out"));
    writeFileSync(at("out/.tinhgon-999999999-1.tmp"), "half");
    writeFileSync(at(`out/.tinhgon-${process.ppid}-1.tmp`), "of a process that runs");
    writeFileSync(at("out/.tinhgon.lock"), "999999999\n");
    await write(setOf({ "a.csv": "1" }));
    expect(Object.keys(contents())).toEqual([`.tinhgon-${process.ppid}-1.tmp`, "a.csv"]);
  });

  test("keeps the permissions of files, and follows links", async () => {
    mkdirSync(at("out"));
    writeFileSync(at("out/a.csv"), "old");
    chmodSync(at("out/a.csv"), 0o640);
    writeFileSync(at("elsewhere.csv"), "old");
    symlinkSync(at("elsewhere.csv"), at("out/b.csv"));
    symlinkSync("../not-yet.csv", at("out/c.csv"));
    await write(setOf({ "a.csv": "1", "b.csv": "2", "c.csv": "3" }));
    expect(statSync(at("out/a.csv")).mode & 0o777).toBe(0o640);
    expect(readFileSync(at("elsewhere.csv"), "utf8")).toBe("2");
    expect(readFileSync(at("not-yet.csv"), "utf8")).toBe("3");
    expect(readdirSync(at("out")).sort()).toEqual(["a.csv", "b.csv", "c.csv"]);
  });

  test("that cannot be put in place as a whole leaves all as it was", async () => {
    mkdirSync(at("out"));
    for (const name of ["a.csv", "b.csv", "result.json"]) writeFileSync(join(at("out"), name), "old");
    const before = contents();
    const outputs = outputsOf();
    outputs.stage(setOf({ "a.csv": "new", "b.csv": "new", "new.csv": "new", "result.json": seal }));
    rmSync(at("out/b.csv"));
    mkdirSync(at("out/b.csv")); // so that no file can take its place
    await expect(outputs.commit()).rejects.toThrow(CannotWrite);
    rmSync(at("out/b.csv"), { recursive: true });
    writeFileSync(at("out/b.csv"), "old");
    expect(contents()).toEqual(before);
  });

  test("waits for another one that is being put in place", async () => {
    mkdirSync(at("out"));
    const lock = at("out/.tinhgon.lock");
    writeFileSync(lock, `${process.ppid}\n`);
    const outputs = outputsOf();
    outputs.stage(setOf({ "a.csv": "1" }));
    const done = outputs.commit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(at("out/a.csv"))).toBe(false);
    rmSync(lock);
    await done;
    expect(Object.keys(contents())).toEqual(["a.csv"]);
  });
});

describe("no output is written over an input", () => {
  const refused = (name: string, over: Partial<OutputSet>): unknown => {
    try {
      outputsOf().stage(setOf({ [name]: "new" }, over));
    } catch (failure) {
      return failure instanceof CannotWrite ? failure.refused : failure;
    }
    return null;
  };
  beforeEach(() => {
    mkdirSync(at("out"));
    writeFileSync(at("input.csv"), "input");
  });
  afterEach(() => {
    expect(readFileSync(at("input.csv"), "utf8")).toBe("input");
    expect(readdirSync(at("out")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test.each([
    ["its own name", () => writeFileSync(at("out/a.csv"), "input"), "out/a.csv"],
    ["a symbolic link to it", () => symlinkSync(at("input.csv"), at("out/a.csv")), "input.csv"],
    ["a hard link to it", () => linkSync(at("input.csv"), at("out/a.csv")), "input.csv"],
  ])("by %s", (_, make, input) => {
    make();
    expect(refused("a.csv", { inputs: [identity(input)] })).toEqual({ path: at("out/a.csv"), input });
  });

  test("by a link to its folder", () => {
    symlinkSync(folder, at("out/link"));
    const set = {
      ...setOf({}),
      folders: [{ folder: at("out/link"), files: new Map([["input.csv", "new"]]) }],
    };
    expect(() => outputsOf().stage({ ...set, inputs: [identity("input.csv")] })).toThrow(CannotWrite);
  });

  test("by a link behind which it would stand among tables that are read as a folder", () => {
    mkdirSync(at("tables"));
    symlinkSync(at("tables/new.csv"), at("out/a.csv"));
    expect(refused("a.csv", { inputFolders: [identity("tables")] })).toMatchObject({ input: "tables" });
    expect(refused("b.csv", { inputFolders: [identity("out")] })).toMatchObject({ input: "out" });
    expect(refused("a.html", { inputFolders: [identity("out")] })).toBeNull();
    rmSync(at("out"), { recursive: true });
    mkdirSync(at("out"));
  });

  test("nor over what is no file, nor through links without an end", () => {
    mkdirSync(at("out/a.csv"));
    symlinkSync("b.csv", at("out/b.csv"));
    symlinkSync("/dev/null", at("out/c.csv"));
    expect(refused("a.csv", {})).toMatchObject({ reason: "EISDIR" });
    expect(refused("b.csv", {})).toMatchObject({ reason: "ELOOP" });
    expect(refused("c.csv", {})).toMatchObject({ reason: "EINVAL" });
  });
});
