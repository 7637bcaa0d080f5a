/** What stands in the files of a working folder beside the data: comments, the page of what comes next, headings of the template. */

import type { LanguageCode } from "../words/language.ts";

const VI = {
  scenario: [
    "Kịch bản: tinhgon đọc gì, theo chính sách nào. Chạy: tinhgon run scenario.yaml --out ket-qua",
    "Đường dẫn tính từ thư mục của tệp này. Dòng có dấu # ở đầu là chú thích: bỏ dấu # để dùng.",
  ],
  register: "Danh mục đơn vị trước sắp xếp: xã và các thôn, tổ dân phố",
  roster: "Danh sách người hoạt động không chuyên trách: mỗi dòng một người ở một chức danh",
  changes: "Phương án: thôn nào nhập vào thôn nào",
  noPlan: "Chưa có phương án: mọi đơn vị giữ nguyên. Có tệp thì ghi vào đây",
  noRoster: "Chưa có danh sách người: chỉ đếm đơn vị. Có tệp thì ghi vào đây",
  policy: "Chính sách: quy định có sẵn và phần riêng của địa phương",
  date: "Ngày tính tuổi, lương, tiêu chuẩn; không ghi thì là ngày hiệu lực của chính sách",
  identity: "Một người ở hai dòng mà không có mã: các cột này giống nhau thì là một người",
  expect: "Số đã công bố mà lần chạy này phải ra đúng",
  report: "Ai lập báo cáo, ai ký; in trong tệp .xlsx, .docx, .html. Cơ quan khác lập thì sửa ở đây",
  agency: "Ủy ban nhân dân",
  place: "Nơi lập",
  signer: "Chủ tịch",
  policyFile: [
    "Chính sách riêng: dùng lại toàn bộ {policy} (xem: tinhgon policy show {policy}), chỉ ghi phần khác.",
    "Bảng ghép từng khóa, danh sách thay cả danh sách, null bỏ một khóa.",
  ],
  policyName: "Quy định của địa phương",
  titles: "Chức danh, theo thứ tự",
  known: "{rows} dòng trong danh sách",
  alias: "{rows} dòng; danh sách ghi {words}: coi là chức danh này. Không đúng thì bỏ khỏi aliases",
  unheld: "không ai trong danh sách giữ: tạm để 0 vị trí. Nếu có chức danh này thì ghi posts: 1",
  other: "{rows} dòng; {policy} không có chức danh này. QUYẾT ĐỊNH: giữ bao nhiêu vị trí sau sắp xếp?",
  tagged: "tạm giữ 1 vị trí ở nơi đang có người (nhãn “{tag}” trong register.csv)",
  everywhere: "tạm giữ 1 vị trí ở mỗi đơn vị, như hiện nay",
  abolished: "chức danh cấp xã kết thúc từ 31/5/2026: 0 vị trí",
  charters: {
    party: "chỉ đảng viên giữ, theo Điều lệ Đảng",
    women: "chỉ phụ nữ giữ, theo Điều lệ Hội Liên hiệp Phụ nữ",
    veterans: "chỉ cựu chiến binh giữ, theo Điều lệ Hội Cựu chiến binh (cột cuu_chien_binh)",
    youth: "tuổi theo Điều lệ Đoàn chưa xét: muốn xét thì bỏ dấu # ở requires, mức 35 là giả định",
    elderly:
      "tuổi theo Điều lệ Hội Người cao tuổi chưa xét: muốn xét thì bỏ dấu # ở requires, mức 55 là giả định",
  },
  setHolding: "Ví dụ về phần riêng: số chức danh nhiều nhất của một người",
  forbidOwnDeputy:
    "QUYẾT ĐỊNH: {pairs}: một người có được vừa là trưởng vừa là phó của chính mình không? Không thì bỏ “# ” ở dòng holding và các dòng dưới đây",
  inherited: "đã cấm trong {policy}",
  decide: "Cần quyết định",
  nothingToDecide: "Không có gì phải quyết định thêm.",
  taken: "Các tệp được hiểu như thế nào",
  askPlan:
    "Chưa có phương án: mọi đơn vị giữ nguyên. Có tệp thì ghi vào changes của scenario.yaml; nên nhập thôn nào thì hỏi tinhgon propose scenario.yaml (phải biết thôn nào giáp thôn nào).",
  askRoster: "Chưa có danh sách người: chỉ đếm đơn vị. Có tệp thì ghi vào roster của scenario.yaml.",
  communeName: "Không tệp nào ghi tên xã, phường: sửa dòng {code} của register.csv.",
  noHouseholds: "Chưa biết số hộ của {names}: điền cột households của register.csv.",
  oddNames:
    "{names}: không giống tên đơn vị, mà mỗi tên đang được đếm là một đơn vị. Không phải thì sửa ô ấy trong tệp rồi lập lại thư mục.",
  namesAlike:
    "Tên gần như nhau: {names}. Đang tính mỗi tên là một đơn vị; nếu là một thì ghi tên thống nhất trong các tệp và xóa dòng thừa ở register.csv.",
  figuresDiffer:
    "Các danh sách ghi nhiều dòng {names} với số liệu khác nhau. Trong cùng một danh sách, mỗi dòng được coi là một đơn vị; giữa các danh sách, lấy số liệu gặp trước. Kiểm tra các dòng này trong register.csv.",
  noHolders: "Không ai trong danh sách ở {names}: nếu có người thì bổ sung danh sách.",
  sameNames:
    "{count} người có tên ở hai dòng hoặc hai ô của cùng một đơn vị: tính mỗi tên là một người (identity trong scenario.yaml). Nếu là hai người trùng tên thì thêm cột mã người, bỏ identity.",
  filledDown:
    "{file}: ô trống ở cột “{header}” được điền theo ô phía trên (ô gộp đã mất khi lưu). Không đúng thì bỏ fill_down trong scenario.yaml.",
  newInRoster:
    "“{name}” là tên mới trong phương án mà danh sách đã có người ở đó: đang để nguyên như một đơn vị riêng. Nếu là danh sách sau sắp xếp thì chuyển tệp, trang ấy từ roster sang after trong scenario.yaml, xóa dòng của nó ở register.csv; không phải thì sửa tên trong danh sách.",
  notInPlan: "“{name}” có trong danh sách mà không có trong phương án: đang để nguyên như một đơn vị riêng.",
  near: "Có phải là “{near}”? Nếu phải thì sửa tên trong danh sách và xóa dòng của nó ở register.csv.",
  unread: "{file}: không nhận ra là bảng gì (các cột: {headers}); chưa dùng đến.",
  titleAlias: "{words}: coi là “{title}”. Không đúng thì sửa aliases trong policy.yaml.",
  titleUnheld: "“{title}”: không ai giữ, tạm để 0 vị trí trong policy.yaml.",
  titleOther:
    "“{title}” ({rows} dòng): {policy} không có. Là cách gọi khác của một chức danh đã có thì chuyển vào aliases của chức danh ấy; không thì quyết định posts của nó trong policy.yaml ({now}).",
  ownDeputy:
    "“{head}” và “{deputy}” đều có trong danh sách: một người có thể về giữ cả hai, làm phó của chính mình. Nếu không cho thì bỏ “# ” ở dòng holding và các dòng từ incompatible xuống trong policy.yaml.",
  findings: "Chương trình còn báo",
  works: "Thư mục này đã chạy được.",
  hasFaults: "Thư mục này còn lỗi, kể ở dưới: sửa rồi mới ra kết quả.",
  nextPage: `# {name}

{state} Mở cửa sổ lệnh tại đây rồi gõ:

    tinhgon check scenario.yaml
    tinhgon run scenario.yaml --out ket-qua --out bao-cao.xlsx

\`ket-qua\` là các bảng CSV, \`bao-cao.xlsx\` là báo cáo. Vì sao một người, một thôn ra như vậy:

    tinhgon explain scenario.yaml MÃ

| tệp | là gì |
| --- | --- |
| \`scenario.yaml\` | đọc những tệp nào, theo chính sách nào |
| \`register.csv\` | danh mục xã và các thôn, tổ dân phố |
{files}| \`policy.yaml\` | chính sách riêng, dựa trên \`{policy}\` |
| \`datapackage.json\`, \`schema/\` | mô tả các cột và các khóa, để trình soạn thảo gợi ý và kiểm tra |
`,
  exampleFiles: `| \`roster.csv\` | danh sách người: thay bằng danh sách của mình |
| \`changes.csv\` | phương án: thay bằng phương án của mình |
| \`template.xlsx\` | mẫu Excel có danh sách chọn; điền rồi ghi tên nó vào \`scenario.yaml\` |
`,
  examplePage: `
## Thay bằng số liệu của mình

1. Điền \`template.xlsx\` (mỗi trang có sẵn một ví dụ: xóa đi khi điền). Trong \`scenario.yaml\`, thay \`register.csv\`, \`roster.csv\`,
   \`changes.csv\` bằng \`{ file: template.xlsx, sheet: "Đơn vị" }\` và tương tự với “Danh sách”, “Phương án”; sửa cả \`name\` và \`report\`: đó là tên xã, cơ quan, nơi ký
   in trên báo cáo.
2. Hoặc giao thẳng các tệp đang có: \`tinhgon init THƯ-MỤC --from danh-sach.xlsx phuong-an.xlsx\`.
3. Sửa \`policy.yaml\` nếu địa phương có quy định khác. Người trong ví dụ là bịa ra.
`,
  sheets: { register: "Đơn vị", roster: "Danh sách", changes: "Phương án", lists: "Danh mục" },
  templateTitles: {
    register: "DANH MỤC XÃ VÀ CÁC THÔN, TỔ DÂN PHỐ TRƯỚC SẮP XẾP",
    roster: "DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH",
    changes: "PHƯƠNG ÁN SẮP XẾP THÔN, TỔ DÂN PHỐ",
    lists: "Danh mục để chọn",
  },
  yes: "có",
  no: "không",
};

export type StarterWords = typeof VI;

const EN: StarterWords = {
  scenario: [
    "The scenario: what tinhgon reads, and by which policy. Run: tinhgon run scenario.yaml --out result",
    "Paths start from the folder of this file. A line with # in front is a comment: take the # away to use it.",
  ],
  register: "The register of places before: the commune and its units",
  roster: "The roster: a row is one person in one post",
  changes: "The plan: which unit goes into which",
  noPlan: "No plan yet: every unit stays. Once there is a file, name it here",
  noRoster: "No roster yet: only places are counted. Once there is a file, name it here",
  policy: "The policy: a built-in one with what is different here",
  date: "The day that ages, rates and standards go by; without it, the policy's first day",
  identity: "Somebody in two rows without an id: where these columns agree it is one person",
  expect: "Published figures that this run must reproduce",
  report:
    "Who makes the report and who signs it; shown in .xlsx, .docx, .html. Change it where another office makes it",
  agency: "Ủy ban nhân dân",
  place: "Place",
  signer: "Chủ tịch",
  policyFile: [
    "A policy of one's own: all of {policy} (see: tinhgon policy show {policy}), here only what differs.",
    "Maps are laid over key by key, lists replaced, null takes a key away.",
  ],
  policyName: "Rules of this place",
  titles: "Titles, in order of rank",
  known: "{rows} rows of the roster",
  alias: "{rows} rows; the roster writes {words}: taken for this title. If it is not, take it out of aliases",
  unheld: "nobody in the roster holds it: 0 posts for now. If there is such a title, write posts: 1",
  other: "{rows} rows; {policy} has no such title. TO DECIDE: how many posts afterwards?",
  tagged: "for now 1 post where somebody holds it (the tag “{tag}” in register.csv)",
  everywhere: "for now 1 post in each unit, as it is today",
  abolished: "titles of the commune ended on 31 May 2026: 0 posts",
  charters: {
    party: "only Party members may hold it, by the Party's charter",
    women: "only women may hold it, by the charter of the Women's Union",
    veterans: "only veterans may hold it, by the charter of their association (column cuu_chien_binh)",
    youth:
      "age by the charter of the Youth Union is not looked at: take the # away from requires for that, 35 is an assumption",
    elderly:
      "age by the charter of the Elderly Association is not looked at: take the # away from requires for that, 55 is an assumption",
  },
  setHolding: "An example of what may differ: how many titles one person may hold",
  forbidOwnDeputy:
    "TO DECIDE: {pairs}: may one person be both, and so their own deputy? If not, take “# ” away from the line holding and the lines below",
  inherited: "forbidden in {policy}",
  decide: "To decide",
  nothingToDecide: "There is nothing more to decide.",
  taken: "What the files were taken for",
  askPlan:
    "No plan yet: every unit stays. Once there is a file, name it as changes in scenario.yaml; which units to merge, tinhgon propose scenario.yaml says (it has to know which lie beside each other).",
  askRoster:
    "No roster yet: only places are counted. Once there is a file, name it as roster in scenario.yaml.",
  communeName: "No file names the commune: write its name in the row {code} of register.csv.",
  noHouseholds: "The households of {names} are not known: fill in the column households of register.csv.",
  oddNames:
    "{names}: like no name of a unit, and each counted as one. What is none is to be corrected in the file; then make the folder anew.",
  namesAlike:
    "Names that are all but one: {names}. Each is a unit of its own; where they are one, write one name in the files and delete the row too many in register.csv.",
  figuresDiffer:
    "The lists have several rows of {names} with different figures. Within one list each row is a unit; of several lists the figures met first are taken. Check these rows in register.csv.",
  noHolders: "Nobody in the roster is in {names}: if somebody is, add the rows.",
  sameNames:
    "{count} names stand in two rows or two cells of one unit: each is taken for one person (identity in scenario.yaml). If they are two people, add a column of ids and take identity out.",
  filledDown:
    "{file}: blank cells of the column “{header}” stand for the cell above (merged cells were lost). If they do not, take fill_down out of scenario.yaml.",
  newInRoster:
    "“{name}” is a new unit of the plan, and people of the roster are in it already: for now it is a unit of its own that stays. If that roster is the one of afterwards, name its file or sheet as after in scenario.yaml instead of roster, and delete the unit's row in register.csv; if not, mend the name in the roster.",
  notInPlan: "“{name}” is in the roster and not in the plan: for now it is a unit of its own that stays.",
  near: "Is it “{near}”? Then write that name in the roster, and take its row out of register.csv.",
  unread: "{file}: not known as any table (its columns: {headers}); not used.",
  titleAlias: "{words}: taken for “{title}”. If it is not, change aliases in policy.yaml.",
  titleUnheld: "“{title}”: nobody holds it, 0 posts for now in policy.yaml.",
  titleOther:
    "“{title}” ({rows} rows): {policy} has none. If it is another word for a title that there is, move it to the aliases of that one; else decide its posts in policy.yaml ({now}).",
  ownDeputy:
    "“{head}” and “{deputy}” are both in the roster: one person may come out as both, their own deputy. If that may not be, take “# ” away from the line holding and the lines from incompatible on in policy.yaml.",
  findings: "The program also tells",
  works: "This folder works as it is.",
  hasFaults: "This folder has faults, told below: mend them first, there is no result before.",
  nextPage: `# {name}

{state} Open a shell here and write:

    tinhgon check scenario.yaml
    tinhgon run scenario.yaml --out result --out report.xlsx

\`result\` has the tables in CSV, \`report.xlsx\` is the report. Why a person or a unit came out as it did:

    tinhgon explain scenario.yaml ID

| file | what it is |
| --- | --- |
| \`scenario.yaml\` | which files are read, by which policy |
| \`register.csv\` | the commune and its units |
{files}| \`policy.yaml\` | a policy of one's own, after \`{policy}\` |
| \`datapackage.json\`, \`schema/\` | the columns and keys described, for editors to suggest and check |
`,
  exampleFiles: `| \`roster.csv\` | the roster: put your own in its place |
| \`changes.csv\` | the plan: put your own in its place |
| \`template.xlsx\` | an Excel template with drop-downs; fill it in and name it in \`scenario.yaml\` |
`,
  examplePage: `
## Your own data

1. Fill in \`template.xlsx\` (each sheet has an example: take it out). In \`scenario.yaml\`, write \`{ file: template.xlsx, sheet: "Đơn vị" }\`
   in the place of \`register.csv\`, and likewise “Danh sách” and “Phương án”; change \`name\` and \`report\` too: the commune, the
   agency and the place that reports are headed with.
2. Or hand over the files that you have: \`tinhgon init FOLDER --from roster.xlsx plan.xlsx\`.
3. Change \`policy.yaml\` where your province has other rules. The people of the example are made up.
`,
  sheets: VI.sheets,
  templateTitles: VI.templateTitles,
  yes: "có",
  no: "không",
};

/** The words by language. */
export const STARTER_WORDS: Readonly<Record<LanguageCode, StarterWords>> = { vi: VI, en: EN };

/** A text with its `{names}` filled in. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
