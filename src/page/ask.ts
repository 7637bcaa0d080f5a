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
let worker: Promise<Worker> | null = null;
/** The address of its script, once that is unpacked. */
let address: Promise<string> | null = null;
let last = 0;
let onStep: (step: ProgressStep) => void = () => undefined;

/** What is told how far the work is. */
export function watch(told: (step: ProgressStep) => void): void {
  onStep = told;
}

/** Asks the worker; rejects with `Cancelled`, or with what the program failed of. */
export function ask<Name extends Call>(call: Name, ...given: Given<Name>): Promise<Gives<Name>> {
  const number = ++last;
  worker ??= started();
  const own = worker;
  return new Promise((done, failed) => {
    waiting.set(number, { done: (value) => done(value as Gives<Name>), failed });
    own.then((one) => one.postMessage({ number, call, given })).catch(fail);
  });
}

/** Ends the worker and what it is at. */
export function cancel(): void {
  void worker?.then((own) => own.terminate());
  worker = null;
  fail(new Cancelled());
}

function fail(failure: Error): void {
  const all = [...waiting.values()];
  waiting.clear();
  for (const { failed } of all) failed(failure);
}

/** The worker's script stands in the page itself, packed: nothing is loaded. */
async function unpacked(): Promise<string> {
  const packed = document.getElementById("worker")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = await new Response(stream).arrayBuffer();
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

async function started(): Promise<Worker> {
  address ??= unpacked();
  const made = new Worker(await address);
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
