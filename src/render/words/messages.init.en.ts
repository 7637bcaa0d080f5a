/** What is said in English of making a working folder. */
import type { InitMessages } from "./messages.ts";

/** The messages about working folders, in English. */
export const INIT_MESSAGES_EN: InitMessages = {
  "init/in-the-way": (d, f) =>
    `${f.names.join(", ")} stand in "${d.value}" already; nothing is written over, and nothing was written. Name another folder, or move these away.`,
  "init/own-report": (_, f) =>
    `${f.files.join(", ")}: a report that tinhgon wrote, whose people and places are what came out, not those of today. Leave it out of --from, and give the roster and the plan that it was made from.`,
  "init/nothing-found": (_, f) =>
    `No roster, plan or register is known in ${f.files.join(", ")}. A header is needed, such as "Thôn, Chức danh, Họ và tên" or "Tên thôn hiện nay, Tên thôn mới"; see docs/files.md.`,
};
