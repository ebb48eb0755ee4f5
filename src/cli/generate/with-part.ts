/** The text with the part between `<!-- NAME -->` and `<!-- /NAME -->` replaced; null where it has no such place. */
export function withPart(text: string, name: string, part: string): string | null {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) return null;
  return `${text.slice(0, start + opening.length)}\n\n${part.trim()}\n\n${text.slice(end)}`;
}
