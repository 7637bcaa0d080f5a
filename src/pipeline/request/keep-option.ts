/** `--keep ID=yes|no`: who keeps their posts, or leaves, for one run; laid over what the roster says of them. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { PersonPosition } from "../../core/model/positions.ts";
import type { KeepMark, Roster } from "../../core/model/roster.ts";
import { suggester } from "../../core/text/suggester.ts";
import { parseYesNoText } from "../../read/cells/values.ts";

/**
 * The roster with the marks of some people, each `ID=yes` or `ID=no` (the last `=` parts them), for all posts of the person.
 * Told: what is neither, a person whom the roster does not have, and one who is marked in two ways.
 */
export function withKeeps(roster: Roster, options: readonly string[], diagnostics: Diagnostic[]): Roster {
  if (options.length === 0) return roster;
  const marks = new Map<PersonPosition, KeepMark>();
  const suggest = suggester(() => roster.people.ids);
  for (const text of options) {
    const origin = { file: `--keep ${text}`, line: 0 };
    const [id, mark] = parsed(text);
    if (mark === null) {
      diagnostics.push(diagnostic("keep/syntax", origin, { value: text }));
      continue;
    }
    const person = roster.people.ids.indexOf(id);
    if (person < 0) {
      diagnostics.push(diagnostic("keep/unknown-person", origin, { value: id, suggestion: suggest(id) }));
    } else if ((marks.get(person) ?? mark) !== mark) {
      diagnostics.push(diagnostic("keep/twice", origin, { value: id }));
    } else marks.set(person, mark);
  }
  return { ...roster, marks };
}

function parsed(text: string): readonly [id: string, mark: KeepMark | null] {
  const at = text.lastIndexOf("=");
  const read = parseYesNoText(text.slice(at + 1).trim());
  const id = text.slice(0, Math.max(at, 0)).trim();
  return [id, at > 0 && id !== "" && read.ok ? (read.value ? "keep" : "leave") : null];
}
