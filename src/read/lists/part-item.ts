/** One item of a list cell of a plan: a piece of text in, what it may mean out, the likeliest reading first. */

import { NO_SIZES, type Sizes } from "../../core/model/inputs.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS, UNIT_KINDS } from "../../core/text/unit-words.ts";
import {
  ALL,
  AMOUNT,
  AMOUNT_FIRST,
  AMOUNT_LAST,
  AMOUNT_WHERE,
  goneIn,
  LESS_SOME,
  REST,
  SOME_ALONE,
  UNKNOWN,
  WITH_AMOUNT,
} from "./amount-phrases.ts";
import { LEFT, LEFT_ALONE, LEFT_SIZED } from "./giving-phrases.ts";
import { isSide, unitBeforeSide, unitBehindSide } from "./part-sides.ts";
import { pairIn, sizesIn } from "./part-sizes.ts";
import { shareIn } from "./shares.ts";
import { usualBrackets, usualItem } from "./usual-phrases.ts";

/** One way to read an item. */
export interface ItemReading extends Sizes {
  readonly name: string;
  /** A part of unknown size ("một phần"), the rest ("phần còn lại"), or what the sizes say. */
  readonly part: "unknown" | "rest" | null;
  /** Households that are said to have gone from the rest: "Thôn A trừ 40 hộ". */
  readonly gone?: number;
  /** Households that all of the unit is said to have: "40/140 hộ của Thôn A". */
  readonly ofAll?: number;
  /** Words that this reading makes nothing of: where it is the one, they are a fault. */
  readonly leftOver: string | null;
}

export interface PartItem {
  /** As written. */
  readonly text: string;
  /** The separator before it, as written; "" for the first. */
  readonly joint: string;
  readonly readings: readonly ItemReading[];
  /** What is no unit and is attached ("ghép khu tập thể X (65 hộ)"). */
  readonly isAttached: boolean;
  /** Whether it says that some households of a unit are meant ("40 hộ của Thôn A"), which are no more than a part of it. */
  readonly isAmount: boolean;
}

/** Words before a name that say only that it is taken. */
const LEAD = latePattern(
  `^(?:giữ nguyên(?:\\s+(?:hiện\\s+)?trạng)?|giữ ổn định|không sắp xếp|nguyên trạng|sáp nhập|hợp nhất|nhập|bao gồm|gồm|trên cơ sở|(?:được\\s+)?(?:hình thành|thành lập|lập)(?:\\s+mới)?\\s+(?:từ|trên cơ sở)|đổi tên từ|(?:(?:thay\\s)?đổi tên(?: gọi)?|điều chỉnh tên(?: gọi)?|chuyển(?: đổi)?|nâng cấp)(?=\\s+(?:${UNIT_KINDS})\\s)|chuyển đổi từ|toàn bộ(?:\\s+(?:của|thuộc))?|cả|các|(?:(?:tiếp\\s+)?nhận|cộng|chuyển|tách|lấy|trích|bổ sung|thêm|tăng|điều chuyển|điều chỉnh(?:\\s+tăng)?)(?:\\s+thêm)?(?=\\s+(?:\\d|một phần|1 phần|phần))|từ)\\s+`,
  "iu",
);

/** What no unit is called, unless its kind stands before: "KĐT Sông Xanh", "chung cư A1". */
const CLUSTER =
  /^(?:kđt|khu (?:đô thị|tập thể|chung cư|tái định cư|tđc|nhà ở|biệt thự|đấu giá)|chung cư|to[àa] nhà|tòa|dự án)(?!\p{L})/iu;

/** Whether a name behind "thành lập mới từ" is of houses that were no unit. */
export function isCluster(name: string): boolean {
  return CLUSTER.test(name);
}

export const ATTACH = /^ghép(?:\s+thêm)?\s+/iu;

/** "40 hộ sang Thôn A": they go there, and come from a unit that is not named. */
const GOING = /^(?:(?:chuyển|nhập|điều chỉnh)\s+)?(?:sang|về|đến|cho)\s/iu;

/** "Thôn A (sau khi tách) còn 60 hộ". */
const STILL = /\s(?:hiện(?:\s(?:nay|tại))?\s)?(?:còn|có|là|gồm)$/iu;

const IN_BRACKETS = /^(.*\S)\s*[([]\s*([^()[\]]*?)\s*[)\]]$/u;

/** Where a part lies, in brackets behind it: "30 hộ Thôn A (xóm Chùa)". */
const WHERE = /^(?:xóm|cụm|đội|khu(?: dân cư| vực| tập thể)?|ngõ|ngách|đường|dãy)\s(?!.*\d\s*hộ(?!\p{L}))/iu;

/** "Thôn: A". */
const KIND_BEFORE_COLON = latePattern(`^((?:${UNIT_KINDS})(?:\\s+số)?)\\s*:\\s*`, "iu");

/** "Thôn A còn lại". */
const REST_BEHIND = /^(.{1,80}?)\s(?:phần\s)?còn lại$/iu;

/** "40 hộ từ Thôn A chuyển sang". */
const COMING = /\s(?:(?:chuyển|nhập|điều chỉnh)\s)?(?:sang|đến|về|qua)$/iu;

/** A number or letter that tells units of one name apart: "4", "17B", "IV", "A". */
const ID = "(?:\\d{1,4}\\s?\\p{L}?|[IVXL]{1,5}|\\p{Lu})";

const BARE_ID = new RegExp(`^(?:số\\s*)?(${ID})$`, "u");

const WITH_ID = new RegExp(`^(.*?)(${ID})$`, "u");

const KIND_WORD = new RegExp(`^(?:${ALL_UNIT_KINDS})(?=\\s)`, "iu");

/** "Thôn A cũ", "Thôn A (hiện nay)": of an old place these words say nothing new. */
const OF_TODAY = /^(?:cũ|trước đây|hiện nay|hiện tại|hiện có|hiện hữu|hiện trạng)$/iu;

const TODAY_BEHIND = /^(.*?\S)\s+(?:cũ|trước đây|hiện nay|hiện tại|hiện có|hiện hữu|hiện trạng)$/iu;

/** What a name has before its number, for the names left out behind it ("Nguyễn Huệ 3 + 4"); null for one without. */
export function stemOf(name: string): string | null {
  const stem = WITH_ID.exec(name)?.[1] ?? "";
  if (/(?:^|[\s.])$/.test(stem) && /\p{L}/u.test(stem)) return stem;
  // "TDP4": a number may follow the letters at once; a letter may not.
  if (/\d/.test(name.slice(stem.length)) && /\p{L}$/u.test(stem)) return stem;
  const kind = KIND_WORD.exec(name)?.[0];
  return kind === undefined ? null : `${kind} `;
}

type Said = Omit<ItemReading, "name" | "leftOver">;

const NOTHING: Said = { ...NO_SIZES, part: null };

/** An item without the words before it that say only that it is taken. */
export function withoutLead(atom: string): string {
  let rest = atom;
  for (let lead = LEAD().exec(rest); lead; lead = LEAD().exec(rest)) rest = rest.slice(lead[0].length);
  return rest;
}

/** What an item may mean; `stem`: of the item before it. null where nothing can be made of it. */
export function readingsOf(atom: string, stem: string | null): Omit<PartItem, "joint"> | null {
  const share = shareIn(atom);
  if (share === null) return plainReadings(atom, stem);
  const item = plainReadings(share.plain, stem);
  const readings = item?.readings.map((one) =>
    one.households === share.some ? { ...one, ofAll: share.all } : one,
  );
  return item && readings ? { ...item, text: atom, readings } : null;
}

function plainReadings(atom: string, stem: string | null): Omit<PartItem, "joint"> | null {
  const raw = named(atom, stem);
  let rest = withoutLead(usualItem(withoutLead(atom)));
  const isAttached = ATTACH.test(rest);
  if (isAttached) rest = rest.replace(ATTACH, "");
  rest = rest.replace(KIND_BEFORE_COLON(), "$1 ");
  let said: Said = NOTHING;
  for (const [form, part] of [
    [UNKNOWN(), "unknown"],
    [REST, "rest"],
  ] as const) {
    if (!form.test(rest)) continue;
    said = { ...said, part };
    rest = rest.replace(form, "");
  }
  const first = AMOUNT_FIRST().exec(rest);
  if (first) {
    const sizes = sizesIn(first[1] ?? "");
    rest = rest.slice(first[0].length);
    if (sizes === null || GOING.test(rest)) return null;
    said = { ...said, ...sizes, part: sizes.households === null && !ALL.test(atom) ? "unknown" : said.part };
  }
  if (!/[\p{L}\d]/u.test(rest) || /^\d[\d.]*\s*hộ/iu.test(rest) || /^[([]/.test(rest)) return null;
  const readings = nameReadings(rest, stem, said);
  if (readings === null) return null;
  if (first && COMING.test(rest))
    for (const one of nameReadings(rest.replace(COMING, ""), stem, said) ?? []) readings.push(one);
  const isPlain = rest === atom && !isAttached;
  const isAmount = first !== null && !ALL.test(atom);
  return { text: atom, readings: isPlain ? readings : [...readings, ...raw], isAttached, isAmount };
}

/** The ways to read a name with what stands behind it. */
function nameReadings(text: string, stem: string | null, said: Said): ItemReading[] | null {
  const [left = "", name] = LEFT.exec(text) ?? LESS_SOME().exec(text) ?? [];
  if (name !== undefined)
    return named(name, stem, { ...said, part: "rest", ...goneIn(left.slice(name.length)) });
  const bracket = IN_BRACKETS.exec(text);
  if (bracket) {
    const [, own = "", content = ""] = bracket;
    const isPart = said.part !== null || said.households !== null || AMOUNT_LAST().test(own);
    if (isPart && WHERE.test(content)) return nameReadings(own, stem, said);
    const meant = inBrackets(content, said);
    // "Thôn A: 40 hộ (250 hộ)", "Thôn A (40 hộ) (250 hộ)": one of the two is of something else.
    const [, bare = own, before] = IN_BRACKETS.exec(own) ?? [];
    const isSized =
      AMOUNT_LAST().test(own) || (before !== undefined && inBrackets(before, NOTHING)?.households != null);
    const isTwice = meant !== null && meant.households !== said.households && isSized;
    if (meant !== null && !isTwice) return [...named(own, stem, meant), ...partReadings(own, stem, meant)];
    // No name has sizes behind it.
    if (isTwice) return named(bare, stem, said).map((one) => ({ ...one, leftOver: `(${content})` }));
    // A mark of the name itself, "(CL)"; if it is none, nobody knows what it says.
    return [
      ...named(text, stem, said),
      ...named(own, stem, said).map((one) => ({ ...one, leftOver: `(${content})` })),
    ];
  }
  const last = AMOUNT_LAST().exec(text);
  const sizes = last ? sizesIn(last[2] ?? "") : null;
  if (last && sizes) return nameReadings((last[1] ?? "").replace(STILL, ""), stem, { ...said, ...sizes });
  return [...named(text, stem, said), ...partReadings(text, stem, said)];
}

/** The ways to read a name with words before or behind it that say which part of it is meant. */
function partReadings(text: string, stem: string | null, said: Said): ItemReading[] {
  const ofPart = said.households === null ? ({ ...said, part: "unknown" } as const) : said;
  const within = unitBehindSide(text);
  if (within !== undefined) return named(within, stem, ofPart);
  const rest = (REST_BEHIND.exec(text) ?? LEFT_SIZED.exec(text))?.[1];
  if (rest !== undefined) return named(rest, stem, { ...said, part: "rest" });
  const side = unitBeforeSide(text);
  return side === undefined ? [] : named(side, stem, { ...said, part: "unknown" });
}

/** What brackets behind a name say of its size; null where they say nothing of it. */
function inBrackets(written: string, said: Said): Said | null {
  const content = usualBrackets(written);
  const [, words = "", measures = ""] = WITH_AMOUNT().exec(content) ?? [];
  const [before, given] = [words === "" ? null : inBrackets(words, said), sizesIn(measures)];
  if (before !== null && given !== null && measures !== "")
    return {
      ...before,
      ...given,
      part: before.part === "unknown" && given.households !== null ? said.part : before.part,
    };
  const amount = (AMOUNT().exec(content) ?? AMOUNT_WHERE().exec(content))?.[1];
  const sizes = amount === undefined ? pairIn(content) : sizesIn(amount);
  if (sizes !== null) return { ...said, ...sizes };
  // "Phần còn lại của Thôn A (phía Bắc)", "… (sau khi điều chỉnh về Thôn B)": where it lies, or what has gone, says nothing of its size.
  if (said.part === "rest" && (isSide(content) || /^sau khi\s/iu.test(content))) return said;
  if (SOME_ALONE().test(content) || isSide(content)) return { ...said, part: "unknown" };
  if (LEFT_ALONE.test(content)) return { ...said, part: "rest", ...goneIn(content) };
  return /^(?:toàn bộ|nguyên trạng|giữ nguyên|cả)$/iu.test(content) || OF_TODAY.test(content) ? said : null;
}

/** A name as written, with what was left out behind the item before it, and without words such as "cũ". */
function named(written: string, stem: string | null, said: Said = NOTHING): ItemReading[] {
  const name = written.trim();
  const bare = TODAY_BEHIND.exec(name)?.[1];
  if (bare !== undefined) return [...namedSo(name, stem, said), ...namedSo(bare, stem, said)];
  return namedSo(name, stem, said);
}

function namedSo(name: string, stem: string | null, said: Said): ItemReading[] {
  const reading = (text: string): ItemReading => ({ name: text, ...said, leftOver: null });
  const id = BARE_ID.exec(name)?.[1];
  if (stem === null) return [reading(name)];
  if (id !== undefined) return [reading(`${stem}${id}`)];
  const kind = KIND_WORD.exec(stem)?.[0];
  return kind === undefined || KIND_WORD.test(name)
    ? [reading(name)]
    : [reading(name), reading(`${kind} ${name}`)];
}
