/** From what somebody chose to what the library takes: one scenario or duty and its files, which can be saved as they are. */

import type { FileMap } from "./dropped.ts";
import type { State } from "./state.ts";

/** A scenario or duty by its path among files. */
export interface Work {
  readonly path: string;
  readonly files: FileMap;
}

/** Where a scenario goes that changes are laid over. */
const BASE = "kich-ban-goc.yaml";

/** The work; null where there is none yet. `more`: parameters that are tried out beside those of the page. */
export function workOf(state: State, more: ReadonlyMap<string, string> = new Map()): Work | null {
  const { recognised, chosen, policy, date, edited } = state;
  const made = chosen === null ? (recognised?.made ?? {}) : {};
  const path = chosen ?? (made["scenario.yaml"] ? "scenario.yaml" : null);
  if (path === null) return null;
  const files: Record<string, Uint8Array> = { ...named(state), ...made };
  for (const [name, text] of edited) if (name in files) files[name] = bytesOf(text);
  if (state.mode === "assign") return { path, files };
  const set = new Map([...state.set, ...more]);
  // What was made of the tables goes by a policy of its own already, which extends the built-in one that was chosen.
  const own = policy !== null && (chosen !== null || isPath(policy)) ? policyPath(policy, made) : null;
  if (own === null && date === "" && set.size === 0) return { path, files };
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const lines = [
    "tinhgon: 1",
    `extends: ${BASE}`,
    // What is tried out is called by what it changes.
    ...(more.size === 0 ? [] : [`name: ${JSON.stringify(changesText(more))}`]),
    ...(own === null ? [] : [`policy: ${JSON.stringify(isPath(own) ? fromFolder(own, folder) : own)}`]),
    ...(date === "" ? [] : [`date: ${date}`]),
    ...(set.size === 0 ? [] : ["set:", ...[...set].map(([name, value]) => `  ${name}: ${valueText(value)}`)]),
  ];
  const base = files[path] ?? new Uint8Array();
  return { path, files: { ...files, [folder + BASE]: base, [path]: bytesOf(`${lines.join("\n")}\n`) } };
}

function changesText(changes: ReadonlyMap<string, string>): string {
  return [...changes].map(([path, value]) => `${path} = ${value}`).join("; ");
}

/** Whether a policy is a file, not the id of a built-in one. */
function isPath(policy: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(policy);
}

/** A value as YAML has it: lists and maps as they are written, anything else as text. */
function valueText(value: string): string {
  return /^\s*[[{]/.test(value) ? value : JSON.stringify(value);
}

/** Files as they were given; a policy of one's own makes room for the one that is made of the tables. */
function named({ files, chosen, recognised }: State): Record<string, Uint8Array> {
  const made = chosen === null ? (recognised?.made ?? {}) : {};
  const entries = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => [
    path in made ? renamed(path) : path,
    bytes,
  ]);
  return Object.fromEntries(entries);
}

function renamed(path: string): string {
  return path.replace(/[^/]*$/, (name) => `rieng-${name}`);
}

function policyPath(policy: string, made: FileMap): string {
  return isPath(policy) && policy in made ? renamed(policy) : policy;
}

/** A path from a folder of another; both from the same root. */
function fromFolder(path: string, folder: string): string {
  if (path.startsWith(folder)) return path.slice(folder.length);
  return "../".repeat(folder.split("/").length - 1) + path;
}

/** Bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of bytes. */
export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** The files that a run really needs, for the folder that is saved: YAML of the work, and inputs that were read. */
export function savedFiles({ path, files }: Work, read: readonly string[]): FileMap {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const needed = new Set([path, ...read.map((one) => joined(folder, one))]);
  const isNeeded = (one: string): boolean => needed.has(one) || /\.(?:ya?ml|json)$/i.test(one);
  return Object.fromEntries(Object.entries(files).filter(([one]) => isNeeded(one)));
}

function joined(folder: string, path: string): string {
  const names: string[] = [];
  for (const name of `${folder}${path}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
