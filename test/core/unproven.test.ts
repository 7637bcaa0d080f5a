/** A search that reaches its node limit says so, with the bound that it reached; it never passes for the optimum. */
import { expect, test } from "vitest";
import { arrange } from "../../src/core/arrange/arrange.ts";
import { applyPlan } from "../../src/core/run.ts";
import { readRegister } from "../../src/read/inputs/register/register.ts";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { readPolicy } from "../../src/read/policy/policy.ts";
import { readRoster } from "../../src/read/roster/roster.ts";
import { SHAPES } from "../../src/read/table/shapes.ts";
import { parseYaml } from "../../src/read/yaml/yaml.ts";
import { LANGUAGES } from "../../src/render/words/languages.ts";

const TITLES = ["một", "hai", "ba", "bốn", "năm", "sáu"];
const POLICY = `id: mau
name: Chính sách mẫu
titles:
${TITLES.map((name, at) => `  t${at}: { name: Chức danh ${name}, level: unit }`).join("\n")}
  cu: { name: Chức danh cũ, level: unit, posts: 0 }
holding: { max_posts: 1, prefer: [incumbent, party_member] }
`;
const REGISTER = "code,parent,kind,name\nX,,xa,Xã Mẫu\nX1,X,thon,Thôn 1\n";
// One Party member among six: every post would rather have that one, so the optimum has to be searched for.
const ROSTER = `place,title,person,party_member\n${TITLES.map(
  (_, at) => `X1,Chức danh cũ,M${at},${at === 3 ? "có" : "không"}\n`,
).join("")}`;

test("a place that cannot be proven within the limit is a warning with the bound", () => {
  expect(codesWith(undefined)).toEqual([]);
  const [unproven, ...others] = findingsWith(TITLES.length);
  expect(others).toEqual([]);
  expect(unproven?.code).toBe("arrange/unproven");
  // Six posts, one a person: the first arrangement found has no vacancy and six people, and none has fewer.
  expect(unproven?.facts).toMatchObject({ vacancies: 0, persons: 6, boundVacancies: 0, boundPersons: 6 });
  if (!unproven) return;
  expect(LANGUAGES.vi.message(unproven)).toMatch(
    /^Thôn 1, Xã Mẫu: 0 khuyết, 6 người là ít nhất; chưa chứng minh/,
  );
  expect(LANGUAGES.en.message(unproven)).toMatch(
    /^Thôn 1, Xã Mẫu: 0 vacant, 6 people are the fewest; .* not proven\./,
  );
});

function codesWith(nodeLimit: number | undefined): string[] {
  return findingsWith(nodeLimit).map(({ code }) => code);
}

function findingsWith(nodeLimit: number | undefined) {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const policy = readPolicy(parseYaml(POLICY, "policy.yaml"), []).value;
  const registerTable = readTables(bytes(REGISTER), "register.csv", SHAPES.register).value[0];
  const rosterTable = readTables(bytes(ROSTER), "roster.csv", SHAPES.roster).value[0];
  if (!policy || !registerTable || !rosterTable) throw new Error("the inputs of this test have faults");
  const register = readRegister(registerTable, new Map()).value;
  const { roster } = readRoster(rosterTable, register, policy.policy, new Map()).value;
  const inputs = {
    register: register.register,
    changes: [],
    neighbours: null,
    consultation: null,
    policy: policy.policy,
  };
  const reorganisation = applyPlan(inputs, () => null).value;
  if (!reorganisation) throw new Error("an empty plan has faults");
  return arrange(reorganisation, roster, policy.policy, nodeLimit).diagnostics;
}
