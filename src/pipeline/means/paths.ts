/**
 * Paths as text, without asking any file: folders, one path from another. Names are parted by `/`; on Windows by `\` too,
 * with a drive (`C:\`) or a share (`\\server\share\`) in front.
 */

/** How paths are written where the files are. */
export interface PathStyle {
  /** Whether `\` parts names too, drives and shares are known, and capitals are no difference. */
  readonly windows: boolean;
  /** The folder that relative paths are taken from, as an absolute path. */
  readonly here: string;
}

/** A path in pieces, without "." and, where there is a name to go back over, without "..". */
interface Pieces {
  /** "/", "C:\", "\\server\share\"; "C:" is where that drive is worked in; "" for a relative path. */
  readonly root: string;
  readonly names: readonly string[];
}

/** Whether a path means the same from every folder. */
export function isAbsolute(path: string, style: PathStyle): boolean {
  return isWhole(piecesOf(path, style));
}

/** The folder of a file's path, as it is written there; "." for a bare name and for standard input. */
export function folderOf(path: string, style: PathStyle): string {
  const root = rootOf(path, style)[0];
  const names = path.slice(root.length);
  const last = style.windows ? /(?:^|[\\/])(?:[^\\/]+[\\/]*)?$/ : /(?:^|\/)(?:[^/]+\/*)?$/;
  return root + names.replace(last, "") || ".";
}

/** A path taken from a folder; `-` is standard input. */
export function pathFrom(folder: string, path: string, style: PathStyle): string {
  if (path === "-" || isAbsolute(path, style)) return path;
  const separator = style.windows ? "\\" : "/";
  const whole = textOf(piecesOf(`${folder}${separator}${path}`, style), style);
  // "a/" is a folder, or none where "a" is a file.
  return separatorsOf(style).test(path.slice(-1)) && !whole.endsWith(separator) ? whole + separator : whole;
}

/** A path from here as one from a folder; "" for the folder itself. */
export function pathBetween(folder: string, path: string, style: PathStyle): string {
  return path === "-" || isAbsolute(path, style) ? path : wayBetween(folder, path, style);
}

/** Whether a path leads into a folder, or to the folder itself. Links are not followed. */
export function leadsInto(folder: string, path: string, style: PathStyle): boolean {
  const { root, names } = piecesOf(wayBetween(folder, path, style), style);
  return root === "" && names[0] !== "..";
}

/** What a path goes over after its root, in which `*` and `?` may stand. */
export function stepsOf(path: string, style: PathStyle): string[] {
  return path.split(separatorsOf(style));
}

function separatorsOf({ windows }: PathStyle): RegExp {
  return windows ? /[\\/]/ : /\//;
}

/** The root as it is written, then its drive or share, then the separators behind that. */
function rootOf(path: string, { windows }: PathStyle): [root: string, drive: string, separators: string] {
  const form = windows ? /^([\\/]{2}[^\\/]+[\\/]+[^\\/]+|[A-Za-z]:)?([\\/]*)/ : /^()(\/*)/;
  const [root = "", drive = "", separators = ""] = form.exec(path) ?? [];
  return [root, drive, separators];
}

function piecesOf(path: string, style: PathStyle): Pieces {
  const [written, drive, separators] = rootOf(path, style);
  const separator = style.windows ? "\\" : "/";
  const isShare = drive.length > 2;
  const named = isShare ? `\\\\${drive.split(separatorsOf(style)).filter(Boolean).join("\\")}` : drive;
  const root = named + (isShare || separators !== "" ? separator : "");
  return gone({ root, names: stepsOf(path.slice(written.length), style) });
}

/** Goes the names of a path one by one. */
function gone({ root, names }: Pieces): Pieces {
  const left: string[] = [];
  for (const name of names) {
    if (name === "" || name === ".") continue;
    if (name !== "..") left.push(name);
    else if (left.length > 0 && left.at(-1) !== "..") left.pop();
    else if (!isWhole({ root, names })) left.push(name);
  }
  return { root, names: left };
}

function isWhole({ root }: Pieces): boolean {
  return /[\\/]$/.test(root);
}

function textOf({ root, names }: Pieces, { windows }: PathStyle): string {
  return root + names.join(windows ? "\\" : "/") || ".";
}

/** The pieces of a path from the root on. */
function resolved(path: string, style: PathStyle): Pieces {
  const pieces = piecesOf(path, style);
  const here = piecesOf(style.here, style);
  const drive = pieces.root.replace(/[\\/]$/, "");
  if (isWhole(pieces) && (drive !== "" || !style.windows)) return pieces;
  const ownDrive = here.root.replace(/[\\/]$/, "");
  if (drive !== "" && !isSame(drive, ownDrive, style)) return { root: `${drive}\\`, names: pieces.names };
  return gone({ root: here.root, names: isWhole(pieces) ? pieces.names : [...here.names, ...pieces.names] });
}

function isSame(a: string, b: string, { windows }: PathStyle): boolean {
  return windows ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** The way from one path to another, as names; the second path itself where there is none: it is on another drive. */
function wayBetween(from: string, to: string, style: PathStyle): string {
  const [start, end] = [resolved(from, style), resolved(to, style)];
  if (!isSame(start.root, end.root, style)) return textOf(end, style);
  const differs = start.names.findIndex((name, at) => !isSame(name, end.names[at] ?? "", style));
  const common = differs < 0 ? start.names.length : differs;
  const up = start.names.slice(common).map(() => "..");
  return [...up, ...end.names.slice(common)].join(style.windows ? "\\" : "/");
}
