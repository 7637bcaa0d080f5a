/** The kinds of unit that the headers of a plan are about: headers in, kinds of old and of new units out. */

import type { Kind } from "../../../core/model/place.ts";
import { kindsInHeader } from "../../columns/kinds-in-header.ts";
import type { Columns } from "../../table/headers.ts";
import { headerAt, type Table } from "../../table/table.ts";

export interface HeadedKinds {
  /** The kind of unit that the header of old or new names is about ("Tên thôn hiện nay"), of old ones where they differ; null for none or several. */
  readonly headedKind: Kind | null;
  /** The kind that the header of new names says, where that of old ones says another; null for none. */
  readonly newKind: Kind | null;
}

/** The kinds that headers say: "Tên thôn hiện nay" beside "Tên tổ dân phố mới" says that units get another one. */
export function headedKinds(headerOf: (name: string) => string): HeadedKinds {
  const ofParts = kindsInHeader(headerOf("parts"));
  const ofOld = new Set([...kindsInHeader(headerOf("from")), ...(ofParts.length === 1 ? ofParts : [])]);
  const ofNew = new Set(kindsInHeader(headerOf("into_name")));
  const all = new Set([...ofOld, ...ofNew]);
  const isOther = ofOld.size === 1 && ofNew.size === 1 && all.size === 2;
  const [first = null] = all;
  const [newKind = null] = ofNew;
  return { headedKind: all.size === 1 || isOther ? first : null, newKind: isOther ? newKind : null };
}

/**
 * The kinds that the headers of each line's file or sheet say; where they say none, those of the others if these say the same: a table
 * put together of several has the headers of the first.
 */
export function headedKindsAt(table: Table, { at }: Columns): (line: number) => HeadedKinds {
  const headerOf = (line: number) => (name: string) => headerAt(table, line, at.get(name) ?? -1);
  const { sources = [] } = table;
  if (sources.length < 2) {
    const all = headedKinds(headerOf(table.headerLine));
    return () => all;
  }
  const own = sources.map(({ before }) => {
    const header = headerOf(before + 1);
    const isSilent = OF_UNITS.every((name) => kindsInHeader(header(name)).length === 0);
    return { before, kinds: isSilent ? null : headedKinds(header) };
  });
  const [first, ...others] = own.flatMap(({ kinds }) => kinds ?? []);
  const isOne = others.every(
    ({ headedKind, newKind }) => headedKind === first?.headedKind && newKind === first.newKind,
  );
  const usual = first !== undefined && isOne ? first : NO_KINDS;
  return (line) => (own.findLast(({ before }) => before < line) ?? own[0])?.kinds ?? usual;
}

const OF_UNITS = ["from", "parts", "into_name"];

const NO_KINDS: HeadedKinds = { headedKind: null, newKind: null };
