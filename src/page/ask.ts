/** The page's worker: asked for one thing at a time or several, and ended when somebody has had enough. */

import type { ProgressStep } from "../index.ts";
import type { Answered, Call, Given, Gives } from "./protocol.ts";

/** What is told when the work is cancelled. */
export class Cancelled extends Error {}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (failure: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;
let onStep: (step: ProgressStep) => void = () => undefined;

/** What is told how far the work is. */
export function watch(told: (step: ProgressStep) => void): void {
  onStep = told;
}

/** Asks the worker; rejects with `Cancelled`, or with what the program failed of. */
export function ask<Name extends Call>(call: Name, ...given: Given<Name>): Promise<Gives<Name>> {
  worker ??= started();
  const number = ++last;
  worker.postMessage({ number, call, given });
  return new Promise((done, failed) => {
    waiting.set(number, { done: (value) => done(value as Gives<Name>), failed });
  });
}

/** Ends the worker and what it is at. */
export function cancel(): void {
  worker?.terminate();
  worker = null;
  fail(new Cancelled());
}

function fail(failure: Error): void {
  const all = [...waiting.values()];
  waiting.clear();
  for (const { failed } of all) failed(failure);
}

/** The worker's script stands in the page itself: nothing is loaded. */
function started(): Worker {
  const script = document.getElementById("worker")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const made = new Worker(address);
  made.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    if ("step" in data) {
      onStep(data.step);
      return;
    }
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ("failure" in data) one?.failed(new Error(data.failure));
    else one?.done(data.value);
  });
  made.addEventListener("error", ({ message }) => fail(new Error(message)));
  return made;
}
