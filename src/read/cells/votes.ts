/** How many agree as minutes of consultations write it ("150/200", "92% (230/250)", "230 phiếu"): a cell in; the number, and of how many, out. */
import { AGREEING } from "../../core/text/agreeing.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import type { Cell } from "./cell.ts";
import { fail, ok, type Parsed } from "./parsed.ts";
import { parseCount, parseCountText } from "./values.ts";

export interface Votes {
  readonly count: number;
  /** Of how many, where the cell says so. */
  readonly of: number | null;
  /** The rate beside the number; null for none. */
  readonly rate: Rate | null;
}

/** A rate as it is written: "75,5%", "75.5", "0,755". */
const RATE = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/;

/** A rate as a share of 1, and how far from it a share may be that is rounded to it. */
export interface Rate {
  readonly share: number;
  readonly step: number;
}

/** What a text may say as a rate; none for what is none. One up to 1 with decimals and no sign ("0,5") is of 1, or of 100 below "(%)". */
export function ratesIn(written: string): readonly Rate[] {
  const [, whole, decimals = ""] = RATE.exec(written.trim()) ?? [];
  if (whole === undefined) return [];
  const said = Number(`${whole}.${decimals || 0}`);
  const per = said <= 1 && decimals !== "" && !written.includes("%") ? [1, 100] : [100];
  return per.map((all) => ({ share: said / all, step: 10 ** -decimals.length / all }));
}

/** Whether a share comes to a rate, however that is rounded. */
export function isNear({ share, step }: Rate, other: number): boolean {
  return Math.abs(other - share) < step;
}

const LONGEST = 60;

/** "trên tổng số", between those who agree and all. */
const OF = /\s*(?:\/|(?<!\p{L})trên(?:\s+(?:tổng\s+)?số)?(?!\p{L}))\s*/giu;

/** Words that say nothing beyond the numbers. */
const WORDS = latePattern(
  `(?<!\\p{L})(?:đạt|được|có|chiếm|tỷ lệ|tỉ lệ|${AGREEING}|phiếu|hộ|hộ dân|cử tri|người|đại diện|ý kiến)(?!\\p{L})|[():;=]|,(?=\\s)`,
  "giu",
);

/** Thousands as they are parted in a number; of two numbers one below or behind the other each stands by itself. */
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+)(?![\d.,]*\d|\s*%)/g;

const NUMBER = "(\\d{1,9})";

const PER_CENT = "(\\d{1,3}(?:[.,]\\d{1,4})?\\s*%)";

/** A number, or one of another, with a rate before or behind it. */
const SAID = new RegExp(`^(?:${PER_CENT}\\s+)?${NUMBER}(?:/${NUMBER})?(?:\\s+${PER_CENT})?$`, "u");

/** A number of votes. A rate alone is a fault, since several numbers may come to it; so is one that is not the rate of the numbers beside it. */
export function parseVotes(cell: Cell): Parsed<Votes> {
  const plain = parseCount(cell);
  if (plain.ok) return { ...plain, value: { count: plain.value, of: null, rate: null } };
  if (cell.kind === "number" && cell.format.kind === "percent")
    return fail({ code: "consultation/rate-alone" });
  if (cell.kind !== "text" || cell.text.length > LONGEST) return plain;
  const text = withMarks(cell.text)
    .replace(THOUSANDS, (number) => number.replace(/\D/g, ""))
    .replace(WORDS(), " ")
    .replace(/\s+/g, " ")
    .replace(OF, "/")
    .trim();
  if (text.includes("%") && ratesIn(text).length > 0) return fail({ code: "consultation/rate-alone" });
  const [, before, number = "", all, behind] = SAID.exec(text) ?? [];
  const count = parseCountText(number);
  const of = all === undefined ? null : parseCountText(all);
  if (!count.ok || of?.ok === false) return plain;
  const [rate = null] = ratesIn(before ?? behind ?? "");
  const votes = { count: count.value, of: of?.value ?? null, rate };
  return votes.of === null || isShareOf(votes, [votes.of])
    ? ok(votes)
    : fail({ code: "consultation/votes-differ" });
}

/** The number alone, of how many and at which rate it may be. */
export function parseVoteCount(cell: Cell): Parsed<number> {
  const votes = parseVotes(cell);
  return votes.ok ? ok(votes.value.count) : votes;
}

/** Whether votes are no more than one of some numbers, and come to their rate of it. */
export function isShareOf({ count, rate }: Votes, numbers: readonly number[]): boolean {
  return numbers.some((all) => count <= all && (rate === null || isNear(rate, count / all)));
}
