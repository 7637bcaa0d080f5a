/** The projection (dự kiến khi hoàn thành): what the register is once every place that is pending has been rearranged too. */

import type { Register } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";

/** The register with its pending places as done; exempt ones stay exempt. The register given is not changed. */
export function completed(register: Register): Register {
  const places = register.places.map((place) =>
    place.status === "pending" ? placeWith(place, { status: "done" }) : place,
  );
  return { ...register, places };
}
