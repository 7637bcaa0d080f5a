/** The run of a scenario, had once by calls in a row that ask for the same of the same files. */

import { type Run, run } from "../pipeline/run.ts";
import type { RunGiven } from "./given.ts";
import { bytesOf, meansOf, requestOf, SCENARIO } from "./means.ts";

/** The last run of calls that share an object, and what it was made from. */
interface Last {
  /** The request, what is wanted of the run, and the scenario's text. */
  readonly asked: string;
  readonly files: RunGiven["files"];
  readonly ran: Promise<Run>;
}

const LAST = new WeakMap<object, Last>();

/** Runs a scenario, or gives the last run of the same `common` where nothing differs. `units`: units have figures of their own. */
export function ran({ scenario, path = SCENARIO, by = null, ...given }: OfRun, units = false): Promise<Run> {
  const { files, common } = given;
  const request = requestOf(path, given);
  const start = (): Promise<Run> => run(request, meansOf([[path, scenario]], given), { by, units });
  if (common === undefined) return start();
  const text = new TextDecoder().decode(bytesOf(scenario));
  const asked = JSON.stringify([request, by, units, text]);
  const last = LAST.get(common);
  if (last?.asked === asked && areSame(last.files, files, path)) return last.ran;
  const begun = start();
  LAST.set(common, { asked, files, ran: begun });
  return begun;
}

type OfRun = Omit<RunGiven, "by"> & { readonly by?: RunGiven["by"] | null };

/** Whether both are the same bytes, not only equal ones; the scenario's own path does not count. */
function areSame(a: RunGiven["files"], b: RunGiven["files"], path: string): boolean {
  const paths = Object.keys(a);
  return (
    paths.length === Object.keys(b).length &&
    paths.every((one) => one in b && (one === path || a[one] === b[one]))
  );
}
