/** Units called khóm, which are read as thôn and by the circular on thôn and TDP are tổ dân phố. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Register } from "../model/place.ts";
import { eachOnce } from "../numbers/once.ts";
import { fold } from "../text/fold.ts";

/** Told once, with the first of them and how many there are: standards and funds go by the kind. */
export function khomAsThon({ places }: Pick<Register, "places">): readonly Diagnostic[] {
  const isKhom = eachOnce((label: string) => fold(label) === "khom");
  const units = places.filter(({ kind, kindLabel }) => kind === "thon" && isKhom(kindLabel));
  const [first] = units;
  if (first === undefined) return [];
  const details = { value: first.name, place: first.code, facts: { count: units.length } };
  return [diagnostic("register/khom", { ...first.origin, column: "kind" }, details)];
}
