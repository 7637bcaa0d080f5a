/** The commune that the title of a paper names: "UBND XÃ ĐÔNG SƠN", "Danh sách … của xã Mẫu". */
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
