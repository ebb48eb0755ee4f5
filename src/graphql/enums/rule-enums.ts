import type {
  Aggregation,
  Comparator,
  Holders,
  Propagation,
  Residual,
} from '../../domain/graph-schema/vocabularies.js';
import { enumOf } from './register-enum.js';

export const ComparatorEnum = enumOf<Comparator>('Comparator', 'How a value is held against a threshold.', {
  ABOVE: 'More than the threshold.',
  AT_LEAST: 'The threshold or more.',
});

export const AggregationEnum = enumOf<Aggregation>(
  'Aggregation',
  'Whether a rule asks of each covered party alone, or of all of them together.',
  {
    EACH: 'Each alone: one of them must pass.',
    TOGETHER: 'All together: what they hold adds up.',
  },
);

export const HoldersEnum = enumOf<Holders>('Holders', 'Whose holdings a rule counts.', {
  ALL: 'Those of every covered party; for a country, of the state and all its parties.',
  PERSONS: 'Those of natural persons.',
  STATE: 'For a country, those of its state and public bodies; for listed parties, theirs.',
});

export const PropagationEnum = enumOf<Propagation>('Propagation', 'How stakes are carried along chains of owners.', {
  DIRECT: 'They are not: only direct stakes count.',
  MULTIPLY: 'Shares multiply along chains and add over them; loops converge.',
  CONTROL: 'Whoever controls an owner commands its whole vote.',
  FULL_OR_NOTHING:
    'A holder that passes the threshold is covered itself and counts with its full stake; any other counts for nothing.',
  FULL_OR_MULTIPLY: 'A holder of which half or more is held counts in full, any other by the part that is held.',
});

export const ResidualEnum = enumOf<Residual>(
  'Residual',
  'How the part of an asset counts whose owner nobody records.',
  {
    OPEN: 'It may belong to the covered parties: it counts in the upper bound.',
    OTHERS: 'It belongs to others.',
  },
);

export const PresumedEnum = enumOf<'COUNT' | 'IGNORE'>(
  'Presumed',
  'Whether what nobody records of a listed firm, or of a firm without recorded owners, is presumed its country’s.',
  {
    COUNT: 'It counts as its country’s.',
    IGNORE: 'It is like any other part that nobody records.',
  },
);
