/** The thread that packs one archive, and ends with it. */

import { parentPort, workerData } from "node:worker_threads";
import { packArchive } from "../../render/formats/archive.ts";
import type { ToPack } from "./pack.ts";

const { files, level }: ToPack = workerData;
const bytes = packArchive(files, level);
parentPort?.postMessage(bytes, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
