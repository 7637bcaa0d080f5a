/** Archives that are packed by a thread of their own, while the one that works goes on. */

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Pack, type PackLevel, packArchive, type Unpacked } from "../../render/formats/archive.ts";

/** What the thread that packs is started with. */
export interface ToPack {
  readonly files: Unpacked;
  readonly level: PackLevel;
}

/** Bytes that are packed about as fast as a thread starts: fewer are packed where they are. */
const FEW = 2_000_000;

/** What packs large archives in another thread, one after the other, and small ones at once. The bytes of large ones change hands. */
export function packerBeside(): Pack {
  let last: Promise<unknown> = Promise.resolve();
  return (files, level) => {
    const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    if (size < FEW) return packArchive(files, level);
    const packed = last.then(() => packedBeside({ files, level }));
    last = packed.catch(() => undefined);
    return packed;
  };
}

function packedBeside(workerData: ToPack): Promise<Uint8Array> {
  const transferList = Object.values(workerData.files).flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, "packer.cjs"), { workerData, transferList });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
