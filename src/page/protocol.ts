/** What the page asks of its worker, and what that answers. */

import type * as Library from "../index.ts";

/** Functions of the library that the worker carries out. */
export type Call =
  | "check"
  | "documents"
  | "excerpt"
  | "explain"
  | "pack"
  | "parameters"
  | "policies"
  | "recognise"
  | "unpack";

/** What a function is given; those of the library that can be told how far they are get no function through. */
export type Given<Name extends Call> = Parameters<(typeof Library)[Name]>;

/** What a function gives. */
export type Gives<Name extends Call> = Awaited<ReturnType<(typeof Library)[Name]>>;

/** A request, which its number tells from others. */
export interface Asked {
  readonly number: number;
  readonly call: Call;
  readonly given: readonly unknown[];
}

/** How far a request is, what it came to, or that the program failed. */
export type Answered =
  | { readonly number: number; readonly step: Library.ProgressStep }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: string };
