/** Lời về phương án như bản in: tên đơn vị, ô liệt kê, những gì ghi bên cạnh. */
import type { SummedColumn } from "../../core/diagnostics/facts.ts";
import { firstOf } from "../../core/text/shorten.ts";
import type { PrintedPlanMessages } from "./messages.ts";

/** Hình thức sắp xếp. */
const DONE: Readonly<Record<string, string>> = {
  kept: "giữ nguyên",
  renamed: "đổi tên",
  converted: "chuyển đổi",
  merged: "sáp nhập",
  split: "chia tách",
  dissolved: "giải thể",
  created: "thành lập mới",
  adjusted: "điều chỉnh",
  moved: "chuyển đến",
  attached: "ghép",
};

const operations = (list: readonly string[]): string => list.map((one) => DONE[one] ?? one).join(", ");

/** Số liệu ghi bên cạnh một đơn vị. */
const FIGURE: Readonly<Record<SummedColumn, string>> = {
  households: "hộ",
  population: "nhân khẩu",
  area: "ha diện tích",
};

/** Số đơn vị nêu tên trong một thông báo. */
const MOST_UNITS = 60;

export const PRINTED_PLAN_MESSAGES_VI: PrintedPlanMessages = {
  "places/ambiguous": (d, f) =>
    `“${d.value}” có thể là ${f.count} đơn vị: ${f.candidates.join(", ")}. Ghi mã, hoặc ghi xã: bằng một cột, một dòng tiêu đề, hoặc commune: bên cạnh file.`,
  "register/no-households": (_, f) =>
    `${f.count} đơn vị có 0 hộ (đầu tiên: ${f.name}): theo tiêu chuẩn thì phải sáp nhập. Chưa biết số hộ thì để trống ô.`,
  "register/fewer-people": (_, f) =>
    `${f.count} đơn vị có nhân khẩu ít hơn số hộ (đơn vị đầu, ${f.name}: ${f.population} nhân khẩu, ${f.households} hộ). Có thể hai cột đổi chỗ cho nhau.`,
  "register/khom": (d, f) =>
    `${f.count} đơn vị gọi là khóm (đầu tiên: ${d.value}) đang được tính là thôn; theo Điều 2 Thông tư 04/2012/TT-BNV, khóm là tổ dân phố, có tiêu chuẩn và mức khoán khác. Đúng vậy thì ghi loại là tdp trong danh mục.`,
  "register/households-differ": (_, f) =>
    `${f.name}: ghi ${f.own} ${FIGURE[f.column]} nhưng các đơn vị bên trong cộng lại ${f.sum}. Đã dùng ${f.sum}; kiểm tra lại.`,
  "register/codes-alike": (d, f) =>
    `Mã “${d.value}” và “${f.other}” (dòng ${d.lines}) chỉ khác nhau ở số 0, chữ hoa hay khoảng trắng. Nhiều khả năng là một: kiểm tra lại.`,
  "places/scientific-code": ({ value }) =>
    `Mã “${value}” đã bị Excel rút gọn, mất chữ số. Định dạng cột thành văn bản, nhập lại mã đầy đủ.`,
  "changes/words-left": ({ value }) =>
    `Không đọc được “${value}” trong ô liệt kê. Các phần nối bằng + , ; hoặc “và”; viết “một phần X”, “phần còn lại của X”, “X (40 hộ)” hoặc “40 hộ của X”.`,
  "changes/sentence": ({ value }) =>
    `Không hiểu câu “${value}”. Mỗi dòng ghi một câu: “Sáp nhập A và B thành C”, “Nhập A vào B”, “Đổi tên A thành C”, “Chia A thành C và D”, “Tách 40 hộ của A để thành lập C”, “Chuyển 40 hộ của A sang B”, “Giữ nguyên A”, “Giải thể A”.`,
  "changes/clauses": ({ value }, { count }) =>
    `${count} điều khoản không nói đơn vị nào được sắp xếp ra sao (đầu tiên: “${value}”), không đọc. Nếu có thì ghi rõ tên đơn vị trong câu.`,
  "changes/blank-name": ({ value }) =>
    `“${value}” chưa có tên mới. Ghi tên mới, hoặc ghi hình thức “giữ nguyên” hay “giải thể”; nếu tên mới gộp ô cho nhiều dòng thì thêm fill_down.`,
  "changes/no-parts": ({ value }) =>
    `Đơn vị mới${value === null ? "" : ` “${value}”`} không ghi gồm những đơn vị nào. Liệt kê, hoặc ghi “giữ nguyên” hay “thành lập mới”.`,
  "changes/no-olds": (_, { count }) =>
    `${count} đơn vị mới đều không ghi đơn vị cũ nào. Ghi đơn vị cũ bên mỗi đơn vị mới; nếu là đơn vị thành lập mới thì ghi “thành lập mới” ở cột hình thức hoặc ghi chú.`,
  "changes/made-here": ({ value }, { line }) =>
    `“${value}” không có trước sắp xếp: dòng ${line} của chính phương án lập ra. Làm từng bước thì ghi ngày của mỗi bước ở cột “Ngày hiệu lực”; làm một lần thì ghi các đơn vị cũ vào thẳng đơn vị cuối cùng.`,
  "changes/kept-table": ({ value }, { rows }) =>
    `Bảng ghi “${value}” và không có cột đơn vị mới: ${rows} đơn vị được đọc là giữ nguyên. Nếu không phải vậy thì thêm cột “Tên thôn mới”.`,
  "changes/goes-nowhere": ({ value }, { count, header }) =>
    `${count} đơn vị để trống cột “${header}” (đầu tiên: ${value}): được coi là vẫn còn, giữ tên, và nhận các đơn vị nhập vào. Có tên mới thì thêm cột “Tên thôn mới”.`,
  "changes/footnote-marks": ({ value }, { count }) =>
    `${count} ô có dấu chú thích sau tên hoặc số (đầu tiên: “${value}”), đã bỏ dấu khi đọc. Chú thích ở dưới bảng không đọc: xem có nói khác với dòng không.`,
  "changes/remark-in-name": ({ value }, { count }) =>
    `${count} tên mới có lời ghi thêm (đầu tiên: “${value}”), đang được coi là một phần của tên: đơn vị đổi tên thành như vậy. Chỉ ghi tên, lời ghi thêm đưa vào cột ghi chú.`,
  "changes/perhaps-no-name": ({ value }) =>
    `“${value}” ở cột tên mới không giống một cái tên: các dòng ghi cùng chữ ấy thành một đơn vị. Ghi tên đơn vị, giữ nguyên thì ghi “giữ nguyên”; nếu đúng là tên thì ghi cả loại phía trước.`,
  "changes/perhaps-no-unit": ({ value }, { count }) =>
    `${count} tên đơn vị cũ không giống tên đơn vị (đầu tiên: “${value}”), mỗi tên đang được tính là một đơn vị trước sắp xếp. Cụm dân cư thì ghi “ghép …”, một phần của đơn vị thì ghi “40 hộ của X”, “một phần X”; lời khác đưa vào cột ghi chú.`,
  "changes/name-twice": (d) =>
    `“${d.value}” là tên của hai đơn vị mới trong một xã (dòng ${d.lines}). Đặt tên khác cho một đơn vị, hoặc gộp vào một dòng.`,
  "changes/rest-alone": ({ value }) =>
    `Phần còn lại của “${value}” được chuyển đi, nhưng không dòng nào lấy phần khác của đơn vị này. Bổ sung các phần kia, hoặc lấy toàn bộ.`,
  "changes/added-unknown": (_, f) =>
    `${f.count} dòng thành lập mới hoặc ghép mà không ghi ${FIGURE[f.column]}: sau sắp xếp không có tổng của các cấp trên. Điền nếu biết.`,
  "changes/unknown-part": (_, f) =>
    `${f.parts} phần của ${f.name} chưa có số hộ: số liệu của đơn vị mới chưa biết, của xã thì biết. Bổ sung số hộ nếu có.`,
  "changes/date-missing": () =>
    "Các dòng khác của phương án có ngày, dòng này không có. Ghi ngày cho mọi dòng, hoặc không dòng nào: các ngày khác nhau là các bước.",
  "changes/no-days": () =>
    "Có ngày dừng (--as-of) nhưng phương án không ghi ngày nên tính mọi dòng. Ghi ngày cho các dòng, hoặc bỏ --as-of.",
  "changes/later-steps": (_, f) => `Không tính ${f.rows} dòng của các bước sau ngày được chọn.`,
  "changes/too-much-area": (d, f) =>
    `Các phần của “${d.value}” cộng lại ${f.given} ha, đơn vị chỉ có ${f.area}. Sửa area.`,
  "changes/operation-differs": (d, f) =>
    `Dòng của “${d.value}” ghi ${operations(f.said)}, nhưng thực tế là ${operations(f.done)}. Sửa hình thức, hoặc sửa tên và các phần.`,
  "changes/not-listed": (_, f) =>
    `${f.name}: ${f.units.length} trên ${f.of} đơn vị không có trong dòng nào của phương án: ${firstOf(f.units, MOST_UNITS).join(", ")}. Các đơn vị này giữ nguyên; nếu không phải vậy thì thêm dòng.`,
  "changes/note-unread": (d) =>
    `“${d.value}” (ghi chú, hoặc cột ngoài mẫu) nói tới một phần của đơn vị hoặc số hộ chuyển đi, chuyển đến mà không dòng nào của phương án ghi; chưa được xét, không làm thay đổi số liệu. Ghi thành một phần: “40 hộ của X”, “một phần X”.`,
  "changes/perhaps-total": (d) =>
    `“${d.value}”: chưa rõ số ấy là của đơn vị cuối hay của tất cả; không lấy cho bên nào. Ghi số của từng đơn vị sau tên, hoặc ghi số chung ở cột số hộ.`,
  "changes/first-figure": (d, f) =>
    `“${d.value}” đứng ở ${f.rows} dòng, chỉ dòng đầu có số liệu (${FIGURE[f.column]}): số ấy được coi là của cả đơn vị, không phải của một phần. Ghi số của từng phần, hoặc “một phần”, “còn lại” ở cột “phần”.`,
  "changes/figures-of-new": (_, f) =>
    `Số liệu (${FIGURE[f.column]}) đứng sau tên mới, các dòng của một đơn vị mới ghi cùng một số hoặc chỉ dòng đầu có số: được coi là của đơn vị mới (${f.units} đơn vị), không phải của từng đơn vị cũ. Nếu là của đơn vị cũ thì đặt cột ấy trước tên mới.`,
  "changes/merged-with": (d, f) =>
    `${f.count} đơn vị được ghi là sáp nhập cùng (đầu tiên: “${d.value}”) mà không dòng nào của phương án là của đơn vị ấy: không được tính. Thêm mỗi đơn vị một dòng với cùng tên mới.`,
  "changes/perhaps-created": (d, f) =>
    `${f.count} dòng có tên mới mà không có tên cũ, không có số thứ tự (đầu tiên: “${d.value}”): đang được tính là thành lập mới. Nếu ô tên cũ gộp nhiều dòng thì thêm fill_down; nếu đúng là mới thì ghi hình thức “thành lập mới”.`,
  "changes/gone-differs": (_, f) =>
    `${f.name}: danh sách ghi đã trừ ${f.gone} hộ, các dòng khác lấy ${f.given} hộ. Đã tính theo các dòng khác; sửa một trong hai số.`,
  "changes/figures-added": (_, f) =>
    `“${f.name}” đứng ở ${f.rows} dòng mà không ghi “một phần”: số của mỗi dòng được coi là của một phần, cộng lại ${f.households} hộ. Nếu là các đơn vị khác nhau thì ghi thêm cho khác tên; nếu là một phần thì ghi ở cột “phần” hoặc hình thức “chia tách”.`,
  "changes/undone-note": (_, f) =>
    `${f.count} dòng của phương án ghi là không thực hiện, chưa thống nhất, lùi lại, bỏ hoặc là phương án khác (ở ghi chú, cột ngoài mẫu hoặc sau tên): vẫn được tính như sẽ thực hiện. Không thuộc phương án này thì bỏ dòng; phương án khác ghi ở tệp riêng.`,
  "changes/several-stages": (d, f) =>
    `${f.count} dòng của phương án thuộc giai đoạn, đợt khác (“${d.value}”) với dòng đầu: mọi dòng đều được tính như thực hiện cùng lúc. Chỉ giữ các dòng của một đợt, hoặc ghi ngày của từng dòng ở cột “Ngày hiệu lực” để mỗi đợt là một bước.`,
  "changes/former-communes": (d, f) =>
    `${f.count} đơn vị cũ đứng ở các dòng thuộc nhiều xã khác nhau ở cột “${f.header}” (đầu tiên: “${d.value}”): đang tính mỗi tên là một đơn vị. Là các đơn vị trùng tên thì phân biệt bằng tên (Thôn 1 (A), Thôn 1 (B)), ở các danh sách khác cũng vậy, hoặc bằng mã trong danh mục.`,
  "changes/former-commune-name": (d, f) =>
    `${f.count} xã trong phương án được gọi là xã cũ (đầu tiên: “${d.value}”): đang tính là xã hiện nay, nên số xã và số liệu theo xã không đúng. Ghi xã hiện nay, xã cũ đưa vào một cột “Xã cũ”; đơn vị trùng tên thì phân biệt bằng tên (Thôn 1 (A)).`,
  "changes/note-differs": (d, f) =>
    `Ghi chú “${d.value}” nêu đơn vị khác với tên mới của dòng, “${f.into}”. Tên mới được tính; sửa một trong hai.`,
  "changes/perhaps-several": (d) =>
    `“${d.value}” có thể là tên một đơn vị cũ hoặc của nhiều đơn vị; đang hiểu là một. Nếu là nhiều đơn vị thì ghi mỗi đơn vị một dòng, hoặc ghi loại trước mỗi tên: “Thôn A; Thôn B”.`,
  "changes/small-unit": (_, f) =>
    `${f.name} có ${f.households} hộ, chưa bằng một phần mười trung vị của các đơn vị mới trong xã (${f.median}). Kiểm tra các phần và số liệu.`,
  "changes/part-unassigned": (d, f) =>
    `${f.left === "" ? "Phần còn lại" : `${f.left} ${FIGURE[f.column]}`} của “${d.value}” không vào phần nào. ${f.column === "households" ? "Thêm một dòng để trống households cho phần còn lại." : "Sửa số ấy ở các phần cho đủ."}`,
  "changes/split-figures": (_, f) =>
    `${f.name}: phương án ghi về ${f.into} ${f.given} ${FIGURE[f.column]}, nhưng các thôn, tổ dân phố về đó có ${f.units}. Đã dùng ${f.units}; kiểm tra lại dòng ấy và các đơn vị.`,
  "changes/old-figures": (_, f) =>
    `${f.name}: phương án ghi ${f.printed} ${FIGURE[f.column]} trước sắp xếp, danh mục ghi ${f.own}. Đã tính theo danh mục; sửa một trong hai số.`,
  "changes/new-figures": (_, f) =>
    `${f.name}: phương án ghi ${f.printed} ${FIGURE[f.column]} sau sắp xếp, các phần cộng lại ${f.own}. Kiểm tra các phần và số liệu.`,
  "changes/number-missing": (_, f) =>
    `Danh sách thiếu số thứ tự: ${f.numbers.join(", ")}. Xem có thiếu dòng không.`,
  "changes/number-twice": (d) => `Số thứ tự ${d.value} có hai lần (dòng ${d.lines}). Xem có lặp dòng không.`,
  "changes/said-count": (d, f) =>
    `“${d.value}” ghi ${f.said}, danh sách có ${f.rows}. Xem có thiếu dòng không, hoặc sửa số.`,
};
