/** The entries of a ZIP archive, taken out one by one and never more than a bounded size of them. */
import { unzipSync } from "fflate";

/** Bytes that one archive may come to: a workbook of a million rows has fewer. */
const MOST_BYTES = 200_000_000;

const MOST_ENTRIES = 10_000;

export interface Archive {
  readonly names: readonly string[];
  /** The text of an entry; null where there is none or it is damaged. */
  readonly text: (name: string) => string | null;
}

/** Opens an archive; `too-large` where what it holds would fill the memory, `broken` where it is none. */
export function openArchive(bytes: Uint8Array): Archive | "broken" | "too-large" {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return "broken";
  }
  if (names.length === 0) return "broken";
  if (size > MOST_BYTES || names.length > MOST_ENTRIES) return "too-large";
  const text = (wanted: string): string | null => {
    try {
      // The output's size is that of the directory, so that an entry that lies about it cannot grow.
      const found = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
      return found ? new TextDecoder("utf-8", { fatal: true }).decode(found) : null;
    } catch {
      return null;
    }
  };
  return { names, text };
}
