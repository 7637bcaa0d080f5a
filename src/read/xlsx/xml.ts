/** XML as a walk over its elements: names without prefix, entities resolved, no document type looked at. */
import { Parser } from "saxen";

/** Characters that XML cannot hold are written _x000D_. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

export interface Walker {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks over a text. Returns whether it was XML to its end. */
export function walkXml(xml: string, { open, text, close }: Walker): boolean {
  let sound = true;
  const parser = new Parser();
  parser.on("error", () => {
    sound = false;
  });
  parser.on("warn", () => undefined);
  parser.on("openTag", (name, attributes, decode) => {
    open(localName(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  if (text) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", text);
  }
  if (close) parser.on("closeTag", (name) => close(localName(name)));
  parser.parse(xml);
  return sound;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
