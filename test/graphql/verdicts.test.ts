import type { ExecutionResult } from 'graphql';
import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { datasetFromText } from '../../src/ingest/building/testing/dataset-from-text.js';
import { apiOver, memoryWith, seededApi, type SeededApi } from '../support/seeded-api.js';

const refusal = ({ errors }: ExecutionResult): { code: unknown; message: string } => {
  const error = errors![0]! as unknown as { message: string; extensions?: { code?: unknown } };
  return { code: error.extensions?.code, message: error.message };
};

describe('whose ownership, and by which rule', () => {
  const DATASET = `
    sources
    id       | title      | date
    source:s | A register | 2020

    persons
    id       | name | nationality
    person:j | J    | country:CN

    firms
    id     | name | jurisdiction | listed
    firm:x | X    | country:CN   |
    firm:y | Y    | country:SG   |
    firm:a | A    | country:ID   |
    firm:l | L    | country:CN   | yes

    facilities
    id         | name | country
    facility:f | F    | country:ID
    facility:g | G    | country:ID

    groups
    id           | name         | members
    group:list   | Listed       | firm:x;firm:y
    group:plants | Some plants  | facility:f

    stakes
    id | owner    | asset      | share | source   | from
    1  | firm:x   | firm:a     | 30    | source:s | 2020
    2  | firm:y   | firm:a     | 20    | source:s | 2020
    3  | person:j | firm:a     | 40    | source:s | 2020
    4  | firm:a   | facility:f | 100   | source:s | 2020
    5  | firm:l   | facility:g | 60    | source:s | 2020
    6  | firm:y   | facility:g | 40    | source:s | 2020
    7  | firm:y   | firm:l     | 20    | source:s | 2020

    rules
    id                 | title | description | threshold | comparator | aggregation | holders | propagation     | residual | jurisdiction | adjustable | valid_from | valid_until | citation
    rule:A_TENTH       | Tenth | A tenth     | 10        | AT_LEAST   | EACH        | ALL     | DIRECT          | OTHERS   |              |            | 2019       | 2030        | A law
    rule:FORTY_BLOCKED | Forty | Two fifths  | 40        | AT_LEAST   | TOGETHER    | ALL     | FULL_OR_NOTHING | OTHERS   |              | yes        |            |             | Another law
    rule:OLD           | Old   | No more     | 50        | AT_LEAST   | TOGETHER    | ALL     | MULTIPLY        | OPEN     |              |            | 2000       | 2022-06     | A law that was repealed
  `;
  let api: SeededApi;
  beforeAll(async () => {
    api = await apiOver(await memoryWith(buildGraph(datasetFromText(DATASET))));
  });

  const ask = async (args: string): Promise<Record<string, unknown>> => {
    const { data, errors } = await api.ask(
      `{ verdict(${args}) { value threshold residual presumed share { low high } rule { id } warnings { code } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { verdict: Record<string, unknown> }).verdict;
  };
  const of = 'of: "facility:f"';

  it('by parties, by a list of the dataset, or by a country', async () => {
    const rule = 'rule: "AGGREGATE_50"';
    expect(await ask(`${of}, by: {parties: ["firm:x", "firm:y"]}, ${rule}`)).toMatchObject({ value: 'TRUE' });
    expect(await ask(`${of}, by: {parties: ["firm:x"]}, ${rule}`)).toMatchObject({
      value: 'FALSE',
      residual: 'OTHERS',
    });
    expect(await ask(`${of}, by: {list: "group:list"}, ${rule}`)).toMatchObject({ value: 'TRUE' });
    expect(await ask(`${of}, by: {country: "country:CN"}, ${rule}`)).toMatchObject({ value: 'TRUE', residual: 'OPEN' });
    expect(await ask(`${of}, country: "country:CN", ${rule}`)).toMatchObject({ value: 'TRUE' });
    // The state of China alone holds nothing.
    expect(await ask(`${of}, by: {parties: ["country:CN"]}, ${rule}`)).toMatchObject({ value: 'FALSE' });
  });

  it('the rest of a firm counts as asked', async () => {
    const effective = `of: "facility:f", rule: "EFFECTIVE_SHARE", threshold: 75, country: "country:CN"`;
    expect(await ask(effective)).toMatchObject({ value: 'UNDETERMINED', share: { low: 70, high: 80 } });
    expect(await ask(`${effective}, residual: OTHERS`)).toMatchObject({
      value: 'FALSE',
      residual: 'OTHERS',
      warnings: [{ code: 'RESIDUAL_COULD_DECIDE' }],
    });
    expect(
      await ask(`of: "facility:f", rule: "AGGREGATE_50", by: {parties: ["firm:x"]}, residual: OPEN`),
    ).toMatchObject({ value: 'FALSE', share: { low: 0, high: 0 } });
    const listed = 'of: "facility:g", rule: "EFFECTIVE_SHARE", threshold: 40, country: "country:CN"';
    expect(await ask(listed)).toMatchObject({ value: 'TRUE', presumed: 'COUNT', share: { low: 48, high: 48 } });
    expect(await ask(`${listed}, presumed: IGNORE`)).toMatchObject({
      value: 'UNDETERMINED',
      presumed: 'IGNORE',
      share: { low: 0, high: 48 },
    });
  });

  it('rules of the dataset work without code', async () => {
    expect(await ask('of: "firm:a", rule: "A_TENTH", by: {parties: ["firm:y"]}')).toMatchObject({ value: 'TRUE' });
    expect(await ask(`${of}, rule: "rule:A_TENTH", by: {parties: ["firm:y"]}`)).toMatchObject({ value: 'FALSE' });
    const forty = `${of}, rule: "FORTY_BLOCKED", by: {parties: ["person:j"]}`;
    expect(await ask(forty)).toMatchObject({ value: 'TRUE', threshold: 40 });
    expect(await ask(`${forty}, threshold: 41`)).toMatchObject({ value: 'FALSE', threshold: 41 });
    expect(await ask(`${of}, rule: "OLD", country: "country:CN", asOf: "2022-06-30"`)).toMatchObject({
      value: 'TRUE',
      rule: { id: 'rule:OLD' },
    });
  });

  it('per natural person', async () => {
    expect(await ask(`${of}, rule: "BENEFICIAL_25", country: "country:CN"`)).toMatchObject({
      value: 'TRUE',
      share: { low: 40 },
    });
    expect(await ask(`${of}, rule: "BENEFICIAL_25", by: {parties: ["person:j"]}`)).toMatchObject({ value: 'TRUE' });
  });

  it('all rules are listed, the built-in ones too', async () => {
    const { data } = await api.ask('{ rules { id validFrom validUntil } }');
    expect(data).toEqual({
      rules: [
        { id: 'rule:AGGREGATE_50', validFrom: '2014-08-13', validUntil: null },
        { id: 'rule:A_TENTH', validFrom: '2019', validUntil: '2030' },
        { id: 'rule:BENEFICIAL_25', validFrom: '2024-07-09', validUntil: null },
        { id: 'rule:DIRECT_STAKE', validFrom: null, validUntil: null },
        { id: 'rule:EFFECTIVE_SHARE', validFrom: null, validUntil: null },
        { id: 'rule:FEOC_25', validFrom: '2024-05-06', validUntil: null },
        { id: 'rule:FORTY_BLOCKED', validFrom: null, validUntil: null },
        { id: 'rule:MAJORITY_CONTROL', validFrom: null, validUntil: null },
        { id: 'rule:OLD', validFrom: '2000', validUntil: '2022-06' },
      ],
    });
  });

  it.each([
    ['neither country nor by', of, 'neither is given'],
    ['both', `${of}, country: "country:CN", by: {parties: ["firm:x"]}`, 'both are given'],
    ['two fields in by', `${of}, by: {country: "country:CN", parties: ["firm:x"]}`, 'exactly one'],
    ['no party', `${of}, by: {parties: []}`, 'the list names no party'],
    [
      'a plant as party',
      `${of}, by: {parties: ["facility:f"]}`,
      '"facility:f" is a Facility; wanted: Country, Person,',
    ],
    ['an unknown party', `${of}, by: {parties: ["firm:zz"]}`, 'there is nothing with the id "firm:zz"'],
    ['an unknown list', `${of}, by: {list: "group:zz"}`, 'there is nothing with the id "group:zz"'],
    ['a list that is none', `${of}, by: {list: "firm:x"}`, '"firm:x" is a Firm; wanted: Group'],
    ['a list without owners', `${of}, by: {list: "group:plants"}`, 'has no member that can own'],
    [
      'a state as asset',
      'of: "country:CN", country: "country:CN"',
      'is a Country; wanted: Firm, Facility, Organisation',
    ],
    ['a person as asset', 'of: "person:j", country: "country:CN"', 'is a Person; wanted: Firm, Facility, Organisation'],
    ['a threshold of 0', `${of}, country: "country:CN", rule: "EFFECTIVE_SHARE", threshold: 0`, '0 is not above 0'],
    [
      'a threshold of 101',
      `${of}, country: "country:CN", rule: "EFFECTIVE_SHARE", threshold: 101`,
      '101 is not above 0 and at most 100',
    ],
    [
      'a threshold for a rule with its own',
      `${of}, country: "country:CN", rule: "AGGREGATE_50", threshold: 40`,
      'AGGREGATE_50 has a fixed test; leave the threshold out, or ask by EFFECTIVE_SHARE',
    ],
    [
      'a rule before its time',
      `${of}, country: "country:CN", rule: "FEOC_25", asOf: "2024-05-05"`,
      'FEOC_25 does not apply on 2024-05-05: it applies from 2024-05-06 on',
    ],
    [
      'a rule after its time',
      `${of}, country: "country:CN", rule: "OLD"`,
      'OLD does not apply on 2026-05-31: it applied until 2022-06',
    ],
    [
      'a date before any fact',
      `${of}, country: "country:CN", asOf: "1969-12-31"`,
      '1969-12-31 is before any fact of the dataset: the first is of 2020-01-01',
    ],
    [
      'a list without persons for a rule about persons',
      `${of}, by: {list: "group:list"}, rule: "BENEFICIAL_25"`,
      'BENEFICIAL_25 asks about natural persons, and none is listed',
    ],
  ])('%s is refused with what, which and what to do', async (_, args, message) => {
    const answer = refusal(await api.ask(`{ verdict(${args}) { value } }`));
    expect(answer.message).toContain(message);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(answer.code);
  });

  it('more than 5,000 assets or parties are refused', async () => {
    const many = Array.from({ length: 5001 }, (_, n) => `firm:n${n}`);
    const verdicts = 'query ($of: [ID!]!, $by: CoveredBy!) { verdicts(of: $of, by: $by) { value } }';
    expect(refusal(await api.ask(verdicts, { of: many, by: { parties: ['firm:x'] } }))).toEqual({
      code: 'LIMIT_EXCEEDED',
      message: 'Argument "of": 5001 assets are more than the 5000 of one request. Ask in several.',
    });
    expect(refusal(await api.ask(verdicts, { of: ['firm:a'], by: { parties: many } }))).toEqual({
      code: 'LIMIT_EXCEEDED',
      message: 'Argument "by": 5001 parties are more than the 5000 of one question.',
    });
  });
});

describe('on the seeds', () => {
  it('a place is shown with the claims that say so', async () => {
    const api = await seededApi();
    const { data } = await api.ask(`{
      plant: verdict(of: "facility:gctn-smelter", country: "country:CN", rule: "FEOC_25") { ...Answer }
      firm: verdict(of: "firm:huayou", country: "country:CN", rule: "FEOC_25") { ...Answer }
    }
    fragment Answer on Verdict { value witness { steps { text } claims { source { id } } } }`);
    const answers = Object.values(
      data as unknown as Record<string, { value: string; witness: { steps: { text: string }[]; claims: object[] } }>,
    );
    for (const { value, witness } of answers) {
      expect(value).toBe('TRUE');
      expect(witness.steps[0]!.text).toMatch(/(stands|is registered or headquartered) in China$/);
      expect(witness.claims.length).toBeGreaterThan(0);
    }
  });

  it('the flagship takes every rule', async () => {
    const api = await seededApi();
    for (const rule of ['AGGREGATE_50', 'BENEFICIAL_25', 'FEOC_25']) {
      const { data, errors } = await api.ask(
        `{ dependencyChains(ownedBy: "country:CN", feeding: {partnerOf: "country:US"}, rule: "${rule}", verdicts: [TRUE, UNDETERMINED], first: 5) {
          coverage { facilities verdictTrue verdictFalse verdictUndetermined }
          nodes { verdict { value rule { id } witness { steps { text } } } }
        } }`,
      );
      expect(errors).toBeUndefined();
      const { coverage, nodes } = (
        data as unknown as {
          dependencyChains: { coverage: Record<string, number>; nodes: { verdict: { rule: { id: string } } }[] };
        }
      ).dependencyChains;
      expect(coverage['verdictTrue']! + coverage['verdictFalse']! + coverage['verdictUndetermined']!).toBe(
        coverage['facilities'],
      );
      expect(nodes.length).toBeGreaterThan(0);
      expect(nodes.every(({ verdict }) => verdict.rule.id === `rule:${rule}`)).toBe(true);
    }
  });
});
