/** The built-in policies by id, as the texts of their files. */
import deAn15 from "../policies/de-an-15.yaml";
import deAn21 from "../policies/de-an-21.yaml";
import nd33 from "../policies/nd-33-2023.yaml";
import nd34 from "../policies/nd-34-2019.yaml";

export const BUILT_IN_POLICIES: ReadonlyMap<string, string> = new Map([
  ["de-an-21", deAn21],
  ["de-an-15", deAn15],
  ["nd-34-2019", nd34],
  ["nd-33-2023", nd33],
]);
