/** A working folder as it is to be written: its places, inputs and titles, and what somebody has still to decide. */

import type { Pair } from "./policy.ts";

/** A place of the register that is written. Figures are null where no file says them. */
export interface StarterPlace {
  readonly code: string;
  readonly parent: string | null;
  /** As the register writes it: "thon", "ấp". */
  readonly kind: string;
  readonly name: string;
  readonly households: number | null;
  readonly population: number | null;
  /** In square metres. */
  readonly area: number | null;
  readonly tags: readonly string[];
}

/** What an input of the scenario may be. */
export type StarterRole = "register" | "roster" | "changes" | "neighbours" | "consultation";

/** A file that the scenario names, from its folder, with what the reader has to be told of it. */
export interface StarterInput {
  readonly role: StarterRole;
  readonly path: string;
  /** Sheets by name; none where the file has but one. */
  readonly sheets: readonly string[];
  /** The commune that its title names, where the files are of several. */
  readonly commune: string | null;
  /** Columns by header that the reader does not know by itself. */
  readonly columns: ReadonlyMap<string, string>;
  /** Headers of columns whose blank cells stand for the one above. */
  readonly fillDown: readonly string[];
}

/**
 * Where a title comes from: the policy that is extended has it under this very word (`known`) or another (`alias`); it has it
 * and nobody holds it (`unheld`); another built-in policy has it (`other`); none has (`new`).
 */
export type TitleSource = "known" | "alias" | "unheld" | "other" | "new";

/**
 * The charter (điều lệ) that says who may hold a title: Party members, women, veterans, and by their age the young and the
 * elderly.
 */
export type Charter = "party" | "women" | "veterans" | "youth" | "elderly";

/** A title of the policy that is written. */
export interface StarterTitle {
  readonly id: string;
  readonly name: string;
  /** Names where thôn and TDP differ. */
  readonly names: Readonly<Partial<Record<"thon" | "tdp", string>>>;
  readonly aliases: readonly string[];
  readonly level: "commune" | "unit";
  readonly source: TitleSource;
  /** The words that the files have for it. */
  readonly words: readonly string[];
  /** How many rows hold it. */
  readonly rows: number;
  /** The tag of the places that keep one post of it; null: all do, or the policy that is extended says it. */
  readonly tag: string | null;
  /** Who may hold it by a charter; null: anybody, or the policy that is extended says it. */
  readonly charter: Charter | null;
}

/** What the files do not say, and somebody has to. */
export type StarterQuestion =
  | {
      readonly kind: "commune-name" | "no-plan" | "no-roster" | "no-households" | "odd-names";
      readonly names: readonly string[];
    }
  | { readonly kind: "title"; readonly title: StarterTitle }
  | { readonly kind: "own-deputy"; readonly head: StarterTitle; readonly deputy: StarterTitle }
  | {
      readonly kind: "not-in-plan";
      readonly name: string;
      readonly near: string | null;
      /** Whether a new unit of the plan is called so. */
      readonly isNew: boolean;
    }
  | { readonly kind: "no-holders" | "figures-differ"; readonly names: readonly string[] }
  /** Places whose names are all but one, those together that are alike. */
  | { readonly kind: "names-alike"; readonly names: readonly (readonly string[])[] }
  | { readonly kind: "same-names"; readonly count: number }
  | { readonly kind: "filled-down"; readonly path: string; readonly header: string }
  | {
      readonly kind: "unread";
      readonly path: string;
      readonly sheet: string | null;
      readonly headers: readonly string[];
    };

/** The whole folder. */
export interface StarterFolder {
  readonly name: string;
  readonly places: readonly StarterPlace[];
  /** Whether the register is written; else an input is it. */
  readonly writesRegister: boolean;
  readonly inputs: readonly StarterInput[];
  /** The columns that tell who people are; none: the ids do, or nobody stands twice. */
  readonly identity: readonly string[];
  /** The id of the policy that is extended. */
  readonly policy: string;
  readonly titles: readonly StarterTitle[];
  /** The pairs that the policy which is extended forbids: a list in the policy that is written takes their place. */
  readonly incompatible: readonly Pair[];
  readonly questions: readonly StarterQuestion[];
}
