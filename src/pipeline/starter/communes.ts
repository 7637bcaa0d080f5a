/** Names of communes, and the one that the title of a paper names: "UBND XÃ ĐÔNG SƠN", "Danh sách … của xã Mẫu". */
import { levelOf } from "../../core/model/kinds.ts";
import { kindOfName } from "../../read/cells/values.ts";
import { placesSaid } from "../../read/table/said-above.ts";

/** An office of the commune. */
const OFFICE = /^(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|đảng ủy|đảng uỷ)/iu;

/** The name of the commune with the word for its kind; null where no text names one. Offices are asked first. */
export function communeIn(texts: readonly string[]): string | null {
  for (const text of [...texts.filter((one) => OFFICE.test(one)), ...texts]) {
    for (const line of text.normalize("NFC").split("\n")) {
      const found = placesSaid(line).find(({ level, name }) => level === "commune" && name !== null);
      if (found) return found.name;
    }
  }
  return null;
}

/** Whether a name says by its kind that it is a commune's: "Xã Mẫu". */
export function isCommuneName(name: string): boolean {
  const kind = kindOfName(name);
  return kind !== null && levelOf(kind.kind, true) === "commune" && kind.label.length < name.length;
}
