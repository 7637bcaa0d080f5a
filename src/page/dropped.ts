/** Files that somebody chose or dropped, folders and archives opened, as bytes by path. */

import { ask } from "./ask.ts";

/** Bytes by path. */
export type FileMap = Readonly<Record<string, Uint8Array>>;

/** Files of a choice; of a folder by their paths in it. */
export async function filesOfList(list: Iterable<File>): Promise<FileMap> {
  const files: [string, Uint8Array][] = [];
  for (const file of list) files.push([file.name, new Uint8Array(await file.arrayBuffer())]);
  return unpacked(Object.fromEntries(files));
}

/** Files and folders that were dropped. */
export async function filesOfDrop(data: DataTransfer): Promise<FileMap> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfList(data.files);
  const files: [string, Uint8Array][] = [];
  // The names in a folder that is dropped alone begin within it, as a scenario's paths do.
  const isFolder = entries.length === 1 && entries[0]?.isDirectory;
  for (const entry of entries) await walk(entry, isFolder ? null : "", files);
  return unpacked(Object.fromEntries(files));
}

/** `folder`: the path so far; null for a folder whose own name does not count. */
async function walk(
  entry: FileSystemEntry,
  folder: string | null,
  files: [string, Uint8Array][],
): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    files.push([`${folder ?? ""}${entry.name}`, new Uint8Array(await file.arrayBuffer())]);
    return;
  }
  const within = folder === null ? "" : `${folder}${entry.name}/`;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const one of some) if (!one.name.startsWith(".")) await walk(one, within, files);
  }
}

/** Archives opened: a saved scenario is one. An archive that cannot be opened stays as it is, to be told. */
async function unpacked(files: FileMap): Promise<FileMap> {
  const all: [string, Uint8Array][] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const inside = /\.zip$/i.test(path) ? await ask("unpack", bytes) : null;
    all.push(...(inside === null ? [[path, bytes] as [string, Uint8Array]] : Object.entries(inside)));
  }
  return Object.fromEntries(all);
}

/** Hands a file to the browser, to be saved. */
export function save(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
