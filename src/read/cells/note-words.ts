/** What notes, further columns and words behind a name say of somebody's post, folded where nothing else is said: who is gone, who wants to leave, who is an official. */

import { fold } from "../../core/text/fold.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { isStruck, saysNo } from "./struck-words.ts";

/** What a note says of somebody who wants to leave. */
const LEAVING =
  /\b(?:xin nghi|xin thoi|nghi viec|thoi viec|xin tu chuc|khong tiep tuc|nghi theo (?:nd|nghi dinh|nguyen vong)|(?:de nghi|dang ky|tu nguyen|du kien) (?:xin )?(?:duoc )?(?:cho )?(?:nghi|thoi)|giai quyet (?:che do|nghi|thoi)|khong (?:duoc )?bo tri(?: lai)?(?=$|[,;.]))\b|^cho (?:thoi|nghi)\b|^(?:thuoc dien )?(?:tinh gian(?: bien che)?|doi du)$|\b(?:nd|nghi dinh(?: so)?) 154\b|^nghi (?:sau|khi) (?:sap xep|sap nhap)\b|\b(?:du|den|qua|het) tuoi (?:nghi|lao dong|cong tac)\b|^(?:het|qua) tuoi$/;

/** The same of somebody who is no longer there (left, dead, moved, dismissed), or not yet: to be elected, named or confirmed. */
const GONE = new RegExp(
  [
    "^(?:nghi|thoi|mat|chet|chuyen|dieu dong|luan chuyen)$|^nghi (?:ngay )?\\d|^da (?:co nguoi )?thay(?: the)?$|\\bda (?:duoc )?thay (?:the )?(?:bang|boi)\\b",
    "\\b(?:da nghi|nghi tu|nghi huu|nghi che do|nghi cong tac|da thoi|thoi giu|thoi tu|tu tran|da mat|mat ngay|mat thang|mat nam|da chet|qua doi|hy sinh)\\b",
    "\\b(?:chuyen cong tac|da chuyen|chuyen di|mien nhiem|bai nhiem|cach chuc|dinh chi|khong tai cu|da co nguoi thay)\\b",
    `\\b(?:bo viec|het nhiem ky|nghi (?:dai han|khong luong)|vang mat|tam giam|khoi to)\\b|\\bchuyen (?:ve |den |toi )?(?:${ALL_UNIT_KINDS_FOLDED})\\b`,
    `\\b(?:dieu dong|luan chuyen) (?:sang|di)\\b|\\bchuyen sang (?:${ALL_UNIT_KINDS_FOLDED}|xa|phuong|don vi|co quan|noi|cong tac|lam)\\b`,
    "\\bkhong con (?:lam|giu|cong tac|dam nhiem)\\b|\\bkhong (?:lam|giu|tham gia|hoat dong|cong tac) nua\\b|\\bkhong lam viec\\b|^khong (?:tham gia(?: cong tac| hoat dong)?|nhan nhiem vu)$",
    "\\bkhong (?:trung|dac) cu\\b|^(?:da )?(?:tu chuc|tu nhiem|rut lui|rut)$|^(?:da |duoc |cho )?thoi (?:nhiem vu|chuc|cong tac|lam|dam nhiem|kiem|bt|bi thu|truong|to truong)\\b",
    "\\b(?:het|cham dut|thanh ly) hop dong\\b|^(?:da )?(?:ngung|dung|cham dut|ket thuc) (?:cong tac|hoat dong|lam viec|nhiem vu)\\b|^nghi (?:han|luon|roi)$|\\bda ban giao\\b",
    "\\bchuyen (?:noi khac|cho khac|khau|noi o|noi cu tru)\\b|^(?:da |dang )?di (?:xuat khau lao dong|lam an xa|lam xa|nuoc ngoai|tu)\\b|\\b(?:tu vong|mat lien lac|bi bat|an treo)\\b",
    "\\bdieu dong (?:len|ve (?:xa|phuong|huyen|co quan|tinh))\\b|\\blen (?:xa|phuong|huyen|tinh) (?:cong tac|lam)\\b|\\btrung tuyen (?:cong|vien) chuc\\b",
    "^(?:nguoi )?cu$|^(?:bi |duoc )?thay (?:the )?(?:bang|boi)\\b|^khuyet (?!tat\\b)|^moi du kien$|^(?:chua|cho) (?:co )?(?:quyet dinh|qd|nghi quyet)\\b",
    "^(?:dang |con )?khuyet$|^(?:dang|con|de|bo|dang de) trong$|^khuyet (?:tu|cho)\\b|^(?:cho|dang) kien toan$",
    "^(?:(?:nguoi )?ung (?:cu )?vien|ung cu|(?:nguon )?quy hoach|du nguon|du kien(?: (?:bau|bo tri|gioi thieu|bo nhiem))?|(?:chua|cho) (?:duoc )?(?:bau|cong nhan|bo nhiem|phe chuan))$",
  ].join("|"),
);

export function saysLeaving(note: string): boolean {
  return LEAVING.test(note);
}

/** Whether a note, folded and as written, says that somebody is gone, or that the row is not to be counted. */
export function saysGone(note: string, written: string): boolean {
  return (GONE.test(note) && !LEAVING.test(note)) || isStruck(written);
}

/** Headers of further columns that say of whom they mark that nobody holds the post any more. */
const GONE_HEADER =
  /^(?:(?:da )?(?:nghi|thoi)(?: viec| cong tac| giu chuc)?|da mat|da chet|tu tran|da chuyen(?: cong tac)?|chuyen cong tac|(?:da )?(?:mien|bai) nhiem|khong (?:tinh|dem)|xoa|huy|loai bo|bo)$/;

/** Marks and days: who is marked in such a column. */
const MARK = /^(?:x|v|✓|c[óo]|1|[\d/.-]{4,10})$/iu;

/** Headers of further columns of the day or the decision by which somebody went: whatever stands there but a no. */
const WENT_HEADER =
  /^(?:ngay|thoi diem|thoi gian|thang|nam|so qd|so quyet dinh|qd|quyet dinh) (?:cho )?(?:nghi|thoi|mien nhiem|bai nhiem|mat|chet|tu tran|chuyen di|chuyen cong tac)(?: viec| cong tac| giu chuc)?$/;

/** Headers of further columns of who has come instead: whatever stands there but a no. */
const REPLACED_HEADER = /^(?:nguoi )?(?:thay the|ke nhiem|thay|bau thay|duoc bau thay|duoc thay the)$/;

/** Headers of further columns that ask whether somebody is there still. */
const THERE_HEADER =
  /^(?:(?:hien )?(?:dang|con)|con dang) (?:cong tac|lam viec|lam|giu chuc|giu chuc vu|hoat dong|dam nhiem)$/;

/** Whether a cell, as it stands, says below a header, folded, that somebody is gone; null for headers under which none does. */
export function goneUnder(header: string): ((cell: string) => boolean) | null {
  if (GONE_HEADER.test(header)) return (cell) => MARK.test(cell);
  if (WENT_HEADER.test(header) || REPLACED_HEADER.test(header)) return (cell) => cell !== "" && !isNo(cell);
  return THERE_HEADER.test(header) ? isNo : null;
}

function isNo(cell: string): boolean {
  return saysNo(fold(cell)) || fold(cell) === "k" || /^[-\u2013/.]+$/.test(cell);
}

/** Headers of further columns whose titles nobody holds now. */
const NOT_NOW = /\b(?:cu|truoc|quy hoach|du kien|de nghi|de xuat|moi|sau)\b/;

export function isOfToday(header: string): boolean {
  return !NOT_NOW.test(header);
}

const OFFICIAL =
  /^(?:(?:hien )?(?:dang )?la )?(?:can bo,? (?:va )?cong chuc|cong chuc|can bo chuyen trach|chuyen trach|can bo (?:cap )?(?:xa|phuong))(?: (?:cap )?(?:xa|phuong))?(?: kiem(?: nhiem)?)?$/;

/** Whether a whole note says that somebody is an official, whom a post costs nothing or less. */
export function saysOfficial(note: string): boolean {
  return OFFICIAL.test(note);
}

/** What is said of a post that somebody holds besides another one, with its marks, since "kiểm" is none. */
const BESIDES = /(?<!\p{L})(?:kiêm(?!\p{L})|(?:đảm nhiệm|phụ trách)$)/iu;

/** The same words of what is paid for it, or that it is not so, folded. */
const NOT_BESIDES = /\b(?:khong|phu cap|huong|he so|muc)\b/;

/** Whether a note says that a post is held by somebody who has another one: "Bí thư kiêm", "kiêm nhiệm". */
export function saysBesides(note: string, written: string): boolean {
  return BESIDES.test(withMarks(written)) && !NOT_BESIDES.test(note);
}

/** Whether a note says that somebody holds several titles, without naming them: "Giữ 2 chức danh", "Hưởng hai phụ cấp". */
export function saysSeveralTitles(note: string): boolean {
  return /\b(?:[23]|hai|ba) (?:chuc danh|chuc vu|phu cap chuc (?:danh|vu))\b|\bhuong (?:[23]|hai|ba) (?:muc )?phu cap\b/.test(
    note,
  );
}
