import { removeTemporaryDatasets } from '../../reading/testing/temporary-dataset.js';
import { observations, problemsOf, stakes } from '../testing/sound-dataset.js';

afterAll(removeTemporaryDatasets);

describe('rules that warn, and what no rule minds', () => {
  it.each<[code: string, place: string, says: string, tables: Readonly<Record<string, string>>]>([
    [
      'REPEATED_LIST_ITEM',
      'minerals:2:aliases',
      '"Ni"',
      { 'minerals.csv': 'id,name,aliases\nmineral:ni,Nickel,Ni;Ni\n' },
    ],
    [
      'MISSING_BASIS',
      'observations:2:basis',
      '"60000"',
      observations('facility:x,PRODUCTION,60000,,t/yr,,2024,,source:s'),
    ],
    [
      'DUPLICATE_CLAIM',
      'stakes:4:null',
      'line 2',
      stakes(
        'id,owner,asset,share,as_of,source,locator',
        'S-1,firm:a,facility:x,63,2024,source:s,p. 1',
        'S-2,firm:a,facility:x,63,2025,source:s,p. 1',
        'S-3,firm:a,facility:x,63,2024,source:s,p. 9',
      ),
    ],
    [
      'OVER_100',
      'stakes:2:asset',
      '105.5 percent',
      stakes(
        'owner,asset,share,as_of,complete,source',
        'firm:a,facility:x,63,2024,yes,source:s',
        'firm:b,facility:x,>=42.5,2024,,source:s',
      ),
    ],
    [
      'OPERATED_NOT_OWNED',
      'operators:3:facility',
      '"facility:y"',
      {
        'operators.csv':
          'operator,facility,source\nfirm:a,facility:x,source:s\nfirm:a,facility:y,source:s\nfirm:b,facility:y,source:s\n',
      },
    ],
    [
      'SHARED_IDENTIFIER',
      'firms:4:identifiers',
      '"firm:c" has the identifier "lei:5493x", and so has "firm:a" in firms.csv on line 2',
      { 'firms.csv': 'id,name,identifiers\nfirm:a,A,TICKER:X-1; LEI:5493X\nfirm:b,B,\nfirm:c,C,lei:5493x\n' },
    ],
    [
      'SHARED_IDENTIFIER',
      'facilities:3:identifiers',
      '"facility:x" in facilities.csv on line 2',
      { 'facilities.csv': 'id,name,identifiers\nfacility:x,X,WIKIDATA:Q1\nfacility:y,Y,WIKIDATA:Q1\n' },
    ],
  ])('warns %s at %s: %s', async (code, place, says, tables) => {
    const problems = await problemsOf(tables);
    expect(problems.map((p) => `${p.severity} ${p.code}`)).toEqual([`warning ${code}`]);
    const { table, row, column, message } = problems[0]!;
    expect(`${table}:${row}:${column}`).toBe(place);
    expect(message).toContain(says);
  });

  it.each<[what: string, tables: Readonly<Record<string, string>>]>([
    ['any ISO country, without countries.csv', stakes('owner,asset,source', 'country:MY,facility:x,source:s')],
    ['a country of the dataset’s own', { 'countries.csv': 'id,name\ncountry:EU,European Union\ncountry:MY,Malaysia\n', ...stakes('owner,asset,source', 'country:EU,facility:x,source:s') }], // prettier-ignore
    ['a negative number in a number column', observations('facility:x,GROWTH,-3.5,,percent,,2024,,source:s')],
    ['a period of one partial date', stakes('owner,asset,from,until,source', 'firm:a,facility:x,2025,2025,source:s')],
    [
      'a year that contains the end',
      stakes('owner,asset,from,until,source', 'firm:a,facility:x,2025,2025-01,source:s'),
    ],
    ['ids named after what objects inherit', { 'minerals.csv': 'id,name\nmineral:constructor,__proto__\nmineral:toString,constructor\n' }], // prettier-ignore
    ['rounding in a cap table', stakes('owner,asset,share,as_of,complete,source', 'firm:a,facility:x,50.3,2024,yes,source:s', 'firm:b,facility:x,50.2,2024,yes,source:s')], // prettier-ignore
    ['an indirect stake beside a full cap table', stakes('owner,asset,share,directness,complete,source', 'firm:a,facility:x,100,,yes,source:s', 'firm:b,facility:x,51,INDIRECT,yes,source:s')], // prettier-ignore
    ['stakes over 100 that nobody calls complete', stakes('owner,asset,share,source', 'firm:a,facility:x,63,source:s', 'firm:b,facility:x,63,source:s')], // prettier-ignore
    ['one owner’s two statements in one cap table', stakes('owner,asset,share,interest,complete,source', 'firm:a,facility:x,100,,yes,source:s', 'firm:a,facility:x,100,UNKNOWN,yes,source:s')], // prettier-ignore
    ['an owner of the id that a plant was merged into', { 'operators.csv': 'operator,facility,source\nfirm:a,facility:y,source:s\n', 'identities.csv': 'merged,survivor,source\nfacility:y,facility:x,source:s\n' }], // prettier-ignore
    ['one identifier of two ids that are merged, by way of a third', { 'firms.csv': 'id,name,identifiers\nfirm:a,A,LEI:1\nfirm:b,B,\nfirm:c,C,LEI:1\n', 'identities.csv': 'merged,survivor,source\nfirm:c,firm:b,source:s\nfirm:b,firm:a,source:s\n' }], // prettier-ignore
    ['one identifier of a firm and of its plant', { 'firms.csv': 'id,name,identifiers\nfirm:a,A,WIKIDATA:Q1\nfirm:b,B,\n', 'facilities.csv': 'id,name,identifiers\nfacility:x,X,WIKIDATA:Q1\n' }], // prettier-ignore
  ])('accepts %s', async (_, tables) => {
    expect(await problemsOf(tables)).toEqual([]);
  });
});
