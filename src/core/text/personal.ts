/** Texts that may tell who somebody is: no message shows them, wherever they stand. */
import { fold } from "./fold.ts";

/** The commonest family names, which nine in ten people of the country have, folded. */
const FAMILY_NAMES = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam trinh mai dao truong luong " +
    "cao ha thai ta chau phung to quach tang nong la vi lo ma giang tong luu vuong kieu chu bach"
  ).split(" "),
);

/** Those that no other word is written like: "nguyễn văn mẫu" is somebody, "chu tich xa" is not. */
const WRITTEN_SMALL = new Set(
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh trịnh trương".split(" "),
);

/** A telephone or identity number. */
const NUMBER = /\d{9,}/;

/** Whether a text looks like the full name of somebody, or a number that tells who somebody is. */
export function looksPersonal(text: string): boolean {
  if (NUMBER.test(text.replace(/[\s.]/g, ""))) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (words.every((word) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(word))) return hasCommonFamilyName(text);
  return (
    words.length > 2 && words.every((word) => /^\p{Ll}+$/u.test(word)) && WRITTEN_SMALL.has(words[0] ?? "")
  );
}

/** Whether the first word of a text is one of the commonest family names. */
export function hasCommonFamilyName(text: string): boolean {
  return FAMILY_NAMES.has(fold(/^\S*/.exec(text)?.[0] ?? ""));
}
