/** A made-up country of any size: a register, a plan, rules and a roster of so many rows, the same from the same seed. */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const TITLES = {
  "bi-thu": "Bí thư chi bộ",
  truong: "Trưởng thôn",
  "mat-tran": "Trưởng Ban công tác Mặt trận",
  pho: "Phó trưởng thôn",
  "phu-nu": "Chi hội trưởng Phụ nữ",
  "nong-dan": "Chi hội trưởng Nông dân",
  "cuu-chien-binh": "Chi hội trưởng Cựu chiến binh",
  "nguoi-cao-tuoi": "Chi hội trưởng Người cao tuổi",
  "chi-doan": "Bí thư chi đoàn",
  "y-te": "Nhân viên y tế thôn",
  "cong-an": "Công an viên",
};

/** After the plan two titles are kept less, and three people hold what eleven held: the rules of the time, made up. */
const POLICY = `id: ca-nuoc
name: Quy định giả định cho cả nước
titles:
${Object.entries(TITLES)
  .map(([id, name], at) => `  ${id}: { name: ${name}, level: unit, posts: ${at < 3 ? 1 : 0} }`)
  .join("\n")}
holding: { max_posts: 2, prefer: [party_member, younger] }
`;

const SCENARIO = `tinhgon: 1
name: Cả nước, giả định
date: 2019-08-01
inputs: { register: register.csv, roster: roster.csv, changes: changes.csv }
policy: policy.yaml
`;

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Hồng", "Quốc", "Thanh", "Ngọc"];
const GIVEN = ["An", "Bình", "Cường", "Dũng", "Hạnh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn"];

/** Numbers below `end` from a seed: a linear congruence. */
function drawer(seed) {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/**
 * Writes `scenario.yaml` and what it names. Every unit has eleven posts; each third of a commune's units merges; two posts in
 * a hundred are vacant, and two rows in a hundred have a quoted cell with a comma.
 */
export function writeLarge(folder, rows, seed = 2026) {
  const draw = drawer(seed);
  const names = Object.values(TITLES);
  const units = Math.ceil(rows / names.length);
  const communes = Math.ceil(units / 27);
  const register = ["code,parent,kind,name,households,population,branch"];
  const changes = ["from,into,into_name"];
  const codes = [];
  for (let province = 0; province < 34; province++)
    register.push(`P${province},,tinh,Tỉnh ${province + 1},,,`);
  for (let commune = 0; commune < communes; commune++) {
    const isWard = commune % 5 === 0;
    register.push(`C${commune},P${commune % 34},${isWard ? "phuong" : "xa"},Xã số ${commune},,,`);
    const first = Math.floor((units * commune) / communes);
    const size = Math.floor((units * (commune + 1)) / communes) - first;
    for (let unit = 0; unit < size; unit++) {
      const code = `C${commune}-${unit}`;
      const households = 60 + draw(500);
      const kind = isWard ? "tdp,Tổ dân phố" : "thon,Thôn";
      register.push(
        `${code},C${commune},${kind} ${unit + 1},${households},${households * 3},Chi bộ ${unit + 1}`,
      );
      codes.push(code);
      const head = unit - (unit % 3);
      if (head + 2 < size) changes.push(`${code},C${commune}-${head},`);
    }
  }
  writeFileSync(join(folder, "register.csv"), `${register.join("\n")}\n`);
  writeFileSync(join(folder, "changes.csv"), `${changes.join("\n")}\n`);
  writeFileSync(join(folder, "policy.yaml"), POLICY);
  writeFileSync(join(folder, "scenario.yaml"), SCENARIO);
  const file = openSync(join(folder, "roster.csv"), "w");
  writeSync(file, "place,title,person,full_name,birth_year,gender,party_member,since,note\n");
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => rowAt(from + at));
    writeSync(file, lines.join(""));
  }
  closeSync(file);

  function rowAt(row) {
    const unit = codes[Math.floor(row / names.length)];
    const title = names[row % names.length];
    const note = draw(50) === 0 ? '"ghi chú, có dấu phẩy"' : "";
    if (draw(50) === 0) return `${unit},${title},,,,,,,${note}\n`;
    const name = `${FAMILY[draw(10)]} ${MIDDLE[draw(8)]} ${GIVEN[draw(12)]}`;
    const since = `0${1 + draw(9)}/0${1 + draw(9)}/20${11 + draw(8)}`;
    const facts = `${1950 + draw(42)},${draw(2) ? "nam" : "nữ"},${draw(2) ? "x" : ""},${since}`;
    return `${unit},${title},N${String(row).padStart(7, "0")},${name},${facts},${note}\n`;
  }
}
