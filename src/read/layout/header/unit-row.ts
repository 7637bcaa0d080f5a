/** The row of units below a header ("hộ", "người", "km²", "%"): it is a part of the header, and no row of data. */
import { latePattern } from "../../../core/text/late-pattern.ts";
import { inOneLine } from "../../../core/text/one-line.ts";
import { ALL_UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { orUnmarked } from "../../../core/text/with-marks.ts";
import { type Grid, lineOf, textsOf } from "../../cells/grid.ts";

const SIZES = "(?:nghìn|ngàn|triệu|tỷ|tỉ|1[.,]?000|100)\\s+";

const MEASURES =
  "hộ(?: dân| gia đình)?|người|nhân khẩu|khẩu|ha|hecta|km2|km²|m2|m²|km|m|đồng|đ|vnđ|phiếu|cử tri|lần|tuổi|năm|%";

/** What things are counted by their own names: "thôn" below "Số thôn", beside a unit that is one. */
const THINGS = `xã|phường|${ALL_UNIT_KINDS}|đơn vị|chức danh|biên chế`;

/** Units with marks and without; "nam" alone is a gender then, and "d" a code. */
const measured = (units: string): string =>
  `^(?:${orUnmarked(`(?:${SIZES})?(?:${units})`).replace("|nam|", "|").replace("|d|", "|")})$`;

const MEASURE = latePattern(measured(MEASURES), "iu");

const UNIT = latePattern(measured(`${MEASURES}|${THINGS}`), "iu");

/** A unit without what stands around it: "(ĐVT: hộ)" is "hộ". */
function bare(cell: string): string {
  return inOneLine(cell)
    .replace(/^[([]|[)\]]$/g, "")
    .replace(/^(?:[ĐD]VT|[đd][ơo]n v[ịi](?: t[íi]nh)?)\s*:\s*/iu, "")
    .trim();
}

/**
 * The units that a row says, by column, where it says nothing else and each stands below a header of its column alone; null where it is no
 * row of units. One unit alone stands in brackets, or is a per cent.
 */
export function unitsIn(grid: Grid, row: number): ReadonlyMap<number, string> | null {
  if (row < 1 || row >= grid.size) return null;
  const cells = textsOf(grid, row);
  const units = new Map(
    cells.flatMap((cell, column) => (cell === "" ? [] : [[column, bare(cell)] as const])),
  );
  const all = [...units.values()];
  if (!all.every((unit) => UNIT().test(unit)) || !all.some((unit) => MEASURE().test(unit))) return null;
  if (units.size === 1 && !cells.some((cell) => /^[([%]/.test(cell))) return null;
  const line = lineOf(grid, row - 1);
  const isBelowHeader = [...units.keys()].every((column) => {
    const { codes, text } = grid.columns[column] ?? {};
    const position = grid.positions[column] ?? -1;
    const isShared = grid.merges.some(
      ({ top, bottom, left, right }) =>
        right > left && top <= line && line <= bottom && left <= position && position <= right,
    );
    return !isShared && text?.(codes?.[row - 1] ?? 0) !== "";
  });
  return isBelowHeader ? units : null;
}

/** Headers with their units behind them: "Diện tích (km²)". */
export function withUnits(names: readonly string[], units: ReadonlyMap<number, string>): readonly string[] {
  return names.map((name, column) => {
    const unit = units.get(column);
    return unit === undefined || name.toLowerCase().includes(`(${unit.toLowerCase()})`)
      ? name
      : `${name} (${unit})`;
  });
}
