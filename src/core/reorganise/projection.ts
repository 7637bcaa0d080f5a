/** The projection: what comes out when every place that is not yet finished is. */
import type { Register } from "../model/place.ts";

/** The register with its pending places as done; exempt ones stay exempt. The register given is not changed. */
export function completed(register: Register): Register {
  const places = register.places.map((place) =>
    place.status === "pending" ? { ...place, status: "done" as const } : place,
  );
  return { ...register, places };
}
