import type { OwnershipPictureQuery, StakeFactsFragment } from '../api/generated.js';
import { nodeHref } from '../shared/href.js';
import { percent, shareText, typeWords, words } from '../shared/words.js';
import type { PictureEdge, PictureGraph, PictureNode, Tone } from './graph.js';

type Ownership = OwnershipPictureQuery['ownership'];
type Above = Ownership['above']['nodes'][number];

/** A rest smaller than this is left out: it would be rounding, not an owner. */
const LEAST = 0.05;

/** The owners of an asset as a picture: owners above, with a node for what nobody records of each asset. */
export function ownershipGraph({ asset, above, controller, asOf }: Ownership): PictureGraph {
  const controllers = new Set(controller.controllers.map(({ id }) => id));
  const nodes = above.nodes.map((node): PictureNode => {
    const tone = toneOf(node, asset.id, controllers);
    return { id: node.id, label: node.name, detail: detailOf(node, tone), tone, href: nodeHref(node.id, asOf) };
  });
  const names = new Map(above.nodes.map(({ id, name }) => [id, name]));
  const rests = restsOf(above.stakes);
  return {
    direction: 'down',
    roots: [asset.id],
    nodes: [...nodes, ...rests.map(({ assetId }) => restNode(assetId))],
    edges: [
      ...above.stakes.flatMap((stake) => stakeEdge(stake)),
      ...rests.map(({ assetId, rest }) => restEdge(assetId, percent(rest), names.get(assetId) ?? assetId)),
    ],
  };
}

function toneOf(node: Above, focus: string, controllers: ReadonlySet<string>): Tone {
  if (node.id === focus) return 'focus';
  if (node.__typename === 'Country') return 'state';
  return controllers.has(node.id) ? 'controller' : 'plain';
}

function detailOf(node: Above, tone: Tone): string {
  if (tone === 'state') return 'the state';
  const country = 'country' in node ? node.country?.name : undefined;
  const what = tone === 'controller' ? 'controls it' : typeWords(node.__typename);
  return [what, country].filter(Boolean).join(' · ');
}

function stakeEdge(stake: StakeFactsFragment): PictureEdge[] {
  const { id, owner, asset, share, directness, interest, claims, marks, control } = stake;
  if (!owner || !asset) return [];
  const isIndirect = directness === 'INDIRECT';
  const isShare = interest === 'SHAREHOLDING' || interest === 'UNKNOWN';
  const what = isShare ? '' : ` ${words(interest)}${control ? ` (${words(control)})` : ''}`;
  const label = `${shareText(share.text)}${what}`;
  const remarks = [...(isIndirect ? ['through others'] : []), ...marks.map(words)];
  return [
    {
      id,
      from: owner.id,
      to: asset.id,
      label,
      style: isIndirect ? 'dashed' : 'solid',
      words: `${owner.name} holds ${label} of ${asset.name}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`,
      claims,
    },
  ];
}

interface Rest {
  readonly assetId: string;
  readonly rest: { readonly low: number; readonly high: number };
}

/** What the recorded direct shares leave over, of every asset that has some. */
export function restsOf(stakes: readonly StakeFactsFragment[]): readonly Rest[] {
  const sums = new Map<string, { low: number; high: number }>();
  for (const { asset, share, interest, directness } of stakes) {
    const counts = (interest === 'SHAREHOLDING' || interest === 'UNKNOWN') && directness !== 'INDIRECT';
    if (!asset || !counts) continue;
    const sum = sums.get(asset.id) ?? { low: 0, high: 0 };
    sums.set(asset.id, { low: sum.low + share.low, high: sum.high + share.high });
  }
  return [...sums].flatMap(([assetId, { low, high }]) => {
    const rest = { low: Math.max(0, 100 - high), high: Math.max(0, 100 - low) };
    return rest.high < LEAST ? [] : [{ assetId, rest }];
  });
}

const restId = (assetId: string): string => `rest:${assetId}`;

const restNode = (assetId: string): PictureNode => ({
  id: restId(assetId),
  label: 'Not recorded',
  detail: '',
  tone: 'unknown',
  href: null,
});

const restEdge = (assetId: string, label: string, name: string): PictureEdge => ({
  id: `${restId(assetId)}>`,
  from: restId(assetId),
  to: assetId,
  label,
  style: 'unknown',
  words: `Nobody records who holds ${label} of ${name}`,
  claims: [],
});
