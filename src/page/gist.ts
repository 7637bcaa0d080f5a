/** What stands for a message where there is little room. */

/** Letters of a message that stand for a group. */
const GIST = 80;

/** A unit with its commune before what is said of it. */
const UNIT = /^[^:;()]{1,80}, (?:Xã|Phường|Thị trấn|Đặc khu) [^:;,()]{1,40}: /u;

/**
 * What a message begins with, behind the unit that it is of: up to its first stop behind more than a name, not within brackets, at the
 * end of a word.
 */
export function gist(message: string): string {
  const said = message.replace(UNIT, "");
  const first = /^(?:[^()]|\([^()]*\)){20,}?(?=[.:;](?:\s|$))/u.exec(said)?.[0] ?? said;
  return first.length <= GIST ? first : `${first.slice(0, GIST).replace(/\s+\S*$/, "")}…`;
}
