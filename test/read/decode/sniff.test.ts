/** What a file is by its first bytes: files that are no table are told for what they are, whatever their names say. */
import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/read/decode/sniff.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An OLE file with a stream of some name. */
const ole = (stream: string): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600), ...Buffer.from(stream, "utf16le"));

describe("what a file is", () => {
  test.each([
    ["html", "<html><table>"],
    ["html", "\uFEFF\n <!DOCTYPE HTML>"],
    ["html", "<!-- saved by a portal -->\n<head><title>"],
    ["html", "<style>td{}</style><table>"],
    ["html", '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>'],
    ["xml", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'],
    ["html", "<center><b>BÁO CÁO</b></center><table>"],
    ["html", "<tr><td>Mã</td>"],
    ["xml", '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
    ["xml", "<ss:Workbook>"],
    ["mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related"],
    ["rtf", "{\\rtf1\\ansi"],
    ["pdf", "%PDF-1.7"],
    [null, "STT,Họ và tên\n"],
    [null, "<bỏ trống>,Họ và tên\n"],
    [null, "<trừ ra>,Họ và tên\n"],
    [null, "Ghi chú: <html>,Họ và tên\n"],
  ])("is %s for %j", (kind, text) => {
    expect(kindOf(bytesOf(text))).toBe(kind);
  });

  test.each([
    ["html", "<html><table>"],
    ["xml", '<?xml version="1.0" encoding="UTF-16"?><Workbook>'],
    [null, "STT\tHọ và tên\n"],
  ])("is %s for %j in UTF-16 too", (kind, text) => {
    const little = Buffer.from(`\uFEFF${text}`, "utf16le");
    expect(kindOf(little)).toBe(kind);
    expect(kindOf(Buffer.from(little).swap16())).toBe(kind);
  });

  test.each([
    ["xls", ole("Workbook")],
    ["doc", ole("WordDocument")],
    ["encrypted", ole("EncryptedPackage")],
    ["image", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ["archive", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf)],
    ["xlsx", Uint8Array.of(0x50, 0x4b, 0x03, 0x04)],
  ])("is %s by its signature", (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });
});
