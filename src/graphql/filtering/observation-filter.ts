import { OBSERVATION_TABLE } from '../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { Filter } from '../../store/graph-store.js';
import { BasisEnum, ObservedPropertyEnum, StatusEnum } from '../enums/observation-enums.js';
import { enumOf } from '../enums/register-enum.js';
import type { FilteredField } from './filtered-field.js';
import { BooleanFilter, conditions, DateFilter, enumFilter, IdFilter, NumberFilter, TextFilter } from './operators.js';

type SubjectKind = (typeof OBSERVATION_TABLE.columns.subject.to)[number];

/** In the domain a kind is what the ids of its nodes begin with: an observation records the id of its subject. */
export const SubjectKindEnum = enumOf<SubjectKind>(
  'SubjectKind',
  'A kind of thing that sources observe.',
  Object.fromEntries(
    OBSERVATION_TABLE.columns.subject.to.map((kind) => [kind, `Things of the type ${kind}.`]),
  ) as Record<SubjectKind, string>,
  (kind) => `${NODE_KINDS[kind].prefix}:` as SubjectKind,
);

const ObservedPropertyFilter = enumFilter('ObservedProperty', ObservedPropertyEnum);
const SubjectKindFilter = enumFilter('SubjectKind', SubjectKindEnum);
const BasisFilter = enumFilter('Basis', BasisEnum);
export const StatementStatusFilter = enumFilter('StatementStatus', StatusEnum);

const begins = (prefix: unknown): Filter => ({ property: 'subject', is: 'startsWith', value: prefix as string });

/** Kinds as conditions on the id of the subject. */
const ofKinds = (given: object): Filter[] =>
  conditions('subject', given).map((filter) => {
    if (!('is' in filter)) return filter;
    if (filter.is === 'eq') return begins(filter.value);
    return filter.is === 'in' ? { any: filter.value.map(begins) } : filter;
  });

export const OBSERVATION_FIELDS = {
  property: { type: () => ObservedPropertyFilter, description: 'By what is observed.' },
  subject: { type: () => IdFilter, description: 'By what it is about.' },
  subjectKind: { type: () => SubjectKindFilter, description: 'By the kind of thing it is about.', toStore: ofKinds },
  of: { type: () => IdFilter, description: 'By mineral or product; for a score, by criterion.' },
  partner: { type: () => IdFilter, description: 'By the other end or party.' },
  value: { type: () => NumberFilter, description: 'By the number; ask for one unit and basis with it.' },
  unit: { type: () => TextFilter, description: 'By unit of the number: t, t/yr, percent, USD, ...' },
  basis: { type: () => BasisFilter, description: 'By what is weighed.' },
  code: { type: () => TextFilter, description: 'By the value of a status, type, bindingness or score.' },
  text: { type: () => TextFilter, description: 'By words of the sentence.' },
  date: { type: () => DateFilter, description: 'By the day, month or year it is about, as stated.' },
  status: { type: () => StatementStatusFilter, description: 'By whether it is so, or a plan.' },
  disputed: { type: () => BooleanFilter, description: 'By whether claims on it exclude each other.' },
} as const satisfies Record<string, FilteredField>;
