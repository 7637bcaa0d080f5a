/** Bare numbers in a plan by names that are the code of one unit and in the name of another ("5": "Tổ 5"): a finder in; one that finds several places there out. */
import type { Register } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { addTo } from "../../../core/numbers/groups.ts";
import { placeName } from "../../../core/text/place-name.ts";
import type { PlaceFinder } from "../../places/place-finder.ts";

const NUMBER = /^0{0,3}\d{1,4}$/u;

/** Whether a header says that codes stand below it. */
const OF_CODES = /(?<!\p{L})(?:mã|code|from)(?!\p{L})/iu;

/** The finder for cells below a header. */
export function withNumbersOrCodes(
  finder: PlaceFinder,
  { places }: Pick<Register<OldPlace>, "places">,
  header: string,
): PlaceFinder {
  if (OF_CODES.test(header)) return finder;
  let numbered: Map<string, OldPlace[]> | null = null;
  const called = (parent: string | null, number: string): readonly OldPlace[] => {
    numbered ??= byNumber(places);
    return numbered.get(keyOf(parent, number)) ?? [];
  };
  return {
    ...finder,
    look: (written, above) => {
      const found = finder.look(written, above);
      if (found.kind !== "found" || found.by !== "code" || !NUMBER.test(written)) return found;
      const others = called(places[found.at]?.parent ?? null, String(Number(written)));
      const among = [...new Set([found.at, ...others])];
      return others.includes(found.at) || among.length === 1 ? found : { kind: "several", among };
    },
  };
}

function byNumber(places: Register<OldPlace>["places"]): Map<string, OldPlace[]> {
  const numbered = new Map<string, OldPlace[]>();
  places.forEach(({ parent, name }, at: OldPlace) => {
    const { numbered: number } = placeName(name);
    if (NUMBER.test(number)) addTo(numbered, keyOf(parent, number), at);
  });
  return numbered;
}

function keyOf(parent: string | null, number: string): string {
  return `${parent}\u0000${number}`;
}
