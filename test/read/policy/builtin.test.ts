/** Built-in policies are read ahead, when the tool is built: that must give what reading their files gives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILT_IN_IDS, builtInPolicy } from "../../../src/read/policy/builtin.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";
import { ROOT } from "../../support/tinhgon.ts";

test.each(BUILT_IN_IDS)("%s is what its file says", (id) => {
  const read = parseYaml(readFileSync(join(ROOT, "src", "policies", `${id}.yaml`), "utf8"), id);
  expect(read.diagnostics).toEqual([]);
  expect(builtInPolicy(id)?.value).toEqual(read.value);
  expect(builtInPolicy(id)?.originOf(["titles"])).toEqual(read.originOf(["titles"]));
});
