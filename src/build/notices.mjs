/** Licence notices of packages whose code bundles contain: the paths of all modules in, one text out. */
import { readdirSync, readFileSync } from "node:fs";

const LICENCE = /^(?:licen[cs]e|copying|notice)\b/i;

/** Throws where a package has no licence file: its code may not be handed on without one. */
export function noticesOf(modules) {
  const folders = modules.flatMap((path) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  const notices = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const files = readdirSync(folder).filter((file) => LICENCE.test(file));
    if (files.length === 0) throw new Error(`${folder} has no licence file`);
    const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim());
    return [`${name} ${version} (${license})`, ...texts].join("\n\n");
  });
  return `The command and tinhgon.html contain code of these packages.\n\n${notices.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
