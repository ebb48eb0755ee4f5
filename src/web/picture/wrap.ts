/** Mean width of a letter in parts of the font size; texts are measured before there is a page to measure on. */
const LETTER = 0.56;

export const textWidth = (text: string, size: number): number => text.length * size * LETTER;

/** A text in at most so many lines of so many letters, broken between words; what is left over becomes an ellipsis. */
export function wrap(text: string, letters: number, lines: number): readonly string[] {
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  const shown = made.slice(0, lines).map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  const last = shown.at(-1);
  if (made.length > lines && last !== undefined && !last.endsWith('…')) {
    shown[shown.length - 1] = `${last.slice(0, letters - 1)}…`;
  }
  return shown;
}
