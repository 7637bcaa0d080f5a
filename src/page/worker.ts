/** The worker of the page: carries out what the page asks of the library, so that the page never stands still. */

import {
  check,
  documents,
  excerpt,
  explain,
  type ProgressStep,
  pack,
  parameters,
  policies,
  recognise,
  unpack,
} from "../index.ts";
import type { Answered, Asked, Call } from "./protocol.ts";

const CALLS: Readonly<Record<Call, (...given: never[]) => unknown>> = {
  check,
  documents,
  excerpt,
  explain,
  pack,
  parameters,
  policies,
  recognise,
  unpack,
};

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const { number, call, given } = data;
  const answer = (answered: Answered): void => postMessage(answered);
  const onProgress = (step: ProgressStep): void => answer({ number, step });
  try {
    const watched = given.map((one) =>
      isGiven(one) ? { ...one, onProgress, common: commonFor(one.files) } : one,
    );
    answer({ number, value: await CALLS[call](...(watched as never[])) });
  } catch (failure) {
    answer({ number, failure: failure instanceof Error ? failure.message : String(failure) });
  }
});

type Files = Readonly<Record<string, Uint8Array>>;

/** Whether an argument is what a function of the library is given with its files. */
function isGiven(one: unknown): one is { readonly files: Files } {
  return typeof one === "object" && one !== null && "files" in one;
}

/** Every table that was given since one of them changed, by path. */
let tables = new Map<string, Uint8Array>();

/** What calls share whose tables are the same; texts of scenarios and policies are read each time. */
function commonFor(files: Files): object {
  const given = Object.entries(files).filter(([path]) => !/\.(?:ya?ml|json)$/i.test(path));
  const isSame = given.every(([path, bytes]) => {
    const known = tables.get(path);
    return known === undefined || isEqual(known, bytes);
  });
  if (!isSame) tables = new Map();
  for (const [path, bytes] of given) tables.set(path, bytes);
  return tables;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
