/** Names that a pattern means: `*` stands for any letters, also none, `?` for one. */

/**
 * Whether a text is what a pattern means. Where it does not go on, the last `*` takes one letter more: no other has to be tried again,
 * so that no number of them takes long.
 */
export function isLike(text: string, pattern: string): boolean {
  const [letters, wanted] = [[...text], [...pattern]];
  let [at, next] = [0, 0];
  let [star, from] = [-1, 0];
  while (at < letters.length) {
    if (wanted[next] === "*") {
      star = next++;
      from = at;
    } else if (next < wanted.length && (wanted[next] === "?" || wanted[next] === letters[at])) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++from;
    } else return false;
  }
  return wanted.slice(next).every((letter) => letter === "*");
}
