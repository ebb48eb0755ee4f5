import { percentText, WHOLE, type Share } from '../values/share.js';
import { ancestry, holders, shareholders } from './ancestry.js';
import { partyBelongs, residualBelongs, type OwnershipCase } from './ownership-case.js';
import { percentNumber } from './percent.js';
import {
  supposingCut,
  supposingDirection,
  supposingParty,
  supposingResidual,
  supposingShare,
  type ColumnKind,
} from './suppositions.js';
import { holdingText } from './witness.js';

/** Something unknown that a verdict may turn on: a share, whose an unrecorded part is, who directs. */
export interface SettlingStake {
  readonly asset: string;
  /** The stake whose number is wanted; null for what no stake is recorded of. */
  readonly stake: string | null;
  /** What is known of it now; null where it is not a share. */
  readonly known: Share | null;
  readonly text: string;
}

export interface Unknown {
  readonly settling: SettlingStake;
  /** Whose share it is; null for other unknowns. */
  readonly owner: number | null;
  /** The case with it known to be at its low end (or not covered, not directing), or its high end. */
  readonly suppose: (asked: OwnershipCase, end: 'low' | 'high') => OwnershipCase;
}

/** Everything that the verdict could turn on, the nearest to the asset first. */
export function unknownsOf(asked: OwnershipCase): Unknown[] {
  const { index, asset, rule } = asked;
  if (rule.propagation === 'DIRECT')
    return [...sharesIn(asked, asset), ...partiesIn(asked, asset), ...residualOf(asked, asset)];
  const control = rule.propagation === 'CONTROL';
  const above = ancestry([asset], (node) => (control ? holders : shareholders)(index, node));
  return above.flatMap((node) => [
    ...sharesIn(asked, node),
    ...(control ? directionsIn(asked, node) : []),
    ...(control || index.outside[node] ? partyItself(asked, node) : []),
    ...residualOf(asked, node),
  ]);
}

function sharesIn(asked: OwnershipCase, asset: number): Unknown[] {
  const { index, rule } = asked;
  const votesApart = index.votes[asset] !== index.shares[asset];
  const kinds: Record<typeof rule.propagation, readonly ColumnKind[]> = {
    DIRECT: votesApart ? ['shares', 'votes'] : ['shares'],
    MULTIPLY: ['shares'],
    CONTROL: votesApart ? ['votes', 'boards'] : ['shares', 'boards'],
  };
  return kinds[rule.propagation].flatMap((kind) => {
    const column = index[kind][asset]!;
    return column.holdings
      .filter(({ low, high }) => low < high)
      .map((holding) => {
        const { owner, low, high, lowInclusive, highInclusive, stakes } = holding;
        const what = { shares: 'of', votes: 'of the votes in', boards: 'of the board seats of' }[kind];
        return {
          owner,
          settling: {
            asset: index.ids[asset]!,
            stake: stakes[0]!.id,
            known: { low, high, lowInclusive, highInclusive },
            text: `how much ${index.ids[owner]} holds ${what} ${index.ids[asset]}; known: ${holdingText(holding, column)}`,
          },
          suppose: (to: OwnershipCase, end: 'low' | 'high') => supposingShare(to, kind, asset, owner, end),
        };
      });
  });
}

function directionsIn({ index }: OwnershipCase, asset: number): Unknown[] {
  return index.directions[asset]!.filter(({ certain }) => !certain).map((direction) => ({
    owner: direction.holder,
    settling: {
      asset: index.ids[asset]!,
      stake: direction.stake.id,
      known: null,
      text: `whether ${index.ids[direction.holder]} directs ${index.ids[asset]} or has only a veto`,
    },
    suppose: (to: OwnershipCase, end: 'low' | 'high') => supposingDirection(to, direction, end === 'high'),
  }));
}

const partiesIn = (asked: OwnershipCase, asset: number): Unknown[] =>
  holders(asked.index, asset).flatMap((party) => partyItself(asked, party));

/** Under OPEN a party of unknown country may be covered. */
function partyItself(asked: OwnershipCase, party: number): Unknown[] {
  const { index, asset, open } = asked;
  const kind = index.facts[party]!.kind;
  if (!open || party === asset || kind === 'Facility' || partyBelongs(asked, party) !== 'OPEN') return [];
  return [
    {
      owner: null,
      settling: {
        asset: index.ids[asset]!,
        stake: null,
        known: null,
        text: asked.country === null ? `who ${index.ids[party]} is` : `which country ${index.ids[party]} is of`,
      },
      suppose: (to, end) => supposingParty(to, party, end === 'high'),
    },
  ];
}

/** Under OPEN the unattributed part of an asset may be covered; what a limit cut off always may be. */
function residualOf(asked: OwnershipCase, asset: number): Unknown[] {
  const { index, open, rule } = asked;
  const id = index.ids[asset]!;
  if (index.truncated[asset]) {
    return [
      {
        owner: null,
        settling: { asset: id, stake: null, known: null, text: `who owns ${id}, which a limit cut off` },
        suppose: (to, end) => supposingCut(to, asset, end === 'high'),
      },
    ];
  }
  const column = (rule.propagation === 'CONTROL' ? index.votes : index.shares)[asset]!;
  const ends = index.outside[asset] === true && asset !== asked.asset;
  const high = column.complete ? 0 : column.whole - column.lows;
  if (!open || ends || high === 0 || residualBelongs(asked, asset) !== 'OPEN') return [];
  const low = Math.max(0, column.whole - column.highs);
  const percent = (part: number): number => Math.round((part * WHOLE) / column.whole);
  const known: Share = { low: percent(low), high: percent(high), lowInclusive: true, highInclusive: true };
  const part =
    low === high
      ? percentText(known.low)
      : `${percentNumber((100 * low) / column.whole)} to ${percentText(known.high)}`;
  return [
    {
      owner: null,
      settling: {
        asset: id,
        stake: null,
        known,
        text: `who holds the ${part} % of ${id} that nobody is recorded to hold`,
      },
      suppose: (to, end) => supposingResidual(to, asset, end === 'high'),
    },
  ];
}
