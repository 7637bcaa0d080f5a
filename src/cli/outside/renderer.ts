/** The thread that renders reports of a book beside the one that works, and ends with the last of them. */

import { parentPort, workerData } from "node:worker_threads";
import type { Book } from "../../render/book/tables.ts";
import { movable } from "./asked.ts";
import { longestFirst, rendered, type SharedReports } from "./beside.ts";

const shared: SharedReports = workerData;

parentPort?.once("message", async (book: Book) => {
  for await (const made of rendered(book, shared, longestFirst(shared.reports))) {
    parentPort?.postMessage(made, movable(made.files.values()));
  }
  parentPort?.postMessage(null);
});
