/** Names of titles. */
import { isUnitKind } from "./kinds.ts";
import type { Kind, Title } from "./model.ts";

/** The Vietnamese name of a title, by the kind of its place where thôn and TDP differ. */
export function titleName(title: Title | undefined, kind: Kind | undefined): string {
  return (kind !== undefined && isUnitKind(kind) ? title?.names[kind] : undefined) ?? title?.name ?? "";
}
