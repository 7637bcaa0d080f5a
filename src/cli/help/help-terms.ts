/** What the help calls arguments and the values of options (`<scenario>`), in the words of a language. */
import type { LanguageCode } from "../../render/words/language.ts";

/** The terms of the command line, as it is declared, in Vietnamese; others stand as they are. */
const VI: Readonly<Record<string, string>> = {
  scenario: "kịch bản",
  figures: "số liệu",
  duty: "phân công",
  dir: "thư mục",
  file: "tệp",
  path: "đường dẫn",
  id: "mã",
  code: "mã",
  codes: "các mã",
  indicator: "chỉ tiêu",
  what: "chỉ tiêu",
  name: "tên",
  shell: "vỏ lệnh",
  day: "ngày",
  month: "tháng",
  form: "dạng",
  level: "cấp",
  list: "các bảng",
  n: "số",
  "id=yes|no": "mã=yes|no",
  "path=value": "tham số=giá trị",
  "path=values": "tham số=các giá trị",
};

const TERMS: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = { vi: VI, en: {} };

/** One term in a language. */
export function termIn(term: string, code: LanguageCode): string {
  return TERMS[code][term] ?? term;
}

/** A text with the terms in its brackets in a language: "explain <scenario> <id> [indicator]". */
export function termsIn(text: string, code: LanguageCode): string {
  return text.replace(
    /([<[])([a-z=|]+)((?:\.\.\.)?[>\]])/g,
    (_, open: string, term: string, close: string) => `${open}${termIn(term, code)}${close}`,
  );
}
