import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvRecords, MAX_CELL_LENGTH, MAX_COLUMNS, type CsvBreak, type CsvRecord } from './csv-records.js';

function readAll(text: string): (CsvRecord | CsvBreak)[] {
  const records = new CsvRecords(text);
  const all: (CsvRecord | CsvBreak)[] = [];
  for (let record = records.next(); record !== null; record = records.next()) all.push(record);
  return all;
}

const cellsOf = (text: string): unknown[] => readAll(text).map((r) => ('cells' in r ? r.cells : r.code));

describe('CsvRecords', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    ['an empty line', '\n', [['']]],
    ['a last line without LF', 'a,b\nc,d', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['empty cells', ',\n,,', [['', ''], ['', '', '']]], // prettier-ignore
    ['CR LF', 'a,b\r\n"c",d\r\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['a lone CR as text', 'a\rb,c', [['a\rb', 'c']]],
    ['quotes, commas and line ends in quotes', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
    ['an empty quoted cell', '"",a', [['', 'a']]],
    ['a quote that never closes, and the line after it', 'a,"b\nc,d', ['UNCLOSED_QUOTE', ['c', 'd']]],
    ['text after a quote, and the line after it', '"a"b,c\nd', ['TEXT_AFTER_QUOTE', ['d']]],
    ['a quote in a plain cell, and the line after it', 'a"b,c\nd', ['STRAY_QUOTE', ['d']]],
    ['CR without LF after a quote', '"a"\rb\nc', ['TEXT_AFTER_QUOTE', ['c']]],
  ])('reads %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('counts lines through quoted cells', () => {
    const lines = readAll('a\n"b\nb\n",x\nc\n').map((record) => record.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it('names the line on which a quote opened and the one on which it was noticed', () => {
    expect(readAll('a,b\n1,"x\ny\nz" w,2\nc,d')[1]).toEqual({
      code: 'TEXT_AFTER_QUOTE',
      line: 2,
      cell: 2,
      noticedOn: 4,
    });
  });

  it('keeps count of cells beyond those it keeps', () => {
    const [record] = readAll(','.repeat(1_000_000)) as [CsvRecord];
    expect(record.size).toBe(1_000_001);
    expect(record.cells).toHaveLength(MAX_COLUMNS);
  });

  it.each(['', '"'])('refuses a cell that is too long, beginning with <%s>', (quote) => {
    const text = `${quote}${'x'.repeat(MAX_CELL_LENGTH + 1)}${quote}\nb`;
    expect(cellsOf(text)).toEqual(['CELL_TOO_LONG', ['b']]);
  });

  it('reads what csv-parse reads, for any cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é', '中', '=') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const quote = (c: string): string => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c);
        const text = rows.map((row) => row.map(quote).join(',')).join(lineEnd);
        const expected: unknown = parse(text, { relax_column_count: true, record_delimiter: ['\n', '\r\n'] });
        expect(cellsOf(text)).toEqual(expected);
        expect(cellsOf(text)).toEqual(rows);
      }),
    );
  });

  it('ends on any text, and moves on with every record', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 200 }), (text) => {
        const lines = readAll(text).map((record) => record.line);
        expect(lines.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
