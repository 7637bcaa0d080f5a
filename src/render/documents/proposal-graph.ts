/** The units of a commune as a drawing of what touches what, before and after a proposal: the map in, a section of a page out. */
import type { ProposeDocument } from "../../core/document.ts";
import type { CommuneMap, CommuneProposal } from "../../core/propose/proposal.ts";
import type { PageSection } from "../formats/html.ts";
import { htmlText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { layoutOf, type Point } from "./graph-layout.ts";

/** Communes that are drawn; a page of more would be slow to read. */
const MOST_DRAWN = 30;

/** Units of a commune that is drawn. */
const MOST_UNITS = 200;

const WIDTH = 640;

const HEIGHT = 440;

const RADIUS = 13;

type Standing = "mustMerge" | "below" | "met" | "unknown";

/** Readable in light and dark. */
const COLOURS: Readonly<Record<Standing, string>> = {
  mustMerge: "#c0392b",
  below: "#d98324",
  met: "#2e8b57",
  unknown: "#8a8f98",
};

/** One section with a pair of drawings for each commune whose plan changes anything. */
export function graphSections({ communes }: ProposeDocument, language: Language): readonly PageSection[] {
  const words = language.phrases.proposal;
  const drawn = communes.filter(({ units, map }) => units.length > 0 && map.units.length <= MOST_UNITS);
  if (drawn.length === 0) return [];
  const figures = drawn.slice(0, MOST_DRAWN).map((one) => figureOf(one, language));
  const key = Object.entries(COLOURS).map(
    ([standing, colour]) =>
      `<span><i style="background:${colour}"></i>${htmlText(words.standing[standing as Standing])}</span>`,
  );
  const title = htmlText(words.map);
  return [
    {
      id: "graph",
      tab: words.map,
      html: `<section aria-labelledby="graph"><h2 id="graph">${title}</h2><p class="legend">${key.join(" ")}</p>${figures.join("\n")}</section>`,
    },
  ];
}

function figureOf({ commune, map }: CommuneProposal, language: Language): string {
  const { before, after, graph } = language.phrases.proposal;
  const points = layoutOf(map.units.length, map.borders);
  const title = graph(commune.name);
  const drawings = [
    drawing(map, points, map.before, false, `${title}: ${before}`, language),
    drawing(map, points, map.after, true, `${title}: ${after}`, language),
  ];
  return `<figure><figcaption>${htmlText(title)}</figcaption>${drawings.join("")}</figure>`;
}

function drawing(
  { units, borders, group }: CommuneMap,
  points: readonly Point[],
  tiers: CommuneMap["before"],
  isAfter: boolean,
  label: string,
  language: Language,
): string {
  const at = (unit: number): Point => {
    const { x, y } = points[unit] ?? { x: 0.5, y: 0.5 };
    return { x: round(20 + x * (WIDTH - 40)), y: round(20 + y * (HEIGHT - 40)) };
  };
  const lines = borders.map(([a, b]) => {
    const [one, other] = [at(a), at(b)];
    const isOne = isAfter && group[a] === group[b];
    const stroke = isOne
      ? 'stroke-width="9" stroke-opacity="0.75"'
      : 'stroke-width="1" stroke-opacity="0.45"';
    return `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="currentColor" ${stroke}/>`;
  });
  const nodes = units.map(({ name, code, households }, unit) => {
    const { x, y } = at(unit);
    const standing: Standing = tiers[unit] ?? (households === null ? "unknown" : "met");
    const told = `${name} (${code}): ${language.number(households)}`;
    const short = /(\d+)\D*$/.exec(name)?.[1] ?? code.slice(-3);
    return `<g><title>${htmlText(told)}</title><circle cx="${x}" cy="${y}" r="${RADIUS}" fill="${COLOURS[standing]}"/><text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" fill="#fff">${htmlText(short)}</text></g>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${htmlText(label)}" style="width:100%;max-width:${WIDTH}px"><text x="8" y="16" font-size="13" fill="currentColor">${htmlText(label)}</text>${lines.join("")}${nodes.join("")}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
