/** The files of this machine behind the port: what is read, what is refused and why, what leads where. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILES } from "../../src/cli/outside/io.ts";

let folder = "";
const at = (path: string): string => join(folder, path);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-io-"));
  mkdirSync(at("in/sub"), { recursive: true });
  writeFileSync(at("in/a.csv"), "abc");
  writeFileSync(at("out.csv"), "");
  symlinkSync(at("out.csv"), at("in/link.csv"));
  symlinkSync(at("in/sub"), at("in/linked"));
  symlinkSync(at("nowhere"), at("in/broken.csv"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the files of this machine", () => {
  test("are read whole, an empty one as no bytes", () => {
    expect(FILES.read(at("in/a.csv"))).toEqual({ bytes: Buffer.from("abc") });
    expect(FILES.read(at("out.csv"))).toMatchObject({ bytes: { length: 0 } });
  });

  test("are refused with the reason: not there, a folder, beyond 128 MB", () => {
    expect(FILES.read(at("gone.csv"))).toEqual({ bytes: null, reason: "missing" });
    expect(FILES.read(at("in"))).toEqual({ bytes: null, reason: "unreadable", system: "EISDIR" });
    writeFileSync(at("large.csv"), "");
    truncateSync(at("large.csv"), 128 * 1024 * 1024 + 1);
    expect(FILES.read(at("large.csv"))).toEqual({ bytes: null, reason: "too-large" });
  });

  test("are listed by what they are, links by what they lead to", () => {
    const names = FILES.list(at("in"))?.map(({ name, kind }) => [name, kind]) ?? [];
    expect(Object.fromEntries(names)).toEqual({
      "a.csv": "file",
      sub: "folder",
      "link.csv": "file",
      linked: "folder",
      "broken.csv": "other",
    });
    expect([FILES.list(at("in/a.csv")), FILES.list(at("gone"))]).toEqual([null, null]);
  });

  test("are told from folders", () => {
    expect(
      ["in/a.csv", "in/link.csv", "in", "gone", "in/broken.csv"].map((path) => FILES.isFile(at(path))),
    ).toEqual([true, true, false, false, false]);
  });

  test("are inside a folder where their links end there", () => {
    const inside = (path: string): boolean => FILES.isInside(at("in"), at(path));
    expect(["in/a.csv", "in/linked", "in", "in/link.csv", "out.csv"].map(inside)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("have the checksum of their bytes", () => {
    expect(FILES.sha256(Buffer.from("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});
