/** Headers of further columns of a plan that name the units which the row's merges with ("Sáp nhập với", "Nhập vào thôn"). */
import { fold } from "../../core/text/fold.ts";

const MERGING =
  /^(?:(?:duoc|se|de nghi|du kien) )*(?:sap nhap|hop nhat|nhap|ghep|gop) (vao|ve|voi|cung|cung voi)(?: (?:cac )?(?:thon|tdp|to dan pho|don vi))?$/;

export function namesMergedUnits(header: string): boolean {
  return MERGING.test(fold(header));
}

/** Whether a header names the unit that the row's goes into: "Sáp nhập vào". */
export function namesTarget(header: string): boolean {
  return ["vao", "ve"].includes(MERGING.exec(fold(header))?.[1] ?? "");
}
