/** Names of units as they are held against each other. */
import { foldName } from "./fold.ts";
import { placeName } from "./place-name.ts";

export interface ComparedName {
  /** What kind its first words say, folded; "" where they say none. */
  readonly kind: string;
  /** The rest to a reader: "Tổ 2", "TDP số 02" and "Tổ dân phố số 2" are one. */
  readonly numbered: string;
  /** The same without marks, without a remark behind it, and with every y as i ("Mỹ", "Mĩ"). */
  readonly bare: string;
  readonly hasRemark: boolean;
}

/** "(mới)", "(2 thôn)", "(TDP 1 cũ)", ": 190 hộ", "- giữ nguyên" or "mới" behind a name; "(CL)" tells units apart, and so does "- Tây". */
const REMARK =
  /(?<!\s)\s*(?:\((?:[^\p{Lu}()][^()]*|[^()]*\sc[ũu])\)|[:;,]\s.*|\s[-\u2013]\s[^\p{Lu}].*|\sm[ớo]i)$/su;

/** What each name with a remark has: most have nothing of it. */
const MAY_HAVE_REMARK = /[):;,\u2013-]|m[ớo]i$/;

export function comparedName(name: string): ComparedName {
  const { kind, numbered, plain } = placeName(name);
  const own = MAY_HAVE_REMARK.test(name) ? name.replace(REMARK, "") : name;
  const hasRemark = own !== name;
  const bare = (hasRemark ? placeName(own).plain : plain).replaceAll("y", "i");
  return { kind, numbered: foldName(numbered), bare, hasRemark };
}

/** Whether two names are one; one of them may leave out the word for its kind. */
export function isSame(one: ComparedName, other: ComparedName): boolean {
  return one.numbered === other.numbered && goTogether(one, other);
}

/** Whether two names are one but for marks, or for a remark behind one of them. */
export function isAlike(one: ComparedName, other: ComparedName): boolean {
  return one.bare === other.bare && goTogether(one, other) && !(one.hasRemark && other.hasRemark);
}

/** Those of a group whose name is one with another's, or all but one, as `is` tells; in their own order. */
export function among<T>(group: readonly T[], nameOf: (one: T) => ComparedName, is: typeof isSame): T[] {
  return group.filter((one) => group.some((other) => other !== one && is(nameOf(one), nameOf(other))));
}

function goTogether(one: ComparedName, other: ComparedName): boolean {
  return one.kind === other.kind || one.kind === "" || other.kind === "";
}
