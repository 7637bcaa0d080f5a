/**
 * YAML (and JSON, which is YAML) in; a plain value whose scalars are all text, and the place of each key, out.
 * Codes such as 00115 survive; what a number or a yes is, the schemas say.
 */

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { oncePer } from "../../core/numbers/once.ts";
import { mapOf, type Path, type Plain } from "./maps.ts";

export type { Path, Plain };

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

/** Aliases of one file: each is looked for from the start of the file. */
const MOST_ALIASES = 100;

export function parseYaml(text: string, file: string): Yaml {
  const counter = new LineCounter();
  // The library's own messages, which nobody sees, would be cut out of the line anew for each fault.
  const how = { schema: "failsafe", lineCounter: counter, uniqueKeys: false, prettyErrors: false } as const;
  const document = parseDocument(text, how);
  const originAt = (offset: number): Origin => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: String(col) };
  };
  const diagnostics: Diagnostic[] = document.errors.map((error) =>
    diagnostic("yaml/syntax", originAt(error.pos[0]), { facts: { problem: error.code } }),
  );
  for (const one of hardSpaces(text, file)) diagnostics.push(one);
  const plain = plainReader(document, (key, problem) => {
    diagnostics.push(diagnostic("yaml/syntax", originAt(key.at), { value: key.name, facts: { problem } }));
  });
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

/** Reads nodes as plain values; keys that none may be are told by `wrongKey`. Throws `TooLarge`. */
function plainReader(
  document: Document,
  wrongKey: (key: Keyed, problem: string) => void,
): (node: unknown) => Plain {
  let nodes = 0;
  let aliases = 0;
  const plain = (node: unknown, depth: number): Plain => {
    if (++nodes > MOST_NODES || depth > MOST_DEEP) throw new TooLarge();
    if (isAlias(node)) {
      if (++aliases > MOST_ALIASES) throw new TooLarge();
      return plain(node.resolve(document), depth + 1);
    }
    if (isMap(node)) {
      const met = new Set<string>();
      return mapOf(
        node.items.map(({ key, value }) => {
          const keyed = keyedBy(key);
          const problem = problemOf(keyed, met);
          if (problem !== null) wrongKey(keyed, problem);
          met.add(keyed.name);
          return [keyed.name, plain(value, depth + 1)];
        }),
      );
    }
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (!isScalar(node)) return null;
    const value = node.value === null ? "" : String(node.value);
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    return !quoted && (value === "" || value === "~" || value === "null") ? null : value;
  };
  return (node) => plain(node, 0);
}

class TooLarge extends Error {}

/** A key of a map and where it stands; without a name it is none that a text could name. */
interface Keyed {
  readonly name: string;
  readonly at: number;
  readonly isText: boolean;
}

function keyedBy(key: unknown): Keyed {
  const range = isNode(key) ? key.range : null;
  return { name: isScalar(key) ? String(key.value) : "", at: range?.[0] ?? 0, isText: isScalar(key) };
}

/** What is wrong with a key beside those of its map that were met before it. */
function problemOf({ name, isText }: Keyed, met: ReadonlySet<string>): string | null {
  if (!isText) return "COMPLEX_KEY";
  if (name === "__proto__") return "PROTO_KEY";
  return met.has(name) ? "DUPLICATE_KEY" : null;
}

/** Lines that begin with a space that does not break: it looks like indentation and is part of the key. */
function hardSpaces(text: string, file: string): Diagnostic[] {
  const lines = text.split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => /^[ \t]*[\u00A0\u2007\u202F\u3000]/.test(line));
  return at < 0 ? [] : [diagnostic("yaml/hard-spaces", { file, line: at + 1, column: "1" })];
}

/** The items of a map by key: looked up once for each fault in a file of faults. */
const itemsOf = oncePer((map: YAMLMap): ReadonlyMap<string, Pair> => {
  const pairs = map.items.map((pair): [string, Pair] => [
    isScalar(pair.key) ? String(pair.key.value) : "",
    pair,
  ]);
  return new Map(pairs.reverse());
});

function itemOf(map: YAMLMap, key: string): Pair | undefined {
  return itemsOf(map).get(key);
}

/** The key that a path ends in where it is a map's, else the item. */
function nodeAt(root: unknown, path: Path): Node | null {
  let node: unknown = root;
  let found: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = itemOf(node, String(step));
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
