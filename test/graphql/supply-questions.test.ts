import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

const refusal = async (query: string): Promise<{ code: unknown; message: string }> => {
  const { errors } = await api.ask(query);
  expect(errors).toHaveLength(1);
  return { code: errors![0]!.extensions?.['code'], message: errors![0]!.message };
};
const answer = async (query: string): Promise<Record<string, unknown>> => {
  const { data, errors } = await api.ask(query);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
};

describe('bad input is refused with what, which value and what to do', () => {
  it.each([
    [
      'an unknown mineral',
      '{ upstream(of: "firm:tesla", mineral: "mineral:unobtainium") { asOf } }',
      'Argument "mineral": there is nothing with the id "mineral:unobtainium". Check the spelling, or find it with search(text:).',
    ],
    [
      'a product where a mineral is asked for',
      '{ downstream(of: "facility:scm-mine", mineral: "product:nickel-ore") { asOf } }',
      'Argument "mineral": "product:nickel-ore" is a Product; wanted: Mineral.',
    ],
    [
      'a path from a node to itself',
      '{ paths(from: "firm:tesla", to: "firm:tesla") { complete } }',
      '"firm:tesla" is where the path starts. Name another node, or ask for downstream(of:).',
    ],
    [
      'a country as a node to pass',
      '{ paths(from: "facility:scm-mine", to: "firm:tesla", via: ["country:CN"]) { complete } }',
      'nothing is known to pass through one',
    ],
    [
      'a dependency of a node on itself',
      '{ dependency(of: "country:CN", on: {ids: ["country:CN"]}, mineral: "mineral:tin") { asOf } }',
      'everything depends on itself wholly',
    ],
    [
      'a dependency on nobody',
      '{ dependency(of: "country:CN", on: {ids: []}, mineral: "mineral:tin") { asOf } }',
      'name at least one supplier',
    ],
    [
      'plants that stand in a firm',
      '{ dependency(of: "country:CN", on: {ids: ["firm:tsingshan"], reach: HOSTED}, mineral: "mineral:nickel", stage: EXTRACTION) { asOf } }',
      'plants stand in countries',
    ],
    [
      'shares of different totals',
      '{ dependency(of: "country:CN", on: {ids: ["country:ID"]}, mineral: "mineral:rare-earths") { asOf } }',
      'are parts of different totals: IMPORTS of Rare earth elements (mineral:rare-earths); IMPORTS of Rare-earth ore and concentrate',
    ],
    [
      'a scenario that stops its target',
      '{ disruption(scenario: {stop: {ids: ["country:CN"]}}, of: ["country:CN"], minerals: ["mineral:tin"]) { asOf } }',
      'the scenario stops "country:CN", whose loss is asked for',
    ],
    [
      'a scenario in which nothing stops',
      '{ disruption(scenario: {}, of: ["country:CN"], minerals: ["mineral:tin"]) { asOf } }',
      'nothing stops in it',
    ],
    [
      'a part above the whole',
      '{ disruption(scenario: {exportsOf: ["country:MM"], percent: 120}, of: ["country:CN"], minerals: ["mineral:tin"]) { asOf } }',
      '120 is not above 0 and at most 100 percent',
    ],
    [
      'a target among the sources',
      '{ chokepoints(target: "firm:tesla", sources: ["firm:tesla"]) { count } }',
      '"firm:tesla" is the target too',
    ],
    [
      'a unit without a basis',
      '{ concentration(mineral: "mineral:nickel", lens: HOST, unit: "t/yr") { total } }',
      'name unit and basis together',
    ],
    [
      'a party that is none',
      '{ agreementCoverage(agreement: "agreement:us-indonesia-art", of: "country:JP", rival: "country:CN") { asOf } }',
      '"country:JP" is not party to US-Indonesia Agreement on Reciprocal Trade',
    ],
    [
      'owners named twice over',
      '{ dependencyChains(ownedBy: "country:CN", owners: ["firm:gem"], feeding: {partnerOf: "country:US"}) { asOf } }',
      'one of the two',
    ],
    [
      'neither partners nor hosts',
      '{ dependencyChains(ownedBy: "country:CN", feeding: {}) { asOf } }',
      'name a country whose partners are meant with partnerOf',
    ],
    [
      'a stake above the whole',
      '{ verdict(of: "facility:kwinana", country: "country:CN", assume: [{owner: "firm:igo", asset: "firm:tlea", share: 60}]) { value } }',
      'would add up to 111 %. Name who sells',
    ],
  ])('%s', async (_, query, message) => {
    const refused = await refusal(query);
    expect(refused.code).toBe('BAD_USER_INPUT');
    expect(refused.message).toContain(message);
  });

  it.each([
    ['maxDepth', '{ upstream(of: "firm:tesla", maxDepth: 0) { asOf } }'],
    ['first', '{ paths(from: "facility:scm-mine", to: "firm:tesla", first: 21) { complete } }'],
    ['top', '{ concentration(mineral: "mineral:nickel", lens: HOST, top: 51) { total } }'],
  ])('%s beyond its limit', async (argument, query) => {
    const refused = await refusal(query);
    expect(refused.code).toBe('LIMIT_EXCEEDED');
    expect(refused.message).toContain(`Argument "${argument}"`);
  });
});

describe('empty answers are explained', () => {
  it('no partners', async () => {
    const { dependencyChains } = await answer(
      '{ dependencyChains(ownedBy: "country:CN", feeding: {partnerOf: "country:US", bindingness: [BINDING]}, asOf: "2020-01-01") { nodes { facility { id } } warnings } }',
    );
    expect(dependencyChains).toEqual({
      nodes: [],
      warnings: [expect.stringContaining('makes any of the countries a partner of country:US')],
    });
  });

  it('an agreement of which no source says what it covers', async () => {
    const { agreementCoverage } = await answer(
      '{ agreementCoverage(agreement: "agreement:eu-vietnam-csp", rival: "country:CN") { minerals { mineral { id } } warnings } }',
    );
    expect(agreementCoverage).toEqual({ minerals: [], warnings: [expect.stringContaining('Name them with minerals')] });
  });

  it('nothing that leads from one node to the other', async () => {
    const { paths } = await answer(
      '{ paths(from: "firm:tesla", to: "facility:scm-mine") { paths { text } graph { nodes { id } steps { id } } complete } }',
    );
    expect(paths).toEqual({
      paths: [],
      graph: { nodes: [{ id: 'facility:scm-mine' }, { id: 'firm:tesla' }], steps: [] },
      complete: true,
    });
  });
});

describe('sets of suppliers', () => {
  const on = (assume: string) =>
    `dependency(of: "firm:press-metal", on: {ids: ["firm:nanshan-aluminium"]}, mineral: "mineral:aluminium"${assume}) { certainlyOn { id } dependency { low high } }`;
  const sale =
    ', assume: [{owner: "firm:press-metal", asset: "firm:bintan-alumina", share: 97.7, from: "firm:global-aluminium-international"}]';
  const ids = (given: unknown): string[] =>
    (given as { certainlyOn: { id: string }[] }).certainlyOn.map(({ id }) => id);

  it('an owner stands for everything it controls, and a supposed sale moves what that is', async () => {
    const { recorded, supposed } = await answer(`{ recorded: ${on('')} supposed: ${on(sale)} }`);
    expect(ids(recorded)).toEqual(['facility:bintan-alumina', 'firm:bintan-alumina', 'firm:nanshan-aluminium']);
    expect(ids(supposed)).toEqual(['firm:nanshan-aluminium']);
  });

  it('a country stands for what stands in it, or for what its parties control', async () => {
    const { hosted, controlled } = await answer(`{
      hosted: dependency(of: "firm:press-metal", on: {ids: ["country:ID"]}, mineral: "mineral:aluminium") { certainlyOn { id } }
      controlled: dependency(of: "firm:press-metal", on: {ids: ["country:CN"], reach: CONTROLLED}, mineral: "mineral:aluminium") { certainlyOn { id } }
    }`);
    expect(ids(hosted)).toEqual(['country:ID', 'facility:bintan-alumina']);
    expect(ids(controlled)).toContain('facility:bintan-alumina');
  });

  it('the loss in a scenario is the dependency on what stops', async () => {
    const { dependency, disruption } = await answer(`{
      dependency(of: "country:JP", on: {ids: ["country:ID"]}, mineral: "mineral:tin") { dependency { low high } }
      disruption(scenario: {stop: {ids: ["country:ID"]}}, of: ["country:JP"], minerals: ["mineral:tin"]) { losses { loss { low high } } }
    }`);
    expect((disruption as { losses: object[] }).losses).toEqual([
      { loss: (dependency as { dependency: object }).dependency },
    ]);
    expect(dependency).toMatchObject({ dependency: { low: 45.1 } });
  });
});
