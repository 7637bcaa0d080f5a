/** The column of a plan by new units that says in words what each is made of, under a header of what is done. */
import { fold } from "../../core/text/fold.ts";

const UNITS = "(?:(?: cac)? (?:thon|to dan pho|tdp|khu pho|ap|don vi))*";

/** Headers of what is done, folded, under which a whole sentence may stand. */
const OF_PLAN = new RegExp(
  `^(?:${[
    `(?:phuong an|noi dung|noi dung phuong an)(?: sap xep| sap nhap| thuc hien)*${UNITS}`,
    `thuc hien (?:sap xep|sap nhap)${UNITS}`,
    `(?:sap xep|sap nhap|hop nhat|nhap) tu${UNITS}`,
    "(?:nguon goc|co so) (?:hinh thanh|thanh lap|sap nhap|sap xep)",
    "(?:thon|to dan pho|tdp|don vi) (?:duoc )?sap nhap",
  ].join("|")})$`,
);

/** Columns where "Phương án sắp xếp" beside new names names their parts: no other column says what they are made of. */
export function withSaidParts<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const names = new Set(columns.map(({ name }) => name));
  if (!names.has("into_name") || ["from", "parts", "into"].some((name) => names.has(name))) return columns;
  const saying = columns.filter(
    ({ name, header }) => (name === "operation" || name === null) && OF_PLAN.test(fold(header)),
  );
  // "Phương án" beside "Nội dung sắp xếp": which of them says it is not known.
  if (saying.length !== 1) return columns;
  return columns.map((one) => (one === saying[0] ? { ...one, name: "parts" } : one));
}
