/** Paths as text come out as Node's own arithmetic has them, in the form of either system. */
import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  folderOf,
  isAbsolute,
  leadsInto,
  type PathStyle,
  pathBetween,
  pathFrom,
} from "../../src/pipeline/means/paths.ts";

const POSIX: PathStyle = { windows: false, here: "/home/an" };
const WINDOWS: PathStyle = { windows: true, here: "C:\\Users\\An" };

const name = fc.constantFrom("a", "b", "Xã Mẫu", "..", ".", "x.csv", "..b", "*");
const relative = (separators: readonly string[]) =>
  fc
    .array(fc.tuple(name, fc.constantFrom(...separators)), { minLength: 1, maxLength: 5 })
    .map((steps) => steps.flat().slice(0, -1).join(""));
const posixPath = fc.tuple(fc.constantFrom("", "/"), relative(["/"])).map(([root, path]) => root + path);
const windowsPath = fc
  .tuple(fc.constantFrom("", "\\", "C:\\", "c:/", "D:\\", "\\\\may\\chung\\"), relative(["\\", "/"]))
  .map(([root, path]) => root + path);

describe.each([
  ["/", POSIX, posix, posixPath],
  ["\\", WINDOWS, win32, windowsPath],
] as const)("paths parted by %s", (_, style, node, path) => {
  test("are absolute where Node says so", () => {
    fc.assert(
      fc.property(path, (one) => {
        expect(isAbsolute(one, style)).toBe(node.isAbsolute(one));
      }),
    );
  });

  test("have the folder that Node says", () => {
    fc.assert(
      fc.property(path, (one) => {
        expect(folderOf(one, style)).toBe(node.dirname(one));
      }),
    );
  });

  test("are taken from a folder as Node joins them", () => {
    fc.assert(
      fc.property(path, path, fc.constantFrom("", "/"), (folder, one, end) => {
        const wanted = node.isAbsolute(one) ? one + end : node.join(folder, one + end);
        expect(pathFrom(folder, one + end, style)).toBe(wanted);
      }),
    );
  });

  test("lead from a folder as Node's way between the two does", () => {
    fc.assert(
      fc.property(path, path, (folder, one) => {
        const [from, to] = [folder, one].map((each) => node.resolve(style.here, each));
        const wanted = node.isAbsolute(one) ? one : node.relative(from ?? "", to ?? "");
        expect(pathBetween(folder, one, style)).toBe(wanted);
      }),
    );
  });
});

test("standard input is in the folder worked in, and a path of its own", () => {
  expect(folderOf("-", POSIX)).toBe(".");
  expect(pathFrom("a", "-", POSIX)).toBe("-");
  expect(pathBetween("a", "-", WINDOWS)).toBe("-");
});

test.each([
  ["/home/an/a", "/home/an/a/b.csv", POSIX, true],
  ["/home/an/a", "/home/an/a", POSIX, true],
  ["/home/an/a", "/home/an/a/..b.csv", POSIX, true],
  ["/home/an/a", "/home/an/ab.csv", POSIX, false],
  ["/home/an/a", "/home/an/A/b.csv", POSIX, false],
  ["/", "/etc/passwd", POSIX, true],
  ["C:\\Users\\An\\a", "C:\\Users\\An\\b.csv", WINDOWS, false],
  ["C:\\Users\\An\\a", "c:\\users\\an\\A\\b.csv", WINDOWS, true],
  ["C:\\Users\\An\\a", "D:\\Users\\An\\a\\b.csv", WINDOWS, false],
  ["\\\\may\\chung\\a", "\\\\may\\rieng\\a\\b.csv", WINDOWS, false],
  ["\\\\may\\chung", "\\\\MAY\\chung\\a\\b.csv", WINDOWS, true],
])("whether %s holds %s", (folder, path, style, held) => {
  expect(leadsInto(folder, path, style)).toBe(held);
});

test("on Windows a path without a drive is on the drive worked on, and C:x in the folder worked in there", () => {
  expect(pathBetween("\\Users", "x.csv", WINDOWS)).toBe("An\\x.csv");
  expect(leadsInto("C:\\Users\\An", "C:x.csv", WINDOWS)).toBe(true);
  expect(leadsInto("C:\\Users\\An", "D:x.csv", WINDOWS)).toBe(false);
});
