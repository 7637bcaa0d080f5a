/**
 * Titles that a policy takes away from the one that it is laid over (`titles: { ID: null }`): what that one says of them goes
 * with them, since the file that says it is not one's own.
 */

import { isMap } from "../yaml/layers.ts";
import { entriesOf, mapOf } from "../yaml/maps.ts";
import type { Plain } from "../yaml/yaml.ts";

/** The policy below as it stands under one above it: pairs, lists and indicators without the titles that are taken away. */
export function withoutTitles(below: Plain, above: Plain): Plain {
  const titles = isMap(above) && isMap(above.titles) ? entriesOf(above.titles) : [];
  const gone = new Set(titles.flatMap(([id, title]) => (title === null ? [id] : [])));
  if (gone.size === 0 || !isMap(below)) return below;
  return changed(below, {
    titles: (all) => eachIn(all, (title) => changed(title, { open_to: (ids) => remaining(ids, gone) ?? [] })),
    holding: (all) =>
      changed(all, { incompatible: (own) => pairs(own, gone), together: (own) => pairs(own, gone) }),
    indicators: (all) => indicators(all, gone),
    money: (all) => changed(all, { further_posts: (own) => furtherPosts(own, gone) }),
  });
}

type Change = (value: Plain) => Plain;

/** A map with the values of some keys changed, where it has them. */
function changed(map: Plain, changes: Readonly<Record<string, Change>>): Plain {
  if (!isMap(map)) return map;
  return mapOf(entriesOf(map).map(([key, value]) => [key, changes[key]?.(value) ?? value]));
}

function eachIn(map: Plain, change: Change): Plain {
  return isMap(map) ? mapOf(entriesOf(map).map(([key, value]) => [key, change(value)])) : map;
}

/** Ids without those that are gone; null where none of a title or a list of titles is left. */
function remaining(ids: Plain, gone: ReadonlySet<string>): Plain {
  if (typeof ids === "string") return gone.has(ids) ? null : ids;
  if (!Array.isArray(ids)) return ids;
  const left = ids.filter((id) => typeof id !== "string" || !gone.has(id));
  return left.length === 0 && ids.length > 0 ? null : left;
}

/** Pairs of titles that are both left. */
function pairs(list: Plain, gone: ReadonlySet<string>): Plain {
  if (!Array.isArray(list)) return list;
  return list.filter((pair) => {
    const ids = isMap(pair) ? pair.titles : pair;
    return !Array.isArray(ids) || ids.every((id) => typeof id !== "string" || !gone.has(id));
  });
}

function furtherPosts(list: Plain, gone: ReadonlySet<string>): Plain {
  if (!Array.isArray(list)) return list;
  return list.flatMap((entry) => {
    if (!isMap(entry) || entry.titles === undefined || entry.titles === null) return [entry];
    const titles = remaining(entry.titles, gone);
    return titles === null ? [] : [{ ...entry, titles }];
  });
}

/** Indicators that count some title that is left, or any. */
function indicators(map: Plain, gone: ReadonlySet<string>): Plain {
  if (!isMap(map)) return map;
  const kept = entriesOf(map).flatMap(([id, indicator]): [string, Plain][] => {
    const own = counting(indicator, gone);
    return own === null ? [] : [[id, own]];
  });
  return mapOf(kept);
}

/** A count, or a ratio of two; null where it counts nothing but titles that are gone. */
function counting(count: Plain, gone: ReadonlySet<string>): Plain {
  if (!isMap(count)) return count;
  const { ratio, where } = count;
  if (isMap(ratio)) {
    const sides = entriesOf(ratio).map(([key, side]): [string, Plain] => [key, counting(side, gone)]);
    return sides.some(([, side]) => side === null) ? null : { ...count, ratio: mapOf(sides) };
  }
  if (!isMap(where) || where.title === undefined || where.title === null) return count;
  const title = remaining(where.title, gone);
  return title === null ? null : { ...count, where: { ...where, title } };
}
