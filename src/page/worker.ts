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
    const watched = given.map((one) => (isGiven(one) ? { ...one, ...shared(one.files), onProgress } : one));
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

/** Every file that was given since a table changed, by path; what the library shares between its calls goes by it. */
let known = new Map<string, Uint8Array>();

/** Files as they were given before, where they are the same; other tables end what was shared. */
function shared(given: Files): { readonly files: Files; readonly common: object } {
  const files = Object.fromEntries(
    Object.entries(given).map(([path, bytes]): [string, Uint8Array] => {
      const before = known.get(path);
      return [path, before && isEqual(before, bytes) ? before : bytes];
    }),
  );
  const isText = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);
  const isOther = (path: string): boolean => known.has(path) && known.get(path) !== files[path];
  if (Object.keys(files).some((path) => !isText(path) && isOther(path))) known = new Map();
  for (const [path, bytes] of Object.entries(files)) known.set(path, bytes);
  return { files, common: known };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
