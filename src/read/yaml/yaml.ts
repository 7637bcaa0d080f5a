/**
 * YAML (and JSON, which is YAML) in; a plain value whose scalars are all text, and the place of each key, out.
 * Codes such as 00115 survive; what a number or a yes is, the schemas say.
 */

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";

export type Path = readonly (string | number)[];

/** Text, null for nothing, lists and maps of them. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

export interface Yaml {
  readonly value: Plain;
  /** Where a path stands; the nearest node above it where it is absent. */
  readonly originOf: (path: Path) => Origin;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nodes that one file may come to, aliases counted as often as they are used. */
const MOST_NODES = 200_000;

/** Levels of one file; an alias of itself has no end of them. */
const MOST_DEEP = 100;

export function parseYaml(text: string, file: string): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: counter, uniqueKeys: true });
  const originAt = (offset: number): Origin => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: String(col) };
  };
  const diagnostics = document.errors.map((error) =>
    diagnostic("yaml/syntax", originAt(error.pos[0]), { facts: { problem: error.code } }),
  );
  let nodes = 0;
  const plain = (node: unknown, depth = 0): Plain => {
    if (++nodes > MOST_NODES || depth > MOST_DEEP) throw new TooLarge();
    if (isAlias(node)) return plain(node.resolve(document), depth + 1);
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", plain(value, depth + 1)]),
      );
    }
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (!isScalar(node)) return null;
    const value = node.value === null ? "" : String(node.value);
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    return !quoted && (value === "" || value === "~" || value === "null") ? null : value;
  };
  let value: Plain = null;
  if (diagnostics.length === 0) {
    try {
      value = plain(document.contents);
    } catch (failure) {
      // An alias that has no anchor, or one that multiplies without end.
      if (!(failure instanceof TooLarge) && !(failure instanceof ReferenceError)) throw failure;
      diagnostics.push(diagnostic("yaml/syntax", { file, line: 1 }, { facts: { problem: "BAD_ALIAS" } }));
    }
  }
  return {
    value,
    diagnostics,
    originOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(document.contents, path.slice(0, length));
        if (node?.range) return originAt(node.range[0]);
      }
      return { file, line: 1 };
    },
  };
}

class TooLarge extends Error {}

/** The key that a path ends in where it is a map's, else the item. */
function nodeAt(root: unknown, path: Path): Node | null {
  let node: unknown = root;
  let found: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return null;
      found = isScalar(pair.key) ? pair.key : null;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      found = node && typeof node === "object" && "range" in node ? (node as Node) : null;
    } else return null;
  }
  return found;
}
