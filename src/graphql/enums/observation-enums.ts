import type {
  AgreementStatus,
  AgreementType,
  Basis,
  Bindingness,
  BOUNDS,
  Confidence,
  MEASURE_TYPES,
  ObservedProperty,
  ORGANISATION_TYPES,
  PROVISION_TYPES,
  Status,
} from '../../domain/graph-schema/vocabularies.js';
import { enumOf } from './register-enum.js';

export const ConfidenceEnum = enumOf<'HIGH' | 'MEDIUM' | 'LOW' | 'LOW_REVIEWED'>(
  'Confidence',
  'How sure the curator is of a statement.',
  {
    HIGH: 'A primary source, or several that agree.',
    MEDIUM: 'A credible secondary source.',
    LOW: 'A weak or garbled source: it never wins while another stands, and makes no current state alone.',
    LOW_REVIEWED: 'A weak source that a curator read and let stand alone.',
  },
  (value): Confidence => value.toLowerCase().replace('_', '-') as Confidence,
);

export const ObservedPropertyEnum = enumOf<ObservedProperty>('ObservedProperty', 'What is observed of a thing.', {
  PRODUCTION: 'Amount made in a period.',
  RESERVES: 'Amount in the ground, as the source classes it.',
  CAPACITY: 'Amount that can be made in a year.',
  FLOW: 'Amount shipped in a period.',
  SHARE: 'A part of a whole.',
  RANK: 'A place in a ranking.',
  GROWTH: 'A change over a period.',
  SCORE: 'A mark by a criterion: a number where the source prints one, else a code for its words.',
  LEVEL: 'What a mark of a criterion means.',
  STATUS: 'What state the thing is in, or an event of it.',
  TYPE: 'What kind of thing it is.',
  BINDINGNESS: 'Whether an agreement binds.',
  COUNT: 'A number of things.',
  DESCRIPTION: 'What a source says the thing is or does; the sentence is in `text`.',
  EVENT: 'Something that happened to it or that it did, on the date given; in `text`.',
  ASSESSMENT: 'A judgement of the source, or of whom it quotes: an opinion, not a fact; in `text`.',
  RECOMMENDATION: 'What the source says that somebody should do; in `text`.',
  FORECAST: 'What the source expects to happen; in `text`.',
});

export const BasisEnum = enumOf<Basis>(
  'Basis',
  'What is weighed. Quantities on different bases are never added or compared.',
  {
    CONTAINED_METAL: 'The metal in it.',
    GROSS_WEIGHT: 'The whole material.',
    WET_ORE: 'Ore with its moisture.',
    REO: 'Rare earths as oxides.',
    PRODUCT: 'The finished product.',
    MONEY: 'Money.',
    UNSTATED: 'The source does not say.',
  },
);

export const BoundEnum = enumOf<(typeof BOUNDS)[number]>('Bound', 'How a source bounds a number.', {
  EXACT: 'As given.',
  ABOUT: 'About; taken as a tenth either way.',
  OVER: 'More than.',
  AT_LEAST: 'Not less than.',
  UP_TO: 'Not more than.',
  UNDER: 'Less than.',
});

export const StatusEnum = enumOf<Status>(
  'StatementStatus',
  'Whether a source says that a thing is so, is meant to be, or was called off.',
  {
    CURRENT: 'It is so.',
    PLANNED: 'It is meant to be.',
    CANCELLED: 'It was called off.',
  },
);

export const AgreementKindEnum = enumOf<AgreementType>('AgreementKind', 'What kind of agreement it is.', {
  CRITICAL_MINERALS: 'About critical minerals.',
  RECIPROCAL_TRADE: 'About trade and tariffs in general, minerals among them.',
  FRAMEWORK: 'A frame for later agreements.',
  ALLIANCE: 'A standing group of several.',
  OTHER: 'Anything else.',
});

export const BindingnessEnum = enumOf<Bindingness>('Bindingness', 'Whether an agreement binds its parties.', {
  BINDING: 'Binding and in force.',
  BINDING_NOT_IN_FORCE: 'Meant to bind, not in force yet.',
  NON_BINDING: 'Not binding.',
});

export const AgreementStatusEnum = enumOf<AgreementStatus>('AgreementStatus', 'What has happened to an agreement.', {
  ANNOUNCED: 'Announced.',
  SIGNED: 'Signed.',
  RATIFIED: 'Ratified.',
  IN_FORCE: 'In force.',
  CONTESTED: 'Challenged in court or parliament.',
  TERMINATED: 'Ended.',
});

export const ProvisionTypeEnum = enumOf<(typeof PROVISION_TYPES)[number]>(
  'ProvisionType',
  'What a commitment is about.',
  {
    FINANCE: 'Money.',
    OFFTAKE: 'Buying output.',
    PROCESSING: 'Processing at home or abroad.',
    EXPORT_RESTRICTION: 'Export bans, quotas and duties.',
    PRICE: 'Price floors and the like.',
    PERMITTING: 'Licences and permits.',
    RECYCLING: 'Recycling.',
    INVESTMENT_SCREENING: 'Screening of foreign investment.',
    OTHER: 'Anything else.',
  },
);

export const MeasureTypeEnum = enumOf<(typeof MEASURE_TYPES)[number]>(
  'MeasureType',
  'What kind of policy act a measure is.',
  {
    BAN: 'A ban.',
    QUOTA: 'A limit on amounts.',
    LICENCE: 'A duty to ask for leave.',
    TARIFF: 'A tax at the border.',
    MORATORIUM: 'A pause.',
    LOCAL_CONTENT: 'A duty to make or buy at home.',
    INCENTIVE: 'Support by taxes, money or permits.',
    PLAN: 'A strategy or plan.',
  },
);

export const OrganisationTypeEnum = enumOf<(typeof ORGANISATION_TYPES)[number]>(
  'OrganisationType',
  'What kind of organisation it is.',
  {
    PUBLIC_BODY: 'A public body.',
    FUND: 'A fund.',
    ALLIANCE: 'An alliance of countries or firms.',
    ARMED_GROUP: 'An armed group.',
    JOINT_VENTURE: 'A joint venture without shares.',
    OTHER: 'Anything else.',
  },
);
