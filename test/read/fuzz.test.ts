/**
 * Bytes, tables and spoilt fixtures at random: reading and running never throw, which would be exit code 70, and no row
 * is lost without a word. Ten thousand runs in all.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Diagnostic, hasErrors } from "../../src/core/diagnostics/diagnostic.ts";
import { groupedByCode } from "../../src/core/diagnostics/findings.ts";
import { readRegister } from "../../src/read/inputs/register/register.ts";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { readPlan } from "../../src/read/plan/rows/plan-rows.ts";
import { readRoster } from "../../src/read/roster/roster.ts";
import { parseLayer, readScenario } from "../../src/read/scenario/scenario.ts";
import { combine } from "../../src/read/table/combine.ts";
import { FOUND_OUT, type InputRole, type Reading, SHAPES } from "../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../src/read/xlsx/grids.ts";
import { renderGroups } from "../../src/render/formats/findings.ts";
import { renderFindingsJson } from "../../src/render/json/json.ts";
import { LANGUAGES } from "../../src/render/words/languages.ts";
import { parsePolicyText, walkFrom } from "../support/inputs.ts";
import { FIXTURES } from "../support/tinhgon.ts";

const AWKWARD = join(FIXTURES, "awkward");
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const { policy, facts } = parsePolicyText(`
id: test
name: Test
effective: 2019-10-01
titles:
  head: { name: Tổ trưởng, aliases: [Trưởng thôn], level: unit, requires: { age: { max: 80 } } }
  secretary: { name: Bí thư chi bộ, level: unit }
  office: { name: Văn phòng Đảng ủy, level: commune }
`);
const REGISTER = bytesOf(
  "code,parent,kind,name,households\nP,,phuong,Phường Hoà Mẫu,\nP1,P,tdp,Tổ dân phố số 1,200\nP2,P,tdp,Tổ dân phố số 02,\n",
);

interface Walked {
  readonly diagnostics: readonly Diagnostic[];
  /** Rows of the roster: read, and those that came to a holding or a vacant post. */
  readonly rows: number;
  readonly used: number;
}

/** Reads and runs, as the commands do; every message is made in both languages. Throws only for a fault of the program. */
function walk(
  files: readonly Uint8Array[],
  role: InputRole = "roster",
  withRegister = false,
  how: Reading = FOUND_OUT,
): Walked {
  const diagnostics: Diagnostic[] = [];
  let lost = 0;
  const tableOf = (all: readonly Uint8Array[], of: InputRole, reading: Reading) => {
    const tables = all.flatMap((bytes, index) => {
      const read = readTables(bytes, `${of}${index}`, SHAPES[of], reading, gridsOfWorkbook);
      diagnostics.push(...read.diagnostics);
      for (const { kinds, size } of read.value)
        lost += Object.values(kinds).reduce((all, one) => all + one, 0) - size;
      return read.value;
    });
    const whole = combine(tables, of, SHAPES[of]);
    diagnostics.push(...whole.diagnostics);
    return whole.value;
  };
  const table = tableOf(files, role, how);
  const broken = lost;
  let used = 0;
  if (table && role === "register") used = readRegister(table, facts.place).value.register.places.length;
  else if (table && role === "changes") diagnostics.push(...readPlan(table, () => null).diagnostics);
  else if (table) {
    const registerTable = withRegister ? tableOf([REGISTER], "register", FOUND_OUT) : null;
    const register = registerTable && readRegister(registerTable, facts.place).value;
    const read = readRoster(table, register, policy, facts.person);
    diagnostics.push(...read.diagnostics);
    used = read.value.held + read.value.vacant;
    if (!hasErrors(diagnostics)) {
      const inputs = {
        register: read.value.register,
        roster: read.value.roster,
        changes: [],
        neighbours: null,
        consultation: null,
        policy,
      };
      diagnostics.push(...walkFrom(inputs, "unit").findings);
    }
  }
  for (const language of Object.values(LANGUAGES)) {
    renderFindingsJson(diagnostics, language);
    const chalk = { red: String, yellow: String, dim: String } as never;
    renderGroups(groupedByCode(diagnostics), 3, language, { chalk, width: 80 });
  }
  return { diagnostics, rows: broken + (table?.size ?? 0), used };
}

/** Codes after which no row is looked at: the whole file is told. */
const WHOLE = new Set([
  "csv/missing-column",
  "csv/repeated-column",
  "csv/not-text",
  "csv/empty",
  "xlsx/broken",
]);

/** Every row that came to nothing has a line of its own among the findings, or is one of those that a finding counts. */
function expectNoSilentLoss({ diagnostics, rows, used }: Walked): void {
  if (diagnostics.some(({ code }) => WHOLE.has(code))) return;
  const told = new Set(
    diagnostics
      .filter(({ code, severity }) => severity === "error" || code === "table/left-out")
      .map(({ origin }) => `${origin?.file}[${origin?.sheet}]:${origin?.line}`),
  );
  let counted = 0;
  for (const one of diagnostics) {
    if (one.code === "table/groups" || one.code === "table/more-left-out") counted += one.facts.count;
  }
  expect(rows - used).toBeLessThanOrEqual(told.size + counted);
}

const encodings = [
  (text: string) => bytesOf(text),
  (text: string) => bytesOf(`\uFEFF${text}`),
  (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  (text: string) => new Uint8Array(Buffer.from(text, "latin1")),
  (text: string) => bytesOf(text.normalize("NFD")),
];

const SIGNATURES = [
  "",
  "PK\u0003\u0004",
  "\u00d0\u00cf\u0011\u00e0",
  "\u00ff\u00fe",
  "\u00fe\u00ff",
  "%PDF",
  "title,unit\n",
  "\u00ef\u00bb\u00bf",
];
const anyBytes = fc
  .tuple(fc.constantFrom(...SIGNATURES), fc.uint8Array({ maxLength: 300 }))
  .map(([head, tail]) => new Uint8Array([...Buffer.from(head, "latin1"), ...tail]));

const HEADERS = [
  "province",
  "Quận",
  "Phường",
  "Tổ dân phố",
  "place",
  "Chức danh",
  "Mã người",
  "Họ và tên",
  "Năm sinh",
  "count",
  "Từ ngày",
  "Đảng viên",
  "__proto__",
  "constructor",
  "STT",
  "",
];
const WORDS = [
  "",
  "",
  "Phường Hoà Mẫu",
  "Phường Hòa Mẫu",
  "P. Hoà Mẫu",
  "Tổ 1",
  "TDP 01",
  "Tổ dân phố số 02",
  "Thôn IV",
  "P1",
  "P/P1",
  "Tổ 2, Phường Hoà Mẫu",
  "Tổ trưởng",
  "TRUONG THON",
  "Bí thư chi bộ",
  "Văn phòng Đảng ủy",
  "M1",
  "M2",
  "1960",
  "1.144",
  "1.68",
  "43647",
  "1/7/2019",
  "31/02/2019",
  "có",
  "x",
  "✓",
  "Cộng",
  "Tổng số",
  "TỔNG CỘNG: 5",
  "Người lập biểu",
  "(1)",
  "A",
  "=1+1",
  "'=1",
  "__proto__",
  "\u202E",
  "\u0007",
  "9999",
  "10000",
  "0",
];
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);
const tables = fc.record({
  header: fc.shuffledSubarray(HEADERS, { minLength: 2 }),
  rows: fc.array(fc.array(cell, { maxLength: HEADERS.length + 1 }), { maxLength: 12 }),
  even: fc.integer({ min: 0, max: 9 }),
  title: fc.boolean(),
  delimiter: fc.constantFrom(",", ";", "\t"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  encode: fc.constantFrom(...encodings),
  quoted: fc.boolean(),
});
type Made = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** Rows as wide as the header, but for one in ten tables; the text may be quoted, and stand below a title. */
function csvOf({ header, rows, even, title, delimiter, end, encode, quoted }: Made): Uint8Array {
  const lines = rows.map((row) => (even > 0 ? header.map((_, column) => row[column] ?? "") : row));
  const text = [...(title ? [["ỦY BAN NHÂN DÂN"], []] : []), header, ...lines]
    .map((cells) =>
      cells
        .map((one) => (quoted ? `"${one.replace(/"/g, '""')}"` : one.replace(/[",;\t\r\n]/g, " ")))
        .join(delimiter),
    )
    .join(end);
  return encode(text);
}

const FILES = readdirSync(AWKWARD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:csv|txt|xlsx?|xlsb)$/.test(entry.name))
  .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
  .filter((bytes) => bytes.length < 20_000);

const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("flip", "cut", "double", "insert"),
  length: fc.integer({ min: 1, max: 40 }),
  byte: fc.integer({ min: 0, max: 255 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function spoilt(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let now = [...bytes];
  for (const { at, kind, length, byte } of changes) {
    const index = at % Math.max(1, now.length);
    if (kind === "flip") now[index] = byte;
    else if (kind === "cut") now.splice(index, length);
    else if (kind === "double") now = [...now.slice(0, index + length), ...now.slice(index)];
    else now.splice(index, 0, byte);
  }
  return new Uint8Array(now);
}

/** How many times as much is tried: `npm run fuzz` tries 550.000 inputs. */
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const TIME = 300_000 * TIMES;

describe("reading at random", () => {
  test("2.000 times bytes", { timeout: TIME }, () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom("roster", "register", "changes"), (bytes, role) => {
        walk([bytes], role as InputRole);
      }),
      { numRuns: 2000 * TIMES },
    );
  });

  test("4.000 times tables: no row is lost in silence", { timeout: TIME }, () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (made, withRegister) => {
        expectNoSilentLoss(walk([csvOf(made)], "roster", withRegister));
      }),
      { numRuns: 4000 * TIMES },
    );
  });

  test("1.000 times several tables put together", { timeout: TIME }, () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 2, maxLength: 4 }), fc.boolean(), (made, withRegister) => {
        expectNoSilentLoss(walk(made.map(csvOf), "roster", withRegister));
      }),
      { numRuns: 1000 * TIMES },
    );
  });

  test("2.000 times spoilt fixtures", { timeout: TIME }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (bytes, changes) => {
          expectNoSilentLoss(walk([spoilt(bytes, changes)]));
        },
      ),
      { numRuns: 2000 * TIMES },
    );
  });

  test("1.000 times spoilt parts of workbooks", { timeout: TIME }, () => {
    const books = FILES.flatMap((bytes) => {
      try {
        return [unzipSync(bytes)];
      } catch {
        return [];
      }
    });
    expect(books.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...books),
        fc.nat(),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (book, which, changes) => {
          const names = Object.keys(book);
          const name = names[which % names.length] ?? "";
          const part = book[name] ?? new Uint8Array();
          const zip = zipSync({ ...book, [name]: spoilt(part, changes) }, { level: 0 });
          expectNoSilentLoss(walk([zip], "roster", false, { ...FOUND_OUT, sheet: which % 2 ? ["*"] : [] }));
        },
      ),
      { numRuns: 1000 * TIMES },
    );
  });

  test("1.000 times spoilt scenarios", { timeout: TIME }, () => {
    const text = bytesOf(
      "tinhgon: 1\nname: x\ninputs:\n  roster: [wards/*.csv, { file: a.xlsx, sheet: 2, header: 5, columns: { Chức: title } }]\n  register: { file: r.csv, encoding: vni }\nidentity: [full_name, birth_year]\ncolumns: { Tên: full_name }\npolicy: p.yaml\nexpect:\n  - { indicator: persons, after: 3 }\n",
    );
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (changes) => {
        const layer = parseLayer(new TextDecoder().decode(spoilt(text, changes)), "s.yaml", null);
        const { diagnostics } = layer.diagnostics.length > 0 ? layer : readScenario([layer]);
        for (const language of Object.values(LANGUAGES)) renderFindingsJson(diagnostics, language);
      }),
      { numRuns: 1000 * TIMES },
    );
  });
});
