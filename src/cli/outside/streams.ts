/** Standard output and standard error, written to the end. */

import { CannotWrite, type Content, type StreamName } from "./asked.ts";
import { codeOf } from "./failure.ts";

/**
 * Writes to a stream to the end; a reader that has gone away (`| head`) is no fault. Rejects with `CannotWrite`.
 */
export function writeTo(stream: StreamName, text: Content): Promise<void> {
  return new Promise((resolve, reject) => {
    process[stream].write(text, (failure) => {
      if (failure && codeOf(failure) !== "EPIPE")
        reject(new CannotWrite({ path: stream, reason: codeOf(failure) }));
      else resolve();
    });
  });
}
