/** A number behind the last unit of a list: of that unit, or of all of them. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const REGISTER = `code,parent,kind,name,households
X,,xa,Xã Mẫu,
1,X,thon,Thôn 1,100
2,X,thon,Thôn 2,120
3,X,thon,Thôn 3,130
4,X,thon,Thôn 4,90`;

const BLANK = REGISTER.replace("Thôn 3,130", "Thôn 3,");

/** Households beside each old unit in the crosswalk, and what is told of the list; the codes of faults. */
async function read(rows: readonly string[], register?: string): Promise<unknown> {
  const inputs = register === undefined ? "" : "register: r.csv, ";
  const { result, findings } = await documents({
    scenario: `tinhgon: 1\nname: X\ninputs: { ${inputs}changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n`,
    files: {
      "c.csv": bytes(["Tên thôn mới,Gồm,Số hộ", ...rows].join("\n")),
      ...(register !== undefined && { "r.csv": bytes(register) }),
    },
    forms: ["folder"],
    name: "o",
  });
  const codes = findings.flatMap(({ code, severity }) =>
    (
      result === null
        ? severity === "error"
        : /perhaps-total|register.unknown-part|part-unassigned/.test(code)
    )
      ? [code]
      : [],
  );
  if (result === null) return codes;
  const lines = new TextDecoder().decode(result["o/crosswalk.csv"]).split("\n");
  const units = lines.map((line) => line.split(",")).filter(({ 1: name }) => name?.startsWith("Thôn"));
  return [...units.map(({ 1: name, 7: households }) => `${name} ${households}`), ...codes];
}

const ALONE = ["Thôn 1 ", "Thôn 2 ", "Thôn 3 "];

test.each([
  "Thôn 1+2+3 (350 hộ)",
  "Thôn 1 + Thôn 2 + Thôn 3 (350 hộ)",
  '"Thôn 1, Thôn 2 và Thôn 3: 350 hộ"',
  "Thôn 1+2+3 (350-1400)",
])("%s alone is told to be of nobody knows which", async (list) => {
  expect(await read([`Thôn A,${list},`])).toEqual([...ALONE, "changes/perhaps-total"]);
});

test("beside the same figure of the new unit it is of all, beside another one of the last", async () => {
  expect(await read(["Thôn A,Thôn 1+2+3 (350 hộ),350"])).toEqual(ALONE);
  expect(await read(["Thôn A,Thôn 1+2+3 (130 hộ),350"])).toEqual(["Thôn 1 ", "Thôn 2 ", "Thôn 3 130"]);
});

test("a register says what it is", async () => {
  const known = ["Thôn 1 100", "Thôn 2 120", "Thôn 3 130", "Thôn 4 90"];
  const kept = "Thôn 4,Thôn 4,90";
  expect(await read(["Thôn A,Thôn 1+2+3 (350 hộ),", kept], REGISTER)).toEqual(known);
  expect(await read(["Thôn A,Thôn 1+2+3 (130 hộ),", kept], REGISTER)).toEqual(known);
  expect(await read(["Thôn A,Thôn 1+2+3 (360 hộ),", kept], REGISTER)).toEqual([
    "changes/too-many-households",
  ]);
  const open = ["Thôn 1 100", "Thôn 2 120", "Thôn 3 ", "Thôn 4 90"];
  const told = expect.arrayContaining([...open, "changes/perhaps-total"]);
  expect(await read(["Thôn A,Thôn 1+2+3 (350 hộ),", kept], BLANK)).toEqual(told);
});

test("sizes of parts, and of each unit, are theirs", async () => {
  expect(await read(["Thôn A,Thôn 1 (100 hộ) + Thôn 2 (120 hộ),"])).toEqual(["Thôn 1 100", "Thôn 2 120"]);
  const split = ["Thôn A,Thôn 1; Thôn 2 (40 hộ),", "Thôn B,Thôn 3 (90 hộ) + Thôn 2 (80 hộ),"];
  expect(await read(split)).toEqual([
    "Thôn 1 ",
    "Thôn 2 40",
    "Thôn 2 80",
    "Thôn 3 90",
    "register/unknown-part",
  ]);
  expect(await read(["Thôn A,Thôn 1; toàn bộ 120 hộ của Thôn 2,"])).toEqual([
    "Thôn 1 ",
    "Thôn 2 120",
    "register/unknown-part",
  ]);
  const some = ["Thôn A,Thôn 1; 40 hộ của Thôn 2,"];
  expect(await read(some)).toEqual(["Thôn 1 ", "Thôn 2 40", "changes/part-unassigned"]);
});
