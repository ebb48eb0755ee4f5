import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** What the flagship must and must not return on the seeds. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Chain {
  facility: { id: string };
  verdict: { value: string; settledBy: { text: string }[]; witness: { chain: { id: string; country?: { id: string } | null }[]; claims: { id: string }[] } };
  host: { country: { id: string }; agreements: { agreement: { id: string } }[] };
  exports: string;
  chains: { text: string; steps: { from: { id: string }; to: { id: string }; status: string; inference: string | null }[] }[];
  importers: { country: { id: string } }[];
}

const ask = async (args = ''): Promise<Chain[]> => {
  const result = await api.ask(`{
    dependencyChains(ownedBy: "country:CN", feeding: { partnerOf: "country:US" }, asOf: "2026-05-31", first: 200 ${args}) {
      nodes {
        facility { id }
        verdict { value settledBy { text } witness { chain { id ... on Party { country { id } } } claims { id } } }
        host { country { id } agreements { agreement { id } } }
        exports
        chains { text steps { from { id } to { id } status inference } }
        importers { country { id } }
      }
    }
  }`);
  expect(result.errors).toBeUndefined();
  return (result.data as { dependencyChains: { nodes: Chain[] } }).dependencyChains.nodes;
};
const idsOf = (chains: readonly Chain[]): string[] => chains.map(({ facility }) => facility.id);

const NEVER = ['facility:coral-bay-hpal', 'facility:taganito-hpal', 'facility:pt-smelting', 'facility:lamp', 'facility:mentok', 'facility:posco-cngr-pohang'];

it('returns QMB, Huayue, Bintan, Well Harvest Winning and Kwinana, each with owners up to a Chinese parent and claims', async () => {
  const chains = await ask();
  const wanted = ['facility:qmb-hpal', 'facility:huayue-hpal', 'facility:bintan-alumina', 'facility:well-harvest-winning', 'facility:kwinana'];
  expect(idsOf(chains)).toEqual(expect.arrayContaining(wanted));
  for (const { facility, verdict, host, exports, chains: told } of chains.filter((chain) => wanted.includes(chain.facility.id))) {
    expect(verdict.value).toBe('TRUE');
    expect(verdict.witness.chain[0]!.id).toBe(facility.id);
    expect(verdict.witness.chain.at(-1)!.country?.id ?? verdict.witness.chain.at(-1)!.id).toBe('country:CN');
    expect(verdict.witness.chain.length).toBeGreaterThan(1);
    expect(verdict.witness.claims.length).toBeGreaterThan(0);
    expect(host.agreements.length).toBeGreaterThan(0);
    expect(['DOCUMENTED', 'INFERRED']).toContain(exports);
    expect(told.length).toBeGreaterThan(0);
  }
});

it('never returns plants without a Chinese controller, nor a plant that was called off', async () => {
  const found = idsOf(await ask('exportEvidence: [DOCUMENTED, INFERRED, NONE]'));
  for (const id of NEVER) expect(found).not.toContain(id);
});

it('shows POSCO-CNGR only as a cancelled receiver of a matte plant of its group, and only where cancelled links are asked for', async () => {
  const receivers = (chains: readonly Chain[]) =>
    chains.flatMap((chain) => chain.chains.flatMap(({ steps }) => steps.filter(({ to }) => to.id === 'facility:posco-cngr-pohang')));
  expect(receivers(await ask('chains: 20'))).toEqual([]);
  const cancelled = receivers(await ask('chains: 20, linkStatuses: [CURRENT, CANCELLED]'));
  expect(cancelled.length).toBeGreaterThan(0);
  for (const step of cancelled) {
    expect(step).toMatchObject({ status: 'CANCELLED', inference: 'SAME_GROUP' });
    // CNGR's plants that make matte; what they make and who controls them are the joined facts.
    expect(['facility:cngr-morowali-matte', 'facility:cngr-weda-bay-matte', 'facility:nni-smelter']).toContain(step.from.id);
  }
});

it('a mine comes when its stage is asked for', async () => {
  expect(idsOf(await ask())).not.toContain('facility:greenbushes');
  expect(idsOf(await ask('stages: [EXTRACTION]'))).toContain('facility:greenbushes');
});

it('under the effective share Kwinana passes at 51 % and Greenbushes fails at 26.01 %', async () => {
  const found = idsOf(await ask('rule: "EFFECTIVE_SHARE", threshold: 50, stages: [EXTRACTION, REFINING], exportEvidence: [DOCUMENTED, INFERRED, NONE]'));
  expect(found).toContain('facility:kwinana');
  expect(found).not.toContain('facility:greenbushes');
});

it('plants with unresolved shares come as UNDETERMINED, with the stakes that would settle them, when asked for', async () => {
  const chains = await ask('verdicts: [UNDETERMINED], exportEvidence: [DOCUMENTED, INFERRED, NONE]');
  expect(chains.length).toBeGreaterThan(0);
  for (const { verdict } of chains) expect(verdict.settledBy.length).toBeGreaterThan(0);
});

it('nobody is a partner before the agreements were signed', async () => {
  const { data } = await api.ask('{ dependencyChains(ownedBy: "country:CN", feeding: { partnerOf: "country:US", agreementKinds: [RECIPROCAL_TRADE] }, asOf: "2025-01-01") { totalCount coverage { partners } } }');
  expect(data).toEqual({ dependencyChains: { totalCount: 0, coverage: { partners: 0 } } });
});

it('pages hold together: the same plants in the same order, whatever the page size', async () => {
  const whole = idsOf(await ask());
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await api.ask(
      'query ($after: String) { dependencyChains(ownedBy: "country:CN", feeding: { partnerOf: "country:US" }, asOf: "2026-05-31", first: 5, after: $after) { nodes { facility { id } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    const page = (data as { dependencyChains: { nodes: Chain[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }).dependencyChains;
    paged.push(...idsOf(page.nodes));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(whole);
});
