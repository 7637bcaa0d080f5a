/** Looks at what somebody gave: what the files are, how they were understood, and what is wrong with them. */

import type { Finding } from "../index.ts";
import { ask } from "./ask.ts";
import type { State } from "./state.ts";
import { type Work, workOf } from "./work.ts";

/** Fills in what the state knows of its files. */
export async function look(state: State): Promise<void> {
  const { files, language: lang } = state;
  state.inputs = [];
  state.findings = [];
  state.ofFiles = [];
  state.parameters = {};
  if (Object.keys(files).length === 0) {
    state.recognised = null;
    return;
  }
  const yaml = Object.fromEntries(Object.entries(files).filter(([path]) => isYaml(path)));
  const { result: found } = await ask("recognise", { files: yaml, lang });
  const paths = (state.mode === "assign" ? found?.duties : found?.scenarios) ?? [];
  if (state.isMade && paths.length === 0) state.isMade = false;
  if (state.chosen === null || !paths.includes(state.chosen))
    state.chosen = state.isMade ? null : (paths[0] ?? null);
  // A scenario says itself what its tables are.
  const needed = state.chosen === null && state.mode !== "assign" ? await recognised(state) : null;
  state.recognised = needed ?? found;
  if (state.mode !== "assign") await checked(state);
}

function isYaml(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}

async function recognised(state: State) {
  const { files, roles, policy, language: lang } = state;
  const base = policy === null || isYaml(policy) ? {} : { policy };
  const { result, findings } = await ask("recognise", { files, roles: [...roles.values()], lang, ...base });
  state.findings = findings;
  state.ofFiles = findings;
  return result;
}

/** How often files that are named by another path may lead to more of them. */
const MOST_TIMES = 3;

async function checked(state: State): Promise<void> {
  for (let times = 0; times < MOST_TIMES; times++) {
    const work = workOf(state);
    if (work === null) return;
    const { path, files } = work;
    const given = { scenario: files[path] ?? new Uint8Array(), path, files, lang: state.language };
    const { inputs, findings } = await ask("check", given);
    const { result: parameters } = await ask("parameters", given);
    state.inputs = inputs;
    state.findings = [...state.ofFiles, ...findings];
    state.parameters = parameters ?? {};
    if (!foundElsewhere(state, work, findings)) return;
  }
}

/** Files chosen without the folders that the scenario names them in: each is put where it is looked for. */
function foundElsewhere(state: State, { path }: Work, findings: readonly Finding[]): boolean {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const more = findings.flatMap(({ code, value }): [string, Uint8Array][] => {
    if (code !== "file/missing" || value === null) return [];
    const name = value.split("/").at(-1);
    const found = Object.entries(state.files).find(([one]) => one.split("/").at(-1) === name);
    return found ? [[(folder + value).replace(/^(?:\.\/)+/, ""), found[1]]] : [];
  });
  if (more.length === 0) return false;
  state.files = { ...state.files, ...Object.fromEntries(more) };
  return true;
}
