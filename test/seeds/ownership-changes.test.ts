import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** What is on record about three changes of owners, followed through shares, controllers and verdicts. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Share {
  low: number;
  high: number;
}
interface Difference {
  countries: { country: { id: string }; before: Share; after: Share }[];
  controller: { before: { controllers: { id: string }[] }; after: { controllers: { id: string }[] } } | null;
  verdicts: { rule: { id: string }; before: string; after: string }[];
}
interface Changes {
  steps: {
    day: string;
    stakes: {
      kind: string;
      dayStated: boolean;
      owner: { id: string };
      before: { share: { text: string } } | null;
      after: { share: { text: string } } | null;
      claims: { id: string }[];
    }[];
    effect: Difference;
  }[];
  net: Difference;
  verdicts: { rule: { id: string }; before: { value: string }; after: { value: string } }[];
}

async function changes(of: string, from: string, until: string, country = 'country:CN'): Promise<Changes> {
  const difference = `
    countries { country { id } before { low high } after { low high } }
    controller { before { controllers { id } } after { controllers { id } } }
    verdicts { rule { id } before after }`;
  const { data, errors } = await api.ask(
    `query ($of: ID!, $from: Date!, $until: Date!, $country: ID!) {
      ownershipChanges(of: $of, from: $from, until: $until, by: {country: $country}, rules: ["MAJORITY_CONTROL", "EFFECTIVE_SHARE"]) {
        steps {
          day
          stakes { kind dayStated owner { id } before { share { text } } after { share { text } } claims { id } }
          effect { ${difference} }
        }
        net { ${difference} }
        verdicts { rule { id } before { value } after { value } }
      }
    }`,
    { of, from, until, country },
  );
  expect(errors).toBeUndefined();
  return data!['ownershipChanges'] as Changes;
}

const told = ({ steps }: Changes) =>
  steps.map(({ day, stakes }) => [
    day,
    stakes.map(({ kind, owner, before, after, claims }) =>
      [kind, owner.id, before?.share.text ?? '-', after?.share.text ?? '-', ...claims.map(({ id }) => id)].join(' '),
    ),
  ]);
const country = ({ countries }: Difference, id: string) => countries.find((change) => change.country.id === id);

it('Huayue, August 2023: Tsingshan’s 10 % goes to Nickel Industries; China 97 before, 87 to 97 after; still controlled', async () => {
  const answer = await changes('firm:huayue', '2023-07-31', '2023-08-31');
  expect(told(answer)).toEqual([
    [
      '2023-08-04',
      [
        'BEGAN firm:nickel-industries - 10 claim:P0312',
        'ENDED firm:tsingshan 10 - claim:P0312',
      ],
    ],
  ]);
  expect(answer.steps[0]!.stakes.every(({ dayStated }) => dayStated)).toBe(true);
  expect(country(answer.net, 'country:CN')).toMatchObject({ before: { low: 97, high: 97 }, after: { low: 87, high: 97 } });
  expect([answer.net.controller, answer.net.verdicts]).toEqual([null, []]);
  expect(answer.verdicts.map(({ before, after }) => [before.value, after.value])).toEqual([
    ['TRUE', 'TRUE'],
    ['TRUE', 'TRUE'],
  ]);
});

it('Coral Bay, February 2025: Nickel Asia sells its 15.625 %, Sumitomo has all', async () => {
  const answer = await changes('firm:coral-bay-nickel', '2025-01-31', '2025-02-28', 'country:JP');
  expect(told(answer)).toEqual([
    [
      '2025-02-03',
      [
        'ENDED firm:nickel-asia 15.625 - claim:C0009 claim:P0601',
        'CHANGED firm:sumitomo-metal-mining 84.375 100 claim:C0010',
      ],
    ],
  ]);
  expect(country(answer.net, 'country:JP')!.after).toEqual({ low: 100, high: 100 });
  expect(country(answer.net, 'country:PH')!.after).toEqual({ low: 0, high: 0 });
});

it('BNSI, 2022 against 2025: two holders of 51 % together give way to GEM, who controls it', async () => {
  const answer = await changes('firm:bnsi', '2022-06-30', '2025-12-31');
  const sale = answer.steps.find(({ day }) => day === '2025-03-01')!;
  expect(told({ ...answer, steps: [sale] })[0]![1]).toEqual([
    'BEGAN firm:gem-hong-kong - 51 claim:P0739',
    'ENDED firm:shandong-xinhai <51 - claim:P0739',
    'ENDED firm:tisco <51 - claim:P0739.2',
  ]);
  expect(sale.stakes[0]!.dayStated).toBe(false);
  expect(sale.effect.verdicts).toEqual([{ rule: { id: 'rule:MAJORITY_CONTROL' }, before: 'UNDETERMINED', after: 'TRUE' }]);
  expect(answer.net.controller).toMatchObject({ before: { controllers: [] }, after: { controllers: [{ id: 'firm:gem' }] } });
  expect(country(answer.net, 'country:CN')!.after).toEqual({ low: 25.5, high: 51 });
});

it('the two ends are what ownership(asOf:) says of them', async () => {
  for (const id of ['facility:huayue-hpal', 'facility:taganito-hpal', 'facility:kwinana', 'firm:pt-vale']) {
    const [from, until] = ['2021-06-30', '2026-05-31'];
    const { net } = await changes(id, from, until);
    const ask = async (asOf: string) => {
      const { data } = await api.ask(
        'query ($of: ID!, $asOf: Date) { ownership(of: $of, asOf: $asOf) { countries { country { id } total { low high } } } }',
        { of: id, asOf },
      );
      const { countries } = data!['ownership'] as { countries: { country: { id: string }; total: Share }[] };
      return new Map(countries.map((share) => [share.country.id, share.total]));
    };
    const [before, after] = [await ask(from), await ask(until)];
    const none = { low: 0, high: 0 };
    for (const other of new Set([...before.keys(), ...after.keys()])) {
      const change = country(net, other) ?? { before: after.get(other), after: after.get(other) };
      expect([change.before, change.after]).toEqual([before.get(other) ?? none, after.get(other) ?? none]);
    }
  }
});

it.each([
  ['{ ownershipChanges(of: "firm:huayue", from: "2024-01-01", until: "2024-01-01") { from } }', 'must be later than "from"'],
  ['{ ownershipChanges(of: "country:CN", from: "2023-01-01", until: "2024-01-01") { from } }', 'is a Country; wanted'],
  ['{ ownershipChanges(of: "firm:no-such", from: "2023-01-01", until: "2024-01-01") { from } }', 'there is nothing with the id'],
  [
    '{ ownershipChanges(of: "firm:huayue", from: "2023-01-01", until: "2024-01-01", by: {country: "country:CN"}, rules: ["NO_RULE"]) { from } }',
    'there is no rule "NO_RULE"',
  ],
])('%s is refused: %s', async (query, message) => {
  const { errors } = await api.ask(query);
  expect(errors![0]!.message).toContain(message);
  expect(errors![0]!.extensions!['code']).toBe('BAD_USER_INPUT');
});
