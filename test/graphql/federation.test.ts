import { composeServices } from '@theguild/federation-composition';
import { buildSchema, findBreakingChanges, graphql, isObjectType, parse } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { removeTemporaryDatasets, temporaryDataset } from '../../src/ingest/reading/testing/temporary-dataset.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { CompiledExecution } from '../../src/server/graphql/compiled-execution.js';
import { readsOf } from '../support/counted-reads.js';
import { apiOver, memoryWith, seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi({ federation: true });
});
afterAll(removeTemporaryDatasets);

const ENTITIES = `query ($of: [_Any!]!) {
  _entities(representations: $of) { __typename ... on Firm { id name } ... on Facility { id country { id } } }
}`;
const ask = (of: readonly unknown[], over = api) => over.ask(ENTITIES, { of });
const gem = { __typename: 'Firm', id: 'firm:gem' };
const kwinana = { __typename: 'Facility', id: 'facility:kwinana' };

const sdlOf = async (): Promise<string> =>
  ((await api.ask('{ _service { sdl } }')).data as { _service: { sdl: string } })._service.sdl;

describe('the schema', () => {
  it('is as ever without the setting, and nothing else changes with it', async () => {
    const plain = await createSchema();
    expect(findBreakingChanges(plain, api.schema)).toEqual([]);
    expect(findBreakingChanges(api.schema, plain).map(({ description }) => description)).toEqual([
      '_Any was removed.',
      '_Entity was removed.',
      '_Service was removed.',
      'Query._entities was removed.',
      'Query._service was removed.',
    ]);
  });

  it('has a key for every type with an id of its own', async () => {
    const keyed = [...(await sdlOf()).matchAll(/^type (\w+) implements .*@key\(fields: "id"\)/gm)];
    const nodes = Object.values((await createSchema()).getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(keyed.map(([, name]) => name).sort()).toEqual(nodes.map(({ name }) => name).sort());
  });
});

describe('things named by a router', () => {
  it('come in their order, with all that the API knows of them', async () => {
    expect(await ask([kwinana, gem, kwinana])).toEqual({
      data: {
        _entities: [
          { ...kwinana, country: { id: 'country:AU' } },
          { ...gem, name: 'GEM Co., Ltd' },
          { ...kwinana, country: { id: 'country:AU' } },
        ],
      },
    });
  });

  it('that are wrong are null with an error in their place, and cost the others nothing; what is not there is null', async () => {
    const { data, errors } = await ask([
      gem,
      { __typename: 'Firm', id: 'firm:nobody' },
      { __typename: 'Firm', id: 'facility:kwinana' },
      { __typename: 'Stake', id: 'S1' },
      { __typename: 'Firm', name: 'GEM Co., Ltd' },
      'firm:gem',
    ]);
    expect(data).toEqual({ _entities: [{ ...gem, name: 'GEM Co., Ltd' }, null, null, null, null, null] });
    expect(errors).toMatchObject([
      { path: ['_entities', 2], extensions: { code: 'BAD_USER_INPUT', argument: 'representations' } },
      { path: ['_entities', 3], message: expect.stringContaining('Stake has no key here; these have: Agreement, ') },
      { path: ['_entities', 4], message: expect.stringContaining('name a thing by "__typename" and "id"') },
      { path: ['_entities', 5] },
    ]);
    expect(errors![0]!.message).toBe(
      'Argument "representations": {"__typename":"Firm","id":"facility:kwinana"}: "facility:kwinana" is a Facility, not a Firm.',
    );
  });

  it('are as many as one read looks up', async () => {
    expect((await ask(Array(1_000).fill(gem))).errors).toBeUndefined();
    expect((await ask(Array(1_001).fill(gem))).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'representations', allowed: 1_000, value: 1_001 } },
    ]);
  });

  it('are read together: as often for two as for two hundred', async () => {
    const facilities = (await api.ask('{ facilities(first: 200) { nodes { __typename id } } }')).data as {
      facilities: { nodes: object[] };
    };
    const readsFor = (count: number): Promise<number> =>
      readsOf(api.schema, api.store, ENTITIES, { of: facilities.facilities.nodes.slice(0, count) });
    const few = await readsFor(2);
    expect(few).toBeGreaterThan(0);
    expect(await readsFor(200)).toBe(few);
  });

  it('under an id that was merged are what it was merged into', async () => {
    const directory = await temporaryDataset({
      'sources.csv': 'id,title,date\nsource:register,A register,2025\n',
      'firms.csv': 'id,name,aliases\nfirm:delong,Jiangsu Delong,\nfirm:jdn,Delong Nickel Industry,JDN\n',
      'identities.csv': 'id,merged,survivor,why,source\nI1,firm:jdn,firm:delong,one company,source:register\n',
    });
    const { dataset } = await checkDataset(directory);
    const small = await apiOver(await memoryWith(buildGraph(dataset)), { federation: true });
    const { data, extensions } = await ask([{ __typename: 'Firm', id: 'firm:jdn' }], small);
    expect(data).toEqual({ _entities: [{ __typename: 'Firm', id: 'firm:delong', name: 'Jiangsu Delong' }] });
    expect(extensions?.['warnings']).toMatchObject([{ code: 'MERGED_ID' }]);
  });

  it('are answered by compiled code to the letter as without it', async () => {
    const plain = await apiOver(api.store, { federation: true, compile: false });
    const of = [gem, { __typename: 'Firm', id: 'facility:kwinana' }, 3, kwinana];
    const expected = JSON.stringify(await ask(of, plain));
    const prepare = jest.spyOn(CompiledExecution.prototype, 'prepare');
    for (let time = 0; time < 3; time += 1) expect(JSON.stringify(await ask(of))).toBe(expected);
    expect(prepare.mock.results.at(-1)!.value).not.toBeNull();
    prepare.mockRestore();
  });
});

describe('beside another subgraph', () => {
  const notes = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query { watched: [Facility!]! }
    type Facility @key(fields: "id") { id: ID! note: String! }
    type PageInfo @shareable { hasNextPage: Boolean! }
  `;

  it('both compose into one graph, in which a plant has the fields of both', async () => {
    const { errors, supergraphSdl, publicSdl } = composeServices([
      { name: 'lodegraph', typeDefs: parse(await sdlOf()), url: 'http://lodegraph/graphql' },
      { name: 'notes', typeDefs: parse(notes), url: 'http://notes/graphql' },
    ]);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toMatch(/type Facility implements [^{]*@join__type\(graph: NOTES, key: "id"\)/);
    const facility = buildSchema(publicSdl!).getType('Facility');
    expect(isObjectType(facility) && Object.keys(facility.getFields())).toEqual(
      expect.arrayContaining(['note', 'owners', 'supplies']),
    );
  });

  it('what the other names is completed here, as a router asks', async () => {
    const other = buildSchema('type Query { watched: [Facility!]! } type Facility { id: ID! note: String! }');
    const rootValue = { watched: [{ id: 'facility:kwinana', note: 'visit in May' }] };
    const { data } = await graphql({ schema: other, source: '{ watched { __typename id note } }', rootValue });
    const of = (data as unknown as { watched: object[] }).watched;
    expect((await ask(of)).data).toEqual({ _entities: [{ ...kwinana, country: { id: 'country:AU' } }] });
  });
});
