import type { EvidenceFragment, SupplyPictureQuery, SupplyReachFragment } from '../api/generated.js';
import { nodeHref } from '../shared/href.js';
import { quantity, shareText, typeWords, words } from '../shared/words.js';
import type { LineStyle, PictureEdge, PictureGraph, PictureNode } from './graph.js';

type Step = SupplyReachFragment['graph']['steps'][number];
type Reached = SupplyReachFragment['graph']['nodes'][number];

/** The supply around a node as a picture: suppliers to the left, receivers to the right. */
export function supplyGraph(of: string, { upstream, downstream }: SupplyPictureQuery): PictureGraph {
  const sides = [upstream, downstream];
  const roots = [...new Set([of, ...sides.flatMap(({ starts }) => starts.map(({ id }) => id))])];
  const steps = mergeSteps(sides.flatMap(({ graph }) => graph.steps));
  const linked = new Set(steps.flatMap(({ from, to }) => [from, to]));
  const found = new Map(sides.flatMap(({ graph }) => graph.nodes).map((node) => [node.id, node]));
  const shown = [...found.values()].filter(({ id }) => id === of || linked.has(id));
  return {
    direction: 'right',
    roots: roots.filter((id) => shown.some((node) => node.id === id)),
    nodes: shown.map((node) => pictureNode(node, node.id === of, upstream.asOf)),
    edges: steps,
  };
}

const pictureNode = (node: Reached, isFocus: boolean, asOf: string): PictureNode => ({
  id: node.id,
  label: node.name,
  detail: detailOf(node),
  tone: isFocus ? 'focus' : node.__typename === 'Country' ? 'state' : 'plain',
  href: nodeHref(node.id, asOf),
});

function detailOf(node: Reached): string {
  const kind = 'type' in node && node.type ? typeWords(node.type) : typeWords(node.__typename);
  const country = 'country' in node ? node.country?.name : undefined;
  return [kind, country].filter(Boolean).join(' · ');
}

/** Statements that say the same of the same two nodes, for example of several years, become one line. */
function mergeSteps(steps: readonly Step[]): readonly PictureEdge[] {
  const merged = new Map<string, { step: Step; claims: Map<string, EvidenceFragment> }>();
  for (const step of steps) {
    const { from, to, known, inference, status, product, through } = step;
    const key = [from.id, to.id, known, inference, status, product?.id, through?.id].join(' ');
    const entry = merged.get(key) ?? { step, claims: new Map() };
    for (const claim of step.claims) entry.claims.set(claim.id, claim);
    merged.set(key, entry);
  }
  return [...merged].map(([id, { step, claims }]) => {
    const { from, to, known, status, inference, product, through } = step;
    const how = known === 'DOCUMENTED' ? 'documented' : `inferred: ${words(inference ?? '')}`;
    const carried = through ? `, through ${through.name}` : '';
    const what = product ? ` with ${product.name}` : '';
    return {
      id,
      from: from.id,
      to: to.id,
      label: labelOf(step),
      style: styleOf(step),
      words: `${from.name} supplies ${to.name}${what} (${how}${carried}, ${words(status)})`,
      claims: [...claims.values()],
    };
  });
}

function labelOf({ product, supply }: Step): string {
  const share = supply.share
    ? `${shareText(supply.share.text)}${supply.shareOf ? ` of ${words(supply.shareOf)}` : ''}`
    : '';
  const amount =
    share !== '' ? share : supply.quantity != null ? quantity({ ...supply, value: supply.quantity, basis: null }) : '';
  return [product?.name, amount].filter(Boolean).join(', ');
}

function styleOf({ status, known }: Step): LineStyle {
  if (status === 'ENDED' || status === 'CANCELLED') return 'ended';
  if (status === 'PLANNED') return 'planned';
  return known === 'DOCUMENTED' ? 'solid' : 'dashed';
}
