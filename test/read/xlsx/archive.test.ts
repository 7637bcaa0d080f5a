/** Archives and parts as programs pack and name them. */
import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crcOf } from "../../../src/read/xlsx/crc.ts";
import { nameOfPart } from "../../../src/read/xlsx/parts.ts";
import { openArchive } from "../../../src/read/xlsx/zip.ts";
import {
  bytesOf,
  cell,
  damagesIn,
  gridIn,
  partsOf,
  row,
  textCell,
  textsIn,
  workbookOf,
} from "./workbooks.ts";
import { type Entry, zipOf } from "./zips.ts";

const MADE = { rows: row(textCell("Thôn Hữu Nghị"), cell("180")) };
const READ = { A1: "Thôn Hữu Nghị", B1: "180" };
const ENTRIES: readonly Entry[] = Object.entries(partsOf(MADE)).map(([name, bytes]) => ({ name, bytes }));
const entriesWith = (part: string, change: Partial<Entry>): Entry[] =>
  ENTRIES.map((entry) => (entry.name === part ? { ...entry, ...change } : entry));
const SHEET = "xl/worksheets/sheet1.xml";

describe("an archive", () => {
  test.each([
    ["deflated", zipOf(ENTRIES)],
    ["stored", zipOf(ENTRIES.map((entry) => ({ ...entry, method: 0 })))],
    ["with a comment", zipOf(ENTRIES, { comment: "PK\u0005\u0006 saved by somebody" })],
    ["with sizes behind its entries", zipOf(ENTRIES, { behind: true })],
    ["in 64 bits", zipOf(ENTRIES, { wide: true })],
    ["in 64 bits, with sizes behind", zipOf(ENTRIES, { wide: true, behind: true })],
    ["with folders of their own", zipOf([{ name: "xl/", bytes: new Uint8Array(), method: 0 }, ...ENTRIES])],
    [
      "that is a part of other bytes",
      Buffer.concat([Buffer.alloc(9), zipOf(ENTRIES), Buffer.alloc(9)]).subarray(9, -9),
    ],
  ])("%s", (_, bytes) => expect(textsIn(gridIn(bytes))).toEqual(READ));

  test.each<[string, string, readonly Entry[]]>([
    ["is encrypted", `part ${SHEET}`, entriesWith(SHEET, { flags: 0x801 })],
    ["is packed in another way", `part ${SHEET}`, entriesWith(SHEET, { method: 14 })],
    ["has another checksum", `part ${SHEET}`, entriesWith(SHEET, { crc: 1 })],
    ["is longer than is said", `part ${SHEET}`, entriesWith(SHEET, { size: 20 })],
    ["is shorter than is said", `part ${SHEET}`, entriesWith(SHEET, { size: 20_000 })],
    [
      "does not end",
      `part ${SHEET}`,
      entriesWith(SHEET, { packed: deflateRawSync(bytesOf("x".repeat(9000))).subarray(0, 9), size: 9000 }),
    ],
    [
      "is there twice",
      `part ${SHEET}`,
      [...ENTRIES, { name: "XL\\worksheets\\Sheet1.xml", bytes: bytesOf("<worksheet/>") }],
    ],
    ["is the workbook's, and damaged", "part xl/workbook.xml", entriesWith("xl/workbook.xml", { crc: 1 })],
    [
      "leads to the sheets, and is damaged",
      "part xl/workbook.xml",
      entriesWith("xl/_rels/workbook.xml.rels", { crc: 1 }),
    ],
  ])("with an entry that %s", (_, damage, entries) =>
    expect(damagesIn(zipOf(entries))).toEqual([`xlsx/broken ${damage}`]));

  test("that says more than it could unpack to is refused before it is unpacked", () => {
    expect(damagesIn(zipOf([...ENTRIES, { name: "a", bytes: new Uint8Array(), size: 200_000_001 }]))).toEqual(
      ["xlsx/too-large"],
    );
    expect(
      damagesIn(zipOf([...ENTRIES, { name: "a", bytes: new Uint8Array(), size: 2 ** 52 }], { wide: true })),
    ).toEqual(["xlsx/too-large"]);
    const many = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() }));
    expect(damagesIn(zipOf(many))).toEqual(["xlsx/too-large"]);
  });

  test("whose entry goes on and on ends where it should have", () => {
    const zeros = deflateRawSync(new Uint8Array(100_000_000), { level: 1 });
    const lying = entriesWith(SHEET, { packed: zeros, size: 1_000_000 });
    expect(damagesIn(zipOf(lying))).toEqual([`xlsx/broken part ${SHEET}`]);
  });

  test("keeps what was put into it, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          // The writer of the other library loses this name.
          fc.string({ minLength: 1 }).filter((name) => name !== "__proto__"),
          fc.uint8Array({ maxLength: 9000 }),
          { minKeys: 1 },
        ),
        (parts) => {
          for (const bytes of [
            zipSync(parts),
            zipOf(
              Object.entries(parts).map(([name, part]) => ({ name, bytes: part })),
              { wide: true },
            ),
          ]) {
            const archive = openArchive(bytes);
            if (typeof archive === "string") throw new Error(archive);
            for (const name of archive.names) expect(archive.bytes(name)).toEqual(parts[name]);
            expect([...archive.names].sort()).toEqual(Object.keys(parts).sort());
          }
        },
      ),
    );
  });

  test("has the checksum that others work out", () => {
    const agrees = (bytes: Uint8Array): boolean => crcOf(bytes) === crc32(bytes);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 99 }), agrees));
  });
});

describe("the parts of a workbook", () => {
  const renamed = (change: (name: string) => string): Uint8Array =>
    zipOf(ENTRIES.map((entry) => ({ ...entry, name: change(entry.name) })));
  const relationships = (text: string): string => `<Relationships>${text}</Relationships>`;
  const office = (target: string): string =>
    `<Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/>`;

  test.each([
    ["parted by backslashes", renamed((name) => name.replaceAll("/", "\\"))],
    ["in capitals", renamed((name) => name.toUpperCase())],
    ["from the root", renamed((name) => `/${name}`)],
  ])("%s", (_, bytes) => expect(textsIn(gridIn(bytes))).toEqual(READ));

  test("are found from the root of the archive, wherever they stand", () => {
    const sheet = partsOf(MADE)[SHEET] ?? new Uint8Array();
    const bytes = zipSync({
      "_rels/.rels": bytesOf(relationships(office("/Book/main%20part.xml"))),
      "book/Main part.xml": bytesOf(
        '<x:workbook xmlns:x="y" xmlns:rel="z"><x:sheets><x:sheet name="A" rel:id="q"/></x:sheets></x:workbook>',
      ),
      "book/_rels/main part.xml.rels": bytesOf(
        relationships('<r:Relationship xmlns:r="x" Id="q" Target=".././Sheets/One.xml"/>').replaceAll(
          "Relationships>",
          "r:Relationships>",
        ),
      ),
      "sheets/one.xml": sheet,
    });
    expect(textsIn(gridIn(bytes))).toEqual(READ);
  });

  test("in the strict form of the format", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = workbookOf({
      rows: row(cell("0", "s")),
      shared: null,
      parts: {
        "_rels/.rels": relationships(
          `<Relationship Id="a" Type="${strict}/officeDocument" Target="xl/workbook.xml"/>`,
        ),
        "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${strict}" conformance="strict"><sheets><sheet name="A" r:id="s"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(
          `<Relationship Id="s" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${strict}/sharedStrings" Target="texts.xml"/>`,
        ),
        "xl/texts.xml": "<sst><si><t>Xã</t></si></sst>",
      },
    });
    expect(textsIn(gridIn(bytes))).toEqual({ A1: "Xã" });
  });

  test("without those that only some programs look at", () => {
    const bytes = workbookOf({
      ...MADE,
      shared: null,
      parts: {
        "[Content_Types].xml": null,
        "_rels/.rels": null,
        "xl/styles.xml": null,
        "xl/_rels/workbook.xml.rels": relationships('<Relationship Id="s1" Target="worksheets/sheet1.xml"/>'),
      },
    });
    expect(textsIn(gridIn(bytes))).toEqual(READ);
  });

  test("where sheets are of charts, dialogs or another file", () => {
    const bytes = workbookOf({
      ...MADE,
      parts: {
        "xl/workbook.xml":
          '<workbook xmlns:r="x"><sheets><sheet name="Biểu đồ" r:id="c"/><sheet name="DS" state="veryHidden" r:id="s"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships(
          '<Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="l" Type="x/styles" TargetMode="External" Target="http://x/styles.xml"/>',
        ),
      },
    });
    expect(textsIn(gridIn(bytes))).toEqual(READ);
  });

  test.each([
    ["sheet1.xml", "xl/worksheets", "xl/worksheets/sheet1.xml"],
    ["/xl/sheet1.xml", "xl/worksheets", "xl/sheet1.xml"],
    ["..\\Sheet1.xml", "xl/worksheets", "xl/sheet1.xml"],
    ["../../../a.xml", "xl", "a.xml"],
    ["a%20b.xml", "", "a b.xml"],
    ["100%.xml", "", "100%.xml"],
  ])("%s from %s is %s", (target, folder, name) => expect(nameOfPart(target, folder)).toBe(name));
});
