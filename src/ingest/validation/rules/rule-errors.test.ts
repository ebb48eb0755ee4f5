import { removeTemporaryDatasets } from '../../reading/testing/temporary-dataset.js';
import { identities, observations, problemsOf, stakes } from '../testing/sound-dataset.js';

afterAll(removeTemporaryDatasets);

const texts = (...rows: string[]) => ({
  'observations.csv': ['subject,property,value,code,unit,date,text,source', ...rows].join('\n'),
});

const marks = (...rows: string[]) => ({
  'criteria.csv': 'id,name\ncriterion:k,K\n',
  'observations.csv': ['subject,property,of,value,code,text,source', ...rows].join('\n'),
});

describe('rules that make errors', () => {
  it.each<[code: string, place: string, says: string, tables: Readonly<Record<string, string>>]>([
    ['MISSING_COLUMN', 'firms:1:name', 'needs', { 'firms.csv': 'id\nfirm:a\nfirm:b\nfirm:c\n' }],
    ['MISSING_COLUMN', 'stakes:1:source', 'needs', stakes('owner,asset', 'firm:a,facility:x')],
    ['MISSING_CELL', 'minerals:2:name', '"name"', { 'minerals.csv': 'id,name\nmineral:ni,\n' }],
    ['MISSING_CELL', 'minerals:3:id', '"id"', { 'minerals.csv': 'id,name\nmineral:ni,Ni\n,Co\n' }],
    ['MISSING_CELL', 'stakes:2:owner', '"owner"', stakes('owner,asset,source', ',facility:x,source:s')],
    ['MISSING_SOURCE', 'stakes:2:source', '"S-9"', stakes('id,owner,asset,source', 'S-9,firm:a,facility:x,')],
    ['MISSING_SOURCE', 'observations:2:source', '"facility:x"', observations('facility:x,RANK,1,,,,,,')],
    ['BAD_ID', 'minerals:2:id', '"mineral:"', { 'minerals.csv': 'id,name\nmineral:,Nickel\n' }],
    ['BAD_ID', 'minerals:2:id', 'mineral:__proto__', { 'minerals.csv': 'id,name\nmineral:__proto__,Nickel\n' }],
    ['BAD_ID', 'minerals:2:id', 'mineral:a b', { 'minerals.csv': 'id,name\nmineral:a b,Nickel\n' }],
    ['BAD_ID', 'stakes:2:id', '"claim:1"', stakes('id,owner,asset,source', 'claim:1,firm:a,facility:x,source:s')],
    ['WRONG_PREFIX', 'minerals:2:id', '"firm:ni"', { 'minerals.csv': 'id,name\nfirm:ni,Nickel\n' }],
    ['WRONG_PREFIX', 'minerals:2:id', '"Nickel"', { 'minerals.csv': 'id,name\nNickel,Nickel\n' }],
    ['DUPLICATE_ID', 'minerals:4:id', 'line 2', { 'minerals.csv': 'id,name\nmineral:a,A\nmineral:b,B\nmineral:a,C\n' }],
    [
      'DUPLICATE_ID',
      'operators:2:id',
      'stakes on line 2',
      {
        'operators.csv': 'id,operator,facility,source\nS-1,firm:a,facility:x,source:s\n',
        ...stakes('id,owner,asset,source', 'S-1,firm:a,facility:x,source:s'),
      },
    ],
    [
      'DUPLICATE_ID',
      'firms:2:claim',
      'stakes on line 2',
      { 'firms.csv': 'id,name,claim,source\nfirm:a,A,S-1,source:s\nfirm:b,B,,\nfirm:c,C,,\n' },
    ],
    [
      'DUPLICATE_ID',
      'sites:3:claim',
      'sites on line 2',
      { 'sites.csv': 'id,name,claim,source\nsite:k,K,N-1,source:s\nsite:l,L,N-1,source:s\n' },
    ],
    ['BAD_ID', 'sites:2:claim', '"claim:N-1"', { 'sites.csv': 'id,name,claim,source\nsite:k,K,claim:N-1,source:s\n' }],
    ['MISSING_SOURCE', 'sites:2:source', '"N-1"', { 'sites.csv': 'id,name,claim,source\nsite:k,K,N-1,\n' }],
    ['MISSING_SOURCE', 'sites:2:source', '"N-1"', { 'sites.csv': 'id,name,claim\nsite:k,K,N-1\n' }],
    ['BAD_REFERENCE', 'stakes:2:owner', '"Alpha"', stakes('owner,asset,source', 'Alpha,facility:x,source:s')],
    ['DANGLING_REFERENCE', 'stakes:2:owner', '"firm:zz"', stakes('owner,asset,source', 'firm:zz,facility:x,source:s')],
    ['DANGLING_REFERENCE', 'stakes:2:source', '"source:q"', stakes('owner,asset,source', 'firm:a,facility:x,source:q')],
    [
      'DANGLING_REFERENCE',
      'facilities:2:country',
      'country:XX',
      { 'facilities.csv': 'id,name,country\nfacility:x,X,country:XX\n' },
    ],
    [
      'DANGLING_REFERENCE',
      'groups:2:members',
      '"firm:zz"',
      { 'groups.csv': 'id,name,members\ngroup:g,G,firm:a;firm:zz\n' },
    ],
    ['WRONG_KIND', 'stakes:2:owner', 'is a Facility', stakes('owner,asset,source', 'facility:y,facility:x,source:s')],
    ['WRONG_KIND', 'stakes:2:asset', 'is a Country', stakes('owner,asset,source', 'firm:a,country:ID,source:s')],
    ['WRONG_KIND', 'stakes:2:owner', 'no prefix', stakes('owner,asset,source', 'company:a,facility:x,source:s')],
    ['WRONG_KIND', 'facilities:2:country', 'is a Firm', { 'facilities.csv': 'id,name,country\nfacility:x,X,firm:a\n' }],
    ['WRONG_KIND', 'groups:2:members', 'is a Mineral', { 'groups.csv': 'id,name,members\ngroup:g,G,mineral:ni\n' }],
    [
      'WRONG_KIND',
      'identities:2:survivor',
      'different kinds',
      { 'identities.csv': 'merged,survivor,source\nfirm:a,facility:x,source:s\n' },
    ],
    [
      'MERGED_TWICE',
      'identities:4:survivor',
      '"firm:a" is merged into "firm:c" here, and into "firm:b" on line 2',
      identities('firm:a,firm:b', 'firm:b,firm:c', 'firm:a,firm:c'),
    ],
    [
      'MERGED_IN_A_RING',
      'identities:4:survivor',
      '"firm:a" is merged into "firm:c" already',
      identities('firm:a,firm:b', 'firm:b,firm:c', 'firm:c,firm:a'),
    ],
    ['BAD_ENUM', 'facilities:2:type', 'SMELTOR', { 'facilities.csv': 'id,name,type\nfacility:x,X,SMELTOR\n' }],
    ['BAD_SHARE', 'stakes:2:share', '"120"', stakes('owner,asset,share,source', 'firm:a,facility:x,120,source:s')],
    ['BAD_SHARE', 'stakes:2:share', '"-5"', stakes('owner,asset,share,source', 'firm:a,facility:x,-5,source:s')],
    ['BAD_FLAG', 'stakes:2:complete', '"1"', stakes('owner,asset,complete,source', 'firm:a,facility:x,1,source:s')],
    [
      'BAD_DATE',
      'stakes:2:from',
      '2025-02-29',
      stakes('owner,asset,from,source', 'firm:a,facility:x,2025-02-29,source:s'),
    ],
    [
      'DATES_REVERSED',
      'stakes:2:until',
      '"2024-12"',
      stakes('owner,asset,from,until,source', 'firm:a,facility:x,2025,2024-12,source:s'),
    ],
    ['DATES_REVERSED', 'observations:2:until', '"2024"', observations('facility:x,RANK,1,,,,2025-01,2024,source:s')],
    [
      'DATES_REVERSED',
      'measures:2:until',
      '"2019"',
      { 'measures.csv': 'id,name,imposed_by,from,until\nmeasure:m,M,country:ID,2020,2019\n' },
    ],
    ['BAD_NUMBER', 'observations:2:value', '"1,000"', observations('facility:x,COUNT,"1,000",,,,,,source:s')],
    [
      'NUMBER_OUT_OF_BOUNDS',
      'facilities:2:latitude',
      '"95"',
      { 'facilities.csv': 'id,name,latitude,longitude\nfacility:x,X,95,1\n' },
    ],
    ['UNKNOWN_UNIT', 'observations:2:unit', '"tons"', observations('facility:x,CAPACITY,1,,tons,PRODUCT,,,source:s')],
    [
      'BAD_URL',
      'sources:4:url',
      '"ftp://x"',
      { 'sources.csv': `id,title,url\nsource:s,S,\nsource:t,T,\nsource:u,U,ftp://x\n` },
    ],
    [
      'SELF_EDGE',
      'supplies:2:receiver',
      '"firm:a"',
      { 'supplies.csv': 'supplier,receiver,source\nfirm:a,firm:a,source:s\n' },
    ],
    [
      'ENDS_UNKNOWN_CLAIM',
      'stakes:2:ends',
      '"S-7"',
      stakes('owner,asset,ends,source', 'firm:a,facility:x,S-7,source:s'),
    ],
    [
      'ENDS_UNKNOWN_CLAIM',
      'stakes:2:ends',
      'stands in operators',
      {
        'operators.csv': 'id,operator,facility,source\nO-1,firm:a,facility:x,source:s\n',
        ...stakes('owner,asset,ends,source', 'firm:a,facility:x,O-1,source:s'),
      },
    ],
    [
      'ENDS_ITSELF',
      'stakes:2:ends',
      '"S-1"',
      stakes('id,owner,asset,ends,source', 'S-1,firm:a,facility:x,S-1,source:s'),
    ],
    [
      'HALF_COORDINATES',
      'facilities:2:longitude',
      'longitude',
      { 'facilities.csv': 'id,name,latitude,longitude\nfacility:x,X,-2.5,\n' },
    ],
    [
      'HALF_COORDINATES',
      'facilities:2:latitude',
      'latitude',
      { 'facilities.csv': 'id,name,longitude\nfacility:x,X,121\n' },
    ],
    [
      'MISSING_UNIT',
      'observations:2:unit',
      '"60000"',
      observations('facility:x,CAPACITY,60000,,,PRODUCT,2024,,source:s'),
    ],
    [
      'EMPTY_OBSERVATION',
      'observations:2:value',
      'PRODUCTION',
      observations('facility:x,PRODUCTION,,,t,PRODUCT,2024,,source:s'),
    ],
    ['MISSING_TEXT', 'observations:2:text', 'EVENT', texts('facility:x,EVENT,,,,2024,,source:s')],
    ['TEXT_WITH_VALUE', 'observations:2:value', 'FORECAST', texts('facility:x,FORECAST,5,,,2024,It grows.,source:s')],
    ['TEXT_WITH_VALUE', 'observations:2:unit', 'EVENT', texts('facility:x,EVENT,,,t,2024,It opened.,source:s')],
    ['UNEXPECTED_TEXT', 'observations:2:text', 'RANK', texts('facility:x,RANK,1,,,2024,It leads.,source:s')],
    ['MISSING_CRITERION', 'observations:2:of', 'no criterion', marks('facility:x,SCORE,,3,,,source:s')],
    ['MISSING_CRITERION', 'observations:2:of', '"mineral:ni"', marks('facility:x,SCORE,mineral:ni,3,,,source:s')],
    ['MISSING_CRITERION', 'observations:2:subject', '"facility:x"', marks('facility:x,LEVEL,,3,,Fair.,source:s')],
    ['EMPTY_OBSERVATION', 'observations:2:value', 'SCORE', marks('facility:x,SCORE,criterion:k,,,Fair.,source:s')],
    ['EMPTY_OBSERVATION', 'observations:2:value', 'LEVEL', marks('criterion:k,LEVEL,,,,Fair.,source:s')],
    ['BAD_CODE', 'observations:2:code', 'NOT_STATED', marks('facility:x,SCORE,criterion:k,3,NOT_STATED,,source:s')],
    ['BAD_CODE', 'observations:2:code', '"FAIR"', marks('criterion:k,LEVEL,,3,FAIR,Fair.,source:s')],
    ['MISSING_TEXT', 'observations:2:text', 'LEVEL', marks('criterion:k,LEVEL,,3,,,source:s')],
    ['MISSING_CODE', 'observations:2:code', 'STATUS', observations('facility:x,STATUS,,,,,2024,,source:s')],
    ['BAD_CODE', 'observations:2:code', '"OPEN"', observations('facility:x,STATUS,,OPEN,,,2024,,source:s')],
    ['BAD_CODE', 'observations:2:code', 'Agreement', observations('agreement:g,STATUS,,OPERATING,,,2024,,source:s')],
    ['BAD_CODE', 'observations:2:code', '"SOFT"', observations('agreement:g,BINDINGNESS,,SOFT,,,2024,,source:s')],
    ['BAD_CODE', 'observations:2:code', '"PLANT"', observations('facility:x,TYPE,,PLANT,,,2024,,source:s')],
    ['FORMULA_CELL', 'minerals:2:name', '=HYPERLINK', { 'minerals.csv': 'id,name\nmineral:ni,"=HYPERLINK(""x"")"\n' }],
    ['FORMULA_CELL', 'minerals:2:name', '+1', { 'minerals.csv': 'id,name\nmineral:ni,+1\n' }],
    ['FORMULA_CELL', 'minerals:2:name', '-1', { 'minerals.csv': 'id,name\nmineral:ni, -1\n' }],
    ['FORMULA_CELL', 'minerals:2:name', '@SUM', { 'minerals.csv': 'id,name\nmineral:ni,@SUM(1)\n' }],
    ['FORMULA_CELL', 'minerals:2:name', '\\u{9}Nickel', { 'minerals.csv': 'id,name\nmineral:ni,\tNickel\n' }],
    ['FORMULA_CELL', 'minerals:2:name', '\\u{d}Nickel', { 'minerals.csv': 'id,name\nmineral:ni,\rNickel\n' }],
    ['FORMULA_CELL', 'minerals:2:aliases', '=1', { 'minerals.csv': 'id,name,aliases\nmineral:ni,Nickel,=1;Ni\n' }],
    ['FORMULA_CELL', 'stakes:2:quote', '=cmd', stakes('owner,asset,source,quote', 'firm:a,facility:x,source:s,=cmd|x')],
  ])('reports the error %s at %s: %s', async (code, place, says, tables) => {
    const problems = await problemsOf(tables);
    expect(problems.map((p) => `${p.severity} ${p.code}`)).toEqual([`error ${code}`]);
    const { table, row, column, message, advice } = problems[0]!;
    expect(`${table}:${row}:${column}`).toBe(place);
    expect(message).toContain(says);
    expect(advice).toMatch(/./);
  });
});
