/** A duty to begin with, out of the tables that somebody chose: which is which by their names, groups by what leaders have. */

import { ask } from "./ask.ts";
import type { FileMap } from "./dropped.ts";
import { textOf } from "./work.ts";

/** Where the draft stands among the files. */
export const DRAFT = "phan-cong.yaml";

type Role = "cells" | "leaders" | "charge" | "attended";

/** What names of files say, without marks. */
const NAMED: readonly (readonly [Role, RegExp])[] = [
  ["charge", /phu.?trach|charge/],
  ["attended", /da.?du|attended/],
  ["leaders", /can.?bo|lanh.?dao|leader/],
  ["cells", /chi.?bo|cell/],
];

function roleOf(path: string): Role | null {
  const plain = path.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return NAMED.find(([, test]) => test.test(plain))?.[0] ?? null;
}

/** The text of a duty over the months from a day's on, three of them; its tables are those of the files. */
export async function dutyDraft(files: FileMap, today: Date): Promise<string> {
  const byRole = new Map<Role, string>();
  for (const path of Object.keys(files)) {
    const role = roleOf(path);
    if (role !== null && !byRole.has(role)) byRole.set(role, path);
  }
  const pathOf = (role: Role): string => JSON.stringify(byRole.get(role) ?? `${role}.csv`);
  const more = (["charge", "attended"] as const).filter((role) => byRole.has(role));
  const groups = await groupsIn(files, byRole.get("leaders"));
  const month = (after: number): string => {
    const at = today.getFullYear() * 12 + today.getMonth() + after;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  };
  const lines = [
    "tinhgon: 1",
    "name: Phân công dự sinh hoạt chi bộ",
    "inputs:",
    ...(["cells", "leaders", ...more] as const).map((role) => `  ${role}: ${pathOf(role)}`),
    `months: ${month(0)}..${month(2)}`,
    "rules:",
    "  mode: fixed # fixed: cố định; rotate: mỗi tháng phân công lại",
    "  each_meeting:",
    "    - { at_least: 1, at_most: 2 }",
    "  groups:",
    ...groups.map((id) => `    ${JSON.stringify(id)}: { name: ${JSON.stringify(id)}, most_a_month: 3 }`),
    "  own_cell: never",
    "  apart_minutes: 90",
    `  prefer: [${[...(byRole.has("charge") ? ["charge"] : []), "area"].join(", ")}]`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Rows of leaders that are looked at. */
const MOST_ROWS = 2000;

/** Groups that leaders are of; one, where no column tells. */
async function groupsIn(files: FileMap, path: string | undefined): Promise<readonly string[]> {
  const bytes = path === undefined ? undefined : files[path];
  if (path === undefined || bytes === undefined) return ["nhom"];
  const { result } = await ask("excerpt", { files: { [path]: bytes }, path, from: 1, to: MOST_ROWS });
  const rows = result?.rows ?? [];
  const isGroup = (cell: string): boolean => /^(?:group|nhóm|nhóm cán bộ|khối)$/i.test(cell.trim());
  const head = rows.findIndex(({ cells }) => cells.some(isGroup));
  const column = rows[head]?.cells.findIndex(isGroup) ?? -1;
  const found = new Set(rows.slice(head + 1).flatMap(({ cells }) => cells[column]?.trim() || []));
  return found.size > 0 ? [...found] : ["nhom"];
}

/** What a duty takes a file for, by its text; null where it does not name it in a line of its own. */
export function roleInDuty(path: string, duty: Uint8Array | undefined): string | null {
  const name = path.split("/").at(-1) ?? path;
  for (const line of textOf(duty).split("\n")) {
    const [, role, value = ""] = /^\s+(cells|leaders|charge|attended):\s*(.+)$/.exec(line) ?? [];
    if (role !== undefined && value.includes(name)) return role;
  }
  return null;
}
