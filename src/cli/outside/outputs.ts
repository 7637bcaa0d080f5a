/**
 * Files that are written all or none. They are written beside their places first, under names of this process; then all
 * are put in place at once, the one that seals the set last. What goes wrong on the way is undone.
 */

import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { CannotWrite, type OutputSet } from "./asked.ts";
import { codeOf } from "./failure.ts";
import { isRunning, lockFolders } from "./lock.ts";
import { leftOver, SEAL } from "./seal.ts";
import { removeFolders, type Target, targetsOf } from "./targets.ts";

/** The one set that a process writes at a time. */
export interface Outputs {
  /** Writes everything beside its place. Throws `CannotWrite`, with nothing left behind. */
  readonly stage: (set: OutputSet) => void;
  /** Puts everything in place. Throws `CannotWrite`, with all that stood there as it was. */
  readonly commit: () => Promise<void>;
  /** Takes away what stands beside its place. */
  readonly discard: () => void;
}

/** What this process has written beside its place. */
interface Staged {
  readonly targets: readonly { readonly target: Target; readonly beside: string }[];
  readonly inputs: OutputSet["inputs"];
  readonly made: readonly string[];
}

/** Files beside their places, by the process that wrote them. */
const BESIDE = /^\.tinhgon-(\d+)-\d+\.tmp$/;

/** The outputs of this process. */
export function outputsOf(): Outputs {
  let staged: Staged | null = null;
  let count = 0;
  /** Everything of this process that stands beside its place. */
  const beside = new Set<string>();
  const besideOf = (folder: string): string => {
    count++;
    const path = join(folder, `.tinhgon-${process.pid}-${count}.tmp`);
    beside.add(path);
    return path;
  };
  const discard = (): void => {
    for (const path of beside) rmSync(path, { force: true });
    beside.clear();
    if (staged) removeFolders(staged.made);
    staged = null;
  };
  return {
    discard,
    stage: (set) => {
      const made: string[] = [];
      const targets: { target: Target; beside: string }[] = [];
      staged = { targets, inputs: set.inputs, made };
      orUndone(set, discard, () => {
        const wanted = targetsOf(set, made);
        for (const folder of new Set(wanted.map(({ folder }) => folder))) removeOrphans(folder);
        for (const target of wanted) targets.push({ target, beside: written(target, besideOf) });
      });
    },
    commit: async () => {
      if (staged === null) return;
      const { targets, inputs } = staged;
      const folders = [...new Set(targets.map(({ target }) => target.folder))];
      let release = (): void => undefined;
      try {
        release = await lockFolders(folders);
        // Stopped while it waited: nothing is left to be put in place.
        if (staged === null) return;
        putInPlace(targets, inputs, besideOf);
        staged = { targets: [], inputs: [], made: [] };
      } catch (failure) {
        throw asCannotWrite(failure, folders[0] ?? "");
      } finally {
        discard();
        release();
      }
    },
  };
}

/** Writes a file beside its place, with the permissions of the one that stands there. */
function written({ folder, content, mode }: Target, besideOf: (folder: string) => string): string {
  const path = besideOf(folder);
  // A file of that name is somebody else's, or a link that leads elsewhere.
  writeFileSync(path, content, { flag: "wx" });
  if (mode !== null) chmodSync(path, mode);
  return path;
}

/** Puts files in place, those that seal their sets last, and takes away what earlier sets leave over; or undoes all of it. */
function putInPlace(
  targets: Staged["targets"],
  inputs: Staged["inputs"],
  besideOf: (folder: string) => string,
): void {
  const undo: (() => void)[] = [];
  const replace = ({ target: { folder, name }, beside }: (typeof targets)[number]): void => {
    const place = join(folder, name);
    const old = existsSync(place) ? kept(place, besideOf(folder)) : null;
    renameSync(beside, place);
    undo.push(() => (old === null ? rmSync(place, { force: true }) : renameSync(old, place)));
  };
  const isSeal = ({ target }: (typeof targets)[number]): boolean => target.name === SEAL;
  try {
    for (const one of targets) if (!isSeal(one)) replace(one);
    for (const { target } of targets.filter(isSeal)) {
      const names = new Set(
        targets.filter((one) => one.target.folder === target.folder).map((one) => one.target.name),
      );
      for (const place of leftOver(target.folder, names, inputs)) {
        const old = besideOf(target.folder);
        renameSync(place, old);
        undo.push(() => renameSync(old, place));
      }
    }
    for (const one of targets) if (isSeal(one)) replace(one);
  } catch (failure) {
    for (const one of undo.toReversed()) one();
    throw failure;
  }
}

/** A second name for a file, or its copy where the file system has no such names. */
function kept(place: string, beside: string): string {
  try {
    linkSync(place, beside);
  } catch {
    copyFileSync(place, beside);
  }
  return beside;
}

/** Takes away what processes that are gone have left beside places in a folder. */
function removeOrphans(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner] = BESIDE.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function orUndone({ folders }: OutputSet, undo: () => void, work: () => void): void {
  try {
    work();
  } catch (failure) {
    undo();
    throw asCannotWrite(failure, folders[0]?.folder ?? "");
  }
}

function asCannotWrite(failure: unknown, path: string): CannotWrite {
  return failure instanceof CannotWrite ? failure : new CannotWrite({ path, reason: codeOf(failure) });
}
