/** Bundles and runs `read.ts`: it measures functions of the source, not the built command. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tinhgon-"));
const outfile = join(folder, "read.cjs");
try {
  const entryPoints = [join(root, "test/bench/read.ts")];
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", target: "node20.19", format: "cjs" });
  const { status } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
