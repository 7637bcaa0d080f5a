/** The parts of a workbook's archive and how they lead to each other (ECMA-376, part 2: Open Packaging Conventions). */
import { MOST_RELATIONSHIPS } from "./limits.ts";
import { attribute } from "./xml-attributes.ts";
import { next, xmlReader } from "./xml-reader.ts";
import { type Archive, openArchive } from "./zip.ts";

export interface Parts {
  /** Names as `nameOfPart` gives them. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part; null where there is none, two of that name, or it is damaged. */
  readonly bytes: (name: string) => Uint8Array | null;
}

/** A relationship of a part: what it calls the other one, what that is to it, and its name. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, sharedStrings; "" where it has none. */
  readonly type: string;
  readonly target: string;
}

export function openParts(bytes: Uint8Array): Parts | "broken" | "too-large" {
  const archive = openArchive(bytes);
  if (typeof archive === "string") return archive;
  const names = namesOf(archive);
  return {
    names: [...names.keys()],
    has: (name) => names.has(name),
    bytes: (name) => archive.bytes(names.get(name) ?? ""),
  };
}

/** The entry of each part; two entries of one name are none that can be read. */
function namesOf(archive: Archive): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const entry of archive.names) {
    const name = nameOfPart(entry, "");
    names.set(name, names.has(name) ? null : entry);
  }
  return names;
}

/**
 * The name of a part, whose case does not count, from the folder of the part that names it: "../a.xml", "/xl/a.xml". Some
 * programs part folders by backslashes.
 */
export function nameOfPart(target: string, folder: string): string {
  const path = percentDecoded(target).replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The folder of a part. */
export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf("/")));
}

/** The relationships of a part, or of the archive for ""; null where they are damaged, none where there are none. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] | null {
  const folder = folderOf(part);
  const name = nameOfPart(`_rels/${part.slice(folder === "" ? 0 : folder.length + 1)}.rels`, folder);
  if (!parts.has(name)) return [];
  const bytes = parts.bytes(name);
  if (bytes === null) return null;
  const reader = xmlReader(bytes, ["Relationship"]);
  const found: Relationship[] = [];
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken" || found.length > MOST_RELATIONSHIPS) return null;
    if (mark !== "open" || reader.name === "" || attribute(reader, "TargetMode") === "External") continue;
    const type = attribute(reader, "Type") ?? "";
    found.push({
      id: attribute(reader, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: nameOfPart(attribute(reader, "Target") ?? "", folder),
    });
  }
  return found;
}
