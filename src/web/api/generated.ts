// Written by `npm run generate` from the schema and src/web/**/*.graphql: change those instead.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A day of the calendar, as YYYY-MM-DD. */
  Date: { input: string; output: string };
  /** A date as precise as its source gives it: a year (2025), a month (2025-06) or a day (2025-06-01). */
  PartialDate: { input: string; output: string };
};

/** Whether a rule asks of each covered party alone, or of all of them together. */
export type Aggregation =
  /** Each alone: one of them must pass. */
  | 'EACH'
  /** All together: what they hold adds up. */
  | 'TOGETHER';

/** Names one agreement. */
export type AgreementBy =
  /** Its id. */
  { id: Scalars['ID']['input'] };

/** Conditions on a Agreement; all that are given must hold. */
export type AgreementFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AgreementFilter>>;
  /** By kind. */
  kind?: InputMaybe<AgreementKindFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<AgreementFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<AgreementFilter>>;
};

/** What kind of agreement it is. */
export type AgreementKind =
  /** A standing group of several. */
  | 'ALLIANCE'
  /** About critical minerals. */
  | 'CRITICAL_MINERALS'
  /** A frame for later agreements. */
  | 'FRAMEWORK'
  /** Anything else. */
  | 'OTHER'
  /** About trade and tariffs in general, minerals among them. */
  | 'RECIPROCAL_TRADE';

/** Conditions on a AgreementKind. */
export type AgreementKindFilter = {
  /** Is this value. */
  eq?: InputMaybe<AgreementKind>;
  /** Is one of these values. */
  in?: InputMaybe<Array<AgreementKind>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An order of agreements. */
export type AgreementOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: AgreementOrderField;
};

/** What agreements can be ordered by; the id breaks ties. */
export type AgreementOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** What has happened to an agreement. */
export type AgreementStatus =
  /** Announced. */
  | 'ANNOUNCED'
  /** Challenged in court or parliament. */
  | 'CONTESTED'
  /** In force. */
  | 'IN_FORCE'
  /** Ratified. */
  | 'RATIFIED'
  /** Signed. */
  | 'SIGNED'
  /** Ended. */
  | 'TERMINATED';

/** The period in which something is made or shipped. */
export type AmountPeriod =
  /** One calendar year. */
  | 'CALENDAR_YEAR'
  /** Any other: a quarter, a financial year, several years, or none that is stated. */
  | 'OTHER';

/** Which amount of a plant is weighed. */
export type AmountProperty =
  /** What it can make. */
  | 'CAPACITY'
  /** What it made. */
  | 'PRODUCTION';

/** What to know of a sum, or why there is none. */
export type AmountWarning =
  /** The amounts are of firms, organisations, groups or sites, or go to such, and one may include another: the sum may count twice. */
  | 'MAY_OVERLAP'
  /** No sum: shares, ranks, growth, marks and counts of different things cannot be added. */
  | 'NOT_ADDITIVE'
  /** No sum: the unit is not stated. */
  | 'NO_UNIT'
  /** Amounts of different years are added, of each thing the newest. Group by YEAR to tell them apart. */
  | 'SEVERAL_YEARS'
  /** No sum: only sources of low confidence speak. */
  | 'UNCONFIRMED'
  /** No sum: the amounts are of quarters, financial years and the like, which overlap or leave gaps. */
  | 'UNEQUAL_PERIODS';

/** Which assets a question is about. An empty list leaves everything in. Types, stages, minerals and countries are those of plants: where any is given, firms and organisations are left out. */
export type AssetFilterInput = {
  /** Only plants that stand in one of these countries. */
  countries?: Array<Scalars['ID']['input']>;
  /** Only these kinds. */
  kinds?: Array<AssetKind>;
  /** Only plants that make a product of one of these minerals, or are planned to. */
  minerals?: Array<Scalars['ID']['input']>;
  /** Only plants of these stages of the supply chain. */
  stages?: Array<Stage>;
  /** Only plants of these types. */
  types?: Array<FacilityType>;
};

/** What kind of thing can be owned. */
export type AssetKind =
  /** Mines, smelters, refineries and other plants. */
  | 'FACILITY'
  /** Firms. */
  | 'FIRM'
  /** Public bodies, funds, joint ventures without shares. */
  | 'ORGANISATION';

/** A stake that is supposed for this answer only: the owner then holds this part of the shares. Nothing is stored; votes, seats and contracts stay as recorded. */
export type AssumedStakeInput = {
  /** In what: a firm, facility or organisation. */
  asset: Scalars['ID']['input'];
  /** Who sells: its shareholding shrinks by what the owner’s grows. Omitted, it comes out of what nobody records. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** Who would hold it. */
  owner: Scalars['ID']['input'];
  /** The part it would hold, in percent, 0 to 100; 0 supposes that it is out. */
  share: Scalars['Float']['input'];
};

/** What is weighed. Quantities on different bases are never added or compared. */
export type Basis =
  /** The metal in it. */
  | 'CONTAINED_METAL'
  /** The whole material. */
  | 'GROSS_WEIGHT'
  /** Money. */
  | 'MONEY'
  /** The finished product. */
  | 'PRODUCT'
  /** Rare earths as oxides. */
  | 'REO'
  /** The source does not say. */
  | 'UNSTATED'
  /** Ore with its moisture. */
  | 'WET_ORE';

/** Conditions on a Basis. */
export type BasisFilter = {
  /** Is this value. */
  eq?: InputMaybe<Basis>;
  /** Is one of these values. */
  in?: InputMaybe<Array<Basis>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether an agreement binds its parties. */
export type Bindingness =
  /** Binding and in force. */
  | 'BINDING'
  /** Meant to bind, not in force yet. */
  | 'BINDING_NOT_IN_FORCE'
  /** Not binding. */
  | 'NON_BINDING';

/** Conditions on a yes or no. */
export type BooleanFilter = {
  /** Is this value. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a source bounds a number. */
export type Bound =
  /** About; taken as a tenth either way. */
  | 'ABOUT'
  /** Not less than. */
  | 'AT_LEAST'
  /** As given. */
  | 'EXACT'
  /** More than. */
  | 'OVER'
  /** Less than. */
  | 'UNDER'
  /** Not more than. */
  | 'UP_TO';

/** How well it is known that a measure and a commitment speak of the same material. */
export type CollisionCertainty =
  /** Sources say what both cover, and it meets. */
  | 'COVERED'
  /** No source says what one of them covers. */
  | 'OPEN';

/** How a value is held against a threshold. */
export type Comparator =
  /** More than the threshold. */
  | 'ABOVE'
  /** The threshold or more. */
  | 'AT_LEAST';

/** How sure the curator is of a statement. */
export type Confidence =
  /** A primary source, or several that agree. */
  | 'HIGH'
  /** A weak or garbled source: it never wins while another stands, and makes no current state alone. */
  | 'LOW'
  /** A weak source that a curator read and let stand alone. */
  | 'LOW_REVIEWED'
  /** A credible secondary source. */
  | 'MEDIUM';

/** What the claims of a conflict disagree about. */
export type ConflictKind =
  /** Who owns an asset: recorded owners together hold more than 100.5 percent, or a table that lists all owners leaves one out that another source names. */
  | 'OWNERS'
  /** The country that a plant stands in, or that a firm is registered in or led from. */
  | 'PLACE'
  /** A status, type or bindingness. */
  | 'STATUS'
  /** A share, quantity, rank or other value of one relationship or observation. */
  | 'VALUE';

/** How sure it is that the claims of a conflict speak of one time. */
export type ConflictTiming =
  /** They speak of the same day, year or period: they cannot all be true. */
  | 'SAME_TIME'
  /** They give no date of their own and were stated on different days: one is wrong, or the later one is simply news. */
  | 'UNDATED';

/** The form of a supply. */
export type Contract =
  /** Within one group or site. */
  | 'CAPTIVE'
  /** A shipment across a border. */
  | 'EXPORT'
  /** An agreement to take a part of the output over time. */
  | 'OFFTAKE'
  /** A sale. */
  | 'SALE'
  /** Processing for a fee; the material stays the owner’s. */
  | 'TOLLING'
  /** The source does not say. */
  | 'UNSPECIFIED';

/** Conditions on a Contract. */
export type ContractFilter = {
  /** Is this value. */
  eq?: InputMaybe<Contract>;
  /** Is one of these values. */
  in?: InputMaybe<Array<Contract>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a contractual or legal right allows. */
export type Control =
  /** To direct decisions. */
  | 'DIRECTING'
  /** Only to stop them, which is no control. */
  | 'VETO';

/** Who ultimately controls an asset. */
export type ControllerKind =
  /** Firms that control each other in a ring; nobody outside it does. */
  | 'CONTROL_LOOP'
  /** Several parties, by different rights. */
  | 'JOINT_CONTROL'
  /** Nobody for certain. */
  | 'NONE'
  /** One party. */
  | 'SINGLE';

/** Names one country; give exactly one field. */
export type CountryBy =
  /** ISO 3166-1 alpha-2 code. */
  | { alpha2: Scalars['String']['input']; alpha3?: never; id?: never } /** ISO 3166-1 alpha-3 code. */
  | { alpha2?: never; alpha3: Scalars['String']['input']; id?: never } /** Its id. */
  | { alpha2?: never; alpha3?: never; id: Scalars['ID']['input'] };

/** Conditions on a Country; all that are given must hold. */
export type CountryFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** By ISO 3166-1 alpha-2 code. */
  alpha2?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CountryFilter>>;
  /** By what it holds: the stakes of holdings. */
  holdings?: InputMaybe<StakeRelationFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<CountryFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CountryFilter>>;
  /** By who supplies it, and with what. */
  receives?: InputMaybe<SupplyRelationFilter>;
  /** By whom it supplies, and with what. */
  supplies?: InputMaybe<SupplyRelationFilter>;
};

/** An order of countries. */
export type CountryOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CountryOrderField;
};

/** What countries can be ordered by; the id breaks ties. */
export type CountryOrderField =
  /** By alpha2. */
  | 'ALPHA2'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** Whose ownership is asked about; give exactly one field. */
export type CoveredBy =
  /** A country: its state and all its parties, for example country:CN. */
  | {
      country: Scalars['ID']['input'];
      list?: never;
      parties?: never;
    } /** A list in the dataset: a group, whose members are the parties. */
  | {
      country?: never;
      list: Scalars['ID']['input'];
      parties?: never;
    } /** Parties by their ids, at most 5000. A country among them is its state alone. */
  | { country?: never; list?: never; parties: Array<Scalars['ID']['input']> };

/** Conditions on a Criterion; all that are given must hold. */
export type CriterionFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CriterionFilter>>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<CriterionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CriterionFilter>>;
};

/** An order of criteria. */
export type CriterionOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CriterionOrderField;
};

/** What criteria can be ordered by; the id breaks ties. */
export type CriterionOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** Conditions on a date as precise as its source gives it. In comparisons a recorded year or month counts as its first day. */
export type DateFilter = {
  /** Is this date or lies in it: 2025 is met by 2025-06 too, but 2025-06 not by 2025. */
  eq?: InputMaybe<Scalars['PartialDate']['input']>;
  /** After the last day of this date. */
  gt?: InputMaybe<Scalars['PartialDate']['input']>;
  /** On or after the first day of this date. */
  gte?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Whether it is missing. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Before the first day of this date. */
  lt?: InputMaybe<Scalars['PartialDate']['input']>;
  /** On or before the last day of this date: a year includes all its days. */
  lte?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Whether an owner holds a stake itself or through others. */
export type Directness =
  /** It holds the stake itself. */
  | 'DIRECT'
  /** It holds it through others: a claim about a derived quantity. */
  | 'INDIRECT'
  /** The source does not say; counted as direct. */
  | 'UNKNOWN';

/** Conditions on a Directness. */
export type DirectnessFilter = {
  /** Is this value. */
  eq?: InputMaybe<Directness>;
  /** Is one of these values. */
  in?: InputMaybe<Array<Directness>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What to know of how a state came about. */
export type EdgeMark =
  /** Claims that speak of it cannot all be true; the preferred one rules. */
  | 'DISPUTED'
  /** Ended by a curator’s inference or by a table that lists all owners. */
  | 'ENDED_BY_CURATOR'
  /** Assumed to have held from its last observation until the next state began. */
  | 'INTERPOLATED'
  /** Another statement about the same thing, of another country, is preferred to it. */
  | 'OUTRANKED'
  /** No source gives a date, so it counts from the date of the dataset only. */
  | 'UNDATED';

/** What sources say of a relationship in a stretch of time. */
export type EdgeStatus =
  /** It was called off; it enters no arithmetic. */
  | 'CANCELLED'
  /** It is so. */
  | 'CURRENT'
  /** It is meant to be; it enters no arithmetic. */
  | 'PLANNED'
  /** Only sources of low confidence say so; it enters no arithmetic. */
  | 'UNCONFIRMED';

/** How it is known that a plant feeds exports. */
export type ExportEvidence =
  /** Sources state every step from the plant across the border. */
  | 'DOCUMENTED'
  /** At least one step follows from joining facts. */
  | 'INFERRED'
  /** No recorded chain leaves the country. */
  | 'NONE';

/** Names one facility; give exactly one field. */
export type FacilityBy =
  /** Its id. */
  | {
      id: Scalars['ID']['input'];
      identifier?: never;
    } /** An identifier of any scheme that the dataset has, as of a tracker of plants. */
  | { id?: never; identifier: IdentifierInput };

/** Conditions on a Facility; all that are given must hold. */
export type FacilityFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<FacilityFilter>>;
  /** By the country it stands in. */
  country?: InputMaybe<IdFilter>;
  /** By identifier, as SCHEME:value. */
  identifier?: InputMaybe<TextFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<FacilityFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<FacilityFilter>>;
  /** By the stakes in it: those that owners lists. */
  owners?: InputMaybe<StakeRelationFilter>;
  /** By who supplies it, and with what. */
  receives?: InputMaybe<SupplyRelationFilter>;
  /** By the industrial park it stands in. */
  site?: InputMaybe<IdFilter>;
  /** By stage of the supply chain. */
  stage?: InputMaybe<StageFilter>;
  /** By whom it supplies, and with what. */
  supplies?: InputMaybe<SupplyRelationFilter>;
  /** By kind of plant. */
  type?: InputMaybe<FacilityTypeFilter>;
};

/** What plants can be grouped by. */
export type FacilityKey =
  /** The country it stands in. */
  | 'COUNTRY'
  /** The industrial park or district it stands in. */
  | 'SITE'
  /** The stage of the supply chain. */
  | 'STAGE'
  /** Whether it runs on the date, by the latest observation; null where none is recorded. */
  | 'STATUS'
  /** The kind of plant. */
  | 'TYPE';

/** An order of facilities. */
export type FacilityOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: FacilityOrderField;
};

/** What facilities can be ordered by; the id breaks ties. */
export type FacilityOrderField =
  /** By country. */
  | 'COUNTRY'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By stage. */
  | 'STAGE'
  /** By type. */
  | 'TYPE';

/** Whether a facility runs. */
export type FacilityStatus =
  /** Called off before it ran. */
  | 'CANCELLED'
  /** Stopped for good. */
  | 'CLOSED'
  /** Being started up. */
  | 'COMMISSIONING'
  /** Being built. */
  | 'CONSTRUCTION'
  /** Running. */
  | 'OPERATING'
  /** Announced, nothing built. */
  | 'PLANNED'
  /** Stopped for now. */
  | 'SUSPENDED'
  /** No status is recorded at or before the date. */
  | 'UNKNOWN';

/** What kind of plant a facility is. */
export type FacilityType =
  /** Makes alloys or steel. */
  | 'ALLOY'
  /** Makes cathode material for batteries. */
  | 'CATHODE'
  /** Upgrades ore to concentrate. */
  | 'CONCENTRATOR'
  /** Makes parts, cells or finished goods. */
  | 'FABRICATION'
  /** Leaches laterite ore under acid and pressure to a nickel-cobalt intermediate. */
  | 'HPAL'
  /** Makes permanent magnets. */
  | 'MAGNET'
  /** Digs ore or brine. */
  | 'MINE'
  /** Anything else. */
  | 'OTHER'
  /** Loads and unloads ships. */
  | 'PORT'
  /** Makes precursor of battery cathodes. */
  | 'PRECURSOR'
  /** Makes pure metal or compound. */
  | 'REFINERY'
  /** Smelts laterite ore in rotary kiln and electric furnace to nickel pig iron or ferronickel. */
  | 'RKEF'
  /** Separates rare earths from each other. */
  | 'SEPARATION'
  /** Melts ore or concentrate to metal or matte. */
  | 'SMELTER'
  /** Makes battery-grade sulfate. */
  | 'SULFATE';

/** Conditions on a FacilityType. */
export type FacilityTypeFilter = {
  /** Is this value. */
  eq?: InputMaybe<FacilityType>;
  /** Is one of these values. */
  in?: InputMaybe<Array<FacilityType>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whose partners’ exports are meant, and what makes a partner. There is no list of partners: agreements make them. */
export type FeedingInput = {
  /** Only agreements of these kinds; empty for any. */
  agreementKinds?: Array<AgreementKind>;
  /** Only agreements that bind so; empty for any. */
  bindingness?: Array<Bindingness>;
  /** Only plants in these countries; with partnerOf, those of them that are partners. Empty for all partners. */
  hosts?: Array<Scalars['ID']['input']>;
  /** How far an agreement must have come by the date. */
  minStage?: PartnershipStage;
  /** The country whose partners are meant, for example country:US. Omitted, hosts says which countries. */
  partnerOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Names one firm; give exactly one field. */
export type FirmBy =
  /** Its id. */
  | {
      id: Scalars['ID']['input'];
      identifier?: never;
      lei?: never;
      ticker?: never;
    } /** An identifier of any scheme that the dataset has, such as a company number. */
  | { id?: never; identifier: IdentifierInput; lei?: never; ticker?: never } /** Legal Entity Identifier (ISO 17442). */
  | {
      id?: never;
      identifier?: never;
      lei: Scalars['String']['input'];
      ticker?: never;
    } /** Exchange and ticker, for example SZSE-002340. */
  | { id?: never; identifier?: never; lei?: never; ticker: Scalars['String']['input'] };

/** Conditions on a Firm; all that are given must hold. */
export type FirmFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<FirmFilter>>;
  /** By what it holds: the stakes of holdings. */
  holdings?: InputMaybe<StakeRelationFilter>;
  /** By identifier, as SCHEME:value. */
  identifier?: InputMaybe<TextFilter>;
  /** By whether its shares are traded. */
  listed?: InputMaybe<BooleanFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<FirmFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<FirmFilter>>;
  /** By the stakes in it: those that owners lists. */
  owners?: InputMaybe<StakeRelationFilter>;
  /** By who supplies it, and with what. */
  receives?: InputMaybe<SupplyRelationFilter>;
  /** By whom it supplies, and with what. */
  supplies?: InputMaybe<SupplyRelationFilter>;
};

/** An order of firms. */
export type FirmOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: FirmOrderField;
};

/** What firms can be ordered by; the id breaks ties. */
export type FirmOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** Conditions on a Group; all that are given must hold. */
export type GroupFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<GroupFilter>>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<GroupFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<GroupFilter>>;
  /** By who supplies it, and with what. */
  receives?: InputMaybe<SupplyRelationFilter>;
  /** By whom it supplies, and with what. */
  supplies?: InputMaybe<SupplyRelationFilter>;
};

/** An order of groups. */
export type GroupOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: GroupOrderField;
};

/** What groups can be ordered by; the id breaks ties. */
export type GroupOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** Whose holdings a rule counts. */
export type Holders =
  /** Those of every covered party; for a country, of the state and all its parties. */
  | 'ALL'
  /** Those of natural persons. */
  | 'PERSONS'
  /** For a country, those of its state and public bodies; for listed parties, theirs. */
  | 'STATE';

/** Conditions on an id. */
export type IdFilter = {
  /** Is this id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these ids. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether it is missing. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a register calls a thing. */
export type IdentifierInput = {
  /** The identifier in that scheme. Case does not matter. */
  id: Scalars['String']['input'];
  /** The scheme, as in identifiers: LEI, TICKER, ... Case does not matter. */
  scheme: Scalars['String']['input'];
};

/** How a country is known to be reached. */
export type ImporterBy =
  /** A source names the country as receiver. */
  | 'COUNTRY'
  /** The receiving firm is seated there; the goods may go elsewhere. */
  | 'SEAT'
  /** The receiving plant stands there. */
  | 'SITE';

/** How an inferred step follows. */
export type Inference =
  /** The plant makes the product in a country that exports it there. */
  | 'COUNTRY_EXPORT'
  /** The plant’s product is a stated feed of the other, and the firms behind them are named as supplier and receiver. */
  | 'PRODUCT_MATCH'
  /** A firm that controls or operates the plant supplies, or receives, the mineral. */
  | 'SAME_GROUP';

/** What a share of input is a part of. */
export type InputMeasure =
  /** Of what is imported. */
  | 'IMPORTS'
  /** Of everything that is taken in. */
  | 'INPUT';

/** Kind of interest in an asset, after Open Ownership’s BODS. */
export type Interest =
  /** The right to appoint a part of the board. */
  | 'BOARD_APPOINTMENT'
  /** An option or promise; it enters no arithmetic. */
  | 'CONDITIONAL_RIGHT'
  /** Control or veto by contract. */
  | 'CONTRACTUAL_CONTROL'
  /** Control or veto by law, such as a golden share. */
  | 'LEGAL_CONTROL'
  /** A part of the profit; it enters no arithmetic. */
  | 'PROFIT_RIGHT'
  /** A part of the shares. */
  | 'SHAREHOLDING'
  /** An interest of a kind that the source does not say; counted as a shareholding. */
  | 'UNKNOWN'
  /** A part of the votes, where they differ from the shares. */
  | 'VOTING_RIGHTS';

/** Conditions on a Interest. */
export type InterestFilter = {
  /** Is this value. */
  eq?: InputMaybe<Interest>;
  /** Is one of these values. */
  in?: InputMaybe<Array<Interest>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a Investment; all that are given must hold. */
export type InvestmentFilter = {
  /** By amount, whatever the currency. */
  amount?: InputMaybe<NumberFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<InvestmentFilter>>;
  /** By currency, as ISO 4217 code. */
  currency?: InputMaybe<TextFilter>;
  /** By start of the period. */
  from?: InputMaybe<DateFilter>;
  /** By what it goes into. */
  into?: InputMaybe<IdFilter>;
  /** By who invests. */
  investor?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<InvestmentFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<InvestmentFilter>>;
  /** By whether it was made, is planned, or was cancelled; no source may say. */
  status?: InputMaybe<StatementStatusFilter>;
};

/** An order of investments. */
export type InvestmentOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: InvestmentOrderField;
};

/** What investments can be ordered by; the id breaks ties. */
export type InvestmentOrderField =
  /** By amount. */
  | 'AMOUNT'
  /** By from. */
  | 'FROM'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** How a step of a chain is known. A chain is as strong as its weakest step. */
export type Known =
  /** A source states it. */
  | 'DOCUMENTED'
  /** It follows from joining facts that sources state. */
  | 'INFERRED';

/** Whose a quantity is, when its concentration is asked for. */
export type Lens =
  /** Of its controlling country, as a whole. */
  | 'CONTROL'
  /** Of the countries of its effective owners, each by its part. */
  | 'EQUITY'
  /** Of the country where the plant stands. */
  | 'HOST';

/** How a supply stands on a date. */
export type LinkStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** It flows. */
  | 'CURRENT'
  /** It flowed once. */
  | 'ENDED'
  /** It is planned, or a source states it as an intention. */
  | 'PLANNED';

/** Whose a part of an asset is. */
export type LookThroughRole =
  /** A country that was asked for. */
  | 'ASKED'
  /** The country the plant stands in, where it was not asked for; for a firm, its own. */
  | 'HOST'
  /** All other countries together. */
  | 'OTHERS'
  /** Not known to be any country’s. */
  | 'UNKNOWN';

/** Conditions on a Measure; all that are given must hold. */
export type MeasureFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<MeasureFilter>>;
  /** By first day in force. */
  from?: InputMaybe<DateFilter>;
  /** By who imposes it. */
  imposedBy?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<MeasureFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MeasureFilter>>;
  /** By kind of measure. */
  type?: InputMaybe<MeasureTypeFilter>;
};

/** An order of measures. */
export type MeasureOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: MeasureOrderField;
};

/** What measures can be ordered by; the id breaks ties. */
export type MeasureOrderField =
  /** By from. */
  | 'FROM'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** What kind of policy act a measure is. */
export type MeasureType =
  /** A ban. */
  | 'BAN'
  /** Support by taxes, money or permits. */
  | 'INCENTIVE'
  /** A duty to ask for leave. */
  | 'LICENCE'
  /** A duty to make or buy at home. */
  | 'LOCAL_CONTENT'
  /** A pause. */
  | 'MORATORIUM'
  /** A strategy or plan. */
  | 'PLAN'
  /** A limit on amounts. */
  | 'QUOTA'
  /** A tax at the border. */
  | 'TARIFF';

/** Conditions on a MeasureType. */
export type MeasureTypeFilter = {
  /** Is this value. */
  eq?: InputMaybe<MeasureType>;
  /** Is one of these values. */
  in?: InputMaybe<Array<MeasureType>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Names one mineral; give exactly one field. */
export type MineralBy =
  /** Its id. */
  | { id: Scalars['ID']['input']; symbol?: never } /** Its chemical symbol. */
  | { id?: never; symbol: Scalars['String']['input'] };

/** Conditions on a Mineral; all that are given must hold. */
export type MineralFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<MineralFilter>>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<MineralFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MineralFilter>>;
  /** By chemical symbol. */
  symbol?: InputMaybe<TextFilter>;
};

/** An order of minerals. */
export type MineralOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: MineralOrderField;
};

/** What minerals can be ordered by; the id breaks ties. */
export type MineralOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** Conditions on a number, in the unit it is stated in. */
export type NumberFilter = {
  /** Is this number. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** More than this. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** At least this. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** Is one of these numbers. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** Whether it is missing. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** At most this. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** Conditions on a Observation; all that are given must hold. */
export type ObservationFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<ObservationFilter>>;
  /** By what is weighed. */
  basis?: InputMaybe<BasisFilter>;
  /** By the value of a status, type, bindingness or score. */
  code?: InputMaybe<TextFilter>;
  /** By the day, month or year it is about, as stated. */
  date?: InputMaybe<DateFilter>;
  /** By whether claims on it exclude each other. */
  disputed?: InputMaybe<BooleanFilter>;
  /** This does not hold. */
  not?: InputMaybe<ObservationFilter>;
  /** By mineral or product; for a score, by criterion. */
  of?: InputMaybe<IdFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ObservationFilter>>;
  /** By the other end or party. */
  partner?: InputMaybe<IdFilter>;
  /** By what is observed. */
  property?: InputMaybe<ObservedPropertyFilter>;
  /** By whether it is so, or a plan. */
  status?: InputMaybe<StatementStatusFilter>;
  /** By what it is about. */
  subject?: InputMaybe<IdFilter>;
  /** By the kind of thing it is about. */
  subjectKind?: InputMaybe<SubjectKindFilter>;
  /** By words of the sentence. */
  text?: InputMaybe<TextFilter>;
  /** By unit of the number: t, t/yr, percent, USD, ... */
  unit?: InputMaybe<TextFilter>;
  /** By the number; ask for one unit and basis with it. */
  value?: InputMaybe<NumberFilter>;
};

/** What observations can be grouped by. */
export type ObservationKey =
  /** The value of a status, type, bindingness or score. */
  | 'CODE'
  /** The mineral it is of, or that its product is made of. A product of several minerals is counted under each, so these groups overlap. */
  | 'MINERAL'
  /** The mineral, product or criterion it is of, as stated. */
  | 'OF'
  /** The other end of a flow or share. */
  | 'PARTNER'
  /** What is observed. */
  | 'PROPERTY'
  /** Whether it is so, or a plan. */
  | 'STATUS'
  /** What it is about. */
  | 'SUBJECT'
  /** The country of what it is about: the country itself, or where it stands, has its headquarters, or else is registered, on the date. */
  | 'SUBJECT_COUNTRY'
  /** The kind of thing it is about. */
  | 'SUBJECT_KIND'
  /** The year of the first day it is about. The newest statement of each year then counts. */
  | 'YEAR';

/** An order of observations. */
export type ObservationOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: ObservationOrderField;
};

/** What observations can be ordered by; the id breaks ties. */
export type ObservationOrderField =
  /** By date. */
  | 'DATE'
  /** By id. */
  | 'ID'
  /** By value. */
  | 'VALUE';

/** What is observed of a thing. */
export type ObservedProperty =
  /** A judgement of the source, or of whom it quotes: an opinion, not a fact; in `text`. */
  | 'ASSESSMENT'
  /** Whether an agreement binds. */
  | 'BINDINGNESS'
  /** Amount that can be made in a year. */
  | 'CAPACITY'
  /** A number of things. */
  | 'COUNT'
  /** What a source says the thing is or does; the sentence is in `text`. */
  | 'DESCRIPTION'
  /** Something that happened to it or that it did, on the date given; in `text`. */
  | 'EVENT'
  /** Amount shipped in a period. */
  | 'FLOW'
  /** What the source expects to happen; in `text`. */
  | 'FORECAST'
  /** A change over a period. */
  | 'GROWTH'
  /** What a mark of a criterion means. */
  | 'LEVEL'
  /** Amount made in a period. */
  | 'PRODUCTION'
  /** A place in a ranking. */
  | 'RANK'
  /** What the source says that somebody should do; in `text`. */
  | 'RECOMMENDATION'
  /** Amount in the ground, as the source classes it. */
  | 'RESERVES'
  /** A mark by a criterion: a number where the source prints one, else a code for its words. */
  | 'SCORE'
  /** A part of a whole. */
  | 'SHARE'
  /** What state the thing is in, or an event of it. */
  | 'STATUS'
  /** What kind of thing it is. */
  | 'TYPE';

/** Conditions on a ObservedProperty. */
export type ObservedPropertyFilter = {
  /** Is this value. */
  eq?: InputMaybe<ObservedProperty>;
  /** Is one of these values. */
  in?: InputMaybe<Array<ObservedProperty>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a Organisation; all that are given must hold. */
export type OrganisationFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<OrganisationFilter>>;
  /** By what it holds: the stakes of holdings. */
  holdings?: InputMaybe<StakeRelationFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<OrganisationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<OrganisationFilter>>;
  /** By the stakes in it: those that owners lists. */
  owners?: InputMaybe<StakeRelationFilter>;
  /** By who supplies it, and with what. */
  receives?: InputMaybe<SupplyRelationFilter>;
  /** By whom it supplies, and with what. */
  supplies?: InputMaybe<SupplyRelationFilter>;
};

/** An order of organisations. */
export type OrganisationOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: OrganisationOrderField;
};

/** What organisations can be ordered by; the id breaks ties. */
export type OrganisationOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** What kind of organisation it is. */
export type OrganisationType =
  /** An alliance of countries or firms. */
  | 'ALLIANCE'
  /** An armed group. */
  | 'ARMED_GROUP'
  /** A fund. */
  | 'FUND'
  /** A joint venture without shares. */
  | 'JOINT_VENTURE'
  /** Anything else. */
  | 'OTHER'
  /** A public body. */
  | 'PUBLIC_BODY';

/** What to know before relying on a number. */
export type OwnershipWarningCode =
  /** Firms own each other completely, with nobody outside recorded. */
  | 'CLOSED_LOOP'
  /** A stated indirect share contradicts what direct shares give. */
  | 'INDIRECT_MISMATCH'
  /** Recorded shares add up to more than rounding explains; their low ends count as 0. */
  | 'OVER_100'
  /** FALSE only because unrecorded shares were counted as other people’s. */
  | 'RESIDUAL_COULD_DECIDE'
  /** Recorded shares add up to a little more than 100 and were divided by their sum. */
  | 'ROUNDED'
  /** Firms of a loop would be covered only if they counted as covered to begin with; the rule needs a start outside. */
  | 'SELF_SUPPORTING_LOOP'
  /** A limit cut the owners; what lies above is unknown here. */
  | 'TRUNCATED';

/** How far an agreement must have come to make a partner. */
export type PartnershipStage =
  /** At least announced. */
  | 'ANNOUNCED'
  /** In force. */
  | 'IN_FORCE'
  /** At least signed. */
  | 'SIGNED';

/** What tells the preferred claim from its best rival: the first of these that differs. */
export type PreferenceReason =
  /** The rival says nothing of when it holds. */
  | 'DATED'
  /** Both were stated on one day; the curator is surer of it. */
  | 'HIGHER_CONFIDENCE'
  /** It was stated later. */
  | 'NEWER_STATEMENT'
  /** The rival is of low confidence, which never wins while another stands. */
  | 'NOT_WEAK'
  /** Nothing else tells them apart; the smaller id decides, so that answers do not change by chance. */
  | 'SMALLER_ID';

/** Whether what nobody records of a listed firm, or of a firm without recorded owners, is presumed its country’s. */
export type Presumed =
  /** It counts as its country’s. */
  | 'COUNT'
  /** It is like any other part that nobody records. */
  | 'IGNORE';

/** Conditions on a Product; all that are given must hold. */
export type ProductFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ProductFilter>>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<ProductFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ProductFilter>>;
  /** By stage of the supply chain. */
  stage?: InputMaybe<StageFilter>;
};

/** An order of products. */
export type ProductOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: ProductOrderField;
};

/** What products can be ordered by; the id breaks ties. */
export type ProductOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By stage. */
  | 'STAGE';

/** How stakes are carried along chains of owners. */
export type Propagation =
  /** Whoever controls an owner commands its whole vote. */
  | 'CONTROL'
  /** They are not: only direct stakes count. */
  | 'DIRECT'
  /** A holder of which half or more is held counts in full, any other by the part that is held. */
  | 'FULL_OR_MULTIPLY'
  /** A holder that passes the threshold is covered itself and counts with its full stake; any other counts for nothing. */
  | 'FULL_OR_NOTHING'
  /** Shares multiply along chains and add over them; loops converge. */
  | 'MULTIPLY';

/** Conditions on a Provision; all that are given must hold. */
export type ProvisionFilter = {
  /** By the agreement it stands in. */
  agreement?: InputMaybe<IdFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ProvisionFilter>>;
  /** By who commits. */
  by?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<ProvisionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ProvisionFilter>>;
  /** By what the commitment is about. */
  type?: InputMaybe<ProvisionTypeFilter>;
};

/** An order of provisions. */
export type ProvisionOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: ProvisionOrderField;
};

/** What provisions can be ordered by; the id breaks ties. */
export type ProvisionOrderField =
  /** By agreement. */
  | 'AGREEMENT'
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By type. */
  | 'TYPE';

/** What a commitment is about. */
export type ProvisionType =
  /** Export bans, quotas and duties. */
  | 'EXPORT_RESTRICTION'
  /** Money. */
  | 'FINANCE'
  /** Screening of foreign investment. */
  | 'INVESTMENT_SCREENING'
  /** Buying output. */
  | 'OFFTAKE'
  /** Anything else. */
  | 'OTHER'
  /** Licences and permits. */
  | 'PERMITTING'
  /** Price floors and the like. */
  | 'PRICE'
  /** Processing at home or abroad. */
  | 'PROCESSING'
  /** Recycling. */
  | 'RECYCLING';

/** Conditions on a ProvisionType. */
export type ProvisionTypeFilter = {
  /** Is this value. */
  eq?: InputMaybe<ProvisionType>;
  /** Is one of these values. */
  in?: InputMaybe<Array<ProvisionType>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How the part of an asset counts whose owner nobody records. */
export type Residual =
  /** It may belong to the covered parties: it counts in the upper bound. */
  | 'OPEN'
  /** It belongs to others. */
  | 'OTHERS';

/** What stops. Several parts of a scenario happen together; nothing of it is stored. */
export type ScenarioInput = {
  /** Only exports of this product or mineral; omitted, all. */
  exported?: InputMaybe<Scalars['ID']['input']>;
  /** Countries, or authorities, whose exports stop: what leaves them, not what they make for themselves. */
  exportsOf?: Array<Scalars['ID']['input']>;
  /** Measures to put in force: exports of what they cover stop, from whoever imposes them. */
  measures?: Array<Scalars['ID']['input']>;
  /** The part that is lost of what stops, in percent, above 0: 100 stops it wholly. */
  percent?: Scalars['Float']['input'];
  /** Plants and parties that stop, with all that is meant by them: what an owner controls, what stands in a country. */
  stop?: InputMaybe<SupplierSetInput>;
};

/** A kind of thing that search looks among. */
export type SearchKind =
  /** Things of the type Agreement. */
  | 'Agreement'
  /** Things of the type Country. */
  | 'Country'
  /** Things of the type Criterion. */
  | 'Criterion'
  /** Things of the type Facility. */
  | 'Facility'
  /** Things of the type Firm. */
  | 'Firm'
  /** Things of the type Group. */
  | 'Group'
  /** Things of the type Measure. */
  | 'Measure'
  /** Things of the type Mineral. */
  | 'Mineral'
  /** Things of the type Organisation. */
  | 'Organisation'
  /** Things of the type Product. */
  | 'Product'
  /** Things of the type Site. */
  | 'Site'
  /** Things of the type Source. */
  | 'Source';

/** What is meant by a node that names a set. */
export type SetReach =
  /** For a party: also everything it controls. For a country: everything whose controlling country it is. */
  | 'CONTROLLED'
  /** For a country or site: also every plant that stands in it. */
  | 'HOSTED'
  /** The nodes named, and nothing else. */
  | 'ITSELF';

/** Conditions on a share, in percent. A share may be an interval, and must meet them whatever it is within: >50 is above 50, and neither above 60 nor at most 60. Ask not: {share: {below: 25}} for what may be 25 or more. */
export type ShareFilter = {
  /** More than this. */
  above?: InputMaybe<Scalars['Float']['input']>;
  /** At least this. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** At most this. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Less than this. */
  below?: InputMaybe<Scalars['Float']['input']>;
};

/** What a supplied share is a part of. */
export type ShareOf =
  /** Of the supplier’s capacity. */
  | 'CAPACITY'
  /** Of the supplier’s exports. */
  | 'EXPORTS'
  /** Of the receiver’s imports. */
  | 'IMPORTS'
  /** Of the receiver’s input. */
  | 'INPUT'
  /** Of the supplier’s output. */
  | 'OUTPUT'
  /** Of the supplier’s sales. */
  | 'SALES';

/** Conditions on a Site; all that are given must hold. */
export type SiteFilter = {
  /** By other names. */
  alias?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<SiteFilter>>;
  /** By country. */
  country?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<SiteFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SiteFilter>>;
};

/** An order of sites. */
export type SiteOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: SiteOrderField;
};

/** What sites can be ordered by; the id breaks ties. */
export type SiteOrderField =
  /** By id. */
  | 'ID'
  /** By name. */
  | 'NAME';

/** The direction of an order; what is missing comes last in both. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** Conditions on a Source; all that are given must hold. */
export type SourceFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<SourceFilter>>;
  /** By date of publication. */
  date?: InputMaybe<DateFilter>;
  /** This does not hold. */
  not?: InputMaybe<SourceFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SourceFilter>>;
  /** By publisher. */
  publisher?: InputMaybe<TextFilter>;
  /** By title. */
  title?: InputMaybe<TextFilter>;
};

/** An order of sources. */
export type SourceOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: SourceOrderField;
};

/** What sources can be ordered by; the id breaks ties. */
export type SourceOrderField =
  /** By date. */
  | 'DATE'
  /** By id. */
  | 'ID'
  /** By publisher. */
  | 'PUBLISHER'
  /** By title. */
  | 'TITLE';

/** Stage of a supply chain, in the order in which material passes. */
export type Stage =
  /** Making cathodes, magnets, alloys and parts. */
  | 'COMPONENT'
  /** Mining and concentrating. */
  | 'EXTRACTION'
  /** Leaching and making sulfates and precursors: between ore and finished material. */
  | 'INTERMEDIATE'
  /** Refining and separating to pure metals and compounds. */
  | 'REFINING'
  /** Smelting to metal, matte or pig iron. */
  | 'SMELTING';

/** Conditions on a Stage. */
export type StageFilter = {
  /** Is this value. */
  eq?: InputMaybe<Stage>;
  /** Is one of these values. */
  in?: InputMaybe<Array<Stage>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What happened to a stake. */
export type StakeChangeKind =
  /** It began; before, no stake of this owner and kind is recorded. */
  | 'BEGAN'
  /** Its share, or another of its values, became another. */
  | 'CHANGED'
  /** It ended, and none of this owner and kind followed. */
  | 'ENDED';

/** Conditions on a stake; all that are given must hold. */
export type StakeFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<StakeFilter>>;
  /** By what is held. */
  asset?: InputMaybe<IdFilter>;
  /** By the country of what is held. Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands. */
  assetCountry?: InputMaybe<IdFilter>;
  /** By whether the owner holds it itself; an indirect stake is a claim about a derived quantity. */
  directness?: InputMaybe<DirectnessFilter>;
  /** By kind of interest. */
  interest?: InputMaybe<InterestFilter>;
  /** This does not hold. */
  not?: InputMaybe<StakeFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<StakeFilter>>;
  /** By who holds it. */
  owner?: InputMaybe<IdFilter>;
  /** By the country of the owner. Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands. */
  ownerCountry?: InputMaybe<IdFilter>;
  /** By the part held. */
  share?: InputMaybe<ShareFilter>;
  /** By the first day it holds; null where it reaches back as far as is known. */
  validFrom?: InputMaybe<DateFilter>;
  /** By the first day it no longer holds; null where no end is known. */
  validUntil?: InputMaybe<DateFilter>;
};

/** What stakes can be grouped by. */
export type StakeKey =
  /** What is held. */
  | 'ASSET'
  /** The country of what is held: where it stands, has its headquarters, or else is registered, on the date. */
  | 'ASSET_COUNTRY'
  /** What kind of thing is held. */
  | 'ASSET_KIND'
  /** Whether the owner holds it itself or through others. */
  | 'DIRECTNESS'
  /** The kind of interest. */
  | 'INTEREST'
  /** Who holds it. */
  | 'OWNER'
  /** The country of who holds it: the state itself, or where it stands, has its headquarters, or else is registered, on the date. */
  | 'OWNER_COUNTRY'
  /** What kind of party holds it. */
  | 'OWNER_KIND'
  /** Whether it is so, or a plan. */
  | 'STATUS';

/** Conditions on the stakes at a thing that hold on the date of the list; all that are given must hold. */
export type StakeRelationFilter = {
  /** None of them meets these conditions; an empty object asks that there be none. */
  none?: InputMaybe<StakeFilter>;
  /** At least one of them meets these conditions; an empty object asks only that there be one. */
  some?: InputMaybe<StakeFilter>;
  /** Which of them are looked at, by what sources say of them; by default only what is so. */
  statuses?: Array<EdgeStatus>;
};

/** Whether a source says that a thing is so, is meant to be, or was called off. */
export type StatementStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** It is so. */
  | 'CURRENT'
  /** It is meant to be. */
  | 'PLANNED';

/** Conditions on a StatementStatus. */
export type StatementStatusFilter = {
  /** Is this value. */
  eq?: InputMaybe<StatementStatus>;
  /** Is one of these values. */
  in?: InputMaybe<Array<StatementStatus>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of groups. */
export type StatisticsOrder =
  /** Those with most things first; then by keys. */
  | 'COUNT'
  /** By the values of their keys, in the order of groupBy; what is not known comes last. */
  | 'KEYS';

/** A kind of thing that sources observe. */
export type SubjectKind =
  /** Things of the type Agreement. */
  | 'Agreement'
  /** Things of the type Country. */
  | 'Country'
  /** Things of the type Criterion. */
  | 'Criterion'
  /** Things of the type Facility. */
  | 'Facility'
  /** Things of the type Firm. */
  | 'Firm'
  /** Things of the type Group. */
  | 'Group'
  /** Things of the type Investment. */
  | 'Investment'
  /** Things of the type Measure. */
  | 'Measure'
  /** Things of the type Mineral. */
  | 'Mineral'
  /** Things of the type Organisation. */
  | 'Organisation'
  /** Things of the type Product. */
  | 'Product'
  /** Things of the type Provision. */
  | 'Provision'
  /** Things of the type Site. */
  | 'Site'
  /** Things of the type UnnamedParty. */
  | 'UnnamedParty';

/** Conditions on a SubjectKind. */
export type SubjectKindFilter = {
  /** Is this value. */
  eq?: InputMaybe<SubjectKind>;
  /** Is one of these values. */
  in?: InputMaybe<Array<SubjectKind>>;
  /** Whether it is not recorded. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A set of suppliers: nodes, and what is meant by them. */
export type SupplierSetInput = {
  /** Plants, firms, countries, organisations, groups or sites. */
  ids: Array<Scalars['ID']['input']>;
  /** Omitted, what is natural: HOSTED for countries and sites, CONTROLLED for parties, ITSELF for plants and groups. */
  reach?: InputMaybe<SetReach>;
};

/** Conditions on a supply; all that are given must hold. */
export type SupplyFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<SupplyFilter>>;
  /** By the form of the supply. */
  contract?: InputMaybe<ContractFilter>;
  /** This does not hold. */
  not?: InputMaybe<SupplyFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SupplyFilter>>;
  /** By product or mineral, as stated. */
  product?: InputMaybe<IdFilter>;
  /** By who receives. */
  receiver?: InputMaybe<IdFilter>;
  /** By the country of the receiver. Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands. */
  receiverCountry?: InputMaybe<IdFilter>;
  /** By who supplies. */
  supplier?: InputMaybe<IdFilter>;
  /** By the country of the supplier. Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands. */
  supplierCountry?: InputMaybe<IdFilter>;
  /** By the first day it holds; null where it reaches back as far as is known. */
  validFrom?: InputMaybe<DateFilter>;
  /** By the first day it no longer holds; null where no end is known. */
  validUntil?: InputMaybe<DateFilter>;
};

/** What supplies can be grouped by. */
export type SupplyKey =
  /** The form of the supply. */
  | 'CONTRACT'
  /** The mineral, or that which the product is made of. A product of several minerals is counted under each, so these groups overlap. */
  | 'MINERAL'
  /** The product or mineral, as stated. */
  | 'PRODUCT'
  /** Who receives. */
  | 'RECEIVER'
  /** The country of who receives: the country itself, or where it stands, has its headquarters, or else is registered, on the date. */
  | 'RECEIVER_COUNTRY'
  /** What kind of thing receives. */
  | 'RECEIVER_KIND'
  /** Whether it is so, or a plan. */
  | 'STATUS'
  /** Who supplies. */
  | 'SUPPLIER'
  /** The country of who supplies: the country itself, or where it stands, has its headquarters, or else is registered, on the date. */
  | 'SUPPLIER_COUNTRY'
  /** What kind of thing supplies. */
  | 'SUPPLIER_KIND';

/** Conditions on the supplies at a thing that hold on the date of the list; all that are given must hold. */
export type SupplyRelationFilter = {
  /** None of them meets these conditions; an empty object asks that there be none. */
  none?: InputMaybe<SupplyFilter>;
  /** At least one of them meets these conditions; an empty object asks only that there be one. */
  some?: InputMaybe<SupplyFilter>;
  /** Which of them are looked at, by what sources say of them; by default only what is so. */
  statuses?: Array<EdgeStatus>;
};

/** Conditions on a text; all that are given must hold. Case does not matter. */
export type TextFilter = {
  /** Contains this text. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these texts. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it is missing. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Whose word to prefer wherever claims conflict; give exactly one field. */
export type Under =
  /** One claim, for example claim:P0012. */
  | {
      claim: Scalars['ID']['input'];
      source?: never;
    } /** A source: its claims are preferred wherever they take a side. */
  | { claim?: never; source: Scalars['ID']['input'] };

/** What a rule says of an asset, as far as shares are known. */
export type VerdictValue =
  /** It fails, whatever the unknown shares are. */
  | 'FALSE'
  /** It passes, whatever the unknown shares are. */
  | 'TRUE'
  /** It turns on shares that are not known. */
  | 'UNDETERMINED';

export type EvidenceFragment = {
  id: string;
  predicate: string;
  quote?: string | null;
  locator?: string | null;
  confidence: Confidence;
  statedOn?: string | null;
  stated?: string | null;
  source?: { id: string; title: string; publisher?: string | null; date?: string | null; url?: string | null } | null;
};

export type ObservationFactsFragment = {
  id: string;
  property: ObservedProperty;
  value?: number | null;
  bound?: Bound | null;
  unit?: string | null;
  basis?: Basis | null;
  date?: string | null;
  until?: string | null;
  code?: string | null;
  text?: string | null;
  status: StatementStatus;
  disputed: boolean;
  unconfirmed: boolean;
  of?: { id: string; name: string } | null;
  partner?: { id: string; name: string } | null;
  claims: Array<EvidenceFragment>;
};

export type StakeFactsFragment = {
  id: string;
  interest: Interest;
  directness: Directness;
  control?: Control | null;
  status: EdgeStatus;
  marks: Array<EdgeMark>;
  validFrom?: string | null;
  validUntil?: string | null;
  owner?:
    | ({ id: string; name: string; country?: { id: string; name: string } | null } & {
        __typename: 'Country' | 'Firm' | 'Organisation' | 'Person' | 'UnnamedParty';
      })
    | null;
  asset?: ({ id: string; name: string } & { __typename: 'Facility' | 'Firm' | 'Organisation' }) | null;
  share: { text: string; low: number; high: number; exact?: number | null };
  claims: Array<EvidenceFragment>;
};

export type SupplyFactsFragment = {
  id: string;
  contract?: Contract | null;
  quantity?: number | null;
  unit?: string | null;
  basis?: Basis | null;
  shareOf?: ShareOf | null;
  intent?: boolean | null;
  status: EdgeStatus;
  marks: Array<EdgeMark>;
  validFrom?: string | null;
  validUntil?: string | null;
  product?: { id: string; name: string } | null;
  share?: { text: string } | null;
  claims: Array<EvidenceFragment>;
};

export type RelationFactsFragment = {
  id: string;
  role?: string | null;
  status: EdgeStatus;
  validFrom?: string | null;
  validUntil?: string | null;
  claims: Array<EvidenceFragment>;
};

export type AgreementGroundFragment = {
  stage: AgreementStatus;
  stageReachedOn: string;
  bindingness?: Bindingness | null;
  agreement: { id: string; name: string; kind?: AgreementKind | null };
};

export type PlantCapacitiesQueryVariables = Exact<{ [key: string]: never }>;

export type PlantCapacitiesQuery = {
  facilities: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      stage?: Stage | null;
      observations: { nodes: Array<ObservationFactsFragment> };
    }>;
  };
  products: { nodes: Array<{ id: string; minerals: Array<{ id: string; name: string }> }> };
};

export type ControllersQueryVariables = Exact<{
  of: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  countries: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type ControllersQuery = {
  lookThrough: {
    asOf: string;
    rows: Array<{
      controlledBy: LookThroughRole;
      asset: { id: string };
      controllingCountry?: { id: string; name: string } | null;
    }>;
  };
};

export type ProductionQueryVariables = Exact<{ [key: string]: never }>;

export type ProductionQuery = {
  observations: {
    nodes: Array<{ subject?: { name: string; id: string } | { id: string } | null } & ObservationFactsFragment>;
  };
};

export type ProvisionMatrixQueryVariables = Exact<{ [key: string]: never }>;

export type ProvisionMatrixQuery = {
  agreements: {
    nodes: Array<{
      id: string;
      name: string;
      provisions: {
        nodes: Array<{
          id: string;
          name: string;
          type?: ProvisionType | null;
          text?: string | null;
          absent?: boolean | null;
          introducedBy?: EvidenceFragment | null;
        }>;
      };
    }>;
  };
};

export type ConcentrationChartQueryVariables = Exact<{
  mineral: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type ConcentrationChartQuery = {
  host: ConcentratedFragment;
  equity: ConcentratedFragment;
  control: ConcentratedFragment;
};

export type ConcentratedFragment = {
  asOf: string;
  total: number;
  unit?: string | null;
  basis?: Basis | null;
  coverage?: number | null;
  warnings: Array<string>;
  hhi?: { low: number; high: number } | null;
  top?: { low: number; high: number } | null;
  countries: Array<{ country: { id: string; name: string }; share: { low: number; high: number } }>;
  plants: Array<{
    facility: { id: string; name: string };
    amount: { value?: number | null; claims: Array<EvidenceFragment> };
  }>;
};

export type NodePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type NodePageQuery = {
  node?:
    | ({
        name: string;
        aliases: Array<string>;
        id: string;
        agreementKind?: AgreementKind | null;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        parties: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
        covers: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
        provisions: {
          nodes: Array<{
            id: string;
            name: string;
            type?: ProvisionType | null;
            text?: string | null;
            by: Array<{ id: string; name: string }>;
            introducedBy?: EvidenceFragment | null;
          }>;
        };
      } & { __typename: 'Agreement' })
    | ({
        asOf?: string | null;
        from?: string | null;
        until?: string | null;
        id: string;
        statementStatus: StatementStatus;
        subject?:
          | ({ name: string; id: string } & {
              __typename:
                | 'Agreement'
                | 'Country'
                | 'Criterion'
                | 'Facility'
                | 'Firm'
                | 'Group'
                | 'Investment'
                | 'Measure'
                | 'Mineral'
                | 'Organisation'
                | 'Person'
                | 'Product'
                | 'Provision'
                | 'Site'
                | 'UnnamedParty';
            })
          | ({ id: string } & { __typename: 'Claim' | 'Conflict' | 'Observation' | 'Rule' | 'Source' })
          | null;
        object?:
          | ({ name: string; id: string } & {
              __typename:
                | 'Agreement'
                | 'Country'
                | 'Criterion'
                | 'Facility'
                | 'Firm'
                | 'Group'
                | 'Investment'
                | 'Measure'
                | 'Mineral'
                | 'Organisation'
                | 'Person'
                | 'Product'
                | 'Site'
                | 'UnnamedParty';
            })
          | ({ id: string } & { __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source' })
          | null;
      } & EvidenceFragment & { __typename: 'Claim' })
    | ({ id: string } & { __typename: 'Conflict' })
    | ({
        name: string;
        aliases: Array<string>;
        alpha3?: string | null;
        region?: string | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        partyCountry?: { id: string; name: string } | null;
        holdings: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        receives: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        supplies: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        facilities: {
          totalCount: number;
          nodes: Array<{
            id: string;
            name: string;
            type?: FacilityType | null;
            stage?: Stage | null;
            status: FacilityStatus;
          }>;
        };
        agreements: {
          edges: Array<{
            node: { id: string; name: string; kind?: AgreementKind | null };
            relation: RelationFactsFragment;
          }>;
        };
        measures: {
          nodes: Array<{
            id: string;
            name: string;
            type?: MeasureType | null;
            from?: string | null;
            until?: string | null;
            introducedBy?: EvidenceFragment | null;
          }>;
        };
        headquarters: {
          totalCount: number;
          edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }>;
        };
      } & { __typename: 'Country' })
    | ({
        name: string;
        aliases: Array<string>;
        text?: string | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
      } & { __typename: 'Criterion' })
    | ({
        name: string;
        aliases: Array<string>;
        identifiers: Array<string>;
        type?: FacilityType | null;
        stage?: Stage | null;
        process?: string | null;
        id: string;
        facilityStatus: FacilityStatus;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        owners: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        receives: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        supplies: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        plantCountry?: { id: string; name: string } | null;
        site?: { id: string; name: string } | null;
        statusObservation?: ObservationFactsFragment | null;
        operators: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
        outputs: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
      } & { __typename: 'Facility' })
    | ({
        name: string;
        aliases: Array<string>;
        identifiers: Array<string>;
        listed?: boolean | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        owners: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        partyCountry?: { id: string; name: string } | null;
        holdings: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        receives: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        supplies: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        operates: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
      } & { __typename: 'Firm' })
    | ({
        name: string;
        aliases: Array<string>;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        receives: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        supplies: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        groupMembers: Array<{ id: string; name: string }>;
      } & { __typename: 'Group' })
    | ({
        name: string;
        aliases: Array<string>;
        amount?: number | null;
        currency?: string | null;
        from?: string | null;
        until?: string | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        investors: Array<{ id: string; name: string }>;
        into: Array<{ id: string; name: string }>;
      } & { __typename: 'Investment' })
    | ({
        name: string;
        aliases: Array<string>;
        from?: string | null;
        until?: string | null;
        id: string;
        measureType?: MeasureType | null;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        imposedBy?: { id: string; name: string } | null;
        covers: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
      } & { __typename: 'Measure' })
    | ({
        name: string;
        aliases: Array<string>;
        symbol?: string | null;
        group?: string | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        products: {
          nodes: Array<{
            id: string;
            name: string;
            stage?: Stage | null;
            makers: { nodes: Array<{ id: string; name: string; country?: { id: string; name: string } | null }> };
          }>;
        };
      } & { __typename: 'Mineral' })
    | ({
        id: string;
        subject?:
          | ({ name: string; id: string } & {
              __typename:
                | 'Agreement'
                | 'Country'
                | 'Criterion'
                | 'Facility'
                | 'Firm'
                | 'Group'
                | 'Investment'
                | 'Measure'
                | 'Mineral'
                | 'Organisation'
                | 'Person'
                | 'Product'
                | 'Site'
                | 'UnnamedParty';
            })
          | ({ id: string } & { __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source' })
          | null;
      } & ObservationFactsFragment & { __typename: 'Observation' })
    | ({
        name: string;
        aliases: Array<string>;
        id: string;
        organisationType?: OrganisationType | null;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        owners: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        partyCountry?: { id: string; name: string } | null;
        holdings: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
        receives: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        supplies: {
          totalCount: number;
          edges: Array<{
            node: { id: string; name: string } & {
              __typename: 'Country' | 'Facility' | 'Firm' | 'Group' | 'Organisation';
            };
            supply: SupplyFactsFragment;
          }>;
        };
        members: { edges: Array<{ node: { id: string; name: string }; relation: RelationFactsFragment }> };
      } & { __typename: 'Organisation' })
    | ({
        name: string;
        aliases: Array<string>;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        partyCountry?: { id: string; name: string } | null;
        holdings: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
      } & { __typename: 'Person' })
    | ({
        name: string;
        aliases: Array<string>;
        stage?: Stage | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        minerals: Array<{ id: string; name: string }>;
        makers: { nodes: Array<{ id: string; name: string; country?: { id: string; name: string } | null }> };
      } & { __typename: 'Product' })
    | ({
        name: string;
        text?: string | null;
        id: string;
        provisionType?: ProvisionType | null;
        agreement?: { id: string; name: string } | null;
        by: Array<{ id: string; name: string }>;
        introducedBy?: EvidenceFragment | null;
      } & { __typename: 'Provision' })
    | ({ title: string; description: string; citation: string; id: string; ruleThreshold?: number | null } & {
        __typename: 'Rule';
      })
    | ({
        name: string;
        aliases: Array<string>;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        siteCountry?: { id: string; name: string } | null;
        siteFacilities: { nodes: Array<{ id: string; name: string }> };
      } & { __typename: 'Site' })
    | ({
        title: string;
        publisher?: string | null;
        date?: string | null;
        url?: string | null;
        note?: string | null;
        id: string;
        statements: {
          totalCount: number;
          nodes: Array<{
            id: string;
            predicate: string;
            quote?: string | null;
            stated?: string | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Provision'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & { __typename: 'Claim' | 'Conflict' | 'Observation' | 'Rule' | 'Source' })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
          }>;
        };
      } & { __typename: 'Source' })
    | ({
        name: string;
        aliases: Array<string>;
        reason?: string | null;
        id: string;
        introducedBy?: EvidenceFragment | null;
        conflicts: {
          totalCount: number;
          nodes: Array<{
            id: string;
            property: string;
            timing: ConflictTiming;
            reason?: PreferenceReason | null;
            of?: { id: string; name: string } | null;
            subject?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            object?:
              | ({ name: string; id: string } & {
                  __typename:
                    | 'Agreement'
                    | 'Country'
                    | 'Criterion'
                    | 'Facility'
                    | 'Firm'
                    | 'Group'
                    | 'Investment'
                    | 'Measure'
                    | 'Mineral'
                    | 'Organisation'
                    | 'Person'
                    | 'Product'
                    | 'Site'
                    | 'UnnamedParty';
                })
              | ({ id: string } & {
                  __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' | 'Source';
                })
              | null;
            sides: Array<{ preferred: boolean; value: string; claims: Array<EvidenceFragment> }>;
          }>;
        };
        observations: { totalCount: number; nodes: Array<ObservationFactsFragment> };
        partyCountry?: { id: string; name: string } | null;
        holdings: { totalCount: number; edges: Array<{ stake: StakeFactsFragment }> };
      } & { __typename: 'UnnamedParty' })
    | null;
};

export type OwnershipPictureQueryVariables = Exact<{
  of: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type OwnershipPictureQuery = {
  ownership: {
    asOf: string;
    asset: { id: string; name: string } & { __typename: 'Facility' | 'Firm' | 'Organisation' };
    owners: Array<{
      party: { id: string; name: string; country?: { id: string; name: string } | null } & {
        __typename: 'Country' | 'Firm' | 'Organisation' | 'Person' | 'UnnamedParty';
      };
      share: { low: number; high: number };
    }>;
    countries: Array<{
      country: { id: string; name: string };
      known: { low: number; high: number };
      presumed: { low: number; high: number };
      total: { low: number; high: number };
    }>;
    unattributed: { low: number; high: number };
    residual: { low: number; high: number };
    controller: {
      kind: ControllerKind;
      controllers: Array<
        { id: string; name: string } & {
          __typename:
            | 'Agreement'
            | 'Country'
            | 'Criterion'
            | 'Facility'
            | 'Firm'
            | 'Group'
            | 'Investment'
            | 'Measure'
            | 'Mineral'
            | 'Organisation'
            | 'Person'
            | 'Product'
            | 'Site'
            | 'UnnamedParty';
        }
      >;
      country?: { id: string; name: string } | null;
    };
    above: {
      truncated: Array<string>;
      nodes: Array<
        | ({ id: string; name: string } & {
            __typename: 'Agreement' | 'Criterion' | 'Group' | 'Investment' | 'Measure' | 'Mineral' | 'Product' | 'Site';
          })
        | ({ id: string; name: string; country?: { id: string; name: string } | null } & {
            __typename: 'Country' | 'Facility' | 'Firm' | 'Organisation' | 'Person' | 'UnnamedParty';
          })
      >;
      stakes: Array<StakeFactsFragment>;
    };
    warnings: Array<{ code: OwnershipWarningCode; message: string; asset?: { id: string; name: string } | null }>;
  };
};

export type SupplyPictureQueryVariables = Exact<{
  of: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  mineral?: InputMaybe<Scalars['ID']['input']>;
  linkStatuses: Array<LinkStatus> | LinkStatus;
  known: Array<Known> | Known;
}>;

export type SupplyPictureQuery = {
  upstream: { asOf: string } & SupplyReachFragment;
  downstream: { asOf: string } & SupplyReachFragment;
};

export type SupplyReachFragment = {
  starts: Array<{ id: string }>;
  chains: Array<{ text: string; strength: Known }>;
  graph: {
    truncated: Array<string>;
    nodes: Array<
      | ({ id: string; name: string } & {
          __typename:
            | 'Agreement'
            | 'Country'
            | 'Criterion'
            | 'Group'
            | 'Investment'
            | 'Measure'
            | 'Mineral'
            | 'Organisation'
            | 'Person'
            | 'Product'
            | 'Site'
            | 'UnnamedParty';
        })
      | ({ type?: FacilityType | null; id: string; name: string; country?: { id: string; name: string } | null } & {
          __typename: 'Facility';
        })
      | ({ id: string; name: string; country?: { id: string; name: string } | null } & { __typename: 'Firm' })
    >;
    steps: Array<{
      id: string;
      known: Known;
      inference?: Inference | null;
      status: LinkStatus;
      from: { id: string; name: string };
      to: { id: string; name: string };
      product?: { id: string; name: string } | null;
      through?: { id: string; name: string } | null;
      supply: {
        contract?: Contract | null;
        quantity?: number | null;
        unit?: string | null;
        basis?: Basis | null;
        shareOf?: ShareOf | null;
        validFrom?: string | null;
        validUntil?: string | null;
        share?: { text: string } | null;
      };
      claims: Array<EvidenceFragment>;
    }>;
  };
};

export type FlagshipQueryVariables = Exact<{
  ownedBy: Scalars['ID']['input'];
  feeding: FeedingInput;
  rule?: Scalars['ID']['input'];
  threshold?: InputMaybe<Scalars['Float']['input']>;
  minerals?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  stages?: Array<Stage> | Stage;
  verdicts?: Array<VerdictValue> | VerdictValue;
  linkStatuses?: Array<LinkStatus> | LinkStatus;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
}>;

export type FlagshipQuery = {
  dependencyChains: {
    asOf: string;
    totalCount: number;
    coverage: {
      partners: number;
      facilities: number;
      verdictTrue: number;
      verdictFalse: number;
      verdictUndetermined: number;
      withoutExportEvidence: number;
      complete: boolean;
    };
    nodes: Array<{
      status: FacilityStatus;
      exports: ExportEvidence;
      facility: { id: string; name: string; type?: FacilityType | null; stage?: Stage | null };
      host: { country: { id: string; name: string }; agreements: Array<AgreementGroundFragment> };
      verdict: {
        value: VerdictValue;
        witness: {
          chain: Array<{ id: string; name: string }>;
          steps: Array<{ text: string }>;
          claims: Array<EvidenceFragment>;
        };
        warnings: Array<{ code: OwnershipWarningCode; message: string }>;
      };
      chains: Array<{
        text: string;
        strength: Known;
        steps: Array<{ id: string; known: Known; claims: Array<EvidenceFragment> }>;
      }>;
      importers: Array<{ known: Known; by: ImporterBy; country: { id: string; name: string } }>;
    }>;
  };
};

export type OwnedByQueryVariables = Exact<{
  by: CoveredBy;
  filter?: InputMaybe<AssetFilterInput>;
  rule?: Scalars['ID']['input'];
  threshold?: InputMaybe<Scalars['Float']['input']>;
  verdicts?: Array<VerdictValue> | VerdictValue;
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type OwnedByQuery = {
  ownedAssets: {
    asOf: string;
    totalCount: number;
    rule: { title: string };
    nodes: Array<{
      asset:
        | ({ type?: FacilityType | null; id: string; name: string; country?: { id: string; name: string } | null } & {
            __typename: 'Facility';
          })
        | ({ id: string; name: string; country?: { id: string; name: string } | null } & { __typename: 'Firm' })
        | ({ id: string; name: string } & { __typename: 'Organisation' });
      verdict: {
        value: VerdictValue;
        share?: { low: number; high: number } | null;
        witness: {
          chain: Array<{ id: string; name: string }>;
          steps: Array<{ text: string }>;
          claims: Array<EvidenceFragment>;
        };
      };
    }>;
  };
};

export type PartnersQueryVariables = Exact<{
  of: Scalars['ID']['input'];
  minStage?: PartnershipStage;
  kinds?: Array<AgreementKind> | AgreementKind;
  bindingness?: Array<Bindingness> | Bindingness;
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type PartnersQuery = {
  partners: {
    asOf: string;
    partners: Array<{
      country: { id: string; name: string };
      agreements: Array<{ observations: Array<{ claims: Array<EvidenceFragment> }> } & AgreementGroundFragment>;
    }>;
  };
};

export type VerdictOfQueryVariables = Exact<{
  of: Scalars['ID']['input'];
  country: Scalars['ID']['input'];
  rule?: Scalars['ID']['input'];
  threshold?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type VerdictOfQuery = {
  verdict: {
    asOf: string;
    robust?: boolean | null;
    value: VerdictValue;
    threshold?: number | null;
    asset: { id: string; name: string };
    rule: { title: string; description: string; citation: string };
    share?: { low: number; high: number } | null;
    settledBy: Array<{ text: string }>;
    warnings: Array<{ code: OwnershipWarningCode; message: string }>;
    witness: {
      chain: Array<{ id: string; name: string }>;
      steps: Array<{ text: string }>;
      claims: Array<EvidenceFragment>;
    };
  };
};

export type DependencyQueryVariables = Exact<{
  of: Scalars['ID']['input'];
  mineral: Scalars['ID']['input'];
  on: SupplierSetInput;
  stage?: InputMaybe<Stage>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type DependencyQuery = {
  dependency: {
    asOf: string;
    warnings: Array<string>;
    of: { id: string; name: string };
    dependency: { low: number; high: number };
    coverage: { low: number; high: number };
    certainlyOn: Array<{ id: string; name: string }>;
    possiblyOn: Array<{ id: string; name: string }>;
    suppliers: Array<{ supplier: { id: string; name: string }; share: { low: number; high: number } }>;
    claims: Array<EvidenceFragment>;
  };
};

export type RulesQueryVariables = Exact<{ [key: string]: never }>;

export type RulesQuery = {
  rules: Array<{
    id: string;
    title: string;
    description: string;
    citation: string;
    threshold?: number | null;
    validFrom?: string | null;
    validUntil?: string | null;
  }>;
};

export type DisruptionQueryVariables = Exact<{
  scenario: ScenarioInput;
  of: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  minerals: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  stage?: InputMaybe<Stage>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
}>;

export type DisruptionQuery = {
  disruption: {
    asOf: string;
    warnings: Array<string>;
    truncated: Array<string>;
    losses: Array<{
      target: { id: string; name: string };
      loss: { low: number; high: number };
      left: { low: number; high: number };
      suppliers: Array<{
        supplier: { id: string; name: string };
        loss: { low: number; high: number };
        supply?: {
          id: string;
          share?: { low: number; high: number; text: string } | null;
          claims: Array<EvidenceFragment>;
        } | null;
      }>;
      routesLeft: Array<{ id: string; name: string }>;
      routesLost: Array<{ id: string; name: string }>;
    }>;
    claims: Array<EvidenceFragment>;
  };
};

export type AboutQueryVariables = Exact<{ [key: string]: never }>;

export type AboutQuery = {
  dataset: {
    title: string;
    version: string;
    date: string;
    description?: string | null;
    licence?: string | null;
    nodes: Array<{ kind: string; count: number }>;
    relationships: Array<{ kind: string; count: number }>;
  };
};

export type FindQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<SearchKind> | SearchKind>;
}>;

export type FindQuery = {
  search: Array<{
    score: number;
    node:
      | ({ name: string; aliases: Array<string>; id: string } & {
          __typename:
            | 'Agreement'
            | 'Country'
            | 'Criterion'
            | 'Group'
            | 'Investment'
            | 'Measure'
            | 'Mineral'
            | 'Person'
            | 'Product'
            | 'Site'
            | 'UnnamedParty';
        })
      | ({ id: string } & { __typename: 'Claim' | 'Conflict' | 'Observation' | 'Provision' | 'Rule' })
      | ({
          name: string;
          aliases: Array<string>;
          type?: FacilityType | null;
          id: string;
          country?: { name: string } | null;
        } & { __typename: 'Facility' })
      | ({ name: string; aliases: Array<string>; id: string; country?: { name: string } | null } & {
          __typename: 'Firm' | 'Organisation';
        })
      | ({ title: string; publisher?: string | null; id: string } & { __typename: 'Source' });
  }>;
};

export type NamesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type NamesQuery = { nodes: Array<{ name: string; id: string } | { id: string } | null> };

export type MineralChoicesQueryVariables = Exact<{ [key: string]: never }>;

export type MineralChoicesQuery = { minerals: { nodes: Array<{ id: string; name: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EvidenceFragmentDoc = new TypedDocumentString(
  `
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
    `,
  { fragmentName: 'Evidence' },
) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const ObservationFactsFragmentDoc = new TypedDocumentString(
  `
    fragment ObservationFacts on Observation {
  id
  property
  of {
    id
    name
  }
  partner {
    id
    name
  }
  value
  bound
  unit
  basis
  date
  until
  code
  text
  status
  disputed
  unconfirmed
  claims {
    ...Evidence
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'ObservationFacts' },
) as unknown as TypedDocumentString<ObservationFactsFragment, unknown>;
export const StakeFactsFragmentDoc = new TypedDocumentString(
  `
    fragment StakeFacts on Stake {
  id
  owner {
    __typename
    id
    name
    country {
      id
      name
    }
  }
  asset {
    __typename
    id
    name
  }
  share {
    text
    low
    high
    exact
  }
  interest
  directness
  control
  status
  marks
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'StakeFacts' },
) as unknown as TypedDocumentString<StakeFactsFragment, unknown>;
export const SupplyFactsFragmentDoc = new TypedDocumentString(
  `
    fragment SupplyFacts on Supply {
  id
  product {
    id
    name
  }
  contract
  quantity
  unit
  basis
  share {
    text
  }
  shareOf
  intent
  status
  marks
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'SupplyFacts' },
) as unknown as TypedDocumentString<SupplyFactsFragment, unknown>;
export const RelationFactsFragmentDoc = new TypedDocumentString(
  `
    fragment RelationFacts on Relation {
  id
  role
  status
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'RelationFacts' },
) as unknown as TypedDocumentString<RelationFactsFragment, unknown>;
export const AgreementGroundFragmentDoc = new TypedDocumentString(
  `
    fragment AgreementGround on PartnershipGround {
  agreement {
    id
    name
    kind
  }
  stage
  stageReachedOn
  bindingness
}
    `,
  { fragmentName: 'AgreementGround' },
) as unknown as TypedDocumentString<AgreementGroundFragment, unknown>;
export const ConcentratedFragmentDoc = new TypedDocumentString(
  `
    fragment Concentrated on Concentration {
  asOf
  total
  unit
  basis
  coverage
  hhi {
    low
    high
  }
  top {
    low
    high
  }
  countries {
    country {
      id
      name
    }
    share {
      low
      high
    }
  }
  plants {
    facility {
      id
      name
    }
    amount {
      value
      claims {
        ...Evidence
      }
    }
  }
  warnings
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'Concentrated' },
) as unknown as TypedDocumentString<ConcentratedFragment, unknown>;
export const SupplyReachFragmentDoc = new TypedDocumentString(
  `
    fragment SupplyReach on SupplyGraph {
  starts {
    id
  }
  chains {
    text
    strength
  }
  graph {
    truncated
    nodes {
      __typename
      id
      name
      ... on Facility {
        type
        country {
          id
          name
        }
      }
      ... on Firm {
        country {
          id
          name
        }
      }
    }
    steps {
      id
      from {
        id
        name
      }
      to {
        id
        name
      }
      known
      inference
      status
      product {
        id
        name
      }
      through {
        id
        name
      }
      supply {
        contract
        quantity
        unit
        basis
        share {
          text
        }
        shareOf
        validFrom
        validUntil
      }
      claims {
        ...Evidence
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`,
  { fragmentName: 'SupplyReach' },
) as unknown as TypedDocumentString<SupplyReachFragment, unknown>;
export const PlantCapacitiesDocument = new TypedDocumentString(`
    query PlantCapacities {
  facilities(first: 200) {
    totalCount
    nodes {
      id
      name
      stage
      observations(first: 10, properties: [CAPACITY]) {
        nodes {
          ...ObservationFacts
        }
      }
    }
  }
  products(first: 200) {
    nodes {
      id
      minerals {
        id
        name
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment ObservationFacts on Observation {
  id
  property
  of {
    id
    name
  }
  partner {
    id
    name
  }
  value
  bound
  unit
  basis
  date
  until
  code
  text
  status
  disputed
  unconfirmed
  claims {
    ...Evidence
  }
}`) as unknown as TypedDocumentString<PlantCapacitiesQuery, PlantCapacitiesQueryVariables>;
export const ControllersDocument = new TypedDocumentString(`
    query Controllers($of: [ID!]!, $countries: [ID!]!) {
  lookThrough(of: $of, countries: $countries) {
    asOf
    rows {
      asset {
        id
      }
      controlledBy
      controllingCountry {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ControllersQuery, ControllersQueryVariables>;
export const ProductionDocument = new TypedDocumentString(`
    query Production {
  observations(filter: {property: {eq: PRODUCTION}}, first: 200) {
    nodes {
      ...ObservationFacts
      subject {
        id
        ... on Entity {
          name
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment ObservationFacts on Observation {
  id
  property
  of {
    id
    name
  }
  partner {
    id
    name
  }
  value
  bound
  unit
  basis
  date
  until
  code
  text
  status
  disputed
  unconfirmed
  claims {
    ...Evidence
  }
}`) as unknown as TypedDocumentString<ProductionQuery, ProductionQueryVariables>;
export const ProvisionMatrixDocument = new TypedDocumentString(`
    query ProvisionMatrix {
  agreements(first: 200, orderBy: {field: NAME, direction: ASC}) {
    nodes {
      id
      name
      provisions(first: 50) {
        nodes {
          id
          name
          type
          text
          absent
          introducedBy {
            ...Evidence
          }
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`) as unknown as TypedDocumentString<ProvisionMatrixQuery, ProvisionMatrixQueryVariables>;
export const ConcentrationChartDocument = new TypedDocumentString(`
    query ConcentrationChart($mineral: ID!, $asOf: Date) {
  host: concentration(mineral: $mineral, lens: HOST, asOf: $asOf) {
    ...Concentrated
  }
  equity: concentration(mineral: $mineral, lens: EQUITY, asOf: $asOf) {
    ...Concentrated
  }
  control: concentration(mineral: $mineral, lens: CONTROL, asOf: $asOf) {
    ...Concentrated
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment Concentrated on Concentration {
  asOf
  total
  unit
  basis
  coverage
  hhi {
    low
    high
  }
  top {
    low
    high
  }
  countries {
    country {
      id
      name
    }
    share {
      low
      high
    }
  }
  plants {
    facility {
      id
      name
    }
    amount {
      value
      claims {
        ...Evidence
      }
    }
  }
  warnings
}`) as unknown as TypedDocumentString<ConcentrationChartQuery, ConcentrationChartQueryVariables>;
export const NodePageDocument = new TypedDocumentString(`
    query NodePage($id: ID!, $asOf: Date) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      aliases
      introducedBy {
        ...Evidence
      }
      conflicts(first: 30) {
        totalCount
        nodes {
          id
          property
          timing
          reason
          of {
            id
            name
          }
          subject {
            __typename
            id
            ... on Entity {
              name
            }
          }
          object {
            __typename
            id
            ... on Entity {
              name
            }
          }
          sides {
            preferred
            value
            claims {
              ...Evidence
            }
          }
        }
      }
      observations(first: 100) {
        totalCount
        nodes {
          ...ObservationFacts
        }
      }
    }
    ... on Asset {
      owners(asOf: $asOf, first: 100, statuses: [CURRENT, UNCONFIRMED, PLANNED]) {
        totalCount
        edges {
          stake {
            ...StakeFacts
          }
        }
      }
    }
    ... on Party {
      partyCountry: country {
        id
        name
      }
      holdings(asOf: $asOf, first: 100, statuses: [CURRENT, UNCONFIRMED, PLANNED]) {
        totalCount
        edges {
          stake {
            ...StakeFacts
          }
        }
      }
    }
    ... on SupplyEnd {
      receives(asOf: $asOf, first: 100) {
        totalCount
        edges {
          node {
            __typename
            id
            name
          }
          supply {
            ...SupplyFacts
          }
        }
      }
      supplies(asOf: $asOf, first: 100) {
        totalCount
        edges {
          node {
            __typename
            id
            name
          }
          supply {
            ...SupplyFacts
          }
        }
      }
    }
    ... on Facility {
      identifiers
      type
      stage
      process
      plantCountry: country {
        id
        name
      }
      site {
        id
        name
      }
      facilityStatus: status(asOf: $asOf)
      statusObservation {
        ...ObservationFacts
      }
      operators(asOf: $asOf) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
      outputs(asOf: $asOf) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
    }
    ... on Firm {
      identifiers
      listed
      operates(asOf: $asOf, first: 50) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
    }
    ... on Organisation {
      organisationType: type
      members(asOf: $asOf, first: 100) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
    }
    ... on Country {
      alpha3
      region
      facilities(first: 200) {
        totalCount
        nodes {
          id
          name
          type
          stage
          status(asOf: $asOf)
        }
      }
      agreements(asOf: $asOf, first: 100) {
        edges {
          node {
            id
            name
            kind
          }
          relation {
            ...RelationFacts
          }
        }
      }
      measures(first: 100) {
        nodes {
          id
          name
          type
          from
          until
          introducedBy {
            ...Evidence
          }
        }
      }
      headquarters(asOf: $asOf, first: 200) {
        totalCount
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
    }
    ... on Mineral {
      symbol
      group
      products(first: 100) {
        nodes {
          id
          name
          stage
          makers(first: 100) {
            nodes {
              id
              name
              country {
                id
                name
              }
            }
          }
        }
      }
    }
    ... on Product {
      stage
      minerals {
        id
        name
      }
      makers(first: 100, asOf: $asOf) {
        nodes {
          id
          name
          country {
            id
            name
          }
        }
      }
    }
    ... on Agreement {
      agreementKind: kind
      parties(first: 100, asOf: $asOf) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
      covers(first: 100, asOf: $asOf) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
      provisions(first: 100) {
        nodes {
          id
          name
          type
          text
          by {
            id
            name
          }
          introducedBy {
            ...Evidence
          }
        }
      }
    }
    ... on Group {
      groupMembers: members {
        id
        name
      }
    }
    ... on Measure {
      measureType: type
      from
      until
      imposedBy {
        id
        name
      }
      covers(first: 100, asOf: $asOf) {
        edges {
          node {
            id
            name
          }
          relation {
            ...RelationFacts
          }
        }
      }
    }
    ... on Site {
      siteCountry: country {
        id
        name
      }
      siteFacilities: facilities(first: 100) {
        nodes {
          id
          name
        }
      }
    }
    ... on Criterion {
      text
    }
    ... on UnnamedParty {
      reason
    }
    ... on Investment {
      amount
      currency
      from
      until
      investors {
        id
        name
      }
      into {
        id
        name
      }
    }
    ... on Provision {
      name
      provisionType: type
      text
      agreement {
        id
        name
      }
      by {
        id
        name
      }
      introducedBy {
        ...Evidence
      }
    }
    ... on Rule {
      title
      description
      citation
      ruleThreshold: threshold
    }
    ... on Source {
      title
      publisher
      date
      url
      note
      statements: claims(first: 200) {
        totalCount
        nodes {
          id
          predicate
          stated: value
          quote
          subject {
            __typename
            id
            ... on Entity {
              name
            }
            ... on Provision {
              name
            }
          }
          object {
            __typename
            id
            ... on Entity {
              name
            }
          }
        }
      }
    }
    ... on Claim {
      ...Evidence
      statementStatus: status
      asOf
      from
      until
      subject {
        __typename
        id
        ... on Entity {
          name
        }
        ... on Provision {
          name
        }
      }
      object {
        __typename
        id
        ... on Entity {
          name
        }
      }
    }
    ... on Observation {
      ...ObservationFacts
      subject {
        __typename
        id
        ... on Entity {
          name
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment ObservationFacts on Observation {
  id
  property
  of {
    id
    name
  }
  partner {
    id
    name
  }
  value
  bound
  unit
  basis
  date
  until
  code
  text
  status
  disputed
  unconfirmed
  claims {
    ...Evidence
  }
}
fragment StakeFacts on Stake {
  id
  owner {
    __typename
    id
    name
    country {
      id
      name
    }
  }
  asset {
    __typename
    id
    name
  }
  share {
    text
    low
    high
    exact
  }
  interest
  directness
  control
  status
  marks
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}
fragment SupplyFacts on Supply {
  id
  product {
    id
    name
  }
  contract
  quantity
  unit
  basis
  share {
    text
  }
  shareOf
  intent
  status
  marks
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}
fragment RelationFacts on Relation {
  id
  role
  status
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}`) as unknown as TypedDocumentString<NodePageQuery, NodePageQueryVariables>;
export const OwnershipPictureDocument = new TypedDocumentString(`
    query OwnershipPicture($of: ID!, $asOf: Date) {
  ownership(of: $of, asOf: $asOf) {
    asOf
    asset {
      __typename
      id
      name
    }
    owners {
      party {
        __typename
        id
        name
        country {
          id
          name
        }
      }
      share {
        low
        high
      }
    }
    countries {
      country {
        id
        name
      }
      known {
        low
        high
      }
      presumed {
        low
        high
      }
      total {
        low
        high
      }
    }
    unattributed {
      low
      high
    }
    residual {
      low
      high
    }
    controller {
      kind
      controllers {
        __typename
        id
        name
      }
      country {
        id
        name
      }
    }
    above {
      truncated
      nodes {
        __typename
        id
        name
        ... on Party {
          country {
            id
            name
          }
        }
        ... on Facility {
          country {
            id
            name
          }
        }
      }
      stakes {
        ...StakeFacts
      }
    }
    warnings {
      code
      message
      asset {
        id
        name
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment StakeFacts on Stake {
  id
  owner {
    __typename
    id
    name
    country {
      id
      name
    }
  }
  asset {
    __typename
    id
    name
  }
  share {
    text
    low
    high
    exact
  }
  interest
  directness
  control
  status
  marks
  validFrom
  validUntil
  claims {
    ...Evidence
  }
}`) as unknown as TypedDocumentString<OwnershipPictureQuery, OwnershipPictureQueryVariables>;
export const SupplyPictureDocument = new TypedDocumentString(`
    query SupplyPicture($of: ID!, $asOf: Date, $mineral: ID, $linkStatuses: [LinkStatus!]!, $known: [Known!]!) {
  upstream(
    of: $of
    asOf: $asOf
    mineral: $mineral
    linkStatuses: $linkStatuses
    known: $known
    first: 3
  ) {
    asOf
    ...SupplyReach
  }
  downstream(
    of: $of
    asOf: $asOf
    mineral: $mineral
    linkStatuses: $linkStatuses
    known: $known
    first: 3
  ) {
    asOf
    ...SupplyReach
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment SupplyReach on SupplyGraph {
  starts {
    id
  }
  chains {
    text
    strength
  }
  graph {
    truncated
    nodes {
      __typename
      id
      name
      ... on Facility {
        type
        country {
          id
          name
        }
      }
      ... on Firm {
        country {
          id
          name
        }
      }
    }
    steps {
      id
      from {
        id
        name
      }
      to {
        id
        name
      }
      known
      inference
      status
      product {
        id
        name
      }
      through {
        id
        name
      }
      supply {
        contract
        quantity
        unit
        basis
        share {
          text
        }
        shareOf
        validFrom
        validUntil
      }
      claims {
        ...Evidence
      }
    }
  }
}`) as unknown as TypedDocumentString<SupplyPictureQuery, SupplyPictureQueryVariables>;
export const FlagshipDocument = new TypedDocumentString(`
    query Flagship($ownedBy: ID!, $feeding: FeedingInput!, $rule: ID! = "MAJORITY_CONTROL", $threshold: Float, $minerals: [ID!]! = [], $stages: [Stage!]! = [SMELTING, REFINING, INTERMEDIATE], $verdicts: [VerdictValue!]! = [TRUE], $linkStatuses: [LinkStatus!]! = [CURRENT], $asOf: Date, $first: Int! = 100) {
  dependencyChains(
    ownedBy: $ownedBy
    feeding: $feeding
    rule: $rule
    threshold: $threshold
    minerals: $minerals
    stages: $stages
    verdicts: $verdicts
    linkStatuses: $linkStatuses
    asOf: $asOf
    first: $first
  ) {
    asOf
    totalCount
    coverage {
      partners
      facilities
      verdictTrue
      verdictFalse
      verdictUndetermined
      withoutExportEvidence
      complete
    }
    nodes {
      facility {
        id
        name
        type
        stage
      }
      status
      host {
        country {
          id
          name
        }
        agreements {
          ...AgreementGround
        }
      }
      verdict {
        value
        witness {
          chain {
            id
            name
          }
          steps {
            text
          }
          claims {
            ...Evidence
          }
        }
        warnings {
          code
          message
        }
      }
      exports
      chains {
        text
        strength
        steps {
          id
          known
          claims {
            ...Evidence
          }
        }
      }
      importers {
        country {
          id
          name
        }
        known
        by
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment AgreementGround on PartnershipGround {
  agreement {
    id
    name
    kind
  }
  stage
  stageReachedOn
  bindingness
}`) as unknown as TypedDocumentString<FlagshipQuery, FlagshipQueryVariables>;
export const OwnedByDocument = new TypedDocumentString(`
    query OwnedBy($by: CoveredBy!, $filter: AssetFilterInput, $rule: ID! = "MAJORITY_CONTROL", $threshold: Float, $verdicts: [VerdictValue!]! = [TRUE], $asOf: Date) {
  ownedAssets(
    by: $by
    filter: $filter
    rule: $rule
    threshold: $threshold
    verdicts: $verdicts
    asOf: $asOf
    first: 200
  ) {
    asOf
    totalCount
    rule {
      title
    }
    nodes {
      asset {
        __typename
        id
        name
        ... on Facility {
          type
          country {
            id
            name
          }
        }
        ... on Firm {
          country {
            id
            name
          }
        }
      }
      verdict {
        value
        share {
          low
          high
        }
        witness {
          chain {
            id
            name
          }
          steps {
            text
          }
          claims {
            ...Evidence
          }
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`) as unknown as TypedDocumentString<OwnedByQuery, OwnedByQueryVariables>;
export const PartnersDocument = new TypedDocumentString(`
    query Partners($of: ID!, $minStage: PartnershipStage! = SIGNED, $kinds: [AgreementKind!]! = [], $bindingness: [Bindingness!]! = [], $asOf: Date) {
  partners(
    of: $of
    minStage: $minStage
    kinds: $kinds
    bindingness: $bindingness
    asOf: $asOf
  ) {
    asOf
    partners {
      country {
        id
        name
      }
      agreements {
        ...AgreementGround
        observations {
          claims {
            ...Evidence
          }
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}
fragment AgreementGround on PartnershipGround {
  agreement {
    id
    name
    kind
  }
  stage
  stageReachedOn
  bindingness
}`) as unknown as TypedDocumentString<PartnersQuery, PartnersQueryVariables>;
export const VerdictOfDocument = new TypedDocumentString(`
    query VerdictOf($of: ID!, $country: ID!, $rule: ID! = "MAJORITY_CONTROL", $threshold: Float, $asOf: Date) {
  verdict(
    of: $of
    country: $country
    rule: $rule
    threshold: $threshold
    asOf: $asOf
  ) {
    asOf
    robust
    value
    threshold
    asset {
      id
      name
    }
    rule {
      title
      description
      citation
    }
    share {
      low
      high
    }
    settledBy {
      text
    }
    warnings {
      code
      message
    }
    witness {
      chain {
        id
        name
      }
      steps {
        text
      }
      claims {
        ...Evidence
      }
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`) as unknown as TypedDocumentString<VerdictOfQuery, VerdictOfQueryVariables>;
export const DependencyDocument = new TypedDocumentString(`
    query Dependency($of: ID!, $mineral: ID!, $on: SupplierSetInput!, $stage: Stage, $asOf: Date) {
  dependency(of: $of, mineral: $mineral, on: $on, stage: $stage, asOf: $asOf) {
    asOf
    of {
      id
      name
    }
    dependency {
      low
      high
    }
    coverage {
      low
      high
    }
    certainlyOn {
      id
      name
    }
    possiblyOn {
      id
      name
    }
    suppliers {
      supplier {
        id
        name
      }
      share {
        low
        high
      }
    }
    warnings
    claims {
      ...Evidence
    }
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`) as unknown as TypedDocumentString<DependencyQuery, DependencyQueryVariables>;
export const RulesDocument = new TypedDocumentString(`
    query Rules {
  rules {
    id
    title
    description
    citation
    threshold
    validFrom
    validUntil
  }
}
    `) as unknown as TypedDocumentString<RulesQuery, RulesQueryVariables>;
export const DisruptionDocument = new TypedDocumentString(`
    query Disruption($scenario: ScenarioInput!, $of: [ID!]!, $minerals: [ID!]!, $stage: Stage, $asOf: Date) {
  disruption(
    scenario: $scenario
    of: $of
    minerals: $minerals
    stage: $stage
    asOf: $asOf
  ) {
    asOf
    losses {
      target {
        id
        name
      }
      loss {
        low
        high
      }
      left {
        low
        high
      }
      suppliers {
        supplier {
          id
          name
        }
        loss {
          low
          high
        }
        supply {
          id
          share {
            low
            high
            text
          }
          claims {
            ...Evidence
          }
        }
      }
      routesLeft {
        id
        name
      }
      routesLost {
        id
        name
      }
    }
    claims {
      ...Evidence
    }
    warnings
    truncated
  }
}
    fragment Evidence on Claim {
  id
  predicate
  stated: value
  quote
  locator
  confidence
  statedOn
  source {
    id
    title
    publisher
    date
    url
  }
}`) as unknown as TypedDocumentString<DisruptionQuery, DisruptionQueryVariables>;
export const AboutDocument = new TypedDocumentString(`
    query About {
  dataset {
    title
    version
    date
    description
    licence
    nodes {
      kind
      count
    }
    relationships {
      kind
      count
    }
  }
}
    `) as unknown as TypedDocumentString<AboutQuery, AboutQueryVariables>;
export const FindDocument = new TypedDocumentString(`
    query Find($text: String!, $kinds: [SearchKind!]) {
  search(text: $text, first: 8, kinds: $kinds) {
    score
    node {
      __typename
      id
      ... on Entity {
        name
        aliases
      }
      ... on Facility {
        type
        country {
          name
        }
      }
      ... on Firm {
        country {
          name
        }
      }
      ... on Organisation {
        country {
          name
        }
      }
      ... on Source {
        title
        publisher
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const MineralChoicesDocument = new TypedDocumentString(`
    query MineralChoices {
  minerals(first: 200, orderBy: {field: NAME, direction: ASC}) {
    nodes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MineralChoicesQuery, MineralChoicesQueryVariables>;
