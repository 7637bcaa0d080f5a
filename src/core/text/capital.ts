/** The first letter of what stands alone: of a heading, or of a text that is put together of several. */
export function withCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
