import {
  date,
  flag,
  list,
  number,
  oneOf,
  ref,
  refs,
  required,
  text,
  url,
  type Columns,
  type PropertiesOf,
} from './column.js';
import {
  AGGREGATIONS,
  AGREEMENT_TYPES,
  CONFIDENCES,
  COMPARATORS,
  FACILITY_TYPES,
  HOLDERS,
  MEASURE_TYPES,
  ORGANISATION_TYPES,
  PROPAGATIONS,
  PROVISION_TYPES,
  RESIDUALS,
  STAGES,
  STATUSES,
} from './vocabularies.js';

/** The kinds that can own: BODS calls them interested parties. */
export const PARTY_KINDS = ['Country', 'Person', 'Firm', 'Organisation', 'UnnamedParty'] as const;
/** The kinds that can be owned. */
export const ASSET_KINDS = ['Firm', 'Facility', 'Organisation'] as const;

const names = {
  name: required(text('The name to show, as the thing calls itself or as sources call it.')),
  aliases: list('Other names: former names, abbreviations, other scripts, spellings that sources print.'),
};
/** Where the thing was introduced. What sources can dispute is an edge or an observation, with claims. */
const introduced = {
  source: ref(['Source'], 'The source that introduces it.'),
  locator: text('The place in the source: page, paragraph, line.'),
  quote: text('A few words of the source that name it.'),
  claim: text(
    'Id of the claim that introduces it, without a prefix: the row’s source, locator and quote become that claim.',
  ),
  confidence: oneOf(CONFIDENCES, 'How sure the curator is of what the row states; empty counts as high.'),
};

/**
 * Every kind of node: the prefix of its ids, the dataset table that lists it, and its properties.
 * Together with `edge-kinds.ts` this is the one statement of what the graph can hold; the validator,
 * both stores, the GraphQL enums, the dataset schema and the documentation are derived from it.
 */
export const NODE_KINDS = {
  Country: {
    prefix: 'country',
    table: 'countries',
    description: 'A country; as an owner, the state. Names and ISO 3166-1 codes come built in.',
    columns: {
      ...names,
      alpha2: text('ISO 3166-1 alpha-2 code.'),
      alpha3: text('ISO 3166-1 alpha-3 code.'),
      region: text('Region, in the words of the dataset.'),
    },
  },
  Person: {
    prefix: 'person',
    table: 'persons',
    description: 'A natural person as an owner, for registers that users import.',
    columns: { ...names, nationality: ref(['Country'], 'Country of nationality.'), ...introduced },
  },
  Firm: {
    prefix: 'firm',
    table: 'firms',
    description: 'A company or other legal entity that owns, operates, supplies or is owned.',
    columns: {
      ...names,
      identifiers: list('Public identifiers as SCHEME:value, for example LEI:5493..., TICKER:SZSE-002340.'),
      jurisdiction: ref(['Country'], 'Country of registration.', 'REGISTERED_IN'),
      listed: flag(
        'Whether its shares are traded on an exchange; its unrecorded holders are then presumed to be of its country.',
      ),
      ...introduced,
    },
  },
  Organisation: {
    prefix: 'organisation',
    table: 'organisations',
    description: 'A public body, fund, alliance, armed group, or joint venture without shares.',
    columns: {
      ...names,
      type: oneOf(ORGANISATION_TYPES, 'What kind of organisation it is.'),
      jurisdiction: ref(['Country'], 'Country it belongs to.', 'REGISTERED_IN'),
      ...introduced,
    },
  },
  UnnamedParty: {
    prefix: 'unnamed-party',
    table: 'unnamed_parties',
    description: 'One party that a source mentions without a name.',
    columns: {
      ...names,
      jurisdiction: ref(['Country'], 'Country of the party, where stated.', 'REGISTERED_IN'),
      reason: text('Why it is unnamed.'),
      ...introduced,
    },
  },
  Group: {
    prefix: 'group',
    table: 'groups',
    description:
      'Several things or a class of things ("Chinese firms", "four HPAL plants", "customers outside China"). An end of supply and a subject of observations, never an owner in arithmetic.',
    columns: {
      ...names,
      members: refs(
        ['Facility', ...PARTY_KINDS],
        'The members, where a source names them; those that can own may be asked about together, as a list of covered parties.',
        'HAS_MEMBER',
      ),
      ...introduced,
    },
  },
  Facility: {
    prefix: 'facility',
    table: 'facilities',
    description: 'A mine, smelter, refinery or other plant.',
    columns: {
      ...names,
      identifiers: list('Identifiers in public registers and trackers of plants, as SCHEME:value.'),
      type: oneOf(FACILITY_TYPES, 'What kind of plant it is.'),
      stage: oneOf(STAGES, 'Stage of the supply chain; where empty it follows from the type.'),
      process: text('Process in a few words.'),
      country: ref(['Country'], 'Country it stands in.', 'LOCATED_IN'),
      site: ref(['Site'], 'Industrial park or district it stands in.', 'LOCATED_IN'),
      latitude: number('Latitude in degrees, only where a source gives it.', { min: -90, max: 90 }),
      longitude: number('Longitude in degrees, only where a source gives it.', { min: -180, max: 180 }),
      ...introduced,
    },
  },
  Site: {
    prefix: 'site',
    table: 'sites',
    description: 'An industrial park or district.',
    columns: { ...names, country: ref(['Country'], 'Country it lies in.', 'LOCATED_IN'), ...introduced },
  },
  Mineral: {
    prefix: 'mineral',
    table: 'minerals',
    description: 'A chemical element or mineral.',
    columns: { ...names, symbol: text('Chemical symbol.'), group: text('Group, for example rare earth elements.') },
  },
  Product: {
    prefix: 'product',
    table: 'products',
    description: 'What plants make and trade: an ore, intermediate, metal or compound of one or more minerals.',
    columns: {
      ...names,
      minerals: refs(['Mineral'], 'The minerals it is a product of.', 'OF_MINERAL'),
      stage: oneOf(STAGES, 'Stage of the supply chain that makes it.'),
    },
  },
  Agreement: {
    prefix: 'agreement',
    table: 'agreements',
    description:
      'An agreement between countries, organisations or firms. Its status and bindingness are observations with dates and claims.',
    columns: { ...names, type: oneOf(AGREEMENT_TYPES, 'What kind of agreement it is.'), ...introduced },
  },
  Provision: {
    prefix: 'provision',
    table: 'provisions',
    description: 'One commitment in an agreement, in the dataset author’s words.',
    columns: {
      name: required(text('A short title.')),
      agreement: required(ref(['Agreement'], 'The agreement it stands in.', 'PROVISION_OF')),
      by: refs(['Country', 'Organisation', 'Firm'], 'Who commits.'),
      type: oneOf(PROVISION_TYPES, 'What the commitment is about.'),
      text: text('The commitment in own words.'),
      absent: flag(
        'Whether the source says that the agreement lacks it: an absence that is stated, and no commitment.',
      ),
      ...introduced,
    },
  },
  Measure: {
    prefix: 'measure',
    table: 'measures',
    description:
      'A policy act of a country: export ban, quota, licence, tariff, moratorium, local content, incentive, plan.',
    columns: {
      ...names,
      type: oneOf(MEASURE_TYPES, 'What kind of measure it is.'),
      imposed_by: required(ref(['Country', 'Organisation'], 'Who imposes it.', 'IMPOSED_BY')),
      from: date('First day in force.'),
      until: date('Last day in force.'),
      status: oneOf(STATUSES, 'Whether it is in force, planned or cancelled.'),
      ...introduced,
    },
  },
  Investment: {
    prefix: 'investment',
    table: 'investments',
    description: 'Money put or promised by a party into a thing.',
    columns: {
      ...names,
      investors: refs(PARTY_KINDS, 'Who invests.', 'INVESTOR'),
      into: refs(['Facility', 'Firm', 'Site', 'Country', 'Organisation'], 'What it goes into.', 'INVESTS_IN'),
      amount: number('Amount in units of the currency.', { min: 0 }),
      currency: text('ISO 4217 code.'),
      from: date('Start of the period.'),
      until: date('End of the period.'),
      status: oneOf(STATUSES, 'Whether it was made, is planned, or was cancelled.'),
      ...introduced,
    },
  },
  Criterion: {
    prefix: 'criterion',
    table: 'criteria',
    description: 'What a source marks things by, such as a kind of sovereignty. Its levels are observations of it.',
    columns: { ...names, text: text('What it measures, in own words.'), ...introduced },
  },
  Rule: {
    prefix: 'rule',
    table: 'rules',
    description:
      'A rule of ownership, as data. Six come built in; a row with the id of one of them replaces it, any other adds a rule. Not every combination can be decided: validation says which can.',
    columns: {
      title: required(text('A short title.')),
      description: required(text('What it tests, and what its verdict does not say.')),
      threshold: required(number('Threshold in percent.', { min: 0, max: 100 })),
      comparator: required(oneOf(COMPARATORS, 'Whether the threshold must be passed or only reached.')),
      aggregation: required(oneOf(AGGREGATIONS, 'Whether covered parties count each alone or all together.')),
      holders: required(oneOf(HOLDERS, 'Whose holdings count: all parties’, natural persons’, or the state’s.')),
      propagation: required(oneOf(PROPAGATIONS, 'How stakes are carried along chains of owners.')),
      residual: required(
        oneOf(
          RESIDUALS,
          'Whether what nobody records may be the country’s (OPEN) or is others’; for listed parties it is others’.',
        ),
      ),
      jurisdiction: flag(
        'Whether an asset passes that is registered, headquartered or, for a plant, standing in the covered country, whoever owns it.',
      ),
      adjustable: flag('Whether a question may ask with another threshold.'),
      valid_from: date('First day it applies; empty for a definition without dates.'),
      valid_until: date('Last day it applies; empty where none is set.'),
      citation: required(text('The text it comes from, by title, number and date.')),
      url: url('Address of that text.'),
      ...introduced,
    },
  },
  Source: {
    prefix: 'source',
    table: 'sources',
    description: 'A document or page that statements are taken from.',
    columns: {
      title: required(text('Title as printed.')),
      publisher: text('Who publishes it.'),
      date: date('Date of publication, as precise as known.'),
      url: url('Address of the document or page.'),
      note: text('What a reader should know: an undated page, a copy, a curator’s note.'),
    },
  },
} as const satisfies Record<string, { prefix: string; table: string; description: string; columns: Columns }>;

export type TableNodeKind = keyof typeof NODE_KINDS;

/** A node that a dataset table lists, with the properties of its kind. */
export type TableNode<K extends TableNodeKind = TableNodeKind> = {
  readonly [P in K]: { readonly id: string; readonly kind: P } & PropertiesOf<(typeof NODE_KINDS)[P]['columns']>;
}[K];
