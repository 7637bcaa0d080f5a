/** Cells as long as a chapter, of one sign or of spaces: each is read to its end once, or the test does not end in its time. */
import { expect, test } from "vitest";
import { check } from "../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const LENGTH = 200_000;

const REGISTER = "code,parent,kind,name,households,note\nX,,xa,Xã Mẫu,,\nX1,X,thon,Thôn 1,10,";

/** A cell of so many letters, which begins and ends as a name does. */
const cellOf = (sign: string): string => `"A${sign.repeat(LENGTH / sign.length).replaceAll('"', '""')}b"`;

test.each([
  " ",
  "\n",
  "\t",
  "\u00a0",
  "I",
  "1968",
  "1.",
  "a\u0301",
  " và ",
  " - ",
  "(",
  ",",
])("of %j, as a name, a note and the old units of a plan", async (sign) => {
  const cell = cellOf(sign);
  const { findings } = await check({
    scenario:
      "tinhgon: 1\nname: X\npolicy: nd-33-2023\ninputs: { register: r.csv, roster: p.csv, changes: c.csv }\n",
    files: {
      "r.csv": bytes(`${REGISTER}\nX2,X,thon,${cell},20,${cell}\n`),
      "p.csv": bytes(
        `place,title,person,full_name,note\nX1,Trưởng thôn,N1,${cell},${cell}\nX1,${cell},N2,Mẫu Văn Hai,\n`,
      ),
      "c.csv": bytes(`Xã,Đơn vị cũ,Đơn vị mới,Ghi chú\nXã Mẫu,${cell},Thôn Đông,${cell}\n`),
    },
  });
  expect(findings.length).toBeGreaterThan(0);
});
