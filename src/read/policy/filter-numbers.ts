/** Numbers in filters of a policy: a text in, a count or an area out. What YAML would take for a fraction is refused. */

import type { Value } from "../../core/model/place.ts";
import type { Parsed } from "../cells/parsed.ts";
import { parseCountText } from "../cells/values.ts";

/** Reads one word of a filter. */
export type Parse = (text: string) => Parsed<Value>;

/** A whole number as counts are: 1500. What a table would take for thousands (`1.500`) is a fraction to YAML, so it is refused. */
export const asNumber: Parse = (text) => {
  const reading = GROUPED.test(text) ? text.replace(/\D/g, "") : null;
  if (reading !== null) return { ok: false, code: "value/ambiguous-number", reading };
  return parseCountText(text);
};

/** Hectares, of four decimals at most, in square metres. */
export const asArea: Parse = (text) => {
  const [, whole = "", rest = ""] = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(text) ?? [];
  if (GROUPED.test(text)) return asNumber(text);
  if (whole === "") return { ok: false, code: "value/number" };
  return { ok: true, value: Number(whole + rest.padEnd(4, "0")) };
};

const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
