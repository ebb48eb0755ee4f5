import { Field, InputType, type ClassType } from 'type-graphql';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Filter } from '../../store/graph-store.js';
import { FacilityTypeEnum, StageEnum } from '../enums/facility-enums.js';
import { AgreementKindEnum, MeasureTypeEnum, ProvisionTypeEnum } from '../enums/observation-enums.js';
import type { FilteredField } from './filtered-field.js';
import { withinSize } from './filter-size.js';
import { OBSERVATION_FIELDS, StatementStatusFilter } from './observation-filter.js';
import {
  BooleanFilter,
  conditions,
  dateConditions,
  DateFilter,
  enumFilter,
  IdFilter,
  NumberFilter,
  TextFilter,
} from './operators.js';
import { relatedFields } from './relation-filters.js';

const FacilityTypeFilter = enumFilter('FacilityType', FacilityTypeEnum);
const StageFilter = enumFilter('Stage', StageEnum);
const AgreementKindFilter = enumFilter('AgreementKind', AgreementKindEnum);
const ProvisionTypeFilter = enumFilter('ProvisionType', ProvisionTypeEnum);
const MeasureTypeFilter = enumFilter('MeasureType', MeasureTypeEnum);

const NAME: FilteredField = { type: () => TextFilter, description: 'By name.' };
const ALIAS: FilteredField = {
  type: () => TextFilter,
  description: 'By other names.',
  property: 'aliases',
  list: true,
};

const IDENTIFIER: FilteredField = {
  type: () => TextFilter,
  description: 'By identifier, as SCHEME:value.',
  property: 'identifiers',
  list: true,
};

/** The fields of each kind's filter; names are those of the type's fields. */
const FIELDS = {
  Country: { name: NAME, alias: ALIAS, alpha2: { type: () => TextFilter, description: 'By ISO 3166-1 alpha-2 code.' } },
  Firm: {
    name: NAME,
    alias: ALIAS,
    identifier: IDENTIFIER,
    listed: { type: () => BooleanFilter, description: 'By whether its shares are traded.' },
  },
  Facility: {
    name: NAME,
    alias: ALIAS,
    identifier: IDENTIFIER,
    type: { type: () => FacilityTypeFilter, description: 'By kind of plant.' },
    stage: { type: () => StageFilter, description: 'By stage of the supply chain.' },
    country: { type: () => IdFilter, description: 'By the country it stands in.' },
    site: { type: () => IdFilter, description: 'By the industrial park it stands in.' },
  },
  Organisation: { name: NAME, alias: ALIAS },
  Group: { name: NAME, alias: ALIAS },
  Site: { name: NAME, alias: ALIAS, country: { type: () => IdFilter, description: 'By country.' } },
  Mineral: { name: NAME, alias: ALIAS, symbol: { type: () => TextFilter, description: 'By chemical symbol.' } },
  Product: {
    name: NAME,
    alias: ALIAS,
    stage: { type: () => StageFilter, description: 'By stage of the supply chain.' },
  },
  Agreement: {
    name: NAME,
    alias: ALIAS,
    kind: { type: () => AgreementKindFilter, description: 'By kind.', property: 'type' },
  },
  Provision: {
    name: NAME,
    agreement: { type: () => IdFilter, description: 'By the agreement it stands in.' },
    type: { type: () => ProvisionTypeFilter, description: 'By what the commitment is about.' },
    by: { type: () => IdFilter, description: 'By who commits.', list: true },
  },
  Measure: {
    name: NAME,
    type: { type: () => MeasureTypeFilter, description: 'By kind of measure.' },
    imposedBy: { type: () => IdFilter, description: 'By who imposes it.' },
    from: { type: () => DateFilter, description: 'By first day in force.' },
  },
  Investment: {
    name: NAME,
    investor: { type: () => IdFilter, description: 'By who invests.', property: 'investors', list: true },
    into: { type: () => IdFilter, description: 'By what it goes into.', list: true },
    amount: { type: () => NumberFilter, description: 'By amount, whatever the currency.' },
    currency: { type: () => TextFilter, description: 'By currency, as ISO 4217 code.' },
    from: { type: () => DateFilter, description: 'By start of the period.' },
    status: {
      type: () => StatementStatusFilter,
      description: 'By whether it was made, is planned, or was cancelled; no source may say.',
    },
  },
  Observation: OBSERVATION_FIELDS,
  Criterion: { name: NAME, alias: ALIAS },
  Source: {
    title: { type: () => TextFilter, description: 'By title.' },
    publisher: { type: () => TextFilter, description: 'By publisher.' },
    date: { type: () => DateFilter, description: 'By date of publication.' },
  },
} as const satisfies Record<string, Record<string, FilteredField>>;

export type ListedKind = keyof typeof FIELDS;

/** Of a kind with lists of stakes or supplies, those too. */
const fieldsOf = (kind: ListedKind): Readonly<Record<string, FilteredField>> => ({
  ...FIELDS[kind],
  ...relatedFields(kind),
});

/** Whether the filter of a kind has conditions on relationships, which hold on some dates and not on others. */
export const looksAtRelationships = (kind: ListedKind): boolean => Object.keys(relatedFields(kind)).length > 0;

type Given = Readonly<Record<string, unknown>>;

const INPUTS = new Map<ListedKind, ClassType<object>>();

/** The filter input of a kind: its fields, and `and`, `or`, `not` over filters of the same kind. One for all that use it. */
export function filterInput(kind: ListedKind): ClassType<object> {
  const known = INPUTS.get(kind) ?? newInput(kind);
  INPUTS.set(kind, known);
  return known;
}

function newInput(kind: ListedKind): ClassType<object> {
  @InputType(`${kind}Filter`, { description: `Conditions on a ${kind}; all that are given must hold.` })
  class FilterInput {
    @Field(() => [FilterInput], { nullable: true, description: 'All of these hold.' })
    and?: FilterInput[];

    @Field(() => [FilterInput], { nullable: true, description: 'At least one of these holds.' })
    or?: FilterInput[];

    @Field(() => FilterInput, { nullable: true, description: 'This does not hold.' })
    not?: FilterInput;
  }
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    Field(() => field.type(), { nullable: true, description: field.description })(FilterInput.prototype, name);
  }
  return FilterInput;
}

/** The filter as the store takes it, with relationships as they are on the date. */
export const storeFilter = (kind: ListedKind, given: object | null | undefined, asOf: IsoDate): Filter | undefined =>
  given === null || given === undefined ? undefined : withinSize(filterOf(kind, given, asOf));

function filterOf(kind: ListedKind, given: object, asOf: IsoDate): Filter {
  const fields = fieldsOf(kind);
  const of = (part: object): Filter => filterOf(kind, part, asOf);
  const parts: Filter[] = [];
  for (const [name, value] of Object.entries(given as Given)) {
    if (value === null || value === undefined) continue;
    if (name === 'and') parts.push(...(value as object[]).map(of));
    else if (name === 'or') parts.push({ any: (value as object[]).map(of) });
    else if (name === 'not') parts.push({ not: of(value) });
    else parts.push(...listed(fields[name]!, name, value, asOf));
  }
  return { all: parts };
}

/** A list property has an element that is the text; a text property is the text. */
function listed(field: FilteredField, name: string, given: object, asOf: IsoDate): Filter[] {
  if (field.toStore) return field.toStore(given, asOf);
  const property = field.property ?? name;
  if (field.type() === DateFilter) return dateConditions(property, given);
  const filters = conditions(property, given);
  if (!field.list) return filters;
  return filters.map((filter) => {
    if (!('is' in filter)) return filter;
    if (filter.is === 'eq') return { property, is: 'has', value: filter.value };
    return filter.is === 'in' ? { ...filter, is: 'hasAny' } : filter;
  });
}
