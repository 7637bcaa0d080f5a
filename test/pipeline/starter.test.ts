/** A head and the head's own deputy in the files that a working folder is made of: what is asked, and what the answer comes to. */
import { describe, expect, test } from "vitest";
import { recognise, run } from "../../src/index.ts";

const PLAN = `Tên thôn hiện nay;Số hộ;Tên thôn mới
Thôn Đông;142;Thôn Đông Đoài
Thôn Đoài;118;Thôn Đông Đoài
`;

/** A roster in which one person of each thôn holds each title in turn. */
function rosterOf(...titles: readonly string[]): string {
  const rows = ["Đông", "Đoài"].flatMap((thon) =>
    titles.map((title, at) => `Xã Mẫu;Thôn ${thon};Người ${thon} ${at + 1};${1970 + at};${title}`),
  );
  return ["Xã;Thôn;Họ và tên;Năm sinh;Chức vụ", ...rows, ""].join("\n");
}

async function starterOf(titles: readonly string[], policy?: string) {
  const bytes = new TextEncoder();
  const files = { "nguoi.csv": bytes.encode(rosterOf(...titles)), "pa.csv": bytes.encode(PLAN) };
  const { result } = await recognise({ files, policy, lang: "en" });
  const text = (name: string): string => new TextDecoder().decode(result?.made[name]);
  return { files, text, asked: result?.questions.filter((one) => one.includes("own deputy")) ?? [] };
}

/** How many people hold several posts afterwards. */
async function concurrentIn(starter: Awaited<ReturnType<typeof starterOf>>, policy: string) {
  const { files, text } = starter;
  const texts = { "register.csv": text("register.csv"), "policy.yaml": policy };
  const own = Object.entries(texts).map(([name, content]) => [name, new TextEncoder().encode(content)]);
  const { result } = await run({
    scenario: text("scenario.yaml"),
    files: { ...files, ...Object.fromEntries(own) },
  });
  return result?.summary.find(({ indicator }) => indicator === "concurrent")?.after;
}

test.each([
  ["Bí thư chi bộ, Tổ trưởng", ["Bí thư chi bộ", "Tổ trưởng"]],
  ["Bí thư chi bộ, Tổ viên Tổ bảo vệ", ["Bí thư chi bộ", "Tổ viên Tổ bảo vệ"]],
  ["Bí thư chi bộ - Tổ trưởng", ["Bí thư chi bộ", "Tổ trưởng"]],
  ["Trưởng thôn Đông", ["Trưởng thôn Đông"]],
])("the titles in “%s” are found", async (written, titles) => {
  const policy = await starterOf([written]).then(({ text }) => text("policy.yaml"));
  const entries = policy.split(/^ {2}(?=# \d+ rows)/m).slice(1);
  const held = entries.filter((entry) => entry.startsWith("# 2 rows"));
  expect(titles.filter((title) => !held.some((entry) => entry.includes(title)))).toEqual([]);
  expect(held).toHaveLength(titles.length);
});

describe("a head and the head's own deputy", () => {
  test.each([
    [["Trưởng thôn", "Phó trưởng thôn"]],
    [["Trưởng thôn", "Phó thôn"]],
    [["Tổ trưởng", "Tổ phó"]],
    [["Tổ trưởng TDP", "Tổ phó TDP"]],
    [["Trưởng bản", "Phó bản"]],
    [["Bí thư chi bộ", "Phó Bí thư"]],
    [["Trưởng ban CTMT", "P. Trưởng ban CTMT"]],
    [["Chi hội trưởng phụ nữ", "Chi hội phó phụ nữ"]],
  ])("are asked about once: %j", async (titles) => {
    const { asked, text } = await starterOf(titles);
    expect(asked).toHaveLength(1);
    expect(text("policy.yaml")).toMatch(/^# {3}# TO DECIDE: .*\n# {3}incompatible:\n# {5}- .*\n# {5}- /m);
  });

  test.each([
    ["only the deputy is held", ["Phó trưởng thôn", "Bí thư chi bộ"]],
    ["there is no deputy", ["Trưởng thôn", "Bí thư chi bộ"]],
    ["the deputy is another's", ["Trưởng thôn", "Phó Bí thư"]],
    ["a title begins alike", ["Trưởng thôn", "Phổ biến pháp luật thôn"]],
  ])("are not asked about where %s", async (_, titles) => {
    const { asked, text } = await starterOf(titles);
    expect(asked).toEqual([]);
    expect(text("policy.yaml")).not.toContain("incompatible");
  });

  test("are not asked about where the policy lets only other pairs be held together", async () => {
    expect((await starterOf(["Trưởng thôn", "Phó thôn"], "de-an-15")).asked).toEqual([]);
  });

  test("come out as one person, and as two once what the question names is taken away, and no more", async () => {
    const starter = await starterOf(["Trưởng thôn", "Phó trưởng thôn"]);
    const written = starter.text("policy.yaml");
    expect(await concurrentIn(starter, written)).toBe(1);
    const [above = "", below = ""] = written.split(
      / {3}# TO DECIDE: .* take “# ” away from the line holding and the lines below\n/,
    );
    const decided = `${above.replace("# holding:\n", "holding:\n")}\n${below.replace(/^# /gm, "")}`;
    expect(await concurrentIn(starter, decided)).toBe(0);
  });
});

describe("who may hold a title by a charter", () => {
  test.each([
    ["Chi hội trưởng Phụ nữ", "    requires: { gender: { is: female, blank: pass } }"],
    ["Chi hội phó CCB", "    requires: { cuu_chien_binh: { is: true, blank: pass } }"],
    ["Phó Bí thư", "    requires: { party_member: { is: true, blank: pass } }"],
    ["Bí thư chi đoàn", "    # requires: { age: { max: 35, blank: pass } }"],
    ["Chi hội trưởng NCT", "    # requires: { age: { min: 55, blank: pass } }"],
  ])("%s: the policy that is written asks for it", async (title, line) => {
    const { text } = await starterOf([title]);
    expect(text("policy.yaml").split("\n")).toContain(line);
  });

  test("no man heads the women's branch once its woman leaves", async () => {
    const rows = ["Ông A;nam;;Công an viên", "Bà B;nữ;không;Chi hội trưởng Phụ nữ"];
    const own = rows.map((row) => `Xã Mẫu;Thôn Đông;${row}`);
    const roster = ["Xã;Thôn;Họ và tên;Giới tính;Giữ lại;Chức vụ", ...own, ""].join("\n");
    const bytes = new TextEncoder();
    const files = { "nguoi.csv": bytes.encode(roster), "pa.csv": bytes.encode(PLAN) };
    const made = await recognise({ files }).then(({ result }) => result?.made ?? {});
    const scenario = new TextDecoder().decode(made["scenario.yaml"]);
    const { result } = await run({ scenario, files: { ...files, ...made } });
    expect(result?.summary.find(({ indicator }) => indicator === "vacancies")?.after).toBe(1);
  });
});

test("the report is the commune's own, where the files name it", async () => {
  const { text } = await starterOf(["Trưởng thôn"]);
  const report = "report:\n  agency: Ủy ban nhân dân xã Mẫu\n  place: Mẫu\n";
  expect(text("scenario.yaml")).toContain(report);
});

test("a column with the holders of a title that only another policy has is read as one", async () => {
  const bytes = new TextEncoder();
  const roster = "Tên thôn;Bí thư;Trưởng thôn;Chi hội trưởng Phụ nữ\nThôn Đông;A;B;C\nThôn Đoài;D;khuyết;E\n";
  const files = { "nguoi.csv": bytes.encode(roster), "pa.csv": bytes.encode(PLAN) };
  const made = await recognise({ files }).then(({ result }) => result?.made ?? {});
  const scenario = new TextDecoder().decode(made["scenario.yaml"]);
  const { result } = await run({ scenario, files: { ...files, ...made } });
  const before = (id: string) => result?.summary.find(({ indicator }) => indicator === id)?.before;
  expect([before("persons"), before("posts"), before("vacancies")]).toEqual([5, 6, 1]);
});

test.each([
  ["a web page (HTML)", "<html><table><tr><td>Họ và tên</td></tr></table>"],
  ["a web page in one file", "MIME-Version: 1.0\n\n<html>"],
  ["a text in RTF", "{\\rtf1 Họ và tên}"],
  ["a PDF", "%PDF-1.7\n"],
])("a file that is no table but %s is told for what it is", async (what, text) => {
  const files = { "nguoi.xls": new TextEncoder().encode(text) };
  const { findings } = await recognise({ files, lang: "en" });
  expect(findings.map(({ code }) => code)).toEqual(["csv/not-text"]);
  expect(findings[0]?.message).toContain(what);
});

describe("a list of units with their households and what lies beside them", () => {
  const TITLES = "ỦY BAN NHÂN DÂN XÃ MẪU\nBIỂU HIỆN TRẠNG THÔN\n";
  const ROWS = "1;Thôn Đông;142;520;Đoài\n2;Thôn Đoài;118;431;Đông, Trung\n3;Thôn Trung;90;300;Đoài\n";

  test.each([
    ["one header", "TT;Tên thôn;Số hộ;Nhân khẩu;Các thôn giáp ranh\n"],
    ["a header of the form", "TT;Tên thôn;Quy mô số hộ gia đình;Số khẩu;Giáp ranh\n"],
    ["two rows of it", "TT;Tên thôn;Quy mô số hộ;Số nhân khẩu;Liền kề\n;;Hiện trạng (hộ);;\n"],
  ])("is the register and the neighbours: %s", async (_, header) => {
    const bytes = new TextEncoder();
    const { result } = await recognise({ files: { "thon.csv": bytes.encode(TITLES + header + ROWS) } });
    const text = (name: string): string => new TextDecoder().decode(result?.made[name]);
    expect(text("register.csv")).toContain("X1-02,X1,thôn,Thôn Đoài,118,431");
    expect(text("scenario.yaml")).toMatch(/^ {2}neighbours: thon\.csv$/m);
    expect(result?.questions.some((one) => one.includes("propose"))).toBe(true);
  });
});

test("units whose names begin with a word for a kind are one with and without the kind before it", async () => {
  const bytes = new TextEncoder();
  const plan =
    "Tên thôn hiện nay;Số hộ;Tên thôn mới\nLàng Trung 1;98;Làng Trung\nLàng Trung 2;121;Làng Trung\nHạ;90;Hạ\n";
  const heads = ["I. THÔN LÀNG TRUNG 1", "II. THÔN LÀNG TRUNG 2", "III. THÔN HẠ"];
  const rows = heads.map((head, at) => `${head};;\n1;Người ${at};Trưởng thôn\n2;Ông ${at};Bí thư chi bộ`);
  const roster = ["UBND XÃ MẪU;;", "STT;Họ và tên;Chức vụ", ...rows, ""].join("\n");
  const files = { "pa.csv": bytes.encode(plan), "ds.csv": bytes.encode(roster) };
  const { result } = await recognise({ files });
  const made = result?.made ?? {};
  const register = new TextDecoder().decode(made["register.csv"]).trim().split("\n").slice(2);
  expect(register.map((row) => row.split(",")[3])).toEqual([
    "Thôn Làng Trung 1",
    "Thôn Làng Trung 2",
    "Thôn Hạ",
  ]);
  const scenario = new TextDecoder().decode(made["scenario.yaml"]);
  const { findings } = await run({ scenario, files: { ...files, ...made } });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a list whose titles head its people is a roster, not a list of units", async () => {
  const of = async (...lines: readonly string[]) => {
    const { result } = await recognise({ files: { "ds.csv": new TextEncoder().encode(lines.join("\n")) } });
    const text = (name: string): string => new TextDecoder().decode(result?.made[name]);
    return { register: text("register.csv"), scenario: text("scenario.yaml"), policy: text("policy.yaml") };
  };
  const byTitle = await of(
    "STT;Họ và tên;Thôn;Xã",
    "I;Bí thư chi bộ;;",
    "1;Mẫu Văn Một;Thôn Đông;Xã Mẫu",
    "II;Trưởng thôn;;",
    "1;Mẫu Văn Hai;Thôn Đông;Xã Mẫu",
  );
  expect(byTitle.scenario).toMatch(/^ {2}roster: /m);
  expect(byTitle.register).toContain("Thôn Đông");
  expect(byTitle.policy).not.toMatch(/bi-thu-chi-bo:[^#]*posts: 0/);
  const byPlace = await of(
    "STT;Họ và tên;Năm sinh",
    ";Xã Mẫu;",
    "I;Thôn Đông;",
    "1;Bí thư chi bộ;",
    ";Mẫu Văn Một;1960",
  );
  expect(byPlace.scenario).toMatch(/^ {2}roster: /m);
});

test("people in a new unit of the plan are asked about: their list may be the one of afterwards", async () => {
  const bytes = new TextEncoder();
  const asked = async (unit: string): Promise<readonly string[]> => {
    const roster = `Xã;Thôn;Họ và tên;Chức vụ\nXã Mẫu;${unit};Mẫu Văn Một;Trưởng thôn\n`;
    const files = { "sau.csv": bytes.encode(roster), "pa.csv": bytes.encode(PLAN) };
    const { result } = await recognise({ files, lang: "en" });
    return result?.questions.filter((one) => one.includes("inputs.after") || one.includes("as after")) ?? [];
  };
  expect(await asked("Thôn Đông Đoài")).toHaveLength(1);
  expect(await asked("Thôn Đông")).toEqual([]);
  expect(await asked("Thôn Nam")).toEqual([]);
});
