import type { EdgeMark, EdgeStatus } from '../../domain/graph/edge.js';
import type { Contract, Control, Directness, Interest } from '../../domain/graph-schema/vocabularies.js';
import type { SHARES_OF } from '../../domain/graph-schema/vocabularies.js';
import { enumOf } from './register-enum.js';

export const EdgeStatusEnum = enumOf<EdgeStatus>(
  'EdgeStatus',
  'What sources say of a relationship in a stretch of time.',
  {
    CURRENT: 'It is so.',
    PLANNED: 'It is meant to be; it enters no arithmetic.',
    CANCELLED: 'It was called off; it enters no arithmetic.',
    UNCONFIRMED: 'Only sources of low confidence say so; it enters no arithmetic.',
  },
);

export const EdgeMarkEnum = enumOf<EdgeMark>('EdgeMark', 'What to know of how a state came about.', {
  INTERPOLATED: 'Assumed to have held from its last observation until the next state began.',
  UNDATED: 'No source gives a date, so it counts from the date of the dataset only.',
  ENDED_BY_CURATOR: 'Ended by a curator’s inference or by a table that lists all owners.',
  DISPUTED: 'Claims that speak of it cannot all be true; the preferred one rules.',
  OUTRANKED: 'Another statement about the same thing, of another country, is preferred to it.',
});

export const InterestEnum = enumOf<Interest>('Interest', 'Kind of interest in an asset, after Open Ownership’s BODS.', {
  SHAREHOLDING: 'A part of the shares.',
  VOTING_RIGHTS: 'A part of the votes, where they differ from the shares.',
  BOARD_APPOINTMENT: 'The right to appoint a part of the board.',
  CONTRACTUAL_CONTROL: 'Control or veto by contract.',
  LEGAL_CONTROL: 'Control or veto by law, such as a golden share.',
  UNKNOWN: 'An interest of a kind that the source does not say; counted as a shareholding.',
  CONDITIONAL_RIGHT: 'An option or promise; it enters no arithmetic.',
  PROFIT_RIGHT: 'A part of the profit; it enters no arithmetic.',
});

export const DirectnessEnum = enumOf<Directness>(
  'Directness',
  'Whether an owner holds a stake itself or through others.',
  {
    DIRECT: 'It holds the stake itself.',
    INDIRECT: 'It holds it through others: a claim about a derived quantity.',
    UNKNOWN: 'The source does not say; counted as direct.',
  },
);

export const ControlEnum = enumOf<Control>('Control', 'What a contractual or legal right allows.', {
  DIRECTING: 'To direct decisions.',
  VETO: 'Only to stop them, which is no control.',
});

export const ContractEnum = enumOf<Contract>('Contract', 'The form of a supply.', {
  OFFTAKE: 'An agreement to take a part of the output over time.',
  SALE: 'A sale.',
  TOLLING: 'Processing for a fee; the material stays the owner’s.',
  CAPTIVE: 'Within one group or site.',
  EXPORT: 'A shipment across a border.',
  UNSPECIFIED: 'The source does not say.',
});

export const ShareOfEnum = enumOf<(typeof SHARES_OF)[number]>('ShareOf', 'What a supplied share is a part of.', {
  OUTPUT: 'Of the supplier’s output.',
  CAPACITY: 'Of the supplier’s capacity.',
  SALES: 'Of the supplier’s sales.',
  INPUT: 'Of the receiver’s input.',
  IMPORTS: 'Of the receiver’s imports.',
  EXPORTS: 'Of the supplier’s exports.',
});
