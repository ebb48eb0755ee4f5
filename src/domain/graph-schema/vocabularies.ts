/** The closed lists of the graph. Once published, a value keeps its name and meaning. */

export const FACILITY_TYPES = [
  'MINE',
  'CONCENTRATOR',
  'SMELTER',
  'REFINERY',
  'HPAL',
  'RKEF',
  'SEPARATION',
  'SULFATE',
  'PRECURSOR',
  'CATHODE',
  'ALLOY',
  'MAGNET',
  'FABRICATION',
  'PORT',
  'OTHER',
] as const;
export type FacilityType = (typeof FACILITY_TYPES)[number];

export const STAGES = ['EXTRACTION', 'SMELTING', 'REFINING', 'INTERMEDIATE', 'COMPONENT'] as const;
export type Stage = (typeof STAGES)[number];

/** The stage of a facility that states none; ports and other places have no stage of their own. */
export const STAGE_OF_TYPE: Readonly<Record<FacilityType, Stage | null>> = {
  MINE: 'EXTRACTION',
  CONCENTRATOR: 'EXTRACTION',
  SMELTER: 'SMELTING',
  RKEF: 'SMELTING',
  REFINERY: 'REFINING',
  SEPARATION: 'REFINING',
  HPAL: 'INTERMEDIATE',
  SULFATE: 'INTERMEDIATE',
  PRECURSOR: 'INTERMEDIATE',
  CATHODE: 'COMPONENT',
  ALLOY: 'COMPONENT',
  MAGNET: 'COMPONENT',
  FABRICATION: 'COMPONENT',
  PORT: null,
  OTHER: null,
};

export const ORGANISATION_TYPES = ['PUBLIC_BODY', 'FUND', 'ALLIANCE', 'ARMED_GROUP', 'JOINT_VENTURE', 'OTHER'] as const;

export const AGREEMENT_TYPES = ['CRITICAL_MINERALS', 'RECIPROCAL_TRADE', 'FRAMEWORK', 'ALLIANCE', 'OTHER'] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];

/** Values of a BINDINGNESS observation. */
export const BINDINGNESSES = ['BINDING', 'BINDING_NOT_IN_FORCE', 'NON_BINDING'] as const;
export type Bindingness = (typeof BINDINGNESSES)[number];

/** Values of a STATUS observation about an agreement. */
export const AGREEMENT_STATUSES = ['ANNOUNCED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'CONTESTED', 'TERMINATED'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** Values of a STATUS observation about a facility. */
export const FACILITY_STATUSES = [
  'PLANNED',
  'CONSTRUCTION',
  'COMMISSIONING',
  'OPERATING',
  'SUSPENDED',
  'CLOSED',
  'CANCELLED',
] as const;
export type FacilityStatus = (typeof FACILITY_STATUSES)[number];

export const PROVISION_TYPES = [
  'FINANCE',
  'OFFTAKE',
  'PROCESSING',
  'EXPORT_RESTRICTION',
  'PRICE',
  'PERMITTING',
  'RECYCLING',
  'INVESTMENT_SCREENING',
  'OTHER',
] as const;

export const MEASURE_TYPES = [
  'BAN',
  'QUOTA',
  'LICENCE',
  'TARIFF',
  'MORATORIUM',
  'LOCAL_CONTENT',
  'INCENTIVE',
  'PLAN',
] as const;

/** What a source says of an edge: that it is so, that it is meant to be, or that it was called off. */
export const STATUSES = ['CURRENT', 'PLANNED', 'CANCELLED'] as const;
export type Status = (typeof STATUSES)[number];

/** Interests of Open Ownership's BODS 0.4, grouped; the last two are kept and never enter arithmetic. */
export const INTERESTS = [
  'SHAREHOLDING',
  'VOTING_RIGHTS',
  'BOARD_APPOINTMENT',
  'CONTRACTUAL_CONTROL',
  'LEGAL_CONTROL',
  'UNKNOWN',
  'CONDITIONAL_RIGHT',
  'PROFIT_RIGHT',
] as const;
export type Interest = (typeof INTERESTS)[number];

export const DIRECTNESSES = ['DIRECT', 'INDIRECT', 'UNKNOWN'] as const;
export type Directness = (typeof DIRECTNESSES)[number];

export const CONTROLS = ['DIRECTING', 'VETO'] as const;
export type Control = (typeof CONTROLS)[number];

export const CONTRACTS = ['OFFTAKE', 'SALE', 'TOLLING', 'CAPTIVE', 'EXPORT', 'UNSPECIFIED'] as const;
export type Contract = (typeof CONTRACTS)[number];

export const SHARES_OF = ['OUTPUT', 'CAPACITY', 'SALES', 'INPUT', 'IMPORTS', 'EXPORTS'] as const;

/** How sure the curator is of a statement; `low-reviewed` is a low one that a curator let stand alone. */
export const CONFIDENCES = ['high', 'medium', 'low', 'low-reviewed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const OBSERVED_PROPERTIES = [
  'PRODUCTION',
  'RESERVES',
  'CAPACITY',
  'FLOW',
  'SHARE',
  'RANK',
  'GROWTH',
  'SCORE',
  'LEVEL',
  'STATUS',
  'TYPE',
  'BINDINGNESS',
  'COUNT',
  'DESCRIPTION',
  'EVENT',
  'ASSESSMENT',
  'RECOMMENDATION',
  'FORECAST',
] as const;
export type ObservedProperty = (typeof OBSERVED_PROPERTIES)[number];

/** The properties that a sentence says, and no number or code. Nothing is ever computed from them. */
export const TEXTUAL_PROPERTIES: readonly string[] = [
  'DESCRIPTION',
  'EVENT',
  'ASSESSMENT',
  'RECOMMENDATION',
  'FORECAST',
] satisfies ObservedProperty[];

/**
 * Marks: a SCORE is what a source gives a thing by a criterion, a LEVEL what a mark of that criterion means. Both may
 * carry the source's words beside the number or code.
 */
export const MARK_PROPERTIES: readonly string[] = ['SCORE', 'LEVEL'] satisfies ObservedProperty[];

/** The code of a SCORE where the source covers the thing and gives neither a mark nor words for it. */
export const NOT_STATED = 'NOT_STATED';

/** What is weighed. Quantities on different bases are never added or compared. */
export const BASES = ['CONTAINED_METAL', 'GROSS_WEIGHT', 'WET_ORE', 'REO', 'PRODUCT', 'MONEY', 'UNSTATED'] as const;
export type Basis = (typeof BASES)[number];

/** How a source bounds a number: "over", "at least", "about", "up to". */
export const BOUNDS = ['EXACT', 'ABOUT', 'OVER', 'AT_LEAST', 'UP_TO', 'UNDER'] as const;

/** Units of quantities and amounts; a rate is per calendar year. */
export const UNITS = ['t', 't/yr', 'wmt', 'wmt/yr', 'percent', 'USD', 'count', 'rank', 'GWh/yr'] as const;
export type Unit = (typeof UNITS)[number];

/** How a value is held against the threshold of a rule. */
export const COMPARATORS = ['ABOVE', 'AT_LEAST'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Whether a rule asks of each covered party alone, or of all of them together. */
export const AGGREGATIONS = ['EACH', 'TOGETHER'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** Whose holdings a rule counts: all covered parties', those of natural persons, those of the covered state. */
export const HOLDERS = ['ALL', 'PERSONS', 'STATE'] as const;
export type Holders = (typeof HOLDERS)[number];

/**
 * How a rule carries stakes along chains. DIRECT: not at all. MULTIPLY: shares multiply. CONTROL: who has more than
 * half commands the whole. FULL_OR_NOTHING: who passes the threshold counts as covered itself, who does not counts for
 * nothing. FULL_OR_MULTIPLY: from half on the whole counts, below it shares multiply.
 */
export const PROPAGATIONS = ['DIRECT', 'MULTIPLY', 'CONTROL', 'FULL_OR_NOTHING', 'FULL_OR_MULTIPLY'] as const;
export type Propagation = (typeof PROPAGATIONS)[number];

/** Whether the part of an asset whose owner nobody records may be the covered parties' (OPEN), or is others'. */
export const RESIDUALS = ['OPEN', 'OTHERS'] as const;
export type Residual = (typeof RESIDUALS)[number];
