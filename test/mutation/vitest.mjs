/** Stands in for vitest under mutants: tests are collected once and run again and again in one process. */
import { format } from "node:util";

export { expect } from "vitest";

/** Every test that was declared, under a name of its own. */
export const tests = new Map();
const above = [];

/** Vitest's `test(name, [options], body)`. */
export function test(name, ...rest) {
  const full = [...above, name].join(" > ");
  const again = [...tests.keys()].filter((one) => one === full || one.startsWith(`${full} #`)).length;
  tests.set(again === 0 ? full : `${full} #${again + 1}`, rest.at(-1));
}

/** Vitest's `describe(name, body)`. */
export function describe(name, body) {
  above.push(name);
  body();
  above.pop();
}

const each =
  (declare) =>
  (rows) =>
  (name, ...rest) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      const own = name.replace(/\$(\w+)/g, (_, key) => String(row[key]));
      const body = rest.at(-1);
      declare(own.includes("%") ? format(own, ...values) : own, () => body(...values));
    }
  };
test.each = each(test);
describe.each = each(describe);
