/** Parameters over several values: what is taken, what is refused, and the requests that come of it. */
import { describe, expect, test } from "vitest";
import { combinations, variationsOf, variedRequest } from "../../src/pipeline/request/sweep.ts";
import { requestOf } from "../support/files.ts";

describe("a sweep", () => {
  test("goes over every value of the first with every value of the second, in order and each once", () => {
    const { parameters, diagnostics } = variationsOf(["holding.max_posts=1,2,1", "policy=a.yaml,nd-34-2019"]);
    expect(diagnostics).toEqual([]);
    expect(combinations(parameters)).toEqual([
      ["1", "a.yaml"],
      ["1", "nd-34-2019"],
      ["2", "a.yaml"],
      ["2", "nd-34-2019"],
    ]);
  });

  test("keeps a comma within brackets or quotes", () => {
    const { parameters } = variationsOf(['titles.a.tags=[x, y],"x, y"']);
    expect(parameters[0]?.values).toEqual(["[x, y]", '"x, y"']);
  });

  test.each([
    ["nothing", []],
    ["three parameters", ["a=1", "b=1", "c=1"]],
    ["a parameter twice", ["a=1", "a=2"]],
    ["a text without values", ["a="]],
    ["a text without a path", ["=1"]],
    ["more than a thousand runs", [`a=${numbers(32)}`, `b=${numbers(32)}`]],
  ])("refuses %s", (_, texts) => {
    const codes = variationsOf(texts).diagnostics.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["sweep/vary"]));
  });

  test("of a thousand runs is taken", () => {
    expect(variationsOf([`a=${numbers(40)}`, `b=${numbers(25)}`]).diagnostics).toEqual([]);
  });

  const paths = { windows: false, here: "/work" };
  const nowhere = { paths, isFile: () => false };

  test("puts a plan in the place of the scenario's, looked for here and then beside the scenario", () => {
    const { parameters } = variationsOf(["inputs.changes=a.csv,b.csv"]);
    const asked = requestOf("in/s.yaml", {});
    const beside = { paths, isFile: (path: string) => path === "in/b.csv" };
    const here = { paths, isFile: () => true };
    expect(variedRequest(asked, parameters, ["b.csv"], beside).changes).toBe("in/b.csv");
    expect(variedRequest(asked, parameters, ["b.csv"], here).changes).toBe("b.csv");
    expect(variedRequest(asked, parameters, ["b.csv"], nowhere)).toEqual({
      ...asked,
      changes: "b.csv",
      varied: ["inputs.changes=b.csv"],
    });
  });

  test("sets each value behind what was set already; a policy takes the place of the one given", () => {
    const { parameters } = variationsOf(["holding.max_posts=1,2", "policy=nd-34-2019,nd-33-2023"]);
    const asked = requestOf("s.yaml", { policy: "p.yaml", set: ["percent.decimals=2"] });
    expect(variedRequest(asked, parameters, ["2", "nd-33-2023"], nowhere)).toEqual({
      ...asked,
      policy: "nd-33-2023",
      varied: ["holding.max_posts=2", "policy=nd-33-2023"],
    });
    expect(variedRequest(asked, parameters.slice(0, 1), ["2"], nowhere).policy).toBe("p.yaml");
    expect(
      variedRequest(asked, variationsOf(["date=2026-07-01"]).parameters, ["2026-07-01"], nowhere).date,
    ).toBe("2026-07-01");
  });
});

function numbers(most: number): string {
  return Array.from({ length: most }, (_, at) => at).join(",");
}
