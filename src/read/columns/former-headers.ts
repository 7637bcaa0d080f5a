/** Headers of columns that say in which commune a unit was before communes were merged ("Xã cũ", "Thuộc xã trước đây"). */
import { fold } from "../../core/text/fold.ts";

const FORMER =
  /^(?:ten |thuoc )?(?:xa|phuong|thi tran|don vi hanh chinh|dvhc|dia ban)(?: xa| phuong| thi tran| cap xa)* (?:cu|truoc(?: day| sap xep| sap nhap| khi sap xep| khi sap nhap)?)$/;

export function saysFormerCommune(header: string): boolean {
  return FORMER.test(fold(header));
}
