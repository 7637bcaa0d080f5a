/**
 * The units of a commune before and after a proposal, drawn: as areas where a map gives all of them, else as a graph of
 * what touches what. The map in, a section of a page out.
 */
import type { ProposeDocument } from "../../core/document.ts";
import type { Area } from "../../core/model/area.ts";
import type { Place } from "../../core/model/place.ts";
import type { CommuneMap, CommuneProposal } from "../../core/propose/proposal.ts";
import type { PageSection } from "../html/html.ts";
import { htmlText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { type Shape, shapesOf } from "./area-drawing.ts";
import { layoutOf, type Point } from "./graph-layout.ts";

/** Communes that are drawn; a page of more would be slow to read. */
const MOST_DRAWN = 30;

/** Units of a commune that is drawn. */
const MOST_UNITS = 200;

const WIDTH = 420;

const HEIGHT = 300;

const RADIUS = 13;

/** Around areas. */
const MARGIN = 8;

type Standing = "mustMerge" | "below" | "met" | "unknown";

/** Readable in light and dark. */
const COLOURS: Readonly<Record<Standing, string>> = {
  mustMerge: "#c0392b",
  below: "#d98324",
  met: "#2e8b57",
  unknown: "#8a8f98",
};

/** One section with a pair of drawings for each commune whose plan changes anything. */
export function graphSections(
  { communes, register, areas }: ProposeDocument,
  language: Language,
): readonly PageSection[] {
  const words = language.phrases.proposal;
  const drawn = communes.filter(({ units, map }) => units.length > 0 && map.units.length <= MOST_UNITS);
  if (drawn.length === 0) return [];
  const areaOf = ({ code }: Place): Area | undefined => areas.get(register.position.get(code) ?? -1);
  const figures = drawn.slice(0, MOST_DRAWN).map((one) =>
    figureOf(
      one,
      one.map.units.map(areaOf).filter((area) => area !== undefined),
      language,
    ),
  );
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

/** The figure of a commune; `areas`: those that a map has of its units. */
function figureOf({ commune, map }: CommuneProposal, areas: readonly Area[], language: Language): string {
  const { before, after, graph } = language.phrases.proposal;
  const title = graph(commune.name);
  const titles = [`${title}: ${before}`, `${title}: ${after}`];
  const drawings =
    areas.length === map.units.length
      ? areaDrawings(map, shapesOf(areas, { width: WIDTH, height: HEIGHT, margin: MARGIN }), language)
      : graphDrawings(map, layoutOf(map.units.length, map.borders), language);
  const drawn = drawings.map((content, at) => framed(content, titles[at] ?? "", [before, after][at] ?? ""));
  return `<figure><figcaption>${htmlText(title)}</figcaption><div style="${SIDE_BY_SIDE}">${drawn.join("")}</div></figure>`;
}

/** On a phone one below the other. */
const SIDE_BY_SIDE =
  "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.5rem 1.5rem;max-width:64rem";

function framed(content: string, label: string, heading: string): string {
  return `<div>${htmlText(heading)}<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${htmlText(label)}" style="display:block;width:100%">${content}</svg></div>`;
}

/** The areas before and after; a new unit has no line between its parts. */
function areaDrawings(map: CommuneMap, shapes: readonly Shape[], language: Language): readonly string[] {
  const apart = map.units.map((_, unit) => [unit]);
  const joined = [...new Set(map.group)].map((group) =>
    apart.flat().filter((unit) => map.group[unit] === group),
  );
  return [
    areaDrawing(map, shapes, map.before, apart, language),
    areaDrawing(map, shapes, map.after, joined, language),
  ];
}

function areaDrawing(
  { units }: CommuneMap,
  shapes: readonly Shape[],
  tiers: CommuneMap["before"],
  groups: readonly (readonly number[])[],
  language: Language,
): string {
  const areas = groups.map((group) => {
    const outline = group.map((unit) => `<path d="${shapes[unit]?.path}"/>`).join("");
    const filled = group.map((unit) => {
      const colour = COLOURS[standingOf(units[unit], tiers[unit])];
      return `<path d="${shapes[unit]?.path}" fill="${colour}" stroke="${colour}"><title>${htmlText(toldOf(units[unit], language))}</title></path>`;
    });
    // What is filled covers all of the outline but its outer half.
    return `<g fill-rule="evenodd"><g fill="none" stroke="currentColor" stroke-width="3">${outline}</g>${filled.join("")}</g>`;
  });
  const names = units.map((unit, at) => {
    const { x, y } = shapes[at]?.middle ?? { x: 0, y: 0 };
    return `<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" fill="#fff" stroke="#0008" stroke-width="2" paint-order="stroke" pointer-events="none">${htmlText(shortOf(unit))}</text>`;
  });
  return areas.join("") + names.join("");
}

function standingOf(unit: Place | undefined, tier: CommuneMap["before"][number] | undefined): Standing {
  return tier ?? (unit?.households == null ? "unknown" : "met");
}

function toldOf(unit: Place | undefined, language: Language): string {
  return unit ? `${unit.name} (${unit.code}): ${language.number(unit.households)}` : "";
}

/** The number of a unit, else the end of its code. */
function shortOf({ name, code }: Place): string {
  return /(?<!\d)(\d+)\D*$/.exec(name)?.[1] ?? code.slice(-3).replace(/^[^\p{L}\d]+/u, "");
}

function graphDrawings(map: CommuneMap, points: readonly Point[], language: Language): readonly string[] {
  return [drawing(map, points, map.before, false, language), drawing(map, points, map.after, true, language)];
}

function drawing(
  { units, borders, group }: CommuneMap,
  points: readonly Point[],
  tiers: CommuneMap["before"],
  isAfter: boolean,
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
  const nodes = units.map((place, unit) => {
    const { x, y } = at(unit);
    const standing = standingOf(place, tiers[unit]);
    const [told, short] = [toldOf(place, language), shortOf(place)];
    return `<g><title>${htmlText(told)}</title><circle cx="${x}" cy="${y}" r="${RADIUS}" fill="${COLOURS[standing]}"/><text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" fill="#fff">${htmlText(short)}</text></g>`;
  });
  return lines.join("") + nodes.join("");
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
