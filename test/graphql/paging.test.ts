import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Listed {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const SHOWN = '{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';

/** A list, as a question with PAGE where the arguments of the page belong. */
async function listed(question: string, page: string): Promise<Listed> {
  const { data, errors } = await api.ask(`{ ${question.replace('PAGE', page).replace('SHOWN', SHOWN)} }`);
  expect(errors).toBeUndefined();
  let found = data as Record<string, unknown>;
  while (!('edges' in found)) found = Object.values(found)[0] as Record<string, unknown>;
  return found as unknown as Listed;
}

const cursorsOf = ({ edges }: Listed): string[] => edges.map(({ cursor }) => cursor);

test('every connection of the schema is read from either end', () => {
  const { schema } = api;
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => {
            const returned = getNamedType(field.type);
            return isObjectType(returned) && 'pageInfo' in returned.getFields();
          })
          .map((field) => ({ name: `${type.name}.${field.name}`, args: field.args }))
      : [],
  );
  expect(lists.length).toBeGreaterThan(60);
  for (const { name, args } of lists) {
    const types = Object.fromEntries(args.map((argument) => [argument.name, String(argument.type)]));
    expect({ name, ...types }).toMatchObject({ name, first: 'Int', after: 'String', last: 'Int', before: 'String' });
    // A default would be sent beside "last", and the two refused.
    expect(args.find((argument) => argument.name === 'first')!.defaultValue).toBeUndefined();
  }
});

describe('backwards, a list is what it is forwards', () => {
  test.each([
    'facilities(PAGE orderBy: { field: STAGE, direction: DESC }) SHOWN',
    'observations(PAGE filter: { subject: { eq: "country:ID" } }, orderBy: { field: VALUE }) SHOWN',
    'firms(PAGE filter: { name: { contains: "nickel" } }) SHOWN',
    'conflicts(PAGE kind: VALUE) SHOWN',
    'country(by: { id: "country:PH" }) { facilities(PAGE) SHOWN }',
    'country(by: { id: "country:MY" }) { observations(PAGE) SHOWN }',
    'firm(by: { id: "firm:qmb" }) { owners(PAGE asOf: "2026-05-31") SHOWN }',
    'dependencyChains(PAGE ownedBy: "country:CN", feeding: { partnerOf: "country:US" }) SHOWN',
    'ownedAssets(PAGE by: { country: "country:KR" }, verdicts: [TRUE, UNDETERMINED]) SHOWN',
    'openQuestions(PAGE by: { country: "country:JP" }) SHOWN',
    'holdings(PAGE of: "country:KR") SHOWN',
  ])('%s', async (question) => {
    const whole = await listed(question, 'first: 200');
    expect(whole.edges).toHaveLength(whole.totalCount);
    expect(await listed(question, 'last: 200')).toEqual(whole);
    const read: string[] = [];
    let before: string | null = null;
    do {
      const page = await listed(question, before === null ? 'last: 7' : `last: 7, before: "${before}"`);
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      read.unshift(...cursorsOf(page));
      before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
    } while (before !== null);
    expect(read).toEqual(cursorsOf(whole));
  });
});

test('below each thing of a list lies the end of a list of its own', async () => {
  const { data } = await api.ask(
    '{ firms(first: 200) { nodes { last: owners(last: 2) { nodes { id } pageInfo { hasPreviousPage } } owners(first: 200) { nodes { id } } } } }',
  );
  type Owners = { nodes: object[]; pageInfo: object };
  const firms = (data as { firms: { nodes: { last: Owners; owners: Owners }[] } }).firms.nodes;
  expect(Math.max(...firms.map(({ owners }) => owners.nodes.length))).toBeGreaterThan(2);
  for (const { last, owners } of firms) {
    expect(last.nodes).toEqual(owners.nodes.slice(-2));
    expect(last.pageInfo).toEqual({ hasPreviousPage: owners.nodes.length > 2 });
  }
});

describe('the arguments of a page', () => {
  const FIRMS = 'firms(PAGE orderBy: { field: NAME }) SHOWN';

  test('without a length it is the first 20, and the 20 before where only that is given', async () => {
    const whole = cursorsOf(await listed(FIRMS, 'first: 60'));
    expect(cursorsOf(await listed(FIRMS, 'first: null, last: null'))).toEqual(whole.slice(0, 20));
    expect(cursorsOf(await listed(FIRMS, `after: "${whole[4]}"`))).toEqual(whole.slice(5, 25));
    expect(cursorsOf(await listed(FIRMS, `before: "${whole[40]}"`))).toEqual(whole.slice(20, 40));
  });

  test('between two cursors lies what either end of it asks for', async () => {
    const whole = cursorsOf(await listed(FIRMS, 'first: 30'));
    const between = `after: "${whole[9]}", before: "${whole[15]}"`;
    const shown = async (length: string) => {
      const { pageInfo, ...page } = await listed(FIRMS, `${length}, ${between}`);
      return [cursorsOf({ pageInfo, ...page }), pageInfo.hasPreviousPage, pageInfo.hasNextPage];
    };
    expect(await shown('first: 2')).toEqual([whole.slice(10, 12), true, true]);
    expect(await shown('first: 5')).toEqual([whole.slice(10, 15), true, false]);
    expect(await shown('last: 2')).toEqual([whole.slice(13, 15), true, true]);
    expect(await shown('last: 5')).toEqual([whole.slice(10, 15), false, true]);
    expect(await shown('last: 0')).toEqual([[], true, true]);
  });

  test.each([
    [
      'first: 2, last: 2',
      'BAD_USER_INPUT',
      'Argument "last": give "first" to read on or "last" to read back, not both.',
    ],
    ['last: -1', 'BAD_USER_INPUT', 'Argument "last": -1 is negative; ask for 0 to 200.'],
    [
      'last: 201',
      'LIMIT_EXCEEDED',
      'Argument "last": 201 is more than the 200 a page may hold. Ask for 200 and go on with "before".',
    ],
    [
      'last: 2, before: "x"',
      'BAD_USER_INPUT',
      'Argument "before": this is not a cursor of this API. Pass the startCursor of the page after it, unchanged.',
    ],
  ])('%s is refused', async (page, code, message) => {
    const { errors } = await api.ask(`{ facilities(${page}) { nodes { id } } }`);
    expect(errors).toMatchObject([{ message, extensions: { code } }]);
  });

  // Handed out when lists were read forwards only: a cursor is to outlive releases as it does reloads.
  test.each([
    [
      'firms(PAGE filter: { name: { contains: "a" } }, orderBy: { field: NAME, direction: DESC }) SHOWN',
      'WzEsInNwNVprVUNOIiwiWGlhbmdzaHVpIEthbmd5YW5nIFRyYWRlIENvbXBhbnkiLCJmaXJtOnhpYW5nc2h1aS1rYW5neWFuZyJd',
    ],
    [
      'conflicts(PAGE kind: VALUE) SHOWN',
      'WzEsIjVrdW9aZ2tvIiwiY29uZmxpY3Q6dmFsdWUuRjAwMjAiLCJjb25mbGljdDp2YWx1ZS5GMDAyMCJd',
    ],
    [
      'dependencyChains(PAGE ownedBy: "country:CN", feeding: { partnerOf: "country:US" }, asOf: "2026-05-31") SHOWN',
      'WzEsIk5VeUZjTmVhIixudWxsLCJmYWNpbGl0eTpjbmdyLXdlZGEtYmF5LW1hdHRlIl0',
    ],
    [
      'country(by: { id: "country:ID" }) { facilities(PAGE) SHOWN }',
      'WzEsImYtcEFaLTNtIixudWxsLCJpbi1jb3VudHJ5OmZhY2lsaXR5LmFuZ2VsLW5pY2tlbC1ya2VmLmNvdW50cnkuSUQiXQ',
    ],
  ])('a cursor of an earlier release still names its place: %s', async (question, cursor) => {
    const [before, after] = await Promise.all([
      listed(question, `last: 200, before: "${cursor}"`),
      listed(question, `first: 200, after: "${cursor}"`),
    ]);
    expect(before.edges.length).toBeGreaterThan(0);
    expect(after.pageInfo.hasPreviousPage).toBe(true);
    const place = cursorsOf(await listed(question, `last: 200, before: "${cursorsOf(after)[0]}"`)).at(-1);
    expect(place).toBe(cursor);
  });
});
