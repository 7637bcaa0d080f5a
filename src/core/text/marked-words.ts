/** Words of lists with their marks, by what tells their meaning where they are written without. */
import { ALL_UNIT_KINDS_FOLDED } from "./unit-words.ts";

/** Words for kinds of units as they are written without marks. */
export const KINDS = [
  ...ALL_UNIT_KINDS_FOLDED.split("|").filter((word) => word !== "khu"),
  ...["xa", "phuong", "thi tran", "dac khu"],
].join("|");

/** What means one thing wherever it stands. */
export const SURE = [
  "phần còn lại|còn lại|một phần|toàn bộ|tất cả|trọn vẹn|nguyên trạng|hiện trạng|giữ nguyên|giữ ổn định|giữ như cũ|như cũ|để nguyên",
  "không thay đổi|không đổi|không sắp xếp|không thực hiện|chưa thực hiện|không thuộc diện|chưa thuộc diện|không phải sắp xếp|không phải sáp nhập|không đề nghị|chưa đề nghị|chưa sáp nhập|không sáp nhập|không điều chỉnh|chưa sắp xếp|sắp xếp|sáp nhập|hợp nhất|tiếp nhận|nhận sáp nhập|chia tách",
  "thành lập mới|thành lập|hình thành|trên cơ sở|giải thể|chuyển đổi|chuyển thành|chuyển đến|chuyển sang|chuyển công tác|điều chuyển|điều chỉnh",
  "giữ nguyên tên|giữ tên|tên là|nâng cấp|bổ sung|đổi tên|lấy tên|đặt tên|mang tên|có tên|tên gọi mới|tên gọi|tên mới|tên cũ|bao gồm|gồm có|ngoại trừ|không bao gồm|không gồm",
  "đổi tên thành|thành một thôn|tách thành|chia thành|sáp nhập thành|hợp nhất thành|nhập thành|lại thành|nhập vào|nhập lại|nhập với|nhập nguyên trạng|nhập toàn bộ|nhập một phần|đề nghị|đề xuất",
  "dự kiến|phương án|thực hiện|tiến hành|thống nhất|thuộc diện|hiện nay|hiện tại|hiện có|hiện hữu|trước đây|trước khi|sau khi|sau sắp xếp|cụ thể",
  "như sau|sau đây|như trên|như dòng trên|nêu trên|nói trên|nghị quyết|quyết định|hiệu lực|tờ trình|đề án|điều khoản thi hành|thời gian|thời điểm",
  "diện tích|tự nhiên|quy mô|dân số|dân cư|nhân khẩu|số hộ|số khẩu|số dân|các hộ|hộ dân|hộ gia đình|số chẵn|số lẻ|số nhà|khu vực|khu tập thể",
  "khu đô thị|khu nhà ở|tái định cư|biệt thự|đấu giá|tòa nhà|dự án|tổ dân phố|khu phố|khối phố|khu dân cư|tiểu khu|thị trấn|đặc khu|thị xã|thành phố",
  "chưa có|chưa bầu|chưa bố trí|chưa kiện toàn|chưa đặt|chưa thống nhất|chưa xác định|chưa rõ|không rõ|chưa đồng ý|chưa đồng thuận|lấy ý kiến|ý kiến",
  "chờ bầu|chờ bố trí|chờ kiện toàn|kiện toàn|khuyết|không có|để trống|bỏ trống|còn trống|đang trống|còn thiếu|kiêm nhiệm|đồng thời|phụ trách|đảm nhiệm",
  "lâm thời|tạm thời|tạm quyền|đương nhiệm|nhiệm kỳ|nhiệm kì|hệ số|phụ cấp|không hưởng|bổ nhiệm|chỉ định|được bầu|mới bầu|tái cử|tái đắc cử|đang giữ",
  "không chuyên trách|chuyên trách|hoạt động|tổng số|tổng cộng|cộng dồn|mang sang|lũy kế|luỹ kế|chuyển trang|ghi chú|chú thích|lưu ý|danh sách|ấn định",
  "trong đó|đồng chí|chức danh|chức vụ|vị trí|định suất|đảng viên|quần chúng|nhân dân|ủy ban|uỷ ban|hội đồng|đơn vị|đồng ý|tán thành|nhất trí|số phiếu",
  "thu về|tỷ lệ|tỉ lệ|cử tri|đại diện|phần trăm|không tăng|không giảm|tương ứng|tương đương|đến nay|kể từ|tính đến|kèm theo|ban hành|căn cứ|kính gửi",
  "đã nghỉ|nghỉ việc|nghỉ hưu|thôi việc|xin nghỉ|xin thôi|miễn nhiệm|bãi nhiệm|quy hoạch|giới thiệu|thay thế|kế nhiệm|thân nhân|sau sáp nhập|sau kiện toàn",
  "không giáp|tiếp giáp|giáp ranh|liền kề|quốc lộ|tỉnh lộ|cánh đồng|phía đông|phía tây|phía nam|phía bắc|thôn|người|thuộc|các|những|chưa đủ|không đủ",
  "không đồng ý|không tán thành|không nhất trí|không thống nhất|chưa nhất trí|chưa tán thành|trên tổng số|chiếm tỷ lệ|đạt tỷ lệ|điểm phần trăm",
  "nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|hướng đông|hướng tây|hướng nam|hướng bắc|tiếp giáp với|giáp với|hoặc|kiểm tra|kiểm soát|kiểm lâm",
  "kiểm toán|kiểm kê|kiểm phiếu|hưởng phụ cấp|hưởng hệ số|hưởng lương|bầu từ|bầu bổ sung|thực tế|tạm trú|thường trú|đã giải thể|đang khuyết",
  "danh sách này|danh sách trên|danh sách có|danh sách gồm|tiếp theo|còn tiếp|trang sau|trang trước|xem tiếp|tổng hợp|thống kê|cơ cấu|số lượng|phụ lục|biểu số|biểu mẫu|mẫu số|mẫu biểu|bảng tổng hợp|bảng kê|cộng hòa|cộng hoà|độc lập|đảng cộng sản",
  "trưởng thôn|tổ trưởng|tổ phó|trưởng ban|bí thư|trưởng khu phố|trưởng tổ dân phố|cán bộ|công chức|địa phương|phương thức|phương tiện|phương hướng|xã hội|tình hình|nơi nhận|lập biểu|kế toán|đóng dấu|địa bàn|trực thuộc|giai đoạn|thủ trưởng|cơ quan",
].join("|");

/** What is counted, behind its number. */
export const WITH_NUMBERS = "hộ|khẩu|phiếu|đồng|nghìn|ngàn|triệu|tỷ|tỉ|suất|xã|phường|tổ|tháng";

/** What stands before a number. */
export const UP_TO_THAT =
  "ngày|tháng|năm|điều|khoản|số|đợt|khóa|nghị định|còn|gần|dưới|trên|khoảng|hơn|đạt|được|chiếm|quý|bầu|mức";

/** Between or before names, which may be of the same letters. */
export const CONNECTING = [
  "và|với|cùng|của|tại|trong|vào|về|đến|tới|từ|trừ|giảm|bớt|cắt|tách|ghép|gộp|nhập|chuyển|lấy|trích|nhận|cộng|thêm|tăng|gồm|thành|lập",
  "để|là|cả|ở|được|phần|phía|bên|dãy|đoạn|ngõ|ngách|đường|cụm|đội|giáp|xóm|khóm|buôn|tổ|ấp|bản|khối|làng|xã|phường|tên|kiêm|quyền|chỉ",
].join("|");

/** In brackets, or in small letters behind a name. */
export const BEHIND_NAMES = "mới|cũ|kiêm|quyền|trống";

/** At the beginning of a text, behind a number of its own at most, where a name or a number follows. */
export const BEFORE_NAMES = "xã|phường|quận|huyện|tỉnh|ấp|bản|làng|khối|tổ|xóm|khóm|buôn|cụm|vùng|miền";

/** What of these begins bodies and people as well, and is a kind before a number alone. */
export const BODIES = /^(?:ap|ban|lang|khoi|to)$/i;

/** At the beginning of a text, alone or with what is counted or summed behind it. */
export const TOTALS = "tổng|cộng";

/** Before a figure, and words that say how exact that is. */
export const OF_CHANGES = "tăng|giảm";

/** A no, which no name begins with in small letters. */
export const NEGATIONS = "không";
