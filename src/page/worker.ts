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
    const watched = given.map((one) => (isGiven(one) ? { ...one, onProgress } : one));
    answer({ number, value: await CALLS[call](...(watched as never[])) });
  } catch (failure) {
    answer({ number, failure: failure instanceof Error ? failure.message : String(failure) });
  }
});

/** Whether an argument is what a function of the library is given with its files. */
function isGiven(one: unknown): one is object {
  return typeof one === "object" && one !== null && "files" in one;
}
