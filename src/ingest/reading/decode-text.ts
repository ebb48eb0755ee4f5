import { isUtf8 } from 'node:buffer';
import { Fault } from '../validation/fault.js';

export interface DecodedText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** The text of a UTF-8 file, or why it is none, with the offset of the first byte that is wrong. */
export function decodeText(bytes: Buffer): DecodedText | Fault {
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    return new Fault(
      'NOT_UTF8',
      `The byte 0x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')} at offset ${at} is not UTF-8.`,
      `Save the file as UTF-8${encodingHint(bytes)}.`,
      lineOf(bytes, at),
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return new Fault(
      'NUL_BYTE',
      `There is a NUL byte at offset ${nul}; a table holds text only.`,
      `Save the table as UTF-8 text${encodingHint(bytes)}.`,
      lineOf(bytes, nul),
    );
  }
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark };
}

function encodingHint(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || bytes[0] === 0 || bytes[1] === 0) return ' (it looks like UTF-16)';
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return ' (it looks like a spreadsheet file or archive)';
  return ' (in Excel: "CSV UTF-8")';
}

function lineOf(bytes: Buffer, at: number): number {
  let line = 1;
  for (let i = bytes.indexOf(10); i >= 0 && i < at; i = bytes.indexOf(10, i + 1)) line += 1;
  return line;
}

const WINDOW = 65_536;

function firstInvalidByte(bytes: Buffer): number {
  let at = 0;
  for (;;) {
    // A window must not end inside a character, which is at most four bytes long.
    let end = Math.min(at + WINDOW, bytes.length);
    for (let back = 0; back < 3 && end < bytes.length && (bytes[end]! & 0xc0) === 0x80; back++) end -= 1;
    if (!isUtf8(bytes.subarray(at, end))) break;
    at = end;
  }
  for (;;) {
    const size = sequenceLength(bytes[at]!);
    if (size === 0 || at + size > bytes.length || !isUtf8(bytes.subarray(at, at + size))) return at;
    at += size;
  }
}

/** Bytes of the character that the byte begins, 0 where it begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}
