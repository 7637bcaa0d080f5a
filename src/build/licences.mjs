/** Ends in 1 where a package that is installed has a licence that is not one of these, by what its package.json says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences under which a package may be bundled and passed on. */
const BUNDLED = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "Unlicense",
];

/** And under which one may be used for building and testing. */
const USED = [...BUNDLED, "MPL-2.0", "CC-BY-4.0", "CC0-1.0", "Python-2.0", "WTFPL", "MIT-0"];

const root = join(import.meta.dirname, "../..");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const wrong = Object.entries(packages).flatMap(([path, { license, dev, devOptional }]) => {
  if (path === "") return [];
  const allowed = dev || devOptional ? USED : BUNDLED;
  const words = String(license ?? "none").replace(/[()]/g, "");
  // "A OR B" leaves the choice, "A AND B" asks for both.
  const isAllowed = words
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => allowed.includes(one)));
  return isAllowed ? [] : [`${path}: ${words}`];
});
for (const line of wrong) console.error(line);
console.log(`licences: ${Object.keys(packages).length - 1} packages, ${wrong.length} not allowed`);
process.exit(wrong.length > 0 ? 1 : 0);
