/** What the parts of the page share: what it knows, the words, and what happens when something is changed. */

import type { State } from "./state.ts";
import type { Words } from "./words.ts";

/** The page as its parts see it. */
export interface App {
  readonly state: State;
  readonly words: () => Words;
  /** Files, roles, policy or texts were changed: everything is looked at again. */
  readonly changed: () => void;
  /** Something was changed that needs only be drawn. */
  readonly draw: () => void;
  /** Says what is going on, to the eye and to a screen reader. */
  readonly tell: (text: string, isBusy?: boolean) => void;
  /** Tells what failed behind the page: the program's fault, unless somebody ended the work. */
  readonly failed: (failure: unknown) => void;
  /** Does something with the worker; what fails is told. */
  readonly work: (act: () => Promise<void>) => Promise<void>;
}
