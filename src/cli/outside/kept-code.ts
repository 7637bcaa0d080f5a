/**
 * The files of the command with the code that the build compiled of them and kept: bytes that the engine takes as they are, where it
 * is the one that made them. To compile takes a quarter of a small run.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** The folder in which the code is kept that the engine at hand made: that of no other version, system or build of Node. */
export function keptIn(folder: string): string {
  const { version, platform, arch, config } = process;
  const build = crc32(JSON.stringify(config.variables)).toString(16);
  return join(folder, `${version}-${platform}-${arch}-${build}`);
}

/** Makes a file, called as it is in its folder, ready to run. */
export type Compile = (name: string, source: Buffer) => Script;

/** Checksums of what was compiled, and of what came of it. */
const HEADER = 2 * Uint32Array.BYTES_PER_ELEMENT;

/**
 * Loads a file of a folder, and what it asks for beside itself, each once. Throws as `require` does where one is not there. A file is
 * called by its name alone: what is kept of it must name no folder of the machine that built it.
 */
export function loaderOf(folder: string, compile: Compile): (name: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const ordinary = createRequire(join(folder, "start.cjs"));
  const load = (name: string): unknown => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const path = join(folder, name);
    const source = bytesOf(path);
    if (source === null) return ordinary(path);
    const module = { exports: {} };
    loaded.set(name, module);
    const run = compile(name, source).runInThisContext();
    run(module.exports, required, module, path, folder);
    return module.exports;
  };
  const required = (id: string): unknown =>
    id.startsWith("./") ? load(id.slice("./".length)) : ordinary(id);
  return load;
}

/** Compiles with what a folder keeps; null: there is none. */
export function compileFrom(kept: string): Compile | null {
  if (!existsSync(kept)) return null;
  return (name, source) => {
    const bytes = bytesOf(join(kept, name));
    return scriptOf(name, source, bytes && codeIn(bytes, source));
  };
}

/** A file as a script; with code that was kept of it nothing is compiled, unless the engine finds that it did not make that. */
export function scriptOf(name: string, source: Buffer, code: Buffer | null = null): Script {
  return new Script(wrap(source.toString()), { filename: name, ...(code && { cachedData: code }) });
}

/** What is kept of a file. */
export function keptOf(source: Buffer, code: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(crc32(source), 0);
  header.writeUInt32LE(crc32(code), Uint32Array.BYTES_PER_ELEMENT);
  return Buffer.concat([header, code]);
}

/** The code in what is kept, where it is of this very file: the engine itself compares no more than lengths. */
export function codeIn(bytes: Buffer, source: Buffer): Buffer | null {
  if (bytes.length < HEADER) return null;
  const code = bytes.subarray(HEADER);
  const isWhole = bytes.readUInt32LE(Uint32Array.BYTES_PER_ELEMENT) === crc32(code);
  return isWhole && bytes.readUInt32LE(0) === crc32(source) ? code : null;
}

/** null: it cannot be read. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
