/** The part of the table of codes that published tables have. */
import { error, info, warning } from "./code-rule.ts";
import type { WrongPercent, WrongSum } from "./facts.ts";

/** Figures that do not come to each other. */
export const VERIFY_CODES = {
  "verify/sum": error<WrongSum>(),
  "verify/percent": error<WrongPercent>(),
  "verify/turned": info(),
  "verify/noted": info<{ count: number }>(),
  "verify/rounding": warning<{
    column: "before" | "after" | "change" | "percent";
    printed: number;
    due: number;
  }>(),
  "verify/share": warning<{ printed: number }>(),
  "verify/decimals": info<{
    count: number;
    printed: number;
    truncated: number | null;
    halfUp: number | null;
  }>(),
  "verify/total": error<{
    column: "before" | "after" | "change";
    printed: number;
    due: number;
    parts: number;
    /** Whether the parts are columns of the row, not rows. */
    across?: boolean;
    /** Whether people are counted, and the parts come to more: who serves several places counts once in the total. */
    mayBeTwice?: boolean;
  }>(),
  "verify/moved": warning<{
    /** Rows that differ. */
    count: number;
    /** What some have too much, and others lack. */
    moved: number;
  }>(),
  "verify/perhaps-total": warning<{
    column: "before" | "after" | "change";
    printed: number;
    due: number;
    parts: number;
    /** A column in which the parts are what is printed. */
    exact: "before" | "after" | "change";
  }>(),
  "verify/sources": error<{
    column: "before" | "after" | "change";
    printed: number | null;
    other: number | null;
    source: string;
  }>(),
  "verify/of-total": info(),
  "verify/left": info(),
  "verify/moves": error<{ printed: number; due: number }>(),
  "verify/product": error<{ printed: number; due: number }>(),
  "verify/relation": error<{ relation: "over" | "nearly" | "about"; change: number | null }>(),
};
