/** The act that a plan is of, in one line under a title: how far it has got, its number, day and body. */
import type { Act } from "../../core/model/report.ts";
import { dateText } from "../text/dates.ts";
import type { Language } from "../words/language.ts";

/** "DỰ THẢO: Nghị quyết 12/NQ-HĐND, ngày 26/06/2026, Hội đồng nhân dân xã Mẫu"; null where nothing is said of it. */
export function actText(act: Act | null, { word, code }: Language): string | null {
  if (act === null) return null;
  const { number, date, body, status } = act;
  const day = date === null ? null : word("act.of", { date: dateText(date, code) });
  const words = [number, day, body].filter((text) => text !== null).join(", ");
  const state = status === null ? "" : word(`act.${status}`);
  const text = [state, words].filter((one) => one !== "").join(": ");
  return text === "" ? null : text;
}
