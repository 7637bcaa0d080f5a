/** XML as a walk from mark to mark: what is in it, and where it is none. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute, attributeOfAnyPrefix } from "../../../src/read/xlsx/xml-attributes.ts";
import { type Mark, next, skip, textOf, xmlReader } from "../../../src/read/xlsx/xml-reader.ts";
import { bytesOf, escaped } from "./workbooks.ts";

const NAMES = ["a", "row", "ref"];

/** The marks of a document, one text for texts that follow each other. */
function marksOf(xml: string | Uint8Array, names: readonly string[] = NAMES): string[] {
  const reader = xmlReader(typeof xml === "string" ? bytesOf(xml) : xml, names);
  const marks: string[] = [];
  let text: string | null = "";
  for (;;) {
    const mark: Mark = next(reader);
    if (mark === "text") {
      const piece = textOf(reader);
      text = piece === null || text === null ? null : text + piece;
      continue;
    }
    if (text !== "") marks.push(text === null ? "no text" : `"${text}"`);
    text = "";
    if (mark === "open") marks.push(`<${reader.name} ${attribute(reader, "r") ?? ""}>`);
    else if (mark === "close") marks.push(`</${reader.name}>`);
    else return [...marks, mark];
  }
}

interface Element {
  readonly name: string;
  readonly value: string | null;
  readonly children: readonly (Element | string)[];
}

const text = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((own) => own.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
const name = fc.constantFrom("a", "row", "ref", "other", "ro", "rows", "x:a", "é:row", "a:row:a");
const { element } = fc.letrec<{ element: Element; node: Element | string }>((tie) => ({
  node: fc.oneof({ depthSize: "small" }, text, tie("element")),
  element: fc.record({ name, value: fc.option(text), children: fc.array(tie("node"), { maxLength: 4 }) }),
}));

/** A document in some of the ways in which it can be written. */
function written({ name: own, value, children }: Element, way: number): string {
  const quote = way % 2 === 0 ? '"' : "'";
  const attributes =
    value === null ? "" : ` b='<>"' r = ${quote}${escaped(value).replaceAll("'", "&apos;")}${quote}\n`;
  const inner = children.map((child) =>
    typeof child !== "string"
      ? written(child, way + 1)
      : way % 3 === 0 && !child.includes("]]>")
        ? `<![CDATA[${child}]]>`
        : escaped(child),
  );
  const comment = way % 5 === 0 ? "<!-- <a> - -->" : "<?a <b>?>";
  return children.length === 0 && way % 2 === 0
    ? `<${own}${attributes}/>`
    : `<${own}${attributes}>${inner.join(comment)}</${own}\t>`;
}

/** What the walk over it comes to: values of attributes have no line ends, and texts side by side are one. */
function expected({ name: own, value, children }: Element): string[] {
  const local = own.slice(own.lastIndexOf(":") + 1);
  const known = NAMES.includes(local) ? local : "";
  const inner = children.flatMap((child) =>
    typeof child === "string" ? (child === "" ? [] : [`"${child}"`]) : expected(child),
  );
  const joined: string[] = [];
  for (const mark of inner) {
    const last = joined[joined.length - 1];
    if (last?.startsWith('"') && mark.startsWith('"'))
      joined[joined.length - 1] = last.slice(0, -1) + mark.slice(1);
    else joined.push(mark);
  }
  return [`<${known} ${value ?? ""}>`, ...joined, `</${known}>`];
}

describe("a document", () => {
  test("is told as it was written, however it was", () => {
    fc.assert(
      fc.property(element, fc.nat({ max: 29 }), (root, way) => {
        expect(marksOf(`<?xml version="1.0"?>\n${written(root, way)}\n`)).toEqual([...expected(root), "end"]);
      }),
    );
  });

  test("that is cut off anywhere is none", () => {
    fc.assert(
      fc.property(element, fc.nat(), fc.nat({ max: 29 }), (root, at, way) => {
        const bytes = bytesOf(written(root, way));
        expect(marksOf(bytes.subarray(0, at % bytes.length)).at(-1)).toBe("broken");
      }),
    );
  });

  test("never ends the program, whatever it is", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "/>",
        "a",
        ":",
        " ",
        "=",
        '"',
        "'",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "&",
        ";",
        "&#",
        "x",
        "1",
        "<!",
        "é",
        "\0",
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => ["end", "broken"].includes(marksOf(parts.join("")).at(-1) ?? "")),
      { numRuns: 2000 },
    );
  });

  test.each([
    "",
    " ",
    "a",
    "<a>",
    "</a>",
    "<a></b>",
    "<a/><a/>",
    "<a/>b",
    "<a></a",
    "<a b></a>",
    "<a &amp;b='c'/>",
    "<a b;='c'/>",
    "<a 1b='c'/>",
    "<1a/>",
    "<-a/>",
    "<a;/>",
    "<a b='c' d='e' b='f'/>",
    "<a b=c/>",
    '<a b="c/>',
    '<a b="c"d="e"/>',
    '<a "c"/>',
    "<a / >",
    "< a/>",
    "<:/>",
    "<a><!-- b</a>",
    "<a><![CDATA[b</a>",
    "<![CDATA[a]]><a/>",
    "<a><?b</a>",
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<a><!ELEMENT b></a>",
    "<a<b/>",
    "<a></ab>",
    "<ab></a>",
  ])("%s is none", (xml) => expect(marksOf(xml).at(-1)).toBe("broken"));

  test("with elements within elements without end is none", () => {
    expect(marksOf(`${"<a>".repeat(256)}${"</a>".repeat(256)}`).at(-1)).toBe("end");
    expect(marksOf(`${"<a>".repeat(257)}${"</a>".repeat(257)}`).at(-1)).toBe("broken");
    expect(marksOf("<a>".repeat(1_000_000)).at(-1)).toBe("broken");
  });

  test("with attributes without end is none", () => {
    const attributes = (count: number): string =>
      Array.from({ length: count }, (_, at) => ` a${at}=""`).join("");
    expect(marksOf(`<a${attributes(32)}/>`).at(-1)).toBe("end");
    expect(marksOf(`<a${attributes(33)}/>`).at(-1)).toBe("broken");
  });
});

describe("texts", () => {
  test.each([
    ["&amp;&lt;&gt;&quot;&apos;", "&<>\"'"],
    ["&#65;&#x1EA1;&#x1F600;", "Aạ😀"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["a&#13;b", "a\rb"],
    ["]]", "]]"],
  ])("%s is %s", (xml, own) => expect(marksOf(`<a>${xml}</a>`)).toEqual(["<a >", `"${own}"`, "</a>", "end"]));

  test.each([
    "&boss;",
    "&",
    "&amp",
    "&AMP;",
    "&#0;",
    "&#x110000;",
    "&#xD800;",
    "&#;",
    "&constructor;",
    "\u0001",
    "\uFFFE",
  ])("%s is none", (xml) => expect(marksOf(`<a>${xml}</a>`)[1]).toBe("no text"));

  test("bytes that are no UTF-8 are none, and harm nothing where nobody looks", () => {
    const xml = Buffer.from("<a b='\xe3'>\xe3\x82<row/></a>", "latin1");
    expect(marksOf(xml)).toEqual(["<a >", "no text", "<row >", "</row>", "</a>", "end"]);
  });
});

test("attributes are found by name, and by local name where the prefix is anybody's", () => {
  const reader = xmlReader(bytesOf('<a sheetId="1" rel:id="s1" xid="2" r="A &amp; B"/>'), ["a"]);
  next(reader);
  expect(attribute(reader, "r")).toBe("A & B");
  expect(attribute(reader, "id")).toBeUndefined();
  expect(attributeOfAnyPrefix(reader, "id")).toBe("s1");
  expect(attributeOfAnyPrefix(reader, "Id")).toBeUndefined();
});

test("what is in an element can be passed over", () => {
  const reader = xmlReader(bytesOf("<a><row><a><row/></a>b</row><ref/></a>"), NAMES);
  next(reader);
  next(reader);
  expect(skip(reader)).toBe(true);
  expect([next(reader), reader.name, skip(reader), next(reader), next(reader)]).toEqual([
    "open",
    "ref",
    true,
    "close",
    "end",
  ]);
});
