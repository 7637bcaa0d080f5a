/** Cells of workbooks keep their type: each kind, as programs write it. */
import { describe, expect, test } from "vitest";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";
import { cell, cellsIn, gridIn, onlyCell, row, textCell, textsIn, workbookOf } from "./workbooks.ts";

const plain = (value: number) => ({ kind: "number", value, format: { kind: "plain" } });
const text = (of: string) => ({ kind: "text", text: of });
const day = (iso: string): number => Date.parse(iso) / 86_400_000;

describe("numbers", () => {
  test.each([
    ["180", 180],
    ["180.0", 180],
    ["1.8E2", 180],
    [" 180 ", 180],
    ["-0", 0],
    ["180.333", 180.333],
    ["0.125", 0.125],
    ["1165012345", 1165012345],
    ["9007199254740993", 9007199254740992],
    ["-35.48387096774194", -35.48387096774194],
    ["28.999999999999996", 29],
    ["118.00000000000001", 118],
    ["-117.99999999999999", -118],
    ["118.0000000001", 118.0000000001],
    [".5", 0.5],
    ["1&#50;", 12],
    ["1<!-- two -->2", 12],
    ["<![CDATA[12]]>", 12],
  ])("%s", (raw, value) => {
    expect(onlyCell({}, cell(raw))).toEqual(plain(value));
    expect(onlyCell({}, `<c><f>A1</f><v>${raw}</v></c>`)).toEqual(plain(value));
  });
});

describe("texts", () => {
  const shared = `<si><t>Xã Mẫu</t></si><si><r><t>Xã </t></r><r><t>A &amp; B</t></r><rPh><t>ka</t></rPh></si><si/><si><t>a_x000D_b_x005F_x000D_</t></si><si><t>#N/A</t></si><si><t>${"Thôn Hữu Nghị".normalize("NFD")}\u200B </t></si><si><t>#N/A hoặc không</t></si>`;
  test.each([
    [0, text("Xã Mẫu")],
    [1, text("Xã A & B")],
    [3, text("a\rb_x000D_")],
    [4, { kind: "error", text: "#N/A" }],
    [5, text("Thôn Hữu Nghị")],
    [6, text("#N/A hoặc không")],
  ])("shared text %i", (index, expected) => {
    expect(onlyCell({ shared }, cell(String(index), "s"))).toEqual(expected);
    expect(onlyCell({ shared }, cell(` ${index} `, "s"))).toEqual(expected);
  });

  test("that stand in their cell, in runs too, and what a formula came to", () => {
    const runs =
      "<c t='inlineStr'><is><r><rPr><b/></rPr><t>Tổ</t></r><r><t> 1</t></r><rPh><t>x</t></rPh></is></c>";
    expect(onlyCell({}, runs)).toEqual(text("Tổ 1"));
    expect(onlyCell({}, "<c t='str'><f>A1</f><v>Tổ 1</v></c>")).toEqual(text("Tổ 1"));
    expect(onlyCell({}, "<c t='inlineStr'><v>Tổ 1</v></c>")).toEqual(text("Tổ 1"));
    expect(onlyCell({}, "<c t='str'><v>#REF!</v></c>")).toEqual({ kind: "error", text: "#REF!" });
  });

  test("keep digits above the line there: 142 and the number of a footnote are not 1421", () => {
    const raised = (of: string) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${of}</t></r>`;
    const inline = (runs: string) => onlyCell({}, `<c t="inlineStr"><is>${runs}</is></c>`);
    expect(inline(`<r><t>142</t></r>${raised("1")}`)).toEqual(text("142¹"));
    expect(inline(`<r><t>Diện tích (km</t></r>${raised("2")}<r><t>)</t></r>`)).toEqual(
      text("Diện tích (km²)"),
    );
    expect(inline(`${raised("10")}<r><t>Thôn 1</t></r>`)).toEqual(text("¹⁰Thôn 1"));
    expect(inline(`<r><t>142</t></r>${raised("*")}`)).toEqual(text("142*"));
    expect(inline(`<r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>`)).toEqual(
      text("H2"),
    );
    expect(inline(raised("142"))).toEqual(text("142"));
    expect(inline(`${raised("14")}<r><t> </t></r>${raised("2")}`)).toEqual(text("14 2"));
    expect(onlyCell({ shared: `<si>${raised("1")}<r><t>2</t></r></si>` }, cell("0", "s"))).toEqual(
      text("¹2"),
    );
  });

  test("in digits stay text", () => {
    expect(onlyCell({ shared: "<si><t>001165012345</t></si>" }, cell("0", "s"))).toEqual(
      text("001165012345"),
    );
    expect(onlyCell({}, textCell("0.125"))).toEqual(text("0.125"));
  });

  test("with characters beyond the first plane, named by number", () => {
    expect(onlyCell({}, "<c t='str'><v>&#x20000;&#128512;</v></c>")).toEqual(text("\u{20000}\u{1F600}"));
    expect(onlyCell({}, "<c t='str'><v>_xD83D__xDE00_ _xD83D_</v></c>")).toEqual(text("\u{1F600} \uFFFD"));
  });

  test("with line ends as XML has them: one character", () => {
    expect(onlyCell({}, "<c t='str'><v>a\r\nb\rc&#13;d</v></c>")).toEqual(text("a\nb\nc\rd"));
  });
});

test("blank cells, however they are written, are none", () => {
  const shared = "<si><t>Nguyễn Văn Lạ</t></si><si><t> </t></si><si/>";
  const blanks = [
    "<c/>",
    '<c t="s"/>',
    '<c t="s"><v/></c>',
    '<c t="s"><v></v></c>',
    cell("1", "s"),
    cell("2", "s"),
    "<c><v> </v></c>",
    '<c t="str"><f>""</f><v></v></c>',
    textCell(" \u00A0\u200B"),
    '<c t="inlineStr"/>',
    '<c t="inlineStr"><is/></c>',
    '<c t="b"/>',
    '<c t="d"/>',
    "<c><extLst><ext><v>1</v></ext></extLst></c>".replaceAll("v>", "x>"),
  ];
  const grid = gridIn(workbookOf({ shared, rows: row(...blanks, cell("7")) }));
  expect(grid.positions).toEqual([blanks.length]);
  expect(gridIn(workbookOf({ shared, rows: row(...blanks) })).size).toBe(0);
});

test("yes and no", () => {
  for (const yes of ["1", "true"])
    expect(onlyCell({}, cell(yes, "b"))).toEqual({ kind: "yes-no", value: true });
  for (const no of ["0", "false"])
    expect(onlyCell({}, cell(no, "b"))).toEqual({ kind: "yes-no", value: false });
});

test("errors, and formulas that were never worked out", () => {
  expect(onlyCell({}, cell("#N/A", "e"))).toEqual({ kind: "error", text: "#N/A" });
  expect(onlyCell({}, cell("#DIV/0!", "e"))).toEqual({ kind: "error", text: "#DIV/0!" });
  for (const cellXml of [
    "<c><f>A1</f></c>",
    "<c><f>A1</f><v/></c>",
    '<c t="str"><f>A1</f></c>',
    '<c t="s"><f>A1</f></c>',
    '<c t="e"/>',
  ])
    expect(onlyCell({}, cellXml)).toEqual({ kind: "error", text: "" });
});

describe("days", () => {
  const formats = ["dd/mm/yyyy"];
  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["1965", "1905-05-18"],
    ["43647", "2019-07-01"],
    ["43647.75", "2019-07-01"],
    ["2958465", "9999-12-31"],
  ])("%s in the calendar since 1900", (raw, iso) => {
    expect(onlyCell({ formats }, cell(raw, "n", 1))).toEqual({
      kind: "day",
      day: day(iso),
      serial: Number(raw),
    });
  });

  test.each(["-1", "0", "0.5", "60", "2958466"])("%s is no day but a number", (raw) => {
    expect(onlyCell({ formats }, cell(raw, "n", 1))).toEqual(plain(Number(raw)));
  });

  test.each([
    ["0", "1904-01-01"],
    ["59", "1904-02-29"],
    ["42185", "2019-07-01"],
    ["2957003", "9999-12-31"],
  ])("%s in the calendar since 1904", (raw, iso) => {
    const made = { formats, workbook: '<workbookPr date1904="1"/>' };
    expect(onlyCell(made, cell(raw, "n", 1))).toEqual({ kind: "day", day: day(iso), serial: Number(raw) });
    expect(onlyCell(made, cell("2957004", "n", 1))).toEqual(plain(2957004));
  });

  test("as ISO 8601 has them", () => {
    expect(onlyCell({}, cell("2019-07-01", "d"))).toEqual({
      kind: "day",
      day: day("2019-07-01"),
      serial: 43647,
    });
    expect(onlyCell({}, cell("2019-07-01T18:00:00Z", "d"))).toMatchObject({
      day: day("2019-07-01"),
      serial: 43647.75,
    });
    expect(
      onlyCell({ workbook: '<workbookPr date1904="true"/>' }, cell("2019-07-01T06:00", "d")),
    ).toMatchObject({ serial: 42185.25 });
  });
});

test("what is one cell is one code, and made once", () => {
  const shared = "<si><t>Xã A</t></si><si><t>Xã B</t></si>";
  const of = (...of: readonly string[]): string => row(...of);
  const rows = [
    of(cell("0", "s"), cell("7")),
    of(cell("1", "s"), cell("7.0")),
    of(cell("0", "s"), "", ""),
    of("<c/>", "<c/>", cell("7")),
  ];
  const grid = gridIn(workbookOf({ shared, rows: rows.join("") }));
  const [first, second, third] = grid.columns;
  expect(Array.from(first?.codes ?? [])).toEqual([1, 2, 1, 0]);
  expect([first?.size, second?.size, third?.size]).toEqual([3, 2, 2]);
  expect(Array.from(second?.codes ?? [])).toEqual([1, 1, 0, 0]);
  expect(third?.cell(1)).toBe(second?.cell(1));
  expect(first?.cell(0)).toEqual({ kind: "blank" });
});

test("rows and columns without a filled cell are left out, and the others know where they stand", () => {
  const rows = `<row r="3"><c r="C3" t="str"><v>a</v></c><c r="XFD3"><v>1</v></c></row><row r="5"><c r="A5"/></row><row r="1048576">${cell("2").replace("<c", '<c r="F1048576"')}</row>`;
  const grid = gridIn(workbookOf({ rows }));
  expect([grid.size, grid.lines[0], grid.lines[1], grid.positions, grid.widths]).toEqual([
    2,
    3,
    1048576,
    [2, 5, 16383],
    null,
  ]);
  expect(textsIn(grid)).toEqual({ C3: "a", XFD3: "1", F1048576: "2" });
});

test("cells and rows without names of their own follow each other", () => {
  const rows = `<row>${cell("1")}<c r="C1"><v>2</v></c>${cell("3")}</row><row r="4">${cell("4")}</row><row>${cell("5")}</row>`;
  expect(textsIn(gridIn(workbookOf({ rows })))).toEqual({ A1: "1", C1: "2", D1: "3", A4: "4", A5: "5" });
});

test("merged ranges, hidden rows and columns, and hidden sheets", () => {
  const rows = `<row r="1">${cell("1")}</row><row r="2" hidden="1">${cell("2")}</row><row r="3" hidden="true"/><row r="4" ht="0">${cell("4")}</row><row r="5" ht="0.00">${cell("5")}</row><row r="6" ht="0.75">${cell("6")}</row>`;
  const before =
    '<cols><col min="2" max="4" hidden="1"/><col min="6" max="6" width="0"/><col min="8" max="8" width="0.0"/><col min="7" max="7" width="9"/><col min="9" max="99999" hidden="1"/></cols>';
  const behind =
    '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="$C$1:$C$9"/><mergeCell ref="D4"/></mergeCells>';
  const grid = gridIn(workbookOf({ rows, before, behind }));
  expect(grid.hiddenRows).toEqual([2, 4, 5]);
  expect(grid.hiddenColumns).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ]);
  expect(grid.merges).toEqual([
    { top: 1, bottom: 2, left: 0, right: 1 },
    { top: 1, bottom: 9, left: 2, right: 2 },
  ]);
});

describe("a letter in a font of signs is the sign that is seen", () => {
  const styles =
    '<styleSheet><fonts><font><name val="Arial"/></font><font><sz val="9"/><name val="Wingdings"/></font><font><name val="Wingdings 2"/><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';
  const read = (xml: string) =>
    onlyCell({ shared: "<si><t>ü</t></si>", parts: { "xl/styles.xml": styles } }, xml);
  const inline = (style: number, of: string) => `<c t="inlineStr" s="${style}"><is><t>${of}</t></is></c>`;

  test.each([
    [0, "ü", "ü"],
    [1, "ü", "✓"],
    [1, "\uF0FC", "✓"],
    [1, "þ", "☑"],
    [1, "x", "x"],
    [1, "üü", "üü"],
    [2, "P", "✓"],
    [2, "R", "☑"],
    [2, "constructor", "constructor"],
  ])("in style %i: %s", (style, of, seen) => {
    expect(read(inline(style, of))).toEqual(text(seen));
  });

  test("of a shared text, and in a run of its own", () => {
    expect(read(cell("0", "s", 1))).toEqual(text("✓"));
    expect(read(cell("0", "s"))).toEqual(text("ü"));
    const runs =
      '<r><rPr><rFont val="Wingdings"/></rPr><t>ü</t></r><r><rPr><rFont val="Arial"/></rPr><t>ü</t></r>';
    expect(read(`<c t="inlineStr"><is>${runs}</is></c>`)).toEqual(text("✓ü"));
  });
});

test("rows in which a text is struck out, as a whole or in part", () => {
  const strike = (of: string) => `<r><rPr><strike/></rPr><t>${of}</t></r>`;
  const shared = `<si><t>a</t></si><si>${strike("b")}<r><t>c</t></r></si><si>${strike(" ")}<r><t>d</t></r></si><si><r><rPr><strike val="0"/></rPr><t>e</t></r></si>`;
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;CB&quot;@"/></numFmts><fonts><font><b/></font><font><strike/></font><font><strike val="false"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="0" fontId="1"/><xf fontId="2"/><xf numFmtId="164"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
  const styled = (style: number, of: string) => `<c s="${style}" t="s"><v>${of}</v></c>`;
  const inline = `<c t="inlineStr"><is><r><t>x</t></r>${strike("y")}</is></c>`;
  const rows = [
    styled(0, "0"),
    styled(1, "0"),
    styled(2, "0"),
    styled(0, "1"),
    styled(0, "2"),
    styled(0, "3"),
    inline,
    '<c s="1"/>',
    styled(3, "1") + styled(1, "0"),
    '<c s="1"><v>5</v></c>',
    `${styled(0, "0")}<c t="inlineStr"><is><t>y</t></is></c>`,
  ];
  const made = { rows: rows.map((own) => `<row>${own}</row>`).join(""), shared };
  expect(gridIn(workbookOf({ ...made, parts: { "xl/styles.xml": styles } })).struckRows).toEqual([
    2, 4, 7, 9, 10,
  ]);
});

describe("formulas of a workbook that is to be worked out when it is opened", () => {
  const formula = (value: string) => `<row><c><f>A1</f><v>${value}</v></c></row>`;
  const plain = row(cell("0"));
  const read = (rows: string, more: string) => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="S" r:id="s1"/></sheets>${more}</workbook>`,
    };
    const grid = gridIn(workbookOf({ rows, parts }));
    const kinds = cellsIn(grid).map(([one]) => (one?.kind === "number" ? one.value : one?.kind));
    return [kinds, grid.toWorkOutRows];
  };
  const asked = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

  test("are read as they were saved, their rows told", () => {
    expect(read(plain + formula("5") + formula("0") + formula(""), asked)).toEqual([
      [0, 5, 0, "error"],
      [2, 3],
    ]);
  });

  test("were never worked out where all have a nought", () => {
    expect(read(plain + formula("0") + formula("0.0"), asked)).toEqual([[0, "error", "error"], []]);
  });

  test.each(["", "<calcPr/>", '<calcPr fullCalcOnLoad="0"/>'])("are what they are in another: %s", (more) => {
    expect(read(plain + formula("0") + formula("5"), more)).toEqual([[0, 0, 5], []]);
  });
});

test("rows in which a merged cell covers one that says something else", () => {
  const rows = [
    row(textCell("a"), textCell("b"), cell("1")),
    row(textCell("a"), textCell("c"), cell("2")),
    row("<c/>", textCell("b"), textCell("1")),
    row(textCell("d"), "<c/>", cell("1")),
    row(cell("1"), textCell("1")),
    row("<c/>", textCell("e")),
    row(textCell("f"), textCell("g")),
  ];
  const behind = ["A1:A3", "B1:B2", "A5:B5", "A6:B6", "C1:C3"]
    .map((ref) => `<mergeCell ref="${ref}"/>`)
    .join("");
  const grid = gridIn(workbookOf({ rows: rows.join(""), behind: `<mergeCells>${behind}</mergeCells>` }));
  expect(grid.coveredRows).toEqual([2, 6]);
});

test("rows with a comment beside a cell; comments that cannot be read are none", () => {
  const link = (type: string) => `<Relationship Id="c" Type="http://x/${type}" Target="../comments7.xml"/>`;
  const comments = (text: string, type = "comments") => ({
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${link(type)}</Relationships>`,
    "xl/comments7.xml": text,
  });
  const rowsOf = (parts: Readonly<Record<string, string>>) =>
    gridIn(workbookOf({ rows: "<row><c><v>1</v></c></row>", parts })).commentedRows;
  const list = '<comment ref="B12"/><comment ref="A2"><text><t>gone</t></text></comment><comment ref="C2"/>';
  expect(rowsOf(comments(`<comments><commentList>${list}</commentList></comments>`))).toEqual([2, 12]);
  const thread =
    '<ThreadedComments><threadedComment ref="E3"><text>gone</text></threadedComment></ThreadedComments>';
  expect(rowsOf(comments(thread, "threadedComment"))).toEqual([3]);
  expect(rowsOf(comments(`<comments>${list}</comments>`, "drawing"))).toEqual([]);
  expect(rowsOf(comments('<comments><comment ref="?"/><comm'))).toEqual([]);
  expect(rowsOf({})).toEqual([]);
});

test("rows by which a text box stands; shapes without words, and drawings that cannot be read, are none", () => {
  const shape = (at: number, words: string) =>
    `<x:anchor><x:from><x:col>3</x:col><x:row>${at}</x:row></x:from><x:to><x:row>99</x:row></x:to><x:sp><x:txBody><a:p>${words}</a:p></x:txBody></x:sp></x:anchor>`;
  const run = (of: string) => `<a:r><a:t>${of}</a:t></a:r>`;
  const link = '<Relationship Id="d" Type="http://x/drawing" Target="../drawings/drawing1.xml"/>';
  const rowsOf = (drawing: string) => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${link}</Relationships>`,
      "xl/drawings/drawing1.xml": drawing,
    };
    return gridIn(workbookOf({ rows: "<row><c><v>1</v></c></row>", parts })).textBoxRows;
  };
  const shapes =
    shape(8, run("a") + run("b")) + shape(0, run(" ") + run("c")) + shape(4, run(" ")) + shape(5, "");
  expect(rowsOf(`<x:wsDr>${shapes}</x:wsDr>`)).toEqual([1, 9]);
  expect(rowsOf(`<x:wsDr>${shape(-5, run("a"))}</x:wsDr>`)).toEqual([1]);
  expect(rowsOf("<x:wsDr><x:an")).toEqual([]);
});

test("sheets are listed by their tabs, hidden ones too", () => {
  const tabs = ["", 'state="visible"', 'state="hidden"', 'state="veryHidden"'];
  const listed = tabs
    .map((tab, at) => `<sheet name="T&#7893; ${at} _x0041_" ${tab} r:id="s${at + 1}"/>`)
    .join("");
  const parts = { "xl/workbook.xml": `<workbook xmlns:r="x"><sheets>${listed}</sheets></workbook>` };
  const { value } = gridsOfWorkbook(workbookOf({ rows: ["", "", "", ""], parts }), "a.xlsx");
  expect(value.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Tổ 0 A", false],
    ["Tổ 1 A", false],
    ["Tổ 2 A", true],
    ["Tổ 3 A", true],
  ]);
});

test("places of drawings, which are told by rows and columns too, are no rows", () => {
  const behind =
    "<controls><from><xdr:col>9</xdr:col><xdr:row>1</xdr:row></from><c><v>1</v></c></controls>".replaceAll(
      "xdr:",
      "x:",
    );
  expect(textsIn(gridIn(workbookOf({ rows: row(cell("1")), behind, before: "<cols/>" })))).toEqual({
    A1: "1",
  });
});

test("elements may have a prefix, and parts be in UTF-16", () => {
  const sheet = `<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="str"><x:v>Thôn</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const utf16 = Buffer.from(`\uFEFF${sheet}`, "utf16le");
  for (const part of [sheet, `\uFEFF${sheet}`, new Uint8Array(utf16), new Uint8Array(utf16.swap16())]) {
    const bytes = workbookOf({ rows: "", parts: { "xl/worksheets/sheet1.xml": part } });
    expect(cellsIn(gridIn(bytes))).toEqual([[text("Thôn")]]);
  }
});
