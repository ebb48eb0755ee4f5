import {
  date,
  flag,
  number,
  oneOf,
  ref,
  refs,
  required,
  share,
  text,
  type Columns,
  type PropertiesOf,
} from './column.js';
import { ASSET_KINDS, PARTY_KINDS, type TableNodeKind } from './node-kinds.js';
import {
  BASES,
  BOUNDS,
  CONFIDENCES,
  CONTRACTS,
  CONTROLS,
  DIRECTNESSES,
  INTERESTS,
  OBSERVED_PROPERTIES,
  SHARES_OF,
  STATUSES,
  UNITS,
} from './vocabularies.js';

/** What every claim row carries beside the values it asserts. */
export const CLAIM_COLUMNS = {
  source: required(ref(['Source'], 'The source that makes the statement.')),
  locator: text('The place in the source: page, paragraph, line.'),
  quote: text('A few words of the source, exactly as printed.'),
  confidence: oneOf(CONFIDENCES, 'How sure the curator is; empty counts as high.'),
  stated_on: date('When the statement was made; empty means the date of the source.'),
};

/** What every claim about an edge says of time. */
export const PERIOD_COLUMNS = {
  status: oneOf(
    STATUSES,
    'Whether the source says that it is so, is meant to be, or was called off; empty counts as CURRENT.',
  ),
  from: date('When it began, where the source says so.'),
  until: date('When it ended, where the source says so.'),
  as_of: date('The date or year the statement speaks of, where it names no beginning.'),
  ends: text('The id of another claim whose state this one ends, from the date of this claim: a curator’s inference.'),
};

const PLACES_OF_SUPPLY = ['Facility', 'Firm', 'Country', 'Organisation', 'Group'] as const;
const PERIOD_AND_STATUS = 'status, beginning and end';

/**
 * Every kind of edge that has a table of its own, one claim a row: which kinds of node it joins, under
 * which column names, what else belongs to its key, and the values that claims assert of it.
 *
 * An `enduring` edge is one of nature rather than of events: a plant of which a page of 2024 says where
 * it stands stood there before. Its claims count from ever, unless they state a beginning.
 */
export const EDGE_KINDS = {
  STAKE: {
    table: 'stakes',
    enduring: false,
    description: `A party's interest in a firm, facility or organisation: kind of interest, share, ${PERIOD_AND_STATUS}.`,
    from: { column: 'owner', kinds: PARTY_KINDS },
    to: { column: 'asset', kinds: ASSET_KINDS },
    key: { interest: oneOf(INTERESTS, 'Kind of interest, after BODS; empty counts as SHAREHOLDING.') },
    values: {
      share: share('Part held, in percent: 63, >50, 25..50, majority; empty where no number is stated.'),
      directness: oneOf(DIRECTNESSES, 'Whether the owner holds it itself or through others; UNKNOWN counts as direct.'),
      control: oneOf(CONTROLS, 'For contractual and legal control: does it direct, or only veto?'),
      complete: flag('Whether the rows of this asset, source and date list all owners.'),
    },
  },
  SUPPLY: {
    table: 'supplies',
    enduring: false,
    description: `One party or place supplies another with a product: contract, quantity, share, ${PERIOD_AND_STATUS}.`,
    from: { column: 'supplier', kinds: PLACES_OF_SUPPLY },
    to: { column: 'receiver', kinds: PLACES_OF_SUPPLY },
    key: { product: ref(['Product', 'Mineral'], 'What is supplied.') },
    values: {
      contract: oneOf(CONTRACTS, 'The form of the supply, where stated.'),
      quantity: number('Amount supplied, in the unit.', { min: 0 }),
      unit: oneOf(UNITS, 'Unit of the quantity.'),
      basis: oneOf(BASES, 'What is weighed.'),
      share: share('Part supplied, in percent.'),
      share_of: oneOf(SHARES_OF, 'What the share is a part of.'),
      via: refs(
        ['Firm', 'Organisation', 'Facility', 'Country', 'Group'],
        'Traders, ports or vehicles it passes through.',
      ),
      intent: flag('Whether the source states it as an intention only.'),
    },
  },
  OPERATES: {
    table: 'operators',
    enduring: false,
    description: 'A firm runs a facility. Operating never implies owning.',
    from: { column: 'operator', kinds: ['Firm', 'Organisation', 'Country'] },
    to: { column: 'facility', kinds: ['Facility'] },
    key: {},
    values: { role: text('Role in the source’s words.') },
  },
  BUILT: {
    table: 'builders',
    enduring: false,
    description: 'A firm built a facility. Building never implies owning.',
    from: { column: 'builder', kinds: ['Firm', 'Organisation'] },
    to: { column: 'facility', kinds: ['Facility'] },
    key: {},
    values: { role: text('Role in the source’s words.') },
  },
  REGISTERED_IN: {
    table: 'registrations',
    enduring: true,
    description: 'A firm, organisation or unnamed party is registered in a country.',
    from: { column: 'party', kinds: ['Firm', 'Organisation', 'UnnamedParty'] },
    to: { column: 'country', kinds: ['Country'] },
    key: {},
    values: {},
  },
  HEADQUARTERED_IN: {
    table: 'headquarters',
    enduring: true,
    description: 'A firm, organisation or unnamed party has its headquarters in a country.',
    from: { column: 'party', kinds: ['Firm', 'Organisation', 'UnnamedParty'] },
    to: { column: 'country', kinds: ['Country'] },
    key: {},
    values: {},
  },
  LOCATED_IN: {
    table: 'locations',
    enduring: true,
    description: 'A facility or site lies in a country or site.',
    from: { column: 'place', kinds: ['Facility', 'Site'] },
    to: { column: 'within', kinds: ['Country', 'Site'] },
    key: {},
    values: { detail: text('Province, district or address in the source’s words.') },
  },
  MAKES: {
    table: 'outputs',
    enduring: true,
    description: 'A facility makes a product. How much it can make is an observation.',
    from: { column: 'facility', kinds: ['Facility'] },
    to: { column: 'product', kinds: ['Product', 'Mineral'] },
    key: {},
    values: {},
  },
  PARTY_TO: {
    table: 'agreement_parties',
    enduring: true,
    description: 'A country, organisation or firm is party to an agreement.',
    from: { column: 'party', kinds: ['Country', 'Organisation', 'Firm'] },
    to: { column: 'agreement', kinds: ['Agreement'] },
    key: {},
    values: { role: text('Role, where stated.') },
  },
  COVERS: {
    table: 'coverage',
    enduring: true,
    description: 'An agreement, provision or measure covers a mineral or product.',
    from: { column: 'instrument', kinds: ['Agreement', 'Provision', 'Measure'] },
    to: { column: 'subject', kinds: ['Mineral', 'Product'] },
    key: {},
    values: {},
  },
  MEMBER_OF: {
    table: 'memberships',
    enduring: false,
    description: 'A country or firm is a member of an organisation.',
    from: { column: 'member', kinds: ['Country', 'Firm', 'Organisation'] },
    to: { column: 'organisation', kinds: ['Organisation'] },
    key: {},
    values: { role: text('Role, for example founding member or chair.') },
  },
  SAME_AS: {
    table: 'identities',
    enduring: true,
    description: 'Two ids name one thing; the first is merged into the second and keeps answering.',
    from: { column: 'merged', kinds: ['Firm', 'Facility', 'Organisation', 'Site', 'Group', 'Product', 'Mineral'] },
    to: { column: 'survivor', kinds: ['Firm', 'Facility', 'Organisation', 'Site', 'Group', 'Product', 'Mineral'] },
    key: {},
    values: { why: text('The reason they are the same.') },
  },
  PART_OF: {
    table: 'parts',
    enduring: true,
    description: 'A thing is part of a like thing, without shares: a line of a plant, a unit of a group.',
    from: { column: 'part', kinds: ['Firm', 'Facility', 'Site', 'Organisation'] },
    to: { column: 'whole', kinds: ['Firm', 'Facility', 'Site', 'Organisation'] },
    key: {},
    values: { why: text('What makes it a part.') },
  },
} as const satisfies Record<
  string,
  {
    table: string;
    enduring: boolean;
    description: string;
    from: { column: string; kinds: readonly TableNodeKind[] };
    to: { column: string; kinds: readonly TableNodeKind[] };
    key: Columns;
    values: Columns;
  }
>;

/**
 * Edges that the importer draws from references in node tables; they have no table of their own.
 * IN_COUNTRY and AT_SITE say where a facility ends up, directly or through its site. CONFLICT_ON leads from a conflict
 * to the things and observations that it is about.
 */
export const DRAWN_EDGE_KINDS = [
  'IN_COUNTRY',
  'AT_SITE',
  'HAS_MEMBER',
  'OF_MINERAL',
  'PROVISION_OF',
  'IMPOSED_BY',
  'INVESTOR',
  'INVESTS_IN',
  'ABOUT',
  'CONFLICT_ON',
  'FROM_SOURCE',
] as const;

export type ClaimedEdgeKind = keyof typeof EDGE_KINDS;
export type EdgeKind = ClaimedEdgeKind | (typeof DRAWN_EDGE_KINDS)[number];

/** The table of observations, one claim a row; rows that agree in all but value and source are rivals. */
export const OBSERVATION_TABLE = {
  table: 'observations',
  description:
    'What a source says of a thing: a number or code (production, reserves, capacity, flow, share, rank, score, status, bindingness), or a sentence where there is neither (description, event, assessment, recommendation, forecast).',
  columns: {
    subject: required(
      ref(
        [
          'Facility',
          'Firm',
          'Country',
          'Organisation',
          'UnnamedParty',
          'Group',
          'Site',
          'Mineral',
          'Product',
          'Agreement',
          'Provision',
          'Measure',
          'Investment',
          'Criterion',
        ],
        'What the statement is about.',
      ),
    ),
    property: required(oneOf(OBSERVED_PROPERTIES, 'What is stated of it.')),
    of: ref(['Mineral', 'Product', 'Criterion'], 'The mineral or product it is about; for a SCORE, its criterion.'),
    partner: ref(
      ['Country', 'Group', 'Organisation', 'Firm'],
      'The other end of a flow or share; the other party that a sentence is about.',
    ),
    value: number('The number, in the unit.'),
    code: text('The value of a STATUS, TYPE, BINDINGNESS or SCORE.'),
    text: text(
      'What the source says, in one sentence of the dataset’s own words: for a DESCRIPTION, EVENT, ASSESSMENT, RECOMMENDATION or FORECAST, and beside the mark for a SCORE or LEVEL.',
    ),
    unit: oneOf(UNITS, 'Unit of the number.'),
    basis: oneOf(BASES, 'What is weighed; UNSTATED where the source does not say.'),
    bound: oneOf(BOUNDS, 'How the source bounds the number; empty counts as EXACT.'),
    status: oneOf(STATUSES, 'PLANNED for a design or plan; empty counts as CURRENT.'),
    date: date('The date, year or month it is about; empty means when it was stated.'),
    until: date('The end of the period it is about.'),
    note: text('What the number includes or leaves out.'),
  },
} as const;

export type ObservationProperties = PropertiesOf<typeof OBSERVATION_TABLE.columns>;

/** The values that claims assert of an edge of a kind. */
export type EdgeValues<K extends ClaimedEdgeKind> = PropertiesOf<(typeof EDGE_KINDS)[K]['key']> &
  PropertiesOf<(typeof EDGE_KINDS)[K]['values']>;
