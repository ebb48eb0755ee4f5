import { percentText, WHOLE, type Share } from '../values/share.js';
import { holdersAbove } from './aggregate.js';
import { ancestry, holders, shareholders } from './ancestry.js';
import { partiesIn, partyItself, placeOf } from './open-parties.js';
import { residualBelongs, type OwnershipCase } from './ownership-case.js';
import { percentNumber } from './percent.js';
import {
  supposingCut,
  supposingDirection,
  supposingResidual,
  supposingShare,
  type ColumnKind,
} from './suppositions.js';
import { tiersAbove } from './tiered-share.js';
import type { Unknown } from './unknown.js';
import { holdingText } from './witness.js';

/** Everything that the verdict could turn on, the nearest to the asset first. */
export function unknownsOf(asked: OwnershipCase): Unknown[] {
  const { index, asset, rule } = asked;
  if (rule.propagation === 'DIRECT')
    return [...sharesIn(asked, asset), ...partiesIn(asked, asset), ...residualOf(asked, asset)];
  const control = rule.propagation === 'CONTROL';
  // Where shares multiply, only who ends a chain is covered by itself.
  const everywhere = rule.propagation !== 'MULTIPLY' && rule.propagation !== 'FULL_OR_MULTIPLY';
  return [
    ...placeOf(asked),
    ...aboveOf(asked).flatMap((node) => [
      ...sharesIn(asked, node),
      ...(control ? directionsIn(asked, node) : []),
      ...(everywhere || rule.holders !== 'ALL' || index.outside[node] ? partyItself(asked, node) : []),
      ...residualOf(asked, node),
    ]),
  ];
}

function aboveOf(asked: OwnershipCase): readonly number[] {
  const { index, asset, rule } = asked;
  if (rule.propagation === 'FULL_OR_NOTHING') return holdersAbove(asked);
  if (rule.propagation === 'FULL_OR_MULTIPLY') return tiersAbove(asked);
  const above = rule.propagation === 'CONTROL' || rule.holders === 'PERSONS' ? holders : shareholders;
  return ancestry([asset], (node) => above(index, node));
}

function sharesIn(asked: OwnershipCase, asset: number): Unknown[] {
  const { index, rule } = asked;
  const votesApart = index.votes[asset] !== index.shares[asset];
  const equity: readonly ColumnKind[] = votesApart ? ['shares', 'votes'] : ['shares'];
  const kinds: Record<typeof rule.propagation, readonly ColumnKind[]> = {
    DIRECT: equity,
    MULTIPLY: rule.holders === 'PERSONS' ? equity : ['shares'],
    CONTROL: votesApart ? ['votes', 'boards'] : ['shares', 'boards'],
    FULL_OR_NOTHING: ['shareholdings'],
    FULL_OR_MULTIPLY: [...equity, 'boards'],
  };
  return kinds[rule.propagation].flatMap((kind) => {
    const column = index[kind][asset]!;
    return column.holdings
      .filter(({ low, high }) => low < high)
      .map((holding) => {
        const { owner, low, high, lowInclusive, highInclusive, stakes } = holding;
        const sure = stakes.every(({ interest }) => interest !== 'UNKNOWN');
        const ofShares = sure ? 'of' : 'as shares of';
        const what = {
          shares: 'of',
          shareholdings: ofShares,
          votes: 'of the votes in',
          boards: 'of the board seats of',
        }[kind];
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
  const columns = { CONTROL: index.votes, FULL_OR_NOTHING: index.shareholdings } as Partial<
    Record<string, typeof index.shares>
  >;
  const column = (columns[rule.propagation] ?? index.shares)[asset]!;
  const ends = index.outside[asset] === true && asset !== asked.asset && !isHeldBySomebody(asked, asset);
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

/** Where only the state's or persons' holdings count, a firm of which no owner is recorded is still somebody's. */
const isHeldBySomebody = ({ index, rule, country }: OwnershipCase, node: number): boolean => {
  const { kind } = index.facts[node]!;
  if (rule.holders === 'STATE') return kind === 'Firm' && country !== null;
  return rule.holders === 'PERSONS' && (kind === 'Firm' || kind === 'Organisation');
};
