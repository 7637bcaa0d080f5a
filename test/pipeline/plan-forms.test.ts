/** One plan in its four forms, and a chain of published states. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupedBy } from "../../src/core/numbers/groups.ts";
import { documents, run } from "../../src/index.ts";

const POLICY = "id: p\nname: P\ntitles:\n  head: { name: Trưởng thôn, level: unit }\n";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function filesOf(register: string, changes: string): Promise<Record<string, string>> {
  const { result, findings } = await documents({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: p.yaml\n",
    files: { "r.csv": bytes(register), "c.csv": bytes(changes), "p.yaml": bytes(POLICY) },
    forms: ["folder"],
    name: "out",
  });
  if (result === null) throw new Error(JSON.stringify(findings, null, 1));
  return Object.fromEntries(
    Object.entries(result).map(([path, one]) => [path.replace("out/", ""), new TextDecoder().decode(one)]),
  );
}

/** Units, and which group of the new places each goes to. */
const grouped = fc.array(fc.record({ households: fc.integer({ min: 5, max: 900 }), group: fc.nat(5) }), {
  minLength: 2,
  maxLength: 14,
});

test("the four forms of one plan give the same places, crosswalk and figures", async () => {
  await fc.assert(
    fc.asyncProperty(grouped, async (units) => {
      const rows = units.map(({ households, group }, at) => ({
        code: `U${String(at).padStart(2, "0")}`,
        name: `Thôn Cũ ${at}`,
        households,
        into: `Thôn Mới ${"ABCDEF"[group]}`,
      }));
      const register = [
        "code,parent,kind,name,households",
        "X,,xa,Xã Mẫu,",
        ...rows.map((one) => `${one.code},X,thon,${one.name},${one.households}`),
      ];
      const partsOf = (into: string) => rows.filter((one) => one.into === into);
      const largest = (into: string) =>
        partsOf(into).reduce((best, one) => (one.households > best.households ? one : best)).code;
      const names = [...new Set(rows.map(({ into }) => into))];
      const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
      const forms = [
        text(["from,into,into_name", ...rows.map((one) => `${one.code},${largest(one.into)},${one.into}`)]),
        text([
          "Tên thôn hiện nay,Tên thôn mới,Số hộ",
          ...rows.map((one) => `${one.name},${one.into},${one.households}`),
        ]),
        text([
          "Tên thôn mới,Gồm",
          ...names.map(
            (name) =>
              `${name},${partsOf(name)
                .map((one) => one.name)
                .join(" + ")}`,
          ),
        ]),
        text([
          "Nội dung",
          ...names.map((name, at) => {
            const [first, ...others] = partsOf(name).map((one) => one.name);
            const both = `"${at + 1}. Sáp nhập ${[first, ...others].join(", ")} thành ${name}"`;
            return others.length > 0 ? both : `${at + 1}. Đổi tên ${first} thành ${name}`;
          }),
        ]),
      ];
      const [codes, ...others] = await Promise.all(forms.map((form) => filesOf(text(register), form)));
      for (const other of others)
        for (const path of ["register-after.csv", "crosswalk.csv", "summary.csv"])
          expect(other[path]).toBe(codes?.[path]);
    }),
    { numRuns: 25, seed: 15 },
  );
}, 60_000);

/** What a unit does in a plan of sentences: nothing, an end, a new name, two halves, or it gives some households to the next one. */
const deed = fc.record({
  does: fc.constantFrom("kept", "dissolved", "renamed", "divided", "split off", "gives", "merged"),
  households: fc.integer({ min: 100, max: 900 }),
  given: fc.integer({ min: 1, max: 49 }),
  way: fc.nat(2),
});

type Deed = { does: string; households: number; given: number; way: number };

/** A unit with its sentences, and the same as rows by codes: from, into, into_name, households. */
function saidAndCoded(
  { does, households, given, way }: Deed,
  at: number,
): { said: string[]; coded: string[] } {
  const [code, name, next] = [
    `U${at}`,
    `Thôn ${"ABCDEFGHIJKLMNOP"[at]}`,
    `Thôn ${"ABCDEFGHIJKLMNOP"[at]} Hai`,
  ];
  const pick = (...ways: readonly string[]): string[] => [ways[way] ?? ""];
  switch (does) {
    case "kept":
      return { said: pick(`Giữ nguyên ${name}`, `${at + 1}. Giữ nguyên ${name}.`, ""), coded: [] };
    case "dissolved":
      return {
        said: pick(`Giải thể ${name}`, `- Giải thể ${name}`, `Giải thể ${name}.`),
        coded: [`${code},,,`],
      };
    case "renamed":
      return {
        said: pick(
          `Đổi tên ${name} thành ${next}`,
          `b) Đổi tên ${name} thành ${next}.`,
          `Đổi tên ${name}, lấy tên là ${next}`,
        ),
        coded: [`${code},${code},${next},`],
      };
    case "divided": {
      const rest = households - given;
      const both = `${next} (${given} hộ) và ${name} Ba (${rest} hộ)`;
      return {
        said: pick(
          `Chia ${name} thành ${both}`,
          `Tách ${name} thành 02 thôn: ${both}`,
          `Chia tách ${name} thành ${both}.`,
        ),
        coded: [`${code},${code}-2,${next},${given}`, `${code},${code},${name} Ba,${rest}`],
      };
    }
    case "split off":
      return {
        said: pick(
          `Tách ${given} hộ của ${name} để thành lập ${next}`,
          `Tách một phần ${name} (${given} hộ) thành lập ${next}`,
          `Tách ${given} hộ từ ${name} thành lập mới ${next}.`,
        ),
        coded: [`${code},${code},${name},`, `${code},${code}-2,${next},${given}`],
      };
    case "gives":
      return {
        said: pick(
          `Chuyển ${given} hộ của ${name} sang ${next}`,
          `Điều chỉnh ${given} hộ ${name} về ${next}`,
          `Cắt ${given} hộ thuộc ${name} nhập vào ${next}.`,
        ),
        coded: [`${code},${code},,`, `${code},${code}b,,${given}`, `${code}b,${code}b,,`],
      };
    default:
      return {
        said: pick(
          `Nhập ${name} vào ${next}`,
          `Sáp nhập toàn bộ ${name} vào ${next}`,
          `Sáp nhập ${name} và ${next} thành ${next}`,
        ),
        coded: [`${code},${code}b,${next},`, `${code}b,${code}b,,`],
      };
  }
}

test("sentences of any kind come to what rows by codes do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
      const units = deeds.flatMap(({ does, households }, at) => {
        const own = `U${at},X,thon,Thôn ${"ABCDEFGHIJKLMNOP"[at]},${households}`;
        // The unit beside it is the larger one, so that a merger has its code.
        const beside = `U${at}b,X,thon,Thôn ${"ABCDEFGHIJKLMNOP"[at]} Hai,${households + 1}`;
        return does === "gives" || does === "merged" ? [own, beside] : [own];
      });
      const register = ["code,parent,kind,name,households", "X,,xa,Xã Mẫu,", ...units].join("\n");
      const rows = deeds.map(saidAndCoded);
      const said = rows.flatMap((row) => row.said.filter((text) => text !== "").map((text) => `"${text}"`));
      const coded = rows.flatMap((row) => row.coded);
      fc.pre(said.length > 0 && coded.length > 0);
      const [one, other] = await Promise.all([
        filesOf(register, ["Nội dung", ...said].join("\n")),
        filesOf(register, ["from,into,into_name,households", ...coded].join("\n")),
      ]);
      const lines = (text: string | undefined): readonly string[] => (text ?? "").split("\n").sort();
      for (const path of ["register-after.csv", "crosswalk.csv", "summary.csv"])
        expect(lines(one[path])).toEqual(lines(other[path]));
    }),
    { numRuns: 60, seed: 21 },
  );
}, 60_000);

/** Hà Nội's published states; how its units get from one to the next is made up. */
const STATES = [7968, 5369, 5467, 2755] as const;

test("a chain of published states: 7.968, 5.369, 5.467, 2.755 units in three steps", async () => {
  const code = (at: number): string => `U${String(at).padStart(5, "0")}`;
  const units = Array.from({ length: STATES[0] }, (_, at) => code(at));
  const commune = (at: number): string => `C${at % 126}`;
  const register = [
    "code,parent,kind,name,households",
    "01,,thanh_pho,Thành phố Hà Nội,",
    ...Array.from({ length: 126 }, (_, at) => `C${at},01,xa,Xã ${at},`),
    ...units.map((one, at) => `${one},${commune(at)},thon,Thôn ${at},${100 + (at % 300)}`),
  ];
  const changes = ["from,into,into_name,into_kind,into_parent,households,date"];
  const parent = new Map(units.map((one, at) => [one, commune(at)]));
  /** Merges units of one commune until so many are left. */
  const mergeTo = (wanted: number, date: string): void => {
    const byCommune = groupedBy(parent.keys(), (one) => parent.get(one) ?? "");
    const queues = [...byCommune.values()];
    for (let at = 0; parent.size > wanted; at = (at + 1) % queues.length) {
      const queue = queues[at];
      const [host, gone] = [queue?.[0], (queue?.length ?? 0) > 1 ? queue?.pop() : undefined];
      if (!host || !gone) continue;
      changes.push(`${gone},${host},,,,,${date}`);
      parent.delete(gone);
    }
    const hosts = new Set(changes.filter((row) => row.endsWith(date)).map((row) => row.split(",")[1] ?? ""));
    for (const host of hosts) changes.push(`${host},${host},,,,,${date}`);
  };
  mergeTo(STATES[1], "2021-01-01");
  for (let at = 0; parent.size < STATES[2]; at++) {
    changes.push(`,N${at},Thôn Lập ${at},thon,C${at % 126},450,2025-12-01`);
    parent.set(`N${at}`, `C${at % 126}`);
  }
  mergeTo(STATES[3], "2026-07-01");
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: Hà Nội\ninputs: { register: r.csv, changes: c.csv }\npolicy: p.yaml\n",
    files: {
      "r.csv": bytes(register.join("\n")),
      "c.csv": bytes(changes.join("\n")),
      "p.yaml": bytes(POLICY),
    },
  });
  if (result === null) throw new Error(JSON.stringify(findings.slice(0, 3)));
  expect(result.steps?.map(({ units }) => units)).toEqual(STATES.slice(1));
  const [root] = result.places.filter(({ level, place }) => level === "unit" && place === "01");
  expect(root).toMatchObject({ before: STATES[0], after: STATES[3] });
  expect(result.conservation.every(({ holds }) => holds)).toBe(true);
}, 60_000);
