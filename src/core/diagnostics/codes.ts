/** The table of all codes that a diagnostic may have: how grave each is, whose matter, and the facts that it tells. */

import { inOneTable } from "./code-rule.ts";
import { DUTY_CODES } from "./duty-codes.ts";
import { INIT_CODES } from "./init-codes.ts";
import { JUDGE_CODES } from "./judge-codes.ts";
import { PLAN_CODES } from "./plan-codes.ts";
import { MONEY_CODES, POLICY_CODES } from "./policy-codes.ts";
import { PROPOSE_CODES } from "./propose-codes.ts";
import { PLACE_CODES, REGISTER_CODES } from "./register-codes.ts";
import { PARAMETER_CODES, REQUEST_CODES } from "./request-codes.ts";
import { ROSTER_CODES } from "./roster-codes.ts";
import { ARRANGE_CODES, RESULT_CODES, SWEEP_CODES } from "./run-codes.ts";
import { TABLE_CODES } from "./table-codes.ts";
import { VERIFY_CODES } from "./verify-codes.ts";

/**
 * Every code there is, in the order in which `check` groups findings. `docs/diagnostics.md` and its
 * Vietnamese twin list the same ones, and each is reached by a fixture.
 */
export const CODES = inOneTable(
  REQUEST_CODES,
  POLICY_CODES,
  PARAMETER_CODES,
  TABLE_CODES,
  REGISTER_CODES,
  ROSTER_CODES,
  PLACE_CODES,
  PLAN_CODES,
  JUDGE_CODES,
  ARRANGE_CODES,
  MONEY_CODES,
  DUTY_CODES,
  RESULT_CODES,
  PROPOSE_CODES,
  INIT_CODES,
  SWEEP_CODES,
  VERIFY_CODES,
);

/** A code, `area/what`: what every finding is known by, in both languages. */
export type Code = keyof typeof CODES;

/** The facts that a diagnostic of a code has, by name. */
export type FactsOf<C extends Code> = NonNullable<(typeof CODES)[C]["facts"]>;
