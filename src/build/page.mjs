/** Builds `dist/tinhgon.html`: the page, its style and the worker's script in one file that loads nothing. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { deflateSync, strToU8 } from "fflate";
import { PAGE, PAGE_WORKER } from "./bundles.mjs";

/** A script as it may stand between tags of a page. */
const inPage = (script) => script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/** A script that stands in a page packed: it is a third as large. */
const packed = (script) => Buffer.from(deflateSync(strToU8(script), { level: 9 })).toString("base64");

/** The page and esbuild's account of what is in it. */
export async function buildPage() {
  const css = readFileSync(new URL("../page/page.css", import.meta.url), "utf8");
  const [worker, page, style] = await Promise.all([
    build(PAGE_WORKER),
    build(PAGE),
    transform(css, { loader: "css", minify: true }),
  ]);
  const textOf = ({ outputFiles: [file] }) => file.text.trim();
  const parts = {
    "/*style*/": style.code.trim(),
    "/*worker*/": packed(textOf(worker)),
    "/*page*/": inPage(textOf(page)),
  };
  const shell = readFileSync(new URL("../page/page.html", import.meta.url), "utf8");
  const html = shell.replace(/\/\*(?:style|worker|page)\*\//g, (place) => parts[place]);
  return { html, metafile: { inputs: { ...worker.metafile.inputs, ...page.metafile.inputs } } };
}

/** Writes the page; gives esbuild's account of what is in it. */
export async function writePage() {
  const { html, metafile } = await buildPage();
  mkdirSync("dist", { recursive: true });
  writeFileSync("dist/tinhgon.html", html);
  return metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(PAGE.absWorkingDir);
  await writePage();
}
