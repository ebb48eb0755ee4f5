import type { Column } from '../../domain/graph-schema/column.js';
import { UNITS } from '../../domain/graph-schema/vocabularies.js';
import { Fault } from '../validation/fault.js';
import { didYouMean } from '../../domain/search/nearest.js';
import { quoted } from '../validation/problem.js';

/** What is wrong with a cell that its column's parser refuses, and how to write it instead. */

export const badNumber = (cell: string): Fault =>
  new Fault(
    'BAD_NUMBER',
    `${quoted(cell)} is not a number.`,
    'Write digits with a decimal point, without thousands separators and without the unit: 1500.5',
  );

export function outOfBounds({ min, max }: Column, cell: string): Fault {
  const range = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`];
  return new Fault(
    'NUMBER_OUT_OF_BOUNDS',
    `${quoted(cell)} is not ${range.filter(Boolean).join(' and ')}.`,
    'Correct the number, or look whether it stands in the wrong column.',
  );
}

export const badFlag = (cell: string): Fault =>
  new Fault('BAD_FLAG', `${quoted(cell)} is neither yes nor no.`, 'Write yes or no; leave it empty for unknown.');

export const badUrl = (cell: string): Fault =>
  new Fault('BAD_URL', `${quoted(cell)} is not a web address.`, 'Write the full address with https:// or http://.');

export const badDate = (cell: string): Fault =>
  new Fault(
    'BAD_DATE',
    `${quoted(cell)} is not a date of the calendar.`,
    'Write YYYY, YYYY-MM or YYYY-MM-DD, as precisely as the source says.',
  );

export const badShare = (cell: string): Fault =>
  new Fault(
    'BAD_SHARE',
    `${quoted(cell)} is not a share between 0 and 100 percent.`,
    'Write 63, >50, >=25, <25, <=49, 25..50 or majority, without a percent sign; leave it empty where no number is stated.',
  );

export const badReference = (cell: string): Fault =>
  new Fault(
    'BAD_REFERENCE',
    `${quoted(cell)} is not an id.`,
    `Write the id of a row, such as firm:lynas or country:MY${/[,|]/.test(cell) ? '; separate several with ;' : ''}.`,
  );

export function badEnum({ values = [] }: Column, cell: string): Fault {
  const advice = `Use one of ${values.join(', ')}.${didYouMean(cell, values)}`;
  if (values !== UNITS) return new Fault('BAD_ENUM', `${quoted(cell)} is not in the list.`, advice);
  const message = `${quoted(cell)} is not a unit of the dataset.`;
  return new Fault('UNKNOWN_UNIT', message, `${advice} Convert thousands of tonnes to t.`);
}
