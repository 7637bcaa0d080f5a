/** What is said in Vietnamese of duties and of who attends which cell's meeting. */
import type { AssignMessages } from "./messages.ts";

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

const AIM: Readonly<Record<string, string>> = {
  short: "số chỗ còn thiếu người dự",
  least: "số buổi thiếu so với mức tối thiểu",
  greatest: "số buổi của người dự nhiều nhất",
  squares: "tổng bình phương số buổi",
  charge: "số buổi ở chi bộ mình phụ trách",
  area: "số buổi ở địa bàn mình phụ trách",
  unattended: "số buổi ở chi bộ chưa từng dự",
};

/** The messages in Vietnamese. */
export const ASSIGN_MESSAGES_VI: AssignMessages = {
  "duty/months": ({ value }) => `“${value}”: tháng cuối đứng trước tháng đầu. Ghi tháng sớm hơn trước.`,
  "duty/month": ({ value }) =>
    `Tháng “${value}” không thuộc thời gian của kế hoạch. Dùng một tháng trong months, dạng 2026-07.`,
  "duty/at-least": (_, f) =>
    `at_least ${f.least} lớn hơn at_most ${f.most} nên không cách nào đáp ứng. Sửa một trong hai số.`,
  "duty/day": ({ value }) =>
    `“${value}” không phải lịch sinh hoạt. Dùng ngày trong tháng (1 đến 31), thứ trong tuần (T6 tuần 1, CN tuần cuối) hoặc ngày cụ thể (2026-07-03), cách nhau bằng |.`,
  "duty/time": ({ value }) => `“${value}” không phải giờ. Dùng dạng 19:30, hoặc để trống nếu chưa biết.`,
  "duty/away": ({ value }) =>
    `“${value}” không phải thời gian vắng. Dùng ngày (2026-07-10), tháng (2026-07) hoặc khoảng từ ngày sớm đến ngày muộn (2026-07-10..2026-07-20), cách nhau bằng |.`,
  "duty/date": ({ value }) => `“${value}” không phải một ngày. Dùng dạng 2026-07-03 hoặc 03/07/2026.`,
  "duty/repeated": ({ value, lines }) =>
    `Mã “${value}” đã có ở dòng ${lines}. Mỗi mã chỉ một dòng: bỏ hoặc sửa dòng này.`,
  "duty/unknown-cell": ({ value, suggestion }) =>
    `Không có chi bộ “${value}” trong danh sách chi bộ.${meant(suggestion)} Sửa mã, bổ sung chi bộ, hoặc bỏ đi nếu chi bộ ấy không nằm trong kế hoạch.`,
  "duty/unknown-person": ({ value, suggestion }) =>
    `Không có mã người “${value}” trong danh sách cán bộ.${meant(suggestion)} Sửa mã, hoặc bổ sung người.`,
  "duty/unknown-name": () =>
    `Không ai, hoặc có nhiều người, trong danh sách cán bộ mang họ tên ghi ở đây. Ghi mã người.`,
  "duty/unknown-group": ({ value, suggestion }, f) =>
    `Không có nhóm “${value}” trong rules.groups.${meant(suggestion)}${f.known.length === 0 ? " Khai báo nhóm ở đó." : ` Dùng một trong: ${f.known.join(", ")}.`}`,
  "duty/no-day": ({ place }) =>
    `Chi bộ ${place} không có ngày sinh hoạt nên không có buổi nào trong kế hoạch. Điền day.`,
  "duty/rule-column": ({ value }) =>
    `Quy tắc xét cột “${value}” nhưng danh sách chi bộ không có cột này nên không chi bộ nào khớp. Bổ sung cột, hoặc sửa when.`,
  "duty/rule-nowhere": (_, f) =>
    `Mục ${f.entry} của each_meeting xét ${f.columns.join(", ")} và không khớp chi bộ nào, nên không yêu cầu gì. Sửa when, hoặc danh sách chi bộ.`,
  "duty/no-meeting": ({ place }, f) =>
    `${f.cells} chi bộ, đầu tiên là ${place}, chỉ có ngày ngoài các tháng lập kế hoạch nên không có buổi nào. Kiểm tra năm, hoặc months.`,
  "duty/weekday": ({ value }, f) =>
    `${f.count} chi bộ có ngày không đúng thứ ghi bên cạnh${f.day === "" ? "" : `, đầu tiên là ${f.day} bên cạnh “${value}”`}: tính theo ngày. Sửa ngày hoặc thứ.`,
  "duty/part-of-day": ({ value }, f) =>
    `${f.count} chi bộ ghi buổi (“${value}”) mà không ghi giờ, nên mỗi buổi họp của chi bộ chiếm cả ngày. Ghi giờ nếu một người dự được hai nơi trong ngày.`,
  "duty/own-secretary": (d, f) =>
    `${f.count} cán bộ không ghi chi bộ của mình, đầu tiên là ${d.person}, trùng tên bí thư của một chi bộ (${f.cell}) nên có thể được phân công dự chi bộ ấy. Điền own_cell.`,
  "duty/no-area": ({ value }, f) =>
    `${f.count} địa bàn phụ trách, đầu tiên là “${value}”, không phải địa bàn của chi bộ nào, nên prefer: area không áp dụng ở đó. Ghi như ở danh sách chi bộ.`,
  "duty/rule-blank": ({ place }, f) =>
    `${f.cells} chi bộ, đầu tiên là ${place}, để trống ${f.columns.join(", ")} là cột mà each_meeting xét: quy tắc đó không áp dụng ở đó. Điền cột đó, hoặc ghi { is: …, blank: pass }.`,
  "duty/ids-alike": (d, f) =>
    `“${d.value}” và “${f.other}” (dòng ${d.lines}) chỉ khác chữ hoa hoặc khoảng trắng, đang tính là hai. Nếu là một thì chỉ ghi một lần.`,
  "duty/attended-twice": (_, f) =>
    `${f.count} dòng ghi lại buổi mà cùng một người đã dự ở cùng chi bộ, cùng ngày: mỗi buổi tính một lần. Bỏ các dòng đó.`,
  "duty/note": (_, f) =>
    `${f.count} dòng ghi ở đây rằng chi bộ không còn sinh hoạt hoặc sinh hoạt khác lịch, người đã nghỉ, đang vắng, chưa có ai, hoặc thực tế không như vậy: vẫn tính như các dòng khác. Bỏ dòng đó, hoặc ghi thời gian vắng ở cột ngày vắng (away).`,
  "duty/unread-column": ({ value }) =>
    `Cột “${value}” nói ai phụ trách hay muốn dự chi bộ nào, nhưng không được đọc. Ghi vào tệp charge (person, cell), và charge trong prefer.`,
  "duty/cells-alike": (d, f) =>
    `${f.count} chi bộ trùng tên, địa bàn, nơi và giờ sinh hoạt với chi bộ khác, đầu tiên là ${d.place} và ${f.other}: tính là hai buổi. Nếu là một thì chỉ ghi một dòng.`,
  "duty/joint": (_, f) =>
    `${f.count} chi bộ ghi là sinh hoạt chung với chi bộ khác: mỗi chi bộ vẫn tính là một buổi riêng, cần người dự riêng. Nếu là một buổi thì chỉ ghi một dòng.`,
  "duty/same-name": (d, f) =>
    `${f.count} cán bộ trùng họ tên với người khác, đầu tiên là ${d.person} và ${f.other}: tính là hai người, có thể cùng giờ ở hai nơi. Nếu là một người thì chỉ ghi một dòng.`,
  "duty/names-as-ids": () =>
    `Danh sách cán bộ không có cột mã: mã được đặt theo họ tên. Mỗi họ tên là một người.`,
  "duty/name-twice": (d) =>
    `Danh sách cán bộ không có cột mã mà họ tên ở dòng này đã có ở dòng ${d.lines}. Thêm cột “Mã cán bộ” để phân biệt; nếu là một người thì bỏ một dòng.`,
  "duty/names-as-codes": () => `Danh sách chi bộ không có cột mã: tên chi bộ được dùng làm mã.`,
  "duty/month-columns": (_, f) =>
    `Mỗi tháng một cột (${f.columns.join(", ")}): số trong ô là ngày sinh hoạt của tháng đó; ô trống là tháng không họp.`,
  "duty/dates-joined": (_, f) =>
    `${f.count} chi bộ có nhiều dòng chỉ khác ngày: đọc mỗi chi bộ là một, với mọi ngày.`,
  "duty/by-name": (_, f) => `${f.count} chi bộ được nhận ra theo tên thay vì mã. Ghi mã nếu muốn chắc chắn.`,
  "duty/person-by-name": (_, f) =>
    `${f.count} lần cán bộ được nhận ra theo họ tên thay vì mã, vì chỉ một người mang họ tên ấy. Ghi mã nếu muốn chắc chắn.`,
  "duty/rearranged": (_, f) =>
    `Sau sắp xếp, ${f.before} chi bộ còn ${f.after}; ${f.followed} chi bộ cũ được nối vào chi bộ mới, người phụ trách theo bảng chuyển đổi.`,
  "duty/no-cell": ({ place }, f) =>
    `Đơn vị ${place} có chi bộ “${f.branch}” nhưng danh sách chi bộ không có ngày giờ của chi bộ này nên không có buổi nào. Bổ sung vào danh sách chi bộ.`,
  "duty/cell-ended": ({ place }, f) =>
    `Chi bộ ${place} thuộc đơn vị ${f.unit} không còn và không chi bộ nào nối tiếp. Kiểm tra cột branch của danh mục sau sắp xếp.`,
  "duty/former": (_, f) =>
    `${f.rows} buổi đã dự nói đến chi bộ (${f.cells}) hoặc người (${f.persons}) không còn trong danh sách. Buổi của người còn trong danh sách vẫn được tính; kiểm tra mã nếu không phải vậy.`,
  "assign/last-day": ({ place }, f) =>
    `${f.meetings} buổi rơi vào ngày mà tháng không có nên họp ngày cuối cùng, đầu tiên là chi bộ ${place} ngày ${f.day}. Ghi ngày cụ thể nếu khác.`,
  "assign/short": ({ place }, f) =>
    `Chi bộ ${place}: ${f.meetings} buổi thiếu ${f.places} lượt người dự${f.group === "" ? "" : ` thuộc ${f.group}`} (mỗi buổi cần ${f.asked}), buổi đầu ngày ${f.first}. Xem “tinhgon explain” với mã chi bộ để biết ai vướng gì và đổi gì thì đủ.`,
  "assign/least": ({ person }, f) =>
    `${person} còn thiếu ${f.short} buổi so với ${f.due} buổi phải dự. Thêm buổi có thể dự, nâng at_most hoặc mức tối đa một tháng, hoặc giảm mức tối thiểu.`,
  "assign/unproven": (_, f) =>
    `${f.month === "" ? "Phương án" : `Phương án tháng ${f.month}`} chưa được chứng minh là tốt nhất trong giới hạn tìm kiếm${f.aim === "" ? ": chỉ thứ tự theo mã chưa chắc chắn" : `: ${AIM[f.aim] ?? f.aim} là ${f.found}${f.bound === "" ? "" : `, không thể tốt hơn ${f.bound}`}`}. Bớt tháng hoặc đơn giản hóa quy tắc rồi chạy lại.`,
};
