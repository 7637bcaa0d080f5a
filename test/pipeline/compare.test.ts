/** Scenarios that are compared although they are of other places. */
import { expect, test } from "vitest";
import { compare } from "../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const POLICY = "id: mau\nname: Mẫu\ntitles:\n  truong: { name: Trưởng thôn, level: unit }\n";

const register = (commune: string): Uint8Array =>
  bytes(`code,parent,kind,name\n${commune},,xa,Xã Mẫu\n${commune}1,${commune},thon,Thôn Đông\n`);

const files = { "a.csv": register("A"), "b.csv": register("B"), "p.yaml": bytes(POLICY) };

const scenario = (file: string): string =>
  `tinhgon: 1\nname: X\ninputs: { register: ${file} }\npolicy: ./p.yaml\n`;

test.each([
  ["a.csv", []],
  ["b.csv", ["compare/no-shared-places"]],
])("a register of other places than the baseline's is told: %s", async (other, told) => {
  const { result, findings } = await compare({ scenarios: [scenario("a.csv"), scenario(other)], files });
  expect(result).not.toBeNull();
  expect(findings.map(({ code }) => code).filter((code) => code.startsWith("compare/"))).toEqual(told);
});
