/** JSON Schema of the YAML files, made from what the readers check them against. */
import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import { dutySchema } from "../duty/schema.ts";
import { policySchema } from "../policy/schema.ts";
import { scenarioSchema } from "../scenario/schema.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A scenario. */
export function scenarioJsonSchema(): JsonSchema {
  return asYaml("tinhgon scenario", scenarioSchema, ["inputs"]);
}

/** A policy; one that extends another says only what differs. */
export function policyJsonSchema(): JsonSchema {
  return asYaml("tinhgon policy", policySchema, []);
}

/** A duty: whose meetings are attended, by whom, by which rules. */
export function dutyJsonSchema(): JsonSchema {
  return asYaml("tinhgon duty", dutySchema, ["inputs"]);
}

/**
 * The schema for files as editors read them: a scalar that the readers take as text may look like a number, a day or yes
 * and no; an empty key is one that is not there; what a file need not say, since one that it extends may, is not required.
 * `required`: keys of the file itself that none can do without.
 */
function asYaml(title: string, schema: $ZodType, required: readonly string[]): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "output",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      loosen(jsonSchema);
    },
  });
  return { ...made, title, required };
}

const SCALARS = ["string", "number", "boolean"];

function loosen(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.const === "1") {
    schema.enum = ["1", 1];
    delete schema.const;
    delete schema.type;
  } else if (schema.type === "string" && !schema.enum && !schema.const) {
    Object.assign(schema, { type: SCALARS });
  }
  if (schema.type === "object") delete schema.required;
  if (schema.propertyNames) delete schema.propertyNames;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
