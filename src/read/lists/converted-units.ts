/** Sentences by which units get another kind and keep their names ("Chuyển Thôn Đông, Thôn Tây thành tổ dân phố"): a text in; old and new names out. */
import { withCapital } from "../../core/text/capital.ts";
import { saysUnit } from "../cells/values.ts";
import { UNIT_WORDS } from "./list-prose.ts";
import { withoutKind } from "./name-shape.ts";
import { parsePartList } from "./part-list.ts";

const CONVERTED = new RegExp(
  `^(?:chuyển(?:\\sđổi)?|nâng cấp)\\s(?:nguyên trạng\\s)?(.{1,600}?)\\s(?:thành|lên)\\s(?:các\\s|\\d{1,3}\\s)?(${UNIT_WORDS})(?:\\s(?:tương ứng|cùng tên))?$`,
  "iu",
);

/** The units, each with its name of that kind; null for another sentence. */
export function convertedUnits(
  text: string,
): readonly { readonly old: string; readonly name: string }[] | null {
  const [, list = "", kind = ""] = CONVERTED.exec(text) ?? [];
  if (list === "") return null;
  const { items, leftOver } = parsePartList(list);
  const olds = items.map(({ readings }) => readings[0]);
  const isWhole = olds.every(
    (one) => one && saysUnit(one.name) && one.part === null && one.households === null,
  );
  if (leftOver.length > 0 || olds.length === 0 || !isWhole || /^(?:đơn vị|khu)$/iu.test(kind)) return null;
  const label = kind.toLowerCase() === "tdp" ? "TDP" : withCapital(kind);
  return olds.map((one) => {
    const old = withCapital(one?.name ?? "");
    return { old, name: `${label} ${withoutKind(old)}` };
  });
}
