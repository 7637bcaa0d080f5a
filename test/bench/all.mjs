/** All benchmarks, one after the other; ends with 1 where any bar is missed. */
await import("./start.mjs");
await import("./run.mjs");
await import("./country.mjs");
await import("./read.mjs");
await import("./after.mjs");
await import("./reports.mjs");
await import("./solve.mjs");
