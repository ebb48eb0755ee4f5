import type { Fault } from '../validation/fault.js';
import { decodeText } from './decode-text.js';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it('skips a byte order mark', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'id'))).toEqual({ text: 'id', hasByteOrderMark: true });
  });

  it.each<[string, Buffer, number, number]>([
    ['Latin-1', bytes('id\nCaf', [0xe9], ',x'), 6, 2],
    ['a lone continuation byte', bytes([0x80]), 0, 1],
    ['a sequence cut by the end', bytes('a', [0xe4, 0xb8]), 1, 1],
    ['an overlong form', bytes('ab', [0xc0, 0xaf]), 2, 1],
    ['an encoded surrogate', bytes('中', [0xed, 0xa0, 0x80]), 3, 1],
    ['a byte far into the file', bytes('中'.repeat(100_000), [0xff], '中'), 300_000, 1],
    [
      'many continuation bytes',
      bytes(
        'a'.repeat(65_530),
        Array.from({ length: 20 }, () => 0x80),
      ),
      65_530,
      1,
    ],
  ])('names the first byte that is wrong: %s', (_, file, offset, line) => {
    const fault = decodeText(file);
    expect(fault).toMatchObject({ code: 'NOT_UTF8', row: line });
    expect((fault as Fault).message).toContain(`at offset ${offset} `);
  });

  it('names a NUL byte, and what UTF-16 looks like', () => {
    expect(decodeText(bytes('a\nb', [0], 'c'))).toMatchObject({ code: 'NUL_BYTE', row: 2 });
    const fault = decodeText(Buffer.from('\ufeffid,name', 'utf16le')) as Fault;
    expect(fault.code).toBe('NOT_UTF8');
    expect(fault.advice).toContain('UTF-16');
  });
});
