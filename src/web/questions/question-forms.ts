import type { SearchKind } from '../api/generated.js';
import { FLAGSHIP_DEFAULTS, type Values } from './flagship-variables.js';
import type { QuestionId } from './question-titles.js';

type Option = readonly [value: string, title: string];

export type Field =
  | { readonly name: string; readonly label: string; readonly kind: 'node'; readonly kinds: readonly SearchKind[] }
  | { readonly name: string; readonly label: string; readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly name: string; readonly label: string; readonly kind: 'mineral' | 'rule' | 'percent' | 'date' };

export interface Form {
  readonly fields: readonly Field[];
  /** What the form opens with; a value of the address goes before it. */
  readonly defaults: Values;
}

const COUNTRY: readonly SearchKind[] = ['Country'];
const ASSET: readonly SearchKind[] = ['Facility', 'Firm', 'Organisation'];
const SUPPLY_END: readonly SearchKind[] = ['Facility', 'Firm', 'Country', 'Organisation', 'Group'];

const node = (name: string, label: string, kinds: readonly SearchKind[]): Field => ({
  name,
  label,
  kind: 'node',
  kinds,
});
const choice = (name: string, label: string, options: readonly Option[]): Field => ({
  name,
  label,
  kind: 'choice',
  options,
});
const RULE: Field = { name: 'rule', label: 'Rule', kind: 'rule' };
const THRESHOLD: Field = { name: 'threshold', label: 'Threshold in %', kind: 'percent' };
const MINERAL: Field = { name: 'mineral', label: 'Mineral', kind: 'mineral' };
const DATE: Field = { name: 'asOf', label: 'As of', kind: 'date' };
const VERDICTS = choice('verdicts', 'Verdict', [
  ['', 'certainly owned'],
  ['OPEN', 'owned or undecided'],
  ['UNDETERMINED', 'undecided only'],
]);

const TAKEN_IN = choice('stage', 'Taken in as', [
  ['', 'anything'],
  ['EXTRACTION', 'ore and concentrate'],
  ['INTERMEDIATE', 'intermediate'],
  ['SMELTING', 'smelter product'],
  ['REFINING', 'refined'],
]);

export const FORMS: Readonly<Record<QuestionId, Form>> = {
  flagship: {
    defaults: FLAGSHIP_DEFAULTS,
    fields: [
      node('ownedBy', 'Owned from', COUNTRY),
      node('partnerOf', 'Feeding partners of', COUNTRY),
      RULE,
      THRESHOLD,
      VERDICTS,
      MINERAL,
      choice('stage', 'Stage', [
        ['', 'smelting to refining'],
        ['EXTRACTION', 'mines'],
        ['INTERMEDIATE', 'intermediate'],
        ['SMELTING', 'smelting'],
        ['REFINING', 'refining'],
        ['ALL', 'all'],
      ]),
      choice('links', 'Supply links', [
        ['', 'current'],
        ['PAST', 'current and past'],
        ['PLANS', 'current and planned'],
      ]),
      DATE,
    ],
  },
  owners: { defaults: { of: 'facility:huayue-hpal' }, fields: [node('of', 'Plant or firm', ASSET), DATE] },
  owned: {
    defaults: { by: 'country:CN' },
    fields: [
      node('by', 'Country', COUNTRY),
      RULE,
      THRESHOLD,
      VERDICTS,
      MINERAL,
      choice('stage', 'Stage', [
        ['', 'any'],
        ['EXTRACTION', 'mines'],
        ['INTERMEDIATE', 'intermediate'],
        ['SMELTING', 'smelting'],
        ['REFINING', 'refining'],
        ['COMPONENT', 'components'],
      ]),
      DATE,
    ],
  },
  verdict: {
    defaults: { of: 'facility:greenbushes', country: 'country:CN' },
    fields: [node('of', 'Plant or firm', ASSET), node('country', 'Country', COUNTRY), RULE, THRESHOLD, DATE],
  },
  supply: {
    defaults: { of: 'facility:kwinana' },
    fields: [node('of', 'Plant, firm or country', SUPPLY_END), MINERAL, DATE],
  },
  dependency: {
    defaults: { of: 'country:CN', on: 'country:MM', mineral: 'mineral:tin', asOf: '2023-07-31' },
    fields: [
      node('of', 'Who takes it in', SUPPLY_END),
      node('on', 'Where it comes from', SUPPLY_END),
      MINERAL,
      TAKEN_IN,
      DATE,
    ],
  },
  disruption: {
    defaults: {
      exportsOf: 'country:MM',
      percent: '70',
      exported: 'product:tin-ore',
      of: 'country:CN',
      mineral: 'mineral:tin',
      stage: 'EXTRACTION',
      asOf: '2023-07-31',
    },
    fields: [
      node('exportsOf', 'Whose exports stop', SUPPLY_END),
      { name: 'percent', label: 'Part that stops, in %', kind: 'percent' },
      node('exported', 'Only exports of', ['Product', 'Mineral']),
      node('of', 'Who loses', SUPPLY_END),
      MINERAL,
      TAKEN_IN,
      DATE,
    ],
  },
  partners: {
    defaults: { of: 'country:US' },
    fields: [
      node('of', 'Partners of', COUNTRY),
      choice('minStage', 'Reached at least', [
        ['', 'signed'],
        ['ANNOUNCED', 'announced'],
        ['IN_FORCE', 'in force'],
      ]),
      choice('agreementKind', 'Kind', [
        ['', 'any'],
        ['CRITICAL_MINERALS', 'critical minerals'],
        ['RECIPROCAL_TRADE', 'reciprocal trade'],
        ['FRAMEWORK', 'framework'],
        ['ALLIANCE', 'alliance'],
      ]),
      choice('bindingness', 'Binding', [
        ['', 'any'],
        ['BINDING', 'binding'],
        ['BINDING_NOT_IN_FORCE', 'binding, not in force'],
        ['NON_BINDING', 'not binding'],
      ]),
      DATE,
    ],
  },
};

/** The values of a form: those of the address, else its defaults. */
export function valuesOf(id: QuestionId, params: URLSearchParams): Values {
  const { fields, defaults } = FORMS[id];
  return Object.fromEntries(fields.map(({ name }) => [name, params.get(name) ?? defaults[name] ?? '']));
}
