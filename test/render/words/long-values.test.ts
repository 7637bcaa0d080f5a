/** Values of any length are told in messages of a bearable one. */
import { expect, test } from "vitest";
import { diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

test("a message shows at most 300 characters of a value", () => {
  const long = "x".repeat(20_000);
  for (const name of ["vi", "en"] as const) {
    const one = diagnostic(
      "roster/unknown-place",
      { file: "a.csv", line: 2 },
      { value: long, suggestion: long },
    );
    const message = LANGUAGES[name].message(one);
    expect(message.length).toBeLessThan(1_000);
    expect(message).toContain(`${"x".repeat(300)}…`);
  }
});
