/** The parameters that a request's policy comes to, with all that is set: without reading any table. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { parametersOf } from "../../read/yaml/parameters.ts";
import type { Means } from "../means/means.ts";
import { loadPolicy } from "./policy.ts";
import { type Request, readRequest } from "./request.ts";

/** Values by path, as `--set` writes them; null where there are faults. */
export function policyParameters(
  request: Request,
  { files }: Means,
): { readonly value: ReadonlyMap<string, string> | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const found = readRequest(files, request, diagnostics);
  const policy = found && loadPolicy(files, found.scenario, found.folder, diagnostics);
  return { value: policy && parametersOf(policy.plain), diagnostics };
}
