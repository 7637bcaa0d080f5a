/** Lists drawn in a test as in the documents: cells parted by bars, `^` and `<` for merged ones in a workbook. */
import { LANGUAGES } from "../../src/render/words/languages.ts";
import { picturesIn, whatIsRead } from "./pictures.ts";

/** What `check` makes of blocks, each called by its form and role ("csv roster"): posts as read, and the codes that are told. */
export async function readDrawn(blocks: Readonly<Record<string, string>>) {
  const drawn = Object.entries(blocks).map(([head, text]) => `\`\`\`${head}\n${text.trim()}\n\`\`\``);
  const text = [...drawn, "```text read", "```", "- Read: "].join("\n");
  const [picture] = picturesIn(text, { read: "Read", told: "Told", faults: "Faults" });
  if (!picture) throw new Error("nothing drawn");
  const { rows, told, faults, read } = await whatIsRead(picture, LANGUAGES.en);
  return { rows: rows ?? [], told, faults, read };
}
