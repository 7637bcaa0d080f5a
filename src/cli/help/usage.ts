/** What wrong usage of the command line is answered with, in both languages. */
import type { CommanderError } from "@commander-js/extra-typings";
import { plainText } from "../../render/text/safe.ts";
import type { LanguageCode } from "../../render/words/language.ts";
import { termIn, termsIn } from "./help-terms.ts";

/** The words of one language. */
interface Usage {
  /** By the code that commander, or a command, gives what is wrong: what it names, and what may have been meant. */
  readonly texts: Readonly<Record<string, (what: string, near: string) => string>>;
  readonly meant: (word: string) => string;
  readonly choices: (words: string) => string;
  readonly seeHelp: string;
}

const VI: Usage = {
  texts: {
    "commander.unknownOption": (what, near) => `Không có tùy chọn ${what}.${near}`,
    "commander.unknownCommand": (what, near) => `Không có lệnh ${what}.${near}`,
    "commander.missingArgument": (what) => `Thiếu đối số ${what}.`,
    "commander.excessArguments": () => "Thừa đối số.",
    "commander.optionMissingArgument": (what) => `Tùy chọn ${what} cần một giá trị.`,
    "commander.help": () => "tinhgon policy cần một lệnh: list hoặc show.",
    "commander.invalidArgument": (what, near) => `Giá trị không dùng được: ${what}.${near}`,
    "tinhgon.form": (what) =>
      `--out không ghi được ${what}. Dùng tệp .xlsx, .docx, .html, .md, .csv, .json, hoặc tên thư mục; để in ra đầu ra chuẩn thì dùng --format.`,
    "tinhgon.each": () =>
      "--each cần --out tên tệp có {name} hoặc {code}, ví dụ --each commune --out 'bao-cao-{code}.xlsx'; và ngược lại.",
    "tinhgon.none": (what) =>
      `--each ${what} không có gì để ghi: sau sắp xếp không có đơn vị nào của cấp này.`,
    "tinhgon.stdin": () =>
      "init --from không nhận đầu vào chuẩn (-): kịch bản phải ghi tên tệp để mỗi lần chạy đọc lại. Lưu thành tệp rồi ghi tên tệp đó.",
    "tinhgon.lang": (what) => `TINHGON_LANG không nhận ${what}: dùng một trong vi, en.`,
    "tinhgon.binary": () =>
      "Tệp XLSX, DOCX không in được ra màn hình: ghi --out TÊN.xlsx, hoặc chuyển đầu ra vào tệp.",
  },
  meant: (word) => ` Có phải là ${word}?`,
  choices: (words) => `dùng một trong ${words}`,
  seeHelp: "Xem tinhgon --help.",
};

const EN: Usage = {
  texts: {
    "commander.unknownOption": (what, near) => `There is no option ${what}.${near}`,
    "commander.unknownCommand": (what, near) => `There is no command ${what}.${near}`,
    "commander.missingArgument": (what) => `The argument ${what} is missing.`,
    "commander.excessArguments": () => "Too many arguments.",
    "commander.optionMissingArgument": (what) => `The option ${what} needs a value.`,
    "commander.help": () => "tinhgon policy needs a command: list or show.",
    "commander.invalidArgument": (what, near) => `That value does not do: ${what}.${near}`,
    "tinhgon.form": (what) =>
      `--out cannot make ${what}. Name a file .xlsx, .docx, .html, .md, .csv, .json, or a folder; for standard output use --format.`,
    "tinhgon.each": () =>
      "--each goes with --out and the name of a file with {name} or {code}, such as --each commune --out 'report-{code}.xlsx'.",
    "tinhgon.none": (what) =>
      `--each ${what} has nothing to write: after the rearrangement there is no place of that level.`,
    "tinhgon.stdin": () =>
      "init --from takes no standard input (-): the scenario names the files that each run reads again. Save it as a file and name that.",
    "tinhgon.lang": (what) => `TINHGON_LANG does not take ${what}: use one of vi, en.`,
    "tinhgon.binary": () =>
      "An XLSX or DOCX file cannot be shown on a terminal: give --out NAME.xlsx, or send the output to a file.",
  },
  meant: (word) => ` Did you mean ${word}?`,
  choices: (words) => `use one of ${words}`,
  seeHelp: "See tinhgon --help.",
};

const USAGE: Readonly<Record<LanguageCode, Usage>> = { vi: VI, en: EN };

/** Commander's message in the user's language: what it names is what stands in quotes. */
export function usageMessage(failure: CommanderError, code: LanguageCode): string {
  const { texts, meant, choices, seeHelp } = USAGE[code];
  const [, what = ""] = /'([^']*)'/.exec(failure.message) ?? [];
  const [, near] = /Did you mean (?:one of )?([^)?]*)\?/.exec(failure.message) ?? [];
  const [, allowed] = /Allowed choices are (.*)\.$/.exec(failure.message) ?? [];
  const [, option, given = what] =
    /(?:option '(--[a-z-]+)[^']*' )?argument '([^']*)' is invalid/.exec(failure.message) ?? [];
  const value = option === undefined ? given : `${option} ${given}`;
  const named = allowed
    ? `${value} (${choices(allowed)})`
    : failure.code === "commander.invalidArgument"
      ? value
      : what;
  const text = texts[failure.code]?.(plainText(termsIn(termIn(named, code), code)), near ? meant(near) : "");
  return `${text ?? seeHelp}${text ? ` ${seeHelp}` : ""}`;
}
