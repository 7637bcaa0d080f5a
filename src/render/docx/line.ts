/** A text as a paragraph of a document. */
import { plainText } from "../text/safe.ts";
import type { Paragraph, Run } from "./docx-file.ts";

export const CENTRE = { align: "center" } as const;

/** One text in one look; line ends in it stay. */
export function line(
  text: string,
  look: Omit<Run, "text"> = {},
  rest: Omit<Paragraph, "runs"> = {},
): Paragraph {
  return { runs: [{ text: text.split("\n").map(plainText).join("\n"), ...look }], ...rest };
}
