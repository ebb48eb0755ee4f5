import { FACILITY_TYPES, UNITS } from '../../domain/graph-schema/vocabularies.js';
import { NODE_KINDS } from '../../domain/graph-schema/node-kinds.js';
import {
  date,
  flag,
  list,
  number,
  oneOf,
  ref,
  refs,
  required,
  share,
  text,
  url,
  type Column,
} from '../../domain/graph-schema/column.js';
import { exactShare } from '../../domain/values/share.js';
import { Fault } from '../validation/fault.js';
import { parseCell, parseRow } from './parse-cells.js';

describe('parseCell', () => {
  it.each<[string, Column, string, unknown]>([
    ['text', text(''), 'Lynas', 'Lynas'],
    ['a list', list(''), 'a; b ;;c', ['a', 'b', 'c']],
    ['an empty list', list(''), '', []],
    ['a number', number(''), '-3.5', -3.5],
    ['a number with an exponent', number(''), '1.2e6', 1_200_000],
    ['no number', number(''), '', null],
    ['a year', date(''), '2025', '2025'],
    ['a share', share(''), '63', exactShare(63)],
    ['no share', share(''), '', null],
    ['yes', flag(''), 'Yes', true],
    ['false', flag(''), 'FALSE', false],
    ['an address', url(''), 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['an enum value', oneOf(UNITS, ''), 't/yr', 't/yr'],
    ['a reference', ref(['Firm'], ''), 'firm:a', 'firm:a'],
    ['references', refs(['Firm'], ''), 'firm:a;firm:b', ['firm:a', 'firm:b']],
  ])('reads %s', (_, column, cell, expected) => {
    expect(parseCell(column, cell)).toEqual(expected);
  });

  it.each<[string, Column, string, string]>([
    ['BAD_NUMBER', number(''), '1,500', 'thousands'],
    ['BAD_NUMBER', number(''), '1e999', 'digits'],
    ['BAD_NUMBER', number(''), 'Infinity', 'digits'],
    ['BAD_NUMBER', number(''), '0x10', 'digits'],
    ['NUMBER_OUT_OF_BOUNDS', number('', { min: -90, max: 90 }), '91', 'Correct'],
    ['BAD_DATE', date(''), '2025-02-30', 'YYYY'],
    ['BAD_DATE', date(''), '31/01/2025', 'YYYY'],
    ['BAD_SHARE', share(''), '120', 'majority'],
    ['BAD_SHARE', share(''), '63%', 'percent sign'],
    ['BAD_SHARE', share(''), '-1', 'majority'],
    ['BAD_FLAG', flag(''), 'maybe', 'yes or no'],
    ['BAD_URL', url(''), 'javascript:alert(1)', 'https'],
    ['BAD_URL', url(''), 'example.org', 'https'],
    ['BAD_ENUM', oneOf(FACILITY_TYPES, ''), 'smelter', 'Did you mean "SMELTER"?'],
    ['UNKNOWN_UNIT', oneOf(UNITS, ''), 'kt/yr', 'Did you mean "t/yr"?'],
    ['BAD_REFERENCE', ref(['Firm'], ''), 'Lynas', 'firm:lynas'],
    ['BAD_REFERENCE', refs(['Firm'], ''), 'firm:a,firm:b', 'separate several with ;'],
  ])('refuses with %s: %p %s', (code, column, cell, advice) => {
    const fault = parseCell(column, cell);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code, advice: expect.stringContaining(advice) });
    expect((fault as Fault).message).toContain(cell.split(',')[0]);
  });
});

describe('parseRow', () => {
  it('gives camelCase properties, null where nothing is stated', () => {
    const columns = { name: required(text('')), share_of: text(''), aliases: list(''), share: share('') };
    expect(parseRow(columns, { name: 'A', aliases: '' })).toEqual({
      name: 'A',
      shareOf: null,
      aliases: [],
      share: null,
    });
  });

  it('gives a node’s properties their types', () => {
    const properties = parseRow(NODE_KINDS.Facility.columns, { name: 'A', type: 'HPAL', latitude: '-2.5' });
    expect(properties).toMatchObject({ name: 'A', type: 'HPAL', latitude: -2.5, longitude: null });
  });

  it.each([{ name: '' }, {}, { name: 'A', latitude: '91' }])('refuses %p, which validation would have', (cells) => {
    expect(() => parseRow(NODE_KINDS.Facility.columns, cells as Record<string, string>)).toThrow(
      /Validate the dataset/,
    );
  });
});
