/** `tinhgon schema`: what files look like, for editors and programs. */

import { Argument } from "@commander-js/extra-typings";
import { SCHEMA_NAMES, schemaNamed } from "../../pipeline/schemas.ts";
import { jsonText } from "../../render/json/json.ts";
import { exampleOf } from "../../render/starter/examples.ts";
import { type CommandLine, langOption, option } from "./options.ts";

/** Adds the command `schema` to the command line. */
export function addSchema({ program, help, context, ended }: CommandLine): void {
  program
    .command("schema")
    .description(help.schema)
    .addArgument(new Argument("<name>", help.schemaName).choices(SCHEMA_NAMES))
    .addOption(option(help, "--example", "example"))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async (name, { example = false }) => {
      await context.out(example ? exampleOf(name) : jsonText(schemaNamed(name)));
      ended(0);
    });
}
