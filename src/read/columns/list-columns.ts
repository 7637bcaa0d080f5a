/** The columns of lists of units that are no registers as they stand. */
import { fold } from "../../core/text/fold.ts";
import { AREAS, type ColumnNames, NUMBER, REGISTER_COLUMNS } from "./columns.ts";

/** Headers of the names of units. */
export const UNIT_NAMES = [
  "tên",
  "đơn vị",
  "tên đơn vị",
  "tên thôn",
  "tên tdp",
  "tên tổ",
  "tên tổ dân phố",
  "tên thôn, tổ dân phố",
  "tên thôn, TDP",
  "tên tổ, tổ dân phố, TDP",
  "tên thôn hiện nay",
  "thôn",
  "tổ dân phố",
  "TDP",
  "thôn, tổ dân phố",
  "thôn, TDP",
];

export const LIST_COLUMNS: ColumnNames = {
  code: ["mã", "mã đơn vị", "mã thôn", "mã TDP", "mã tổ dân phố", "mã thôn, tổ dân phố", "mã thôn, TDP"],
  name: UNIT_NAMES,
  commune_code: ["mã xã", "mã phường", "mã xã, phường", "mã cấp xã"],
  commune: [
    "tên xã",
    "tên phường",
    "xã",
    "phường",
    "xã, phường",
    "xã, phường, đặc khu",
    "cấp xã",
    "tên xã, phường",
    "xã mới",
    "phường mới",
    "xã, phường mới",
    "tên xã mới",
    "tên phường mới",
    "tên xã, phường mới",
    "xã hiện nay",
    "phường hiện nay",
  ],
  province: ["tỉnh", "tỉnh, thành phố", "tên tỉnh"],
  kind: ["loại", "loại đơn vị", "loại hình"],
  households: [
    ...(REGISTER_COLUMNS.households ?? []),
    "tổng số hộ",
    "tổng số hộ của thôn, tổ dân phố",
    "tổng số hộ của thôn, TDP",
  ],
  population: [...(REGISTER_COLUMNS.population ?? []), "nhân khẩu, số nhân khẩu"],
  area: AREAS,
  number: NUMBER,
  note: ["ghi chú", "ghi chú, mô tả"],
};

/** The columns, "Đơn vị" as a further one where another column has the names of units: it is what they stand in, or what looks after them. */
export function withNamesOfUnits<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const named = columns.filter(({ name }) => name === "name");
  if (named.length < 2) return columns;
  return columns.map((one) =>
    one.name === "name" && fold(one.header) === "don vi" ? { ...one, name: null } : one,
  );
}
