import type { Flow } from '../../domain/supply/best-chains.js';
import type { SupplyFacts } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Step, Subgraph } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import type { FetchedOwnership } from '../ownership/fetch-ownership.js';
import { Gathered } from './gathered.js';

/** What is recorded around some nodes, up or down the chain. */
export interface SupplyAround {
  readonly facts: SupplyFacts;
  /** The nodes asked about, with what stands inside them where that was asked for. */
  readonly starts: readonly string[];
  readonly truncated: readonly string[];
}

/** Statements reach plants through the firms and groups behind them, so what a round finds is asked again. */
export const ROUNDS = 4;
/** Mines and makers of feed stand one to three steps before a plant. */
const FEED_STEPS = 3;

const BESIDE: readonly Step[] = [
  { kind: 'HEADQUARTERED_IN', direction: 'out' },
  { kind: 'REGISTERED_IN', direction: 'out' },
  { kind: 'MAKES', direction: 'out' },
  { kind: 'OPERATES', direction: 'in' },
  { kind: 'HAS_MEMBER', direction: 'in' },
  { kind: 'OPERATES', direction: 'out' },
  { kind: 'HAS_MEMBER', direction: 'out' },
  { kind: 'PART_OF', direction: 'out' },
  { kind: 'PART_OF', direction: 'in' },
];

/** What to gather. */
export interface GatherQuery {
  readonly downstreamOf?: readonly string[];
  readonly upstreamOf?: readonly string[];
  /** Plants of which what is stated to feed them is wanted, a few steps up, without joining facts. */
  readonly feedsOf?: readonly string[];
  readonly asOf: IsoDate;
  /** Start also from the plants that a firm runs or certainly controls, that stand in a country, or that belong to a group. */
  readonly inside: boolean;
  /** What lies above the plants, where it was fetched already. */
  readonly owned?: FetchedOwnership;
}

/** Everything recorded within reach of some nodes, in a number of statements that does not grow with them. */
export async function gatherSupply(snapshot: Snapshot, query: GatherQuery): Promise<SupplyAround> {
  const { downstreamOf = [], upstreamOf = [], feedsOf = [], asOf, owned } = query;
  const gathered = new Gathered(snapshot, asOf, owned);
  const asked = [...new Set([...downstreamOf, ...upstreamOf])].sort();
  const feeds = feedsOf.length === 0 ? null : reach(snapshot, feedsOf, 'UPSTREAM', FEED_STEPS);
  // Awaited below, beside the rest of the way: a failure until then is not to be an unhandled one.
  feeds?.catch(() => {});
  await gathered.addNodes(asked);
  const within = query.inside ? await plantsBehind(gathered, asked) : [];
  if (downstreamOf.length > 0) await gather(gathered, [...downstreamOf, ...within], 'DOWNSTREAM');
  if (upstreamOf.length > 0) await gather(gathered, [...upstreamOf, ...within], 'UPSTREAM');
  if (feeds !== null) gathered.add(await feeds);
  return {
    facts: await gathered.facts(),
    starts: [...new Set([...asked, ...within])].sort(),
    truncated: [...gathered.truncated].sort(),
  };
}

/** What is supplied from some nodes, or to them, within some steps. */
export const reach = (snapshot: Snapshot, roots: readonly string[], flow: Flow, depth: number): Promise<Subgraph> =>
  snapshot.reach(roots, {
    follow: [{ kind: 'SUPPLY', direction: flow === 'DOWNSTREAM' ? 'out' : 'in' }],
    stopAt: ['Country'],
    depth,
    maxNodes: LIMITS.supplyNodes,
    maxEdges: LIMITS.supplyEdges,
    beside: BESIDE,
  });

async function gather(gathered: Gathered, starts: readonly string[], flow: Flow): Promise<void> {
  await gathered.addSenders();
  const asked = new Set<string>();
  const met = new Set<string>();
  let from = [...new Set([...starts, ...gathered.behind])].sort();
  for (let round = 0; round < ROUNDS && from.length > 0; round += 1) {
    for (const id of from) asked.add(id);
    const reached = await reach(gathered.snapshot, from, flow, LIMITS.supplyDepth);
    gathered.add(reached);
    const fresh = reached.nodes.map(({ id }) => id).filter((id) => !met.has(id));
    for (const id of fresh) met.add(id);
    const plants = flow === 'UPSTREAM' ? await plantsBehind(gathered, fresh) : [];
    const [units] = await Promise.all([gathered.addUnits(fresh), gathered.addSenders()]);
    // What was met was walked from already; only those behind it lead on.
    const next = flow === 'UPSTREAM' ? [...plants, ...units, ...gathered.behind] : [...units, ...gathered.behind];
    from = [...new Set(next)].filter((id) => !asked.has(id) && !met.has(id)).sort();
  }
  if (flow === 'DOWNSTREAM') await addExports(gathered);
}

/** The plants of firms, countries and groups: who supplies as a firm, a country or a group supplies from them. */
async function plantsBehind(gathered: Gathered, ids: readonly string[]): Promise<string[]> {
  const { snapshot, asOf } = gathered;
  const firms = [...gathered.ofKind('Firm', ids), ...gathered.ofKind('Organisation', ids)];
  const groups = gathered.ofKind('Group', ids);
  const countries = gathered.ofKind('Country', ids);
  const dated = { asOf, statuses: ['CURRENT'] } as const;
  const [held, operated, members, standing] = await Promise.all([
    firms.length === 0
      ? null
      : snapshot.reach(firms, {
          follow: [{ kind: 'STAKE', direction: 'out' }],
          ...dated,
          depth: LIMITS.ownershipDepth,
          maxNodes: LIMITS.supplyNodes,
          maxEdges: LIMITS.supplyEdges,
        }),
    gathered.edges(firms, { kind: 'OPERATES', direction: 'out', ...dated }),
    gathered.edges(groups, { kind: 'HAS_MEMBER', direction: 'out' }),
    gathered.edges(countries, { kind: 'IN_COUNTRY', direction: 'in' }),
  ]);
  const heldPlants = (held?.nodes ?? []).filter(({ kind }) => kind === 'Facility');
  for (const plant of heldPlants) gathered.nodes.set(plant.id, plant);
  for (const id of held?.truncated ?? []) gathered.truncated.add(id);
  const operatedPlants = [...operated.values()].flat().map(({ to }) => to);
  const memberPlants = [...members.values()].flat().map(({ to }) => to);
  const standingPlants = [...standing.values()].flat().map(({ from }) => from);
  await gathered.addNodes([...operatedPlants, ...memberPlants, ...standingPlants]);
  // Which of the plants below a firm it controls is known once the firms behind them are.
  await gathered.addSenders();
  const wanted = new Set(firms);
  const run = [...heldPlants.map(({ id }) => id), ...operatedPlants].filter((plant) =>
    gathered.agents.get(plant)?.some(({ firm }) => wanted.has(firm)),
  );
  return gathered.ofKind('Facility', new Set([...run, ...memberPlants, ...standingPlants]));
}

/** What the countries of the plants met export: plants that make it may have made it. */
async function addExports(gathered: Gathered): Promise<void> {
  const countries = new Set<string>();
  for (const node of gathered.nodes.values())
    if (node.kind === 'Facility' && node.country !== null) countries.add(node.country);
  const exported = await gathered.edges([...countries].sort(), { kind: 'SUPPLY', direction: 'out' });
  for (const edge of [...exported.values()].flat()) gathered.supplies.set(edge.id, edge);
}
