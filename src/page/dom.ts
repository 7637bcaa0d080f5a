/** Elements made in one expression. */

type Child = Node | string | null;

/** Properties and attributes of an element; a function under `on…` listens. */
type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>;

/** An element with its attributes and children; null children and attributes are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return make("button", { type: "button", onclick: act, ...attributes }, label);
}

/** A choice among several values, each with its words. */
export function choice(
  name: string,
  values: readonly (readonly [value: string, words: string])[],
  chosen: string,
  act: (value: string) => void,
): HTMLSelectElement {
  const options = values.map(([value, words]) =>
    make("option", { value, selected: value === chosen }, words),
  );
  const select = make("select", { "aria-label": name }, ...options);
  select.addEventListener("change", () => act(select.value));
  return select;
}

/** A field with its label around it. */
export function labelled(label: string, field: HTMLElement, note = ""): HTMLLabelElement {
  return make(
    "label",
    { class: "field" },
    make("span", {}, label),
    field,
    note === "" ? null : make("small", {}, note),
  );
}

/** A table of texts and elements under a caption, which scrolls in itself. `look`: a further class. */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
  look = "",
): HTMLElement {
  return make(
    "div",
    { class: `scroll own ${look}`.trim(), role: "group", tabindex: 0, "aria-label": caption },
    make(
      "table",
      {},
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))),
    ),
  );
}
