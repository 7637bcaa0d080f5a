/** A report in the page: the sections of the HTML report, whose script sorts and searches its tables there as well. */

import { make } from "./dom.ts";

/** What a report's script sees of the page: its own tables alone. */
interface Seen {
  readonly documentElement: HTMLElement;
  readonly createElement: (tag: string) => HTMLElement;
  readonly querySelectorAll: (selector: string) => NodeListOf<Element>;
}

declare global {
  interface Window {
    tinhgonReport?: Seen;
  }
}

/** A report out of its own page. */
export function reportOf(html: string): { readonly element: HTMLElement; readonly start: () => void } {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const style = document.getElementById("report-style");
  const own = parsed.querySelector("style")?.textContent ?? "";
  if (style && style.textContent !== own) style.textContent = own;
  const script = parsed.querySelector("body > script")?.textContent ?? "";
  const partsOf = (name: string): ChildNode[] => [
    ...(parsed.querySelector(`body > ${name}`)?.childNodes ?? []),
  ];
  const contents = parsed.querySelector("body > nav");
  const parts = [...partsOf("header"), ...(contents ? [contents] : []), ...partsOf("main")];
  // The page has a first heading of its own.
  const element = make("div", { class: "report" }, ...parts.map((part) => document.adoptNode(part)));
  for (const heading of element.querySelectorAll("h1")) {
    heading.replaceWith(make("p", { class: "report-title" }, heading.textContent));
  }
  return { element, start: () => startScript(script, element) };
}

/** Lets a report's script work on the tables of one report; others of the page are none of its business. */
function startScript(script: string, report: HTMLElement): void {
  window.tinhgonReport = {
    documentElement: document.documentElement,
    createElement: (tag) => document.createElement(tag),
    querySelectorAll: (selector) => report.querySelectorAll(selector),
  };
  const element = document.createElement("script");
  element.textContent = `((document)=>{${script}})(window.tinhgonReport)`;
  document.head.append(element);
  element.remove();
}
