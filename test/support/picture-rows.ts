/** Who holds what by a roster that was read: a line a post, as documents show it below the picture of a list. */
import type { Place } from "../../src/core/model/place.ts";
import type { Policy } from "../../src/core/model/policy.ts";
import { titleName } from "../../src/core/model/titles.ts";
import type { Loaded } from "../../src/pipeline/load/load.ts";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["female", "nữ"],
  ["male", "nam"],
  ["keep", "giữ"],
  ["leave", "thôi hẳn"],
  ["drop", "thôi chức danh này"],
]);

/** `place | title | who | facts`, by place, rank of the title and row; a vacant post has "khuyết" in the place of somebody. */
export function holdersIn({ inputs, cells }: Loaded): string[] {
  const { roster } = inputs ?? {};
  if (!inputs || !roster || !cells) return [];
  const { holdings, people, rows, vacant, columns } = roster;
  const textOf = (row: number, name: string): string =>
    cells(
      row,
      columns.findIndex((column) => column.name === name),
    );
  const factsOf = (row: number): string => {
    const born = rows.birthYear[row] ?? "";
    const gender = WORDS.get(rows.gender[row] ?? "") ?? "";
    const keep = WORDS.get(rows.keep?.[row] ?? "") ?? "";
    const since = rows.since[row] ?? null;
    const day = since === null ? "" : new Date(since * 86_400_000).toISOString().slice(0, 10);
    return [born, gender, day, keep].filter((one) => one !== "").join(" ");
  };
  const posts = [
    ...Array.from({ length: holdings.size }, (_, at) => {
      const row = holdings.row[at] ?? -1;
      const id = people.ids[holdings.person[at] ?? -1] ?? "";
      const who = textOf(row, "person") === "" ? textOf(row, "full_name") || id : id;
      return {
        place: holdings.place[at] ?? -1,
        title: holdings.title[at] ?? -1,
        row,
        cells: [who, factsOf(row)],
      };
    }),
    ...Array.from({ length: vacant.size }, (_, at) => ({
      place: vacant.place[at] ?? -1,
      title: vacant.title[at] ?? -1,
      row: -1,
      cells: ["khuyết"],
    })),
  ];
  return posts
    .sort((a, b) => a.place - b.place || a.title - b.title || a.row - b.row)
    .map(({ place, title, cells: own }) => {
      const at = inputs.register.places[place];
      return [pathOf(inputs.register.places, at), nameOf(inputs.policy, title, at), ...own]
        .filter((one) => one !== "")
        .join(" | ");
    });
}

/** A place within those that it stands in: "Xã Mẫu / Thôn Đông". */
function pathOf(places: readonly Place[], place: Place | undefined): string {
  const above = places.find(({ code }) => code === place?.parent);
  return above ? `${pathOf(places, above)} / ${place?.name}` : (place?.name ?? "");
}

function nameOf({ titles }: Policy, title: number, place: Place | undefined): string {
  return titleName(titles[title], place?.kind);
}
