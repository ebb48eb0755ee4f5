import type { SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { linkStatus, type LinkStatus } from '../../domain/supply/supply-step.js';
import { mineralsOf } from '../../domain/supply/products.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';

export interface TradeQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly mineral: string | null;
  readonly product: string | null;
  /** Also what has ended by the date: the states of earlier years. */
  readonly history: boolean;
  readonly statuses: readonly LinkStatus[];
  readonly asOf: IsoDate;
  readonly first: number;
}

/** A flow between countries: a statement of supply, or an observed amount. */
export type TradeFlow =
  | { readonly from: string; readonly to: string | null; readonly edge: SupplyEdge; readonly status: LinkStatus }
  | { readonly from: string; readonly to: string | null; readonly observation: ObservationNode };

export interface TradeAnswer {
  readonly asOf: IsoDate;
  readonly flows: readonly TradeFlow[];
  readonly total: number;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly complete: boolean;
}

const PLACES = ['Country', 'Organisation', 'Group'] as const;
const isPlace = (id: string | null): boolean =>
  id === null || PLACES.some((kind) => id.startsWith(`${kind.toLowerCase()}:`));

/** What countries, unions and groups of countries supply each other with, the latest first. */
export async function trade(snapshot: Snapshot, question: TradeQuestion): Promise<TradeAnswer> {
  const { from, to, asOf } = question;
  const one = (id: string | null): string[] => (id === null ? [] : [id]);
  await requireNodes(snapshot, 'from', one(from), PLACES);
  await requireNodes(snapshot, 'to', one(to), PLACES);
  await requireNodes(snapshot, 'mineral', one(question.mineral), ['Mineral']);
  await requireNodes(snapshot, 'product', one(question.product), ['Product', 'Mineral']);
  const [edges, observed] = await Promise.all([suppliesBetween(snapshot, from, to), observedFlows(snapshot, question)]);
  const flows: TradeFlow[] = [];
  for (const edge of edges) {
    const status = linkStatus(edge, asOf);
    const wanted: readonly LinkStatus[] = question.history ? [...question.statuses, 'ENDED'] : question.statuses;
    if (status === null || !wanted.includes(status)) continue;
    flows.push({ from: edge.from, to: edge.to, edge, status });
  }
  for (const observation of observed.items)
    flows.push({ from: observation.subject, to: observation.partner, observation });
  const ids = flows.flatMap((flow) => [flow.from, ...one(flow.to), ...one(productOf(flow))]);
  const found = await snapshot.nodes([...new Set(ids)].sort());
  const nodes = new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  const fits = (flow: TradeFlow): boolean => {
    const product = productOf(flow);
    return (
      (question.product === null || product === question.product) &&
      (question.mineral === null || mineralsOf(nodes, product).includes(question.mineral))
    );
  };
  const all = flows.filter(fits).sort((a, b) => compareText(sinceOf(b), sinceOf(a)) || compareText(idOf(a), idOf(b)));
  return { asOf, flows: all.slice(0, question.first), total: all.length, nodes, complete: !observed.hasNext };
}

export const productOf = (flow: TradeFlow): string | null => ('edge' in flow ? flow.edge.product : flow.observation.of);
const sinceOf = (flow: TradeFlow): string => ('edge' in flow ? flow.edge.validFrom : flow.observation.validFrom);
const idOf = (flow: TradeFlow): string => ('edge' in flow ? flow.edge.id : flow.observation.id);

async function suppliesBetween(snapshot: Snapshot, from: string | null, to: string | null): Promise<SupplyEdge[]> {
  const asked = from ?? to;
  let ends: string[];
  if (asked !== null) ends = [asked];
  else {
    const order = { order: { property: 'id', direction: 'ASC' }, first: LIMITS.tradeFlows, after: null } as const;
    const [countries, groups] = await Promise.all([snapshot.find('Country', order), snapshot.find('Group', order)]);
    ends = [...countries.items, ...groups.items].map(({ id }) => id);
  }
  const direction = from === null && to !== null ? 'in' : 'out';
  const found = await snapshot.edges(ends, { kind: 'SUPPLY', direction });
  return [...found.values()]
    .flat()
    .filter((edge) => isPlace(edge.from) && isPlace(edge.to) && (to === null || edge.to === to));
}

function observedFlows(snapshot: Snapshot, { from, to, asOf }: TradeQuestion) {
  return snapshot.find('Observation', {
    filter: {
      all: [
        { property: 'property', is: 'eq', value: 'FLOW' },
        from === null
          ? { property: 'subject', is: 'startsWith', value: 'country:' }
          : { property: 'subject', is: 'eq', value: from },
        ...(to === null ? [] : [{ property: 'partner', is: 'eq', value: to } as const]),
        { property: 'validFrom', is: 'lte', value: asOf },
      ],
    },
    order: { property: 'id', direction: 'ASC' },
    first: LIMITS.tradeFlows,
    after: null,
  });
}
