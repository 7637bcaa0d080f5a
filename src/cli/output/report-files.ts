/** Which report a path of `--out` asks for, by what it ends in. */

import { REPORT_FORMS, type ReportForm } from "../../render/documents/report-files.ts";
import { extensionOf } from "../outside/io.ts";

/** The form of a report that a path's ending says; undefined: the path is a folder's. */
export function reportFormOf(path: string): ReportForm | undefined {
  return REPORT_FORMS.find((one) => one === extensionOf(path));
}

/** Forms of files that `--out` cannot make: a folder of such a name is not what was meant. */
const FOREIGN = [
  ...["doc", "htm", "ods", "odt", "pdf", "rtf", "tsv", "txt", "xls", "xlsb", "xlsm", "zip"],
  ...["docm", "geojson", "ics", "mht", "mhtml", "png", "pptx", "svg", "xml", "yaml", "yml"],
];

/** Whether a path of `--out` is standard output, which `--format` writes to, or a file in a form that is not made here. */
export function isForeign(path: string): boolean {
  return path === "-" || FOREIGN.includes(extensionOf(path));
}
