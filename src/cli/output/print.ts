/** What commands print to standard output: the form asked for out of what a result can be rendered as. */

import { renderMarkdown } from "../../render/formats/markdown.ts";
import { renderTable } from "../../render/formats/terminal.ts";
import type { Report } from "../../render/tables/table.ts";
import { plainText } from "../../render/text/safe.ts";
import type { Context } from "./context.ts";

/** Forms of every table that a command prints. */
export const FORMATS = ["table", "csv", "json", "md"] as const;

/** One of those forms. */
export type Format = (typeof FORMATS)[number];

/** A result by what it can be rendered as; only what is asked for is made. */
export interface Renderable {
  readonly report: () => Report;
  readonly csv: () => string;
  readonly json: () => string;
}

/** A result in the form asked for. */
export function printed(result: Renderable, format: Format, { language, terminal }: Context): string {
  switch (format) {
    case "json":
      return result.json();
    case "csv": {
      const csv = result.csv();
      // A file keeps what the input has; on a terminal nothing may act.
      return Number.isFinite(terminal.out.width) ? csv.split("\n").map(plainText).join("\n") : csv;
    }
    case "md":
      return renderMarkdown(result.report(), language);
    case "table":
      return renderTable(result.report(), language, terminal.out);
  }
}
