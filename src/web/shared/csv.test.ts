import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv.js';

test('any text comes back from a reader of RFC 4180, but for the mark before a formula', () => {
  const texts = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(texts, (rows) => {
      const read = parse(toCsv(rows), { bom: true, record_delimiter: '\r\n' }) as string[][];
      expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))),
      );
    }),
  );
});

test('a formula is defused, a negative number is left alone', () => {
  expect(toCsv([['=1+1', '-5.2', '-x']])).toBe("\uFEFF'=1+1,-5.2,'-x\r\n");
});
