/**
 * A pattern that is made when it is first asked for: one with many classes of letters takes the engine half a millisecond, which each
 * start would pay for what few runs need.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
