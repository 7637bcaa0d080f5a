/** Published figures that a run does not meet, in reports that are handed in. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function markdownOf(...expected: readonly object[]): Promise<string> {
  const { result } = await documents({
    scenario: {
      tinhgon: 1,
      name: "Xã Mẫu",
      inputs: { register: "r.csv" },
      policy: "nd-34-2019",
      expect: expected,
    },
    files: { "r.csv": bytes("code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nX1,X,thon,Thôn 1,100\n") },
    forms: ["md"],
    name: "b",
  });
  return new TextDecoder().decode(result?.["b.md"]);
}

test("each is named with its place and what came out", async () => {
  const text = await markdownOf(
    { place: "X", indicator: "units", before: 2, after: 1 },
    { indicator: "households", after: 1100 },
  );
  expect(text).toContain("- Số công bố: 0/2 khớp\n");
  expect(text).toContain("- Xã Mẫu (X) – Thôn, tổ dân phố – Trước: công bố 2, tính được 1\n");
  expect(text).toContain("Số hộ – Sau: công bố 1.100, tính được 100\n");
});

test("ten are named at most, and none where all are met", async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ indicator: "units", after: at + 2 }));
  expect((await markdownOf(...many)).match(/tính được/g)).toHaveLength(10);
  expect(await markdownOf({ indicator: "units", after: 1 })).not.toContain("tính được");
});
