/** Something shown above the page until it is closed: a row of a file, an explanation. */

import type { App } from "./app.ts";
import { button, make } from "./dom.ts";

/** Opens a dialog; the focus goes back to where it was when it is closed. */
export function show(title: string, content: readonly HTMLElement[], { words }: App): void {
  const dialog = make(
    "dialog",
    { "aria-labelledby": "dialog" },
    make("h2", { id: "dialog" }, title),
    ...content,
    make(
      "p",
      {},
      button(words().close, () => dialog.close(), { autofocus: true }),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
