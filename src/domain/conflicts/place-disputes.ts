import type { GraphEdge } from '../graph/edge.js';
import type { EdgeKind } from '../graph-schema/edge-kinds.js';
import { append } from '../values/multimap.js';
import { rivalGroups, sidesOf } from './rivals.js';
import type { Period } from './shared-time.js';

/** A thing that is stated to be in different countries at one time. */
export interface PlaceDispute {
  readonly kind: EdgeKind;
  readonly subject: string;
  readonly period: Period;
  /** The rival edges by country. */
  readonly sides: readonly { readonly country: string; readonly edges: readonly GraphEdge[] }[];
}

/** A plant stands in one country, and a firm is registered, or led from, one. */
const EXCLUSIVE: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['HEADQUARTERED_IN', 'REGISTERED_IN', 'LOCATED_IN']);

/** `countryOf` says in which country a place lies: a country itself, or that of a site. */
export function placeDisputes(
  edges: readonly GraphEdge[],
  countryOf: (place: string) => string | null,
): PlaceDispute[] {
  const stated = edges.filter(({ kind, status }) => EXCLUSIVE.has(kind) && status === 'CURRENT');
  const places = new Map<string, GraphEdge[]>();
  for (const edge of stated) append(places, `${edge.kind} ${edge.from}`, edge);
  const apart = (a: GraphEdge, b: GraphEdge): boolean => {
    const [one, other] = [countryOf(a.to), countryOf(b.to)];
    return one !== null && other !== null && one !== other;
  };
  return [...places.values()].flatMap((rivals) =>
    rivalGroups(rivals, (a, b) => apart(a, b) && overlap([a, b]) !== null).map((group): PlaceDispute => {
      const [{ kind, from: subject }] = group as [GraphEdge];
      const sides = sidesOf(group, apart).map((same) => ({ country: countryOf(same[0]!.to)!, edges: same }));
      return { kind, subject, period: overlap(group) ?? overlap(rivalsOfFirst(group, apart))!, sides };
    }),
  );
}

/** The first edge of a group with the first that contradicts it while both hold. */
function rivalsOfFirst(group: readonly GraphEdge[], apart: (a: GraphEdge, b: GraphEdge) => boolean): GraphEdge[] {
  const [first, ...others] = group as [GraphEdge, ...GraphEdge[]];
  return [first, others.find((other) => apart(first, other) && overlap([first, other]) !== null)!];
}

function overlap(edges: readonly GraphEdge[]): Period | null {
  const from = edges
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1)!;
  const until = edges.map(({ validUntil }) => validUntil).sort()[0]!;
  return from < until ? { from, until } : null;
}
