/** Kinds of place and the levels they belong to. */
import { type Kind, LEVELS, type Level, UNIT_KINDS, type UnitKind } from "./place.ts";

/** The level of each kind; of `thanh_pho`, where it has a parent. */
const LEVEL_OF: Readonly<Record<Kind, Level>> = {
  tinh: "province",
  thanh_pho: "district",
  quan: "district",
  huyen: "district",
  thi_xa: "district",
  phuong: "commune",
  xa: "commune",
  thi_tran: "commune",
  dac_khu: "commune",
  thon: "unit",
  tdp: "unit",
};

/** Whether a kind is that of a thôn or tổ dân phố. */
export function isUnitKind(kind: Kind): kind is UnitKind {
  return (UNIT_KINDS as readonly Kind[]).includes(kind);
}

/** The level of a kind; `thanh_pho` is a province where it has no parent, else a district. */
export function levelOf(kind: Kind, hasParent: boolean): Level {
  return kind === "thanh_pho" && !hasParent ? "province" : LEVEL_OF[kind];
}

/** Whether places of `kind` may stand at `level`. */
export function fitsLevel(kind: Kind, level: Level): boolean {
  return levelOf(kind, true) === level || levelOf(kind, false) === level;
}

/** Whether a place at `parent` may hold places at `child`: units stand in communes, communes in a district or province. */
export function mayHold(parent: Level, child: Level): boolean {
  if (child === "unit") return parent === "commune";
  return parent !== "commune" && LEVELS.indexOf(parent) < LEVELS.indexOf(child);
}
