import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** What people type, and what they mean by it: the first hit on the seeds, on every store. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

async function hits(text: string, kinds: readonly string[] | null = null): Promise<string[]> {
  const { data, errors } = await api.ask(
    'query ($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds, first: 20) { score node { id } } }',
    { text, kinds },
  );
  expect(errors).toBeUndefined();
  const found = (data as { search: { score: number; node: { id: string } }[] }).search;
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  return found.map(({ node }) => node.id);
}

it.each([
  // its name, whatever the case and the legal form
  ['Lynas', 'firm:lynas'],
  ['tsingshan', 'firm:tsingshan'],
  ['Press Metal', 'firm:press-metal'],
  ['vale indonesia tbk', 'firm:pt-vale'],
  ['nickel', 'mineral:nickel'],
  ['Indonesia', 'country:ID'],
  // another name, an abbreviation, a code
  ['China Molybdenum', 'firm:cmoc'],
  ['IMIP', 'firm:imip'],
  ['SMM', 'firm:sumitomo-metal-mining'],
  ['MSP', 'organisation:minerals-security-partnership'],
  ['aluminum', 'mineral:aluminium'],
  ['USA', 'country:US'],
  ['viet nam', 'country:VN'],
  // a ticker
  ['ASX:NIC', 'firm:nickel-industries'],
  ['603993', 'firm:cmoc'],
  ['IDX-ANTM', 'firm:antam'],
  ['INCO', 'firm:pt-vale'],
  ['TYO-5713', 'firm:sumitomo-metal-mining'],
  // accents, there or not
  ['Đông Pao', 'facility:dong-pao'],
  ['dong pao', 'facility:dong-pao'],
  ['Việt Nam', 'country:VN'],
  ['cote d’ivoire', 'country:CI'],
  // the order of words
  ['cobalt huayou', 'firm:huayou'],
  ['metal press', 'firm:press-metal'],
  // a typo
  ['Lynsa', 'firm:lynas'],
  ['lynass', 'firm:lynas'],
  ['Tsingshn', 'firm:tsingshan'],
  ['Kwinina', 'facility:kwinana'],
  ['sumitomo minig', 'firm:sumitomo-metal-mining'],
  ['alumunium', 'mineral:aluminium'],
  ['Pilipines', 'country:PH'],
  ['Freeprot McMoran', 'firm:freeport-mcmoran'],
  // the beginning of a name, a word from the middle, the inside of a word
  ['bauxit', 'mineral:bauxite'],
  ['freeport-mc', 'firm:freeport-mcmoran'],
  ['halmahera persada', 'firm:hpl'],
  ['pomalaa sulf', 'facility:pomalaa-nickel-sulfate'],
  ['ferronikel', 'product:ferronickel'],
  // words run together or apart
  ['pressmetal', 'firm:press-metal'],
  ['eco pro', 'firm:ecopro'],
  ['green bushes', 'facility:greenbushes'],
  // ids, whole or begun
  ['firm:gem', 'firm:gem'],
  ['facility:qmb-hpal', 'facility:qmb-hpal'],
  ['facility:qmb', 'facility:qmb-hpal'],
  ['qmb-hpal', 'facility:qmb-hpal'],
])('%s finds %s', async (typed, id) => {
  expect((await hits(typed))[0]).toBe(id);
});

it('finds nothing where nothing is like it, and nothing of other kinds', async () => {
  expect(await hits('Xqzwv')).toEqual([]);
  expect(await hits('!?')).toEqual([]);
  const facilities = await hits('nickel', ['Facility']);
  expect(facilities.length).toBeGreaterThan(5);
  expect(facilities.filter((id) => !id.startsWith('facility:'))).toEqual([]);
});

it('an id of a kind that was not asked for is read as words', async () => {
  expect((await hits('firm:kwinana', ['Facility']))[0]).toBe('facility:kwinana');
});

describe('look-alikes', () => {
  it('three plants and a mine at Pomalaa are four things', async () => {
    const found = await hits('Pomalaa', ['Facility']);
    expect(found).toEqual(
      expect.arrayContaining([
        'facility:kni-hpal',
        'facility:pomalaa-nickel-refinery',
        'facility:pomalaa-nickel-sulfate',
        'facility:pomalaa-block-mine',
      ]),
    );
  });

  it('Sumitomo alone is none of the two firms of that name, and both are found beside it', async () => {
    const [first, ...others] = await hits('Sumitomo', ['Firm']);
    expect(first).toBe('firm:sumitomo-unspecified');
    expect(others.slice(0, 2)).toEqual(['firm:sumitomo-corporation', 'firm:sumitomo-metal-mining']);
  });
});

describe('an unknown id', () => {
  const ask = async (of: string): Promise<{ message: string; extensions: Record<string, unknown> }> => {
    const { errors } = await api.ask('query ($of: ID!) { ownership(of: $of) { asOf } }', { of });
    return errors![0] as unknown as { message: string; extensions: Record<string, unknown> };
  };

  it.each([
    ['facility:kwinanna', 'facility:kwinana'],
    ['firm:lynsa', 'firm:lynas'],
    ['facility:qmb', 'facility:qmb-hpal'],
    ['facility:lynas', 'firm:lynas'],
    ['Press Metal', 'firm:press-metal'],
    ['company:tsingshan', 'firm:tsingshan'],
  ])('%s: did you mean %s', async (typed, meant) => {
    const { message, extensions } = await ask(typed);
    expect(extensions['code']).toBe('BAD_USER_INPUT');
    expect(extensions['didYouMean']).toContain(meant);
    expect((extensions['didYouMean'] as string[]).length).toBeLessThanOrEqual(3);
    expect(message).toContain(`there is nothing with the id "${typed}". Did you mean "`);
    expect(message).toContain(`"${meant}"`);
  });

  it('that is like none gets no suggestion', async () => {
    const { message, extensions } = await ask('firm:xqzwv');
    expect(extensions['didYouMean']).toEqual([]);
    expect(message).toMatch(/Check the spelling, or find it with search\(text:\)\.$/);
  });

  it('among many is told with its own suggestions', async () => {
    const { errors } = await api.ask(
      '{ verdicts(of: ["facility:qmb-hpal", "facility:kwinanna", "firm:lynsa"], country: "country:CN") { value } }',
    );
    expect(errors![0]!.extensions).toMatchObject({ value: 'facility:kwinanna', didYouMean: ['facility:kwinana'] });
  });
});
