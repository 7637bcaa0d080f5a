/** `tinhgon page`: the page that does the same in a browser with nothing installed, as one file. */

import { CommanderError } from "@commander-js/extra-typings";
import type { Context } from "../output/context.ts";
import { extensionOf, fileNameOf, folderOf, readPage, whatWasRead } from "../outside/io.ts";
import { type CommandLine, langOption, option } from "./options.ts";

const NAME = "tinhgon.html";

/** Adds the command `page` to the command line. */
export function addPage({ program, help, context, ended }: CommandLine): void {
  program
    .command("page")
    .description(help.page)
    .addOption(option(help, "--out <path>", "pageOut").default(NAME))
    .addOption(option(help, "--quiet", "quiet"))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async ({ out, quiet = false }) => {
      const form = extensionOf(out);
      if (out === "-" || !["", "html", "htm"].includes(form))
        throw new CommanderError(2, "tinhgon.form", `'${out}'`);
      ended(await writePage(out, form !== "", quiet, context));
    });
}

/** Writes the page to a file, or into a folder. Nothing that was read is written over, the packed page itself neither. */
async function writePage(
  out: string,
  isFile: boolean,
  quiet: boolean,
  { stage, err, language }: Context,
): Promise<number> {
  const files = new Map([[isFile ? fileNameOf(out) : NAME, readPage()]]);
  const folders = [{ folder: isFile ? folderOf(out) : out, files }];
  const staged = await stage({ folders, ...whatWasRead() });
  await staged.commit();
  if (!quiet) await err(`${language.word("wrote", { n: language.number(1), path: out })}\n`);
  return 0;
}
