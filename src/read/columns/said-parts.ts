/** The column of a plan by new units that says in words what each is made of, under a header of what is done. */
import { fold } from "../../core/text/fold.ts";

/** Headers of what is done, folded, under which a whole sentence may stand. */
const OF_PLAN = /^(?:phuong an|noi dung)(?: sap xep| sap nhap| thuc hien)?$/;

/** Columns where "Phương án sắp xếp" beside new names names their parts: no other column says what they are made of. */
export function withSaidParts<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const names = new Set(columns.map(({ name }) => name));
  if (!names.has("into_name") || ["from", "parts", "into"].some((name) => names.has(name))) return columns;
  return columns.map((one) =>
    one.name === "operation" && OF_PLAN.test(fold(one.header)) ? { ...one, name: "parts" } : one,
  );
}
