/** What stands for a message where there is little room. */

/** Letters of a message that stand for a group. */
const GIST = 80;

/** What a message begins with: up to its first stop behind more than a name, not within brackets, at the end of a word. */
export function gist(message: string): string {
  const first = /^(?:[^()]|\([^()]*\)){20,}?(?=[.:;](?:\s|$))/u.exec(message)?.[0] ?? message;
  return first.length <= GIST ? first : `${first.slice(0, GIST).replace(/\s+\S*$/, "")}…`;
}
