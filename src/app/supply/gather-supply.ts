import type { Flow } from '../../domain/supply/best-chains.js';
import type { SupplyFacts } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Step } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { Gathered } from './gathered.js';

/** What is recorded around some nodes, up or down the chain. */
export interface SupplyAround {
  readonly facts: SupplyFacts;
  /** The nodes asked about, with what stands inside them where that was asked for. */
  readonly starts: readonly string[];
  readonly truncated: readonly string[];
}

/** Statements reach plants through the firms and groups behind them, so what a first round finds is asked again. */
const ROUNDS = 2;

const BESIDE: readonly Step[] = [
  { kind: 'HEADQUARTERED_IN', direction: 'out' },
  { kind: 'REGISTERED_IN', direction: 'out' },
  { kind: 'MAKES', direction: 'out' },
  { kind: 'OPERATES', direction: 'in' },
  { kind: 'HAS_MEMBER', direction: 'in' },
];

/** Where to look from, by direction. */
export type Roots = Partial<Record<Flow, readonly string[]>>;

/**
 * Everything recorded within reach of some nodes in the directions asked for, in a constant number of
 * statements. `inside` starts also from the plants that a firm operates or certainly controls, that stand
 * in a country, or that belong to a group.
 */
export async function gatherSupply(
  snapshot: Snapshot,
  roots: Roots,
  asOf: IsoDate,
  inside: boolean,
): Promise<SupplyAround> {
  const gathered = new Gathered(snapshot, asOf);
  const flows = (['DOWNSTREAM', 'UPSTREAM'] as const).filter((flow) => roots[flow] !== undefined);
  const asked = [...new Set(flows.flatMap((flow) => roots[flow] ?? []))].sort();
  await gathered.addNodes(asked);
  const within = inside ? await plantsBehind(gathered, asked) : [];
  for (const flow of flows) await gather(gathered, [...new Set([...roots[flow]!, ...within])].sort(), flow);
  return {
    facts: await gathered.facts(),
    starts: [...new Set([...asked, ...within])].sort(),
    truncated: [...gathered.truncated].sort(),
  };
}

async function gather(gathered: Gathered, starts: readonly string[], flow: Flow): Promise<void> {
  await gathered.addSenders();
  const asked = new Set<string>();
  let from = [...new Set([...starts, ...gathered.behind])].sort();
  for (let round = 0; round < ROUNDS && from.length > 0; round += 1) {
    for (const id of from) asked.add(id);
    const reached = await gathered.snapshot.reach(from, {
      follow: [{ kind: 'SUPPLY', direction: flow === 'DOWNSTREAM' ? 'out' : 'in' }],
      stopAt: ['Country'],
      depth: LIMITS.supplyDepth,
      maxNodes: LIMITS.supplyNodes,
      maxEdges: LIMITS.supplyEdges,
      beside: BESIDE,
    });
    gathered.add(reached);
    const met = reached.nodes.map(({ id }) => id);
    const plants = flow === 'UPSTREAM' ? await plantsBehind(gathered, met) : [];
    await gathered.addSenders();
    from = [...new Set([...plants, ...gathered.behind])].filter((id) => !asked.has(id)).sort();
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
    snapshot.edges(firms, { kind: 'OPERATES', direction: 'out', ...dated }),
    snapshot.edges(groups, { kind: 'HAS_MEMBER', direction: 'out' }),
    snapshot.edges(countries, { kind: 'IN_COUNTRY', direction: 'in' }),
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
  const exported = await gathered.snapshot.edges([...countries].sort(), { kind: 'SUPPLY', direction: 'out' });
  for (const edge of [...exported.values()].flat()) gathered.supplies.set(edge.id, edge);
}
