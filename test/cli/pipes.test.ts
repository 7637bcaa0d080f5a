/** Output into pipes and devices that cannot take it at once, or not at all. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/tinhgon.ts";

const BIN = join(ROOT, "bin/tinhgon.js");
/** Bytes that a pipe holds before its reader has to read. */
const FULL = 65_536;

function shell(script: string) {
  return spawnSync("sh", ["-c", script], { encoding: "utf8" });
}

describe.skipIf(!existsSync("/dev/full"))("output", () => {
  test.each([
    "--help",
    "run --help",
    "--version",
  ])("of %s comes whole through a pipe that is full", (args) => {
    const whole = shell(`node ${BIN} ${args}`).stdout;
    expect(whole.length).toBeGreaterThan(0);
    const slow = `{ head -c ${FULL} /dev/zero; node ${BIN} ${args}; } | { sleep 1; tail -c +${FULL + 1}; }`;
    expect(shell(slow).stdout).toBe(whole);
  });

  test.each(["--help", "run --help", "--version"])("of %s that cannot be written ends in 2", (args) => {
    const { status, stderr } = shell(`node ${BIN} ${args} >/dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^LỖI \[file\/unwritable\] .*ENOSPC/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
