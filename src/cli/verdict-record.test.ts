import { csvLine, VERDICT_COLUMNS, type VerdictRecord } from './verdict-record.js';

const record: VerdictRecord = {
  asset: 'facility:plant',
  name: 'The "Plant", Ltd.\nNorth',
  kind: 'Facility',
  country: null,
  rule: 'rule:EFFECTIVE_SHARE',
  as_of: '2026-01-31',
  value: 'TRUE',
  threshold: 50,
  share_low: 60,
  share_high: 60.5,
  settled_by: [],
  warnings: [],
  witness: ['a, b', 'c'],
  stakes: ['stake:1', 'stake:2'],
  claims: [],
};

test('a line has a cell for every column; quotes, commas and line breaks are quoted; lists are parted by "; "', () => {
  expect(csvLine(record)).toBe(
    'facility:plant,"The ""Plant"", Ltd.\nNorth",Facility,,rule:EFFECTIVE_SHARE,2026-01-31,TRUE,50,60,60.5,,,"a, b; c",stake:1; stake:2,',
  );
  expect(VERDICT_COLUMNS.toSorted()).toEqual(Object.keys(record).toSorted());
});
