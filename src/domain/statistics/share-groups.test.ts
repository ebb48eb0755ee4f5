import { parseShare, shareText } from '../values/share.js';
import { shareGroups } from './share-groups.js';

const rangeOf = (...texts: string[]): (string | null)[] => {
  const [group] = shareGroups(texts.map((text) => ({ keys: [], share: parseShare(text)!, count: 1 })));
  return [group!.min, group!.max].map((share) => (share === null ? null : shareText(share)));
};

test.each<[string[], (string | null)[]]>([
  [
    ['10', '63'],
    ['10', '63'],
  ],
  // The ends decide: up to 60 may be 60, and may be next to nothing.
  [
    ['10', '<=60'],
    ['<=60', '<=60'],
  ],
  [
    ['25', '>25', '25..50'],
    ['25', '>25'],
  ],
  // Of those that may be the whole, the one that is.
  [
    ['>50', '100', '>=50'],
    ['>=50', '100'],
  ],
  // A share without a number is in neither.
  [
    ['', '40'],
    ['40', '40'],
  ],
  [
    ['', ''],
    [null, null],
  ],
])('%j go from and to %j', (shares, range) => {
  expect(rangeOf(...shares)).toEqual(range);
  expect(rangeOf(...[...shares].reverse())).toEqual(range);
});
