/** Sentences of a plan that are written without marks: read by the marks that their words can only have, with names as they are written. */
import { isSameName } from "../../core/text/place-name.ts";
import { hasMarks, readMarked, withoutMarks } from "../../core/text/with-marks.ts";

/** What of a row has names. */
interface NamedRow {
  readonly parts: string;
  readonly intoName: string;
  readonly above: readonly string[];
}

type IsPlace = (name: string) => boolean;

/** The rows that a row with a sentence means by `read`, which knows the words with their marks. */
export function saidAsWritten<R extends NamedRow>(
  row: R,
  isPlace: IsPlace,
  read: (row: R, isPlace: IsPlace) => readonly R[],
): readonly R[] {
  return readMarked(
    row.parts,
    (parts) => {
      const isKnown: IsPlace = parts === row.parts ? isPlace : (name) => isPlace(withoutMarks(name));
      return read({ ...row, parts }, isKnown);
    },
    (made) => made.map((one) => asWritten(one, row)),
  );
}

/** A row with the names of its sentence without marks; what another column gave is as it was. */
function asWritten<R extends NamedRow>(one: R, row: R): R {
  const intoName = one.intoName === row.intoName ? one.intoName : withoutMarks(one.intoName);
  const above = one.above === row.above ? row.above : one.above.map(withoutMarks);
  return { ...one, intoName, parts: withoutMarks(one.parts), above };
}

/** Whether a name in a text that is read with its marks is one that is written elsewhere, perhaps without. */
export function isSameAsWritten(read: string, written: string): boolean {
  return isSameName(read, written) || (!hasMarks(written) && isSameName(withoutMarks(read), written));
}
