/** Documents behind rules (căn cứ), as a letter spells them: the short forms of a list in, one text a document out. */
import { officialDay } from "../text/dates.ts";
import type { Language } from "./language.ts";

/** Kinds of documents (loại văn bản) by their signs. */
const KINDS: Readonly<Record<string, string>> = {
  NĐ: "Nghị định",
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  CT: "Chỉ thị",
  KL: "Kết luận",
  KH: "Kế hoạch",
};

/** Who issues them; within a sign ("43/NQ-HĐND") these stay short. */
const BODIES: Readonly<Record<string, string>> = { HĐND: "Hội đồng nhân dân", UBND: "Ủy ban nhân dân" };

const KIND = /(?<![\p{L}\d/-])(NĐ|NQ|QĐ|TTLT|TT|CT|KL|KH) (?:số )?(?=\d)/gu;
const BODY = /(?<![\p{L}\d/-])(HĐND|UBND)(?![\p{L}\d/-])/gu;
const DAY = /(?<=ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})/gu;

/**
 * "NĐ 34/2019/NĐ-CP ngày 24/4/2019; Đề án 21-ĐA/TU" as "Nghị định số 34/2019/NĐ-CP ngày 24 tháng 4 năm 2019" and
 * "Đề án 21-ĐA/TU"; in another language as they are, in one text. "": none.
 */
export function documentsOf(basis: string, { code }: Language): readonly string[] {
  if (basis === "") return [];
  if (code !== "vi") return [basis];
  return basis.split(/;\s+/u).map(spelled);
}

function spelled(text: string): string {
  return text
    .replace(KIND, (_, sign: string) => `${KINDS[sign] ?? sign} số `)
    .replace(BODY, (_, body: string) => BODIES[body] ?? body)
    .replace(DAY, (_, written: string, of: string, year: string) => {
      const { day, month } = officialDay(Number(written), Number(of));
      return `${day} tháng ${month} năm ${year}`;
    });
}
