/** The schema of a scenario file. */

import * as z from "zod/mini";
import { AIMS } from "../../core/model/proposal.ts";
import { ACT_STATUSES, TABLE_IDS } from "../../core/model/report.ts";
import { ENCODINGS } from "../decode/detect.ts";
import { lineNumber, optional, text, whole } from "../yaml/scalars.ts";

/** How a file is read, where that is not to be found out. */
const reading = {
  encoding: optional(z.enum(ENCODINGS)),
  /** Sheets of a workbook by name, number or pattern: `*` for all that are shown, `!Bìa` for all but that one. */
  sheet: optional(z.union([text, z.array(text).check(z.minLength(1))])),
  /** The line of the header. */
  header: optional(lineNumber),
  /** Columns whose blank cells stand for the cell above: by header, or by the name of the column. */
  fill_down: optional(z.array(text)),
  /** Columns of the role by the header that the file gives them; `skip` passes one over. */
  columns: optional(z.record(z.string(), text)),
  /** The commune whose places the file names. */
  commune: optional(text),
  /** Of a register: further columns that are added up where places merge. */
  sum: optional(z.array(text)),
};

/** A file, a folder or a pattern, alone or in a list, with how it is read. */
const one = z.union([text, z.strictObject({ file: text, ...reading })]);

/** What a scenario or a duty says of one input. */
export const input = optional(
  z.union([
    text,
    z.array(one).check(z.minLength(1)),
    z.strictObject({ file: z.union([text, z.array(text).check(z.minLength(1))]), ...reading }),
  ]),
);

/** A published figure, or the bounds that it must keep. */
const figure = optional(z.union([text, z.strictObject({ min: optional(text), max: optional(text) })]));

const texts = optional(z.array(text));

const lists = optional(z.array(z.array(text)));

/** What a proposal of mergers is asked for (`tinhgon propose`); other commands pass over it. */
const propose = optional(
  z.strictObject({
    aims: optional(z.array(z.enum(AIMS)).check(z.minLength(1))),
    /** Units wanted in each commune. */
    target: optional(lineNumber),
    most_parts: optional(lineNumber),
    upper: optional(lineNumber),
    same: texts,
    together: lists,
    apart: lists,
    keep: texts,
  }),
);

/** What an office says of its report. */
export const report = optional(
  z.strictObject({
    agency: optional(text),
    parent_agency: optional(text),
    place: optional(text),
    date: optional(text),
    number: optional(text),
    attached: optional(text),
    signers: optional(z.array(z.strictObject({ title: text, name: optional(text) }))),
    note: optional(text),
    tables: optional(z.array(z.enum(TABLE_IDS)).check(z.minLength(1))),
  }),
);

export const scenarioSchema = z.strictObject({
  tinhgon: z.literal("1"),
  name: optional(text),
  /** Another scenario that this one is laid over. */
  extends: optional(text),
  inputs: z.strictObject({
    register: input,
    roster: input,
    changes: input,
    /** The roster that really came out: then nothing is arranged. */
    after: input,
    neighbours: input,
    consultation: input,
  }),
  /** For every input that does not say otherwise. */
  encoding: reading.encoding,
  columns: reading.columns,
  /** What makes two rows one person: the column `person`, or several columns together. */
  identity: optional(z.union([z.literal("person"), z.array(text).check(z.minLength(1))])),
  /** Further words in the place of a person that say that the post is vacant. */
  vacant: optional(z.array(text)),
  policy: text,
  /** The reference day: ages, rates and standards go by it; by default the policy's first day. */
  date: optional(text),
  /** `all`: every unit of the communes that the plan is about has to be in one of its rows. */
  coverage: optional(z.literal("all")),
  propose,
  /** Who makes the report, where and when, who signs it, and which tables it has. */
  report,
  /** The act that the plan is of; it stands under every title. */
  act: optional(
    z.strictObject({
      number: optional(text),
      date: optional(text),
      body: optional(text),
      status: optional(z.enum(ACT_STATUSES)),
    }),
  ),
  /** Overrides of the policy by path. */
  set: optional(z.record(z.string(), z.unknown())),
  expect: optional(
    z.array(
      z.union([
        z.strictObject({
          place: optional(text),
          indicator: text,
          before: figure,
          after: figure,
          change: figure,
          percent: figure,
        }),
        /** How many findings of a code there may be. */
        z.strictObject({ place: optional(text), finding: text, min: optional(whole), max: optional(whole) }),
      ]),
    ),
  ),
});

export type InputEntry = z.infer<typeof input>;

export type ScenarioFile = z.infer<typeof scenarioSchema>;
