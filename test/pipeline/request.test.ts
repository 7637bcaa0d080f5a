/** What a request asks for: which file is a scenario, what layers and options make of it, and from where paths are taken. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics/diagnostic.ts";
import type { Files } from "../../src/pipeline/means/files.ts";
import { type Request, readRequest } from "../../src/pipeline/request/request.ts";
import { requestOf, textFiles } from "../support/files.ts";

const WINDOWS = { windows: true, here: "C:\\Users\\An" };

function ask(files: Files, request: Request) {
  const diagnostics: Diagnostic[] = [];
  const found = readRequest(files, request, diagnostics);
  const paths = Object.fromEntries(
    Object.entries(found?.scenario.inputs ?? {}).map(([role, inputs]) => [
      role,
      inputs.map(({ path }) => path),
    ]),
  );
  return { found, paths, codes: diagnostics.map(({ code }) => code), diagnostics };
}

const scenario = (more = "", policy = "p.yaml") =>
  `tinhgon: 1\nname: x\ninputs: { roster: r.csv, register: [a/*.csv, b.csv] }\npolicy: ${policy}\n${more}`;

describe("a request", () => {
  test("of a roster with a policy is a scenario of its own, from the folder worked in", () => {
    const { found, paths } = ask(textFiles([]), requestOf("in/r.csv", { policy: "p", register: "x.csv" }));
    expect([found?.folder, found?.scenario.policy, found?.scenario.name]).toEqual([".", "p", "in/r.csv"]);
    expect(paths).toEqual({ roster: ["in/r.csv"], register: ["x.csv"] });
  });

  test.each(["s.yaml", "s.YML", "s.json"])("of %s is a scenario, whatever policy is given", (path) => {
    const { found } = ask(textFiles({ [path]: scenario() }), requestOf(path, { policy: "nd-34-2019" }));
    expect(found?.scenario).toMatchObject({ name: "x", policy: "nd-34-2019" });
  });

  test("takes files of the command line from here, those of the scenario from its folder", () => {
    const given = { policy: "q.yaml", register: "x.csv", changes: "/y.csv" };
    const { found, paths } = ask(textFiles({ "in/s.yaml": scenario() }), requestOf("in/s.yaml", given));
    expect(found).toMatchObject({ folder: "in", scenario: { policy: "../q.yaml" } });
    expect(paths).toEqual({ roster: ["r.csv"], register: ["../x.csv"], changes: ["/y.csv"] });
  });

  test("lays what it sets over what the scenario sets, and tells what cannot be set", () => {
    const files = textFiles({ "s.yaml": scenario("set: { holding.max_posts: 1 }") });
    const { found, codes } = ask(files, requestOf("s.yaml", { set: ["holding.max_posts=2", "nothing"] }));
    expect(found?.scenario.overrides.map(({ value }) => value)).toEqual(["1", "2"]);
    expect(codes).toEqual(["set/path"]);
  });
});

test("what an option gives is told at the option, and what a sweep sets at the value", () => {
  const files = textFiles({ "s.yaml": scenario("date: 2026-07-01") });
  const at = (given: Partial<Request>, ...path: string[]) =>
    ask(files, requestOf("s.yaml", given)).found?.scenario.originOf(path).file;
  expect(at({ policy: "q" }, "policy")).toBe("--policy");
  expect(at({ register: "x.csv" }, "inputs", "register", "sum")).toBe("--register");
  expect(at({ register: "x.csv" }, "inputs", "roster")).toBe("s.yaml");
  expect(at({ date: "2026" }, "date")).toBe("--date");
  expect(at({ changes: "b.csv", varied: ["inputs.changes=b.csv"] }, "inputs", "changes")).toBe(
    "--vary inputs.changes=b.csv",
  );
  const { found, diagnostics } = ask(files, requestOf("s.yaml", { varied: ["holding.max_posts=2", "x"] }));
  expect(found?.scenario.overrides.map(({ origin }) => origin.file)).toEqual(["--vary holding.max_posts=2"]);
  expect(diagnostics).toMatchObject([{ code: "set/path", facts: { option: "--vary" } }]);
});

describe("a scenario that extends another", () => {
  const above = "extends: ../base/s.yaml\nname: y\n";

  test("takes paths of the other from the other's folder", () => {
    const files = textFiles({ "in/s.yaml": above, "base/s.yaml": scenario("", "./p.yaml") });
    const { found, paths } = ask(files, requestOf("in/s.yaml"));
    expect(found?.scenario).toMatchObject({ name: "y", policy: "../base/./p.yaml" });
    expect(paths).toEqual({ roster: ["../base/r.csv"], register: ["../base/a/*.csv", "../base/b.csv"] });
  });

  test.each([
    ["/data/r.csv", undefined, "/data/r.csv"],
    ["C:/data/r.csv", undefined, "../base/C:/data/r.csv"],
    ["C:/data/r.csv", WINDOWS, "C:/data/r.csv"],
    ["C:\\data\\r.csv", WINDOWS, "C:\\data\\r.csv"],
    ["\\\\may\\chung\\r.csv", WINDOWS, "\\\\may\\chung\\r.csv"],
    ["-", WINDOWS, "-"],
  ])("leaves %s as it is where it is whole", (path, style, moved) => {
    const base = scenario().replace("roster: r.csv", `roster: '${path}'`);
    const files = textFiles({ "in/s.yaml": above, "base/s.yaml": base }, style);
    expect(ask(files, requestOf("in/s.yaml")).paths.roster).toEqual([moved]);
  });

  test("is refused where it comes back to itself, by whatever path", () => {
    const files = textFiles({ "in/s.yaml": above, "base/s.yaml": "extends: ./../in/s.yaml\n" });
    const { found, diagnostics } = ask(files, requestOf("in/s.yaml"));
    expect(found).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "scenario/loop", origin: { file: "../base/s.yaml" } }]);
  });

  test("is refused where the other is not there, at the line that names it", () => {
    const { found, diagnostics } = ask(textFiles({ "in/s.yaml": above }), requestOf("in/s.yaml"));
    expect(found).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "file/missing", origin: { file: "in/s.yaml", line: 1 } }]);
  });
});
