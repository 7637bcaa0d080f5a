/** What is wrong with a workbook that is damaged, and where. A damaged workbook or sheet is not read at all. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";

/** `where` is a cell, a range, a row, a part of the archive or the names of sheets, as the kind says. */
export interface Damage {
  readonly kind: DamageKind;
  readonly where: string;
}

export type DamageKind =
  /** No archive, or one that is cut off. */
  | "archive"
  /** A part that is named and not there, or whose bytes do not have the size or checksum that the archive says. */
  | "part"
  /** A part that is no XML, or not the document that it should be. */
  | "xml"
  /** Sheets that have one part among them. */
  | "shared-part"
  /** A row whose number is none, or not above that of the row before. */
  | "row"
  /** A cell whose name is none, of another row, or not to the right of the cell before: two cells of one name. */
  | "cell"
  /** A cell of a shared text that there is not. */
  | "text"
  /** A number in a style that there is not. */
  | "style"
  /** A cell whose value is not of its type, or that has two. */
  | "value"
  /** A text of more than 32.767 characters. */
  | "long-text"
  /** A merged range that is none, or lies over another. */
  | "merge"
  /** An archive that comes to more than is unpacked. */
  | "too-large"
  /** More cells than are read; `where` is how many are. */
  | "too-many";

export function damage(kind: DamageKind, where: string): Damage {
  return { kind, where };
}

/** The fault of a damaged workbook, or of one of its sheets. */
export function faultOf({ kind, where }: Damage, file: string, sheet: string | null): Diagnostic {
  const origin = sheet === null ? { file, line: 1 } : { file, sheet, line: 1 };
  if (kind === "too-large") return diagnostic("xlsx/too-large", origin, { facts: { cells: null } });
  if (kind === "too-many") return diagnostic("xlsx/too-large", origin, { facts: { cells: Number(where) } });
  return diagnostic("xlsx/broken", origin, { facts: { damage: kind, where } });
}
