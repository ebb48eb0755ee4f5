import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { seededApi } from '../support/seeded-api.js';
import { statementsOf, type Statement } from '../support/statements-of.js';

/**
 * What the five documents answer to an analyst's questions, worked out from their text by hand: `questions.csv`
 * has a row for each claim of theirs that an answer has to rest on, with the values and words that stand beside it.
 * The questions are the operations `question-*`; public pages may add claims to an answer, the documents may not.
 */
interface Row {
  question: string;
  /** Whether the answer has the claims in the order of the rows. */
  ordered: string;
  claim: string;
  values: string;
  words: string;
}
const table = parse(readFileSync('test/seeds/questions.csv', 'utf8'), { columns: true }) as Row[];
const questions = [...new Set(table.map(({ question }) => question))];

const FOLDER = 'schema/operations';
const answers = new Map<string, Record<string, unknown>>();
beforeAll(async () => {
  const api = await seededApi();
  for (const question of questions) {
    const file = `${FOLDER}/question-${question}`;
    const variables = JSON.parse(readFileSync(`${file}.variables.json`, 'utf8')) as Record<string, unknown>;
    const { data, errors } = await api.ask(readFileSync(`${file}.graphql`, 'utf8'), variables);
    if (errors) throw new Error(`${question}: ${JSON.stringify(errors)}`);
    answers.set(question, data as Record<string, unknown>);
  }
});

it('every question has its answer in the table', () => {
  const asked = readdirSync(FOLDER).flatMap((file) => /^question-(.*)\.graphql$/.exec(file)?.[1] ?? []);
  expect([...questions].sort()).toEqual(asked.sort());
  expect(questions.length).toBeGreaterThanOrEqual(14 + 26);
});

const says = ({ claim, values, words }: Row, statement: Statement): boolean =>
  statement.claim === claim &&
  values.split(' ').every((value) => value === '' || statement.values.includes(value)) &&
  statement.values.some((value) => value.includes(words));

describe.each(questions)('%s', (question) => {
  const rows = table.filter((row) => row.question === question);

  it('rests on what the documents say', () => {
    const statements = statementsOf(answers.get(question));
    const missing = rows.filter((row) => !statements.some((statement) => says(row, statement)));
    expect(missing).toEqual([]);
  });

  it('rests on nothing else in the documents', () => {
    const found = statementsOf(answers.get(question)).map(({ claim }) => claim);
    const stated = rows.map(({ claim }) => claim);
    expect(found.filter((claim) => claim.startsWith('F') && !stated.includes(claim))).toEqual([]);
  });

  if (rows[0]!.ordered === 'yes') {
    it('comes in the right order', () => {
      const stated = rows.map(({ claim }) => claim);
      const found = statementsOf(answers.get(question)).map(({ claim }) => claim);
      expect(found.filter((claim) => stated.includes(claim))).toEqual(stated);
    });
  }
});

/** What an answer leaves to the client: sums, rests, what two lists share. */
describe('what follows from the answers', () => {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const observed = (question: string): { value: number; subject: { id: string }; property?: string }[] =>
    (answers.get(question) as { observations: { nodes: never[] } }).observations.nodes;

  it('about 12 % of Indonesian nickel refining is neither Chinese nor Indonesian', () => {
    const share = (group: string): number =>
      observed('nickel-refining-shares').find(({ subject }) => subject.id === group)!.value;
    expect(100 - share('group:chinese-firms') - share('group:indonesian-owned-enterprises')).toBe(12);
  });

  it('1,580,000 t of alumina can be refined', () => {
    expect(observed('alumina-capacity').reduce((sum, { value }) => sum + value, 0)).toBe(1_580_000);
  });

  it('the part of ASEAN in tin is that of the two tonnages', () => {
    const [world, asean, share] = observed('tin-production').map(({ value }) => value);
    expect((asean! / world!) * 100).toBeCloseTo(share!, 2);
  });

  it('of the founders of FORGE, Australia and Japan have a framework with the United States', () => {
    const { node, partners } = answers.get('forge-members') as {
      node: { members: { edges: { node: { id: string }; relation: { role: string } }[] } };
      partners: { partners: { country: { id: string } }[] };
    };
    const founders = node.members.edges.filter(({ relation }) => relation.role.startsWith('founding member'));
    const withFramework = ids(partners.partners.map(({ country }) => country));
    expect(ids(founders.map((edge) => edge.node)).filter((id) => withFramework.includes(id)).sort()).toEqual([
      'country:AU',
      'country:JP',
    ]);
  });

  it('no HPAL plant of the Philippines makes refined metal', () => {
    const { facilities } = answers.get('philippine-hpal-products') as {
      facilities: { nodes: { outputs: { edges: { node: { stage: string } }[] } }[] };
    };
    const stages = facilities.nodes.flatMap(({ outputs }) => outputs.edges.map(({ node }) => node.stage));
    expect(stages).toEqual(['INTERMEDIATE', 'INTERMEDIATE']);
  });

  it('Shenghe controls Bac Ninh from China, and nothing of it is unrecorded', () => {
    expect(answers.get('bac-ninh-owners')).toMatchObject({
      ownership: {
        residual: { low: 0, high: 0 },
        controller: { controllers: [{ id: 'firm:shenghe-resources' }], country: { id: 'country:CN' } },
      },
    });
  });

  it('the 51 % of Greenbushes that CSIS states goes through Talison, of which Tianqi holds 51 % of 51 %', () => {
    expect(answers.get('greenbushes-owners')).toMatchObject({ ownershipPath: { share: { low: 26.01, high: 26.01 } } });
  });

  it('the moratorium of Malaysia meets its promise to the United States', () => {
    const { measuresInForce } = answers.get('malaysia-moratorium') as {
      measuresInForce: { measures: { measure: { id: string }; collisions: { provision: { id: string } }[] }[] };
    };
    const met = measuresInForce.measures.find(({ measure }) => measure.id === 'measure:malaysia-ree-moratorium');
    expect(ids(met!.collisions.map(({ provision }) => provision))).toEqual(
      expect.arrayContaining(['provision:us-my-art-moratorium-exception', 'provision:us-my-art-no-bans']),
    );
  });
});
