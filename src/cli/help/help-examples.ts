/** Examples of each command, which its help ends with. */

/** Command lines by command. */
type Examples = Readonly<Record<string, readonly string[]>>;

export const EXAMPLES_VI: Examples = {
  run: [
    "tinhgon run kich-ban.yaml --out ket-qua --out bao-cao.xlsx",
    "tinhgon run danh-sach.csv --policy nd-185-2026",
    "tinhgon run kich-ban.yaml --by unit --set holding.max_posts=1",
  ],
  check: ["tinhgon check kich-ban.yaml", "tinhgon check ket-qua"],
  compare: ["tinhgon compare goc.yaml khac.yaml --out so-sanh.xlsx"],
  sweep: ["tinhgon sweep kich-ban.yaml --vary holding.max_posts=1,2,3"],
  verify: ["tinhgon verify so-lieu.csv"],
  propose: ["tinhgon propose kich-ban.yaml --out phuong-an"],
  explain: ["tinhgon explain kich-ban.yaml P00016", "tinhgon explain kich-ban.yaml 01 persons"],
  policy: ["tinhgon policy list", "tinhgon policy show nd-33-2023"],
  init: ["tinhgon init xa", "tinhgon init xa --from danh-sach.xlsx phuong-an.xlsx"],
  assign: ["tinhgon assign phan-cong.yaml --month 2026-07 --out lich.ics"],
  page: ["tinhgon page --out tinhgon.html"],
  schema: ["tinhgon schema scenario", "tinhgon schema roster --example"],
  completion: [
    'eval "$(tinhgon completion bash)"',
    "tinhgon completion fish > ~/.config/fish/completions/tinhgon.fish",
  ],
};

export const EXAMPLES_EN: Examples = {
  run: [
    "tinhgon run scenario.yaml --out result --out report.xlsx",
    "tinhgon run roster.csv --policy nd-185-2026",
    "tinhgon run scenario.yaml --by unit --set holding.max_posts=1",
  ],
  check: ["tinhgon check scenario.yaml", "tinhgon check result"],
  compare: ["tinhgon compare baseline.yaml other.yaml --out comparison.xlsx"],
  sweep: ["tinhgon sweep scenario.yaml --vary holding.max_posts=1,2,3"],
  verify: ["tinhgon verify figures.csv"],
  propose: ["tinhgon propose scenario.yaml --out plan"],
  explain: ["tinhgon explain scenario.yaml P00016", "tinhgon explain scenario.yaml 01 persons"],
  policy: ["tinhgon policy list", "tinhgon policy show nd-33-2023"],
  init: ["tinhgon init xa", "tinhgon init xa --from roster.xlsx plan.xlsx"],
  assign: ["tinhgon assign duty.yaml --month 2026-07 --out calendar.ics"],
  page: ["tinhgon page --out tinhgon.html"],
  schema: ["tinhgon schema scenario", "tinhgon schema roster --example"],
  completion: [
    'eval "$(tinhgon completion bash)"',
    "tinhgon completion fish > ~/.config/fish/completions/tinhgon.fish",
  ],
};
