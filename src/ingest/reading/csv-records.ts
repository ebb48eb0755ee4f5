/** A record of CSV text (RFC 4180). */
export interface CsvRecord {
  /** Line of its first character; the first line of the text is 1. */
  readonly line: number;
  /** The cells, untrimmed; at most `MAX_COLUMNS` are kept. */
  readonly cells: readonly string[];
  /** How many cells it has, kept or not. */
  readonly size: number;
}

export interface CsvBreak {
  readonly code: 'UNCLOSED_QUOTE' | 'TEXT_AFTER_QUOTE' | 'STRAY_QUOTE' | 'CELL_TOO_LONG';
  /** Line on which the cell begins. */
  readonly line: number;
  /** Number of the cell in its record, from 1. */
  readonly cell: number;
  /** Line on which the reader noticed. */
  readonly noticedOn: number;
}

export const MAX_COLUMNS = 1_000;
export const MAX_CELL_LENGTH = 100_000;

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/**
 * Splits CSV text into records. Written here because csv-parse, which the tests hold it against, takes
 * three times as long for a million claims, and because whoever must mend a broken record needs the line
 * on which its quote opened.
 */
export class CsvRecords {
  private position = 0;
  private line = 1;
  private broken: CsvBreak | null = null;
  /** The first line that ends in CR LF, or null. */
  firstCrlf: number | null = null;

  constructor(private readonly text: string) {}

  /**
   * The next record, or what breaks it, or null at the end. After a break, reading goes on with the line
   * after the one where the broken cell begins (or, for text after a quote, where the text stands).
   */
  next(): CsvRecord | CsvBreak | null {
    if (this.position >= this.text.length) return null;
    this.broken = null;
    const { line } = this;
    const cells: string[] = [];
    let size = 0;
    for (;;) {
      size += 1;
      const cell = this.text.charCodeAt(this.position) === QUOTE ? this.quotedCell(size) : this.plainCell(size);
      if (this.broken !== null) return this.broken;
      if (size <= MAX_COLUMNS) cells.push(cell);
      if (this.text.charCodeAt(this.position) !== COMMA) break;
      this.position += 1;
    }
    this.endLine();
    return { line, cells, size };
  }

  private plainCell(cell: number): string {
    const { text } = this;
    const start = this.position;
    let i = start;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === COMMA || c === LF || (c === CR && this.atCrlf(i))) break;
      if (c === QUOTE) return this.fail('STRAY_QUOTE', cell, this.line, i);
      if (i - start >= MAX_CELL_LENGTH) return this.fail('CELL_TOO_LONG', cell, this.line, i);
    }
    this.position = i;
    return text.slice(start, i);
  }

  private quotedCell(cell: number): string {
    const { text } = this;
    const opening = this.position;
    const openingLine = this.line;
    const start = opening + 1;
    let doubled = false;
    let close = text.indexOf('"', start);
    while (close >= 0 && close - start <= MAX_CELL_LENGTH && text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) return this.fail('UNCLOSED_QUOTE', cell, openingLine, opening);
    if (close - start > MAX_CELL_LENGTH) return this.fail('CELL_TOO_LONG', cell, openingLine, opening);
    const content = text.slice(start, close);
    this.line += countLines(content);
    this.position = close + 1;
    const next = text.charCodeAt(this.position);
    const ends = this.position === text.length || next === COMMA || next === LF || this.atCrlf(this.position);
    if (!ends) return this.fail('TEXT_AFTER_QUOTE', cell, openingLine, this.position);
    return doubled ? content.replaceAll('""', '"') : content;
  }

  /** Notes the break and moves behind the end of the line in which `at` stands. */
  private fail(code: CsvBreak['code'], cell: number, line: number, at: number): string {
    this.broken = { code, line, cell, noticedOn: this.line };
    const end = this.text.indexOf('\n', at);
    this.position = end < 0 ? this.text.length : end + 1;
    this.line += 1;
    return '';
  }

  private atCrlf(at: number): boolean {
    return this.text.charCodeAt(at) === CR && this.text.charCodeAt(at + 1) === LF;
  }

  private endLine(): void {
    if (this.atCrlf(this.position)) {
      this.firstCrlf ??= this.line;
      this.position += 1;
    }
    this.position += 1;
    this.line += 1;
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines += 1;
  return lines;
}
