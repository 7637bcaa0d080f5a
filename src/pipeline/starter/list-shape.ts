/** The columns of lists of units that are no registers as they stand. */
import { AREAS, type ColumnNames, NUMBER, REGISTER_COLUMNS } from "../../read/columns/columns.ts";
import type { Shape } from "../../read/table/shapes.ts";

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

const LIST_COLUMNS: ColumnNames = {
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

/** Lists of units, whatever they are called. */
export const LIST_SHAPE: Shape = {
  names: LIST_COLUMNS,
  required: [["name"]],
  key: ["name"],
  headed: "worded",
  hasSums: true,
  ofUnits: true,
  groups: ["commune", "commune_code", "province"],
};
