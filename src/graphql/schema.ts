import 'reflect-metadata';
import { GraphQLInputObjectType, isInterfaceType, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { readServingConfig } from '../config/config.js';
import type { ProtectionConfig } from '../config/protection-config.js';
import {
  AgreementResolver,
  InvestmentResolver,
  MeasureResolver,
  ProvisionResolver,
} from './agreement/agreement.resolver.js';
import { AgreementCoverageResolver } from './agreement-coverage/agreement-coverage.resolver.js';
import { Agreement, Investment, Measure, Provision } from './agreement/agreement.type.js';
import { CommonOwnersResolver } from './common-owners/common-owners.resolver.js';
import { ConflictResolver } from './conflict/conflict.resolver.js';
import { Conflict } from './conflict/conflict.type.js';
import {
  EntityConflictsResolver,
  ObservationConflictsResolver,
  RelationshipConflictsResolver,
} from './conflict/disputed.resolver.js';
import { VerdictAlternativesResolver } from './conflict/verdict-alternatives.resolver.js';
import { ChokepointsResolver } from './chokepoints/chokepoints.resolver.js';
import { ConcentrationResolver } from './concentration/concentration.resolver.js';
import { CountryResolver } from './country/country.resolver.js';
import { DatasetResolver } from './dataset/dataset.resolver.js';
import { DependencyChainsResolver } from './dependency-chains/dependency-chains.resolver.js';
import { DependencyResolver } from './dependency/dependency.resolver.js';
import { callDirectly } from './direct-resolvers.js';
import { DisruptionResolver } from './disruption/disruption.resolver.js';
import { FacilityResolver, SiteResolver } from './facility/facility.resolver.js';
import { asSubgraph } from './federation/as-subgraph.js';
import { FirmResolver, GroupResolver, OrganisationResolver } from './firm/firm.resolver.js';
import { HoldingsResolver } from './holdings/holdings.resolver.js';
import { LookThroughResolver } from './look-through/look-through.resolver.js';
import { MeasuresResolver } from './measures/measures.resolver.js';
import { LIST_RESOLVERS } from './node/list.resolver.js';
import { ONE_OF_INPUTS } from './node/lookup.input.js';
import { LookupResolver } from './node/lookup.resolver.js';
import {
  Country,
  Criterion,
  Facility,
  Firm,
  Group,
  Mineral,
  Organisation,
  Person,
  Product,
  Site,
  UnnamedParty,
} from './node/node-types.js';
import { typeOf } from './node/node.interface.js';
import { Relation, RelationshipResolver, relationshipType } from './node/relationship.js';
import {
  EntityResolver,
  ObservationResolver,
  ProvisionObservationResolver,
} from './observation/observation.resolver.js';
import { Observation } from './observation/observation.type.js';
import { OwnershipResolver } from './ownership/ownership.resolver.js';
import { OpenQuestionsResolver } from './open-questions/open-questions.resolver.js';
import { OwnedAssetsResolver } from './owned-assets/owned-assets.resolver.js';
import { OwnershipChangesResolver } from './ownership-changes/ownership-changes.resolver.js';
import { OwnershipPathResolver } from './ownership-path/ownership-path.resolver.js';
import { PartnersResolver } from './partners/partners.resolver.js';
import { MineralResolver, ProductResolver } from './product/product.resolver.js';
import { CoverageResolver } from './quality/coverage.resolver.js';
import { ObservationFreshnessResolver, RelationshipFreshnessResolver } from './quality/freshness.resolver.js';
import { Rule, RuleResolver } from './rule/rule.type.js';
import { SearchResolver } from './search/search.resolver.js';
import { serverInfo } from './server-info/server-info.js';
import { ServerInfoResolver } from './server-info/server-info.resolver.js';
import { Claim, Source } from './source/claim.type.js';
import { EntityIntroductionResolver, ProvisionIntroductionResolver } from './source/introduction.resolver.js';
import { ClaimResolver, SourceResolver } from './source/source.resolver.js';
import { AmountStatisticsResolver, MeasuredAmountsResolver } from './statistics/measured-amounts.type.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { StatisticsKeyResolver } from './statistics/statistics.type.js';
import { AssetResolver, PartyResolver, StakeResolver } from './stake/stake.resolver.js';
import { Stake } from './stake/stake.type.js';
import { SupplyGraphResolver } from './supply-graph/supply-graph.resolver.js';
import { SupplyEndResolver, SupplyResolver } from './supply/supply.resolver.js';
import { Supply } from './supply/supply.type.js';
import { TradeResolver } from './trade/trade.resolver.js';

const RESOLVERS = [
  ...LIST_RESOLVERS,
  AgreementCoverageResolver,
  AgreementResolver,
  AmountStatisticsResolver,
  AssetResolver,
  ChokepointsResolver,
  ClaimResolver,
  CommonOwnersResolver,
  ConcentrationResolver,
  ConflictResolver,
  CountryResolver,
  CoverageResolver,
  DatasetResolver,
  DependencyChainsResolver,
  DependencyResolver,
  DisruptionResolver,
  EntityConflictsResolver,
  EntityIntroductionResolver,
  EntityResolver,
  FacilityResolver,
  FirmResolver,
  GroupResolver,
  HoldingsResolver,
  InvestmentResolver,
  LookThroughResolver,
  LookupResolver,
  MeasuredAmountsResolver,
  MeasureResolver,
  MeasuresResolver,
  MineralResolver,
  ObservationConflictsResolver,
  ObservationFreshnessResolver,
  ObservationResolver,
  OrganisationResolver,
  OpenQuestionsResolver,
  OwnedAssetsResolver,
  OwnershipChangesResolver,
  OwnershipPathResolver,
  OwnershipResolver,
  PartnersResolver,
  PartyResolver,
  ProductResolver,
  ProvisionIntroductionResolver,
  ProvisionObservationResolver,
  ProvisionResolver,
  RelationshipConflictsResolver,
  RelationshipFreshnessResolver,
  RelationshipResolver,
  RuleResolver,
  SearchResolver,
  ServerInfoResolver,
  SiteResolver,
  SourceResolver,
  StakeResolver,
  StatisticsKeyResolver,
  StatisticsResolver,
  SupplyEndResolver,
  SupplyGraphResolver,
  SupplyResolver,
  VerdictAlternativesResolver,
  TradeResolver,
];

/** Types that fields reach only through an interface. */
const TYPES = [
  Agreement,
  Claim,
  Conflict,
  Country,
  Criterion,
  Facility,
  Firm,
  Group,
  Investment,
  Measure,
  Mineral,
  Observation,
  Organisation,
  Person,
  Product,
  Provision,
  Relation,
  Rule,
  Site,
  Source,
  Stake,
  Supply,
  UnnamedParty,
];

export interface SchemaOptions {
  /** What the server tells of its limits; the defaults where it is left out. */
  readonly protection?: ProtectionConfig;
  /** Whether it can be a part of a larger graph of Apollo Federation. */
  readonly federation?: boolean;
}

/** The executable schema of the API. */
export async function createSchema({
  protection = readServingConfig().protection,
  federation = false,
}: SchemaOptions = {}): Promise<GraphQLSchema> {
  const plain = await buildPlain();
  const schema = federation ? asSubgraph(plain) : plain;
  // Where a resolver finds it, in compiled code as well.
  schema.extensions = { serverInfo: serverInfo(protection, federation) };
  return schema;
}

async function buildPlain(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS as unknown as NonEmptyArray<() => object>,
    orphanedTypes: TYPES,
    validate: false,
  });
  callDirectly(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql asks for the type of a node in a promise, for each node anew: it is one of its properties.
    if (isInterfaceType(type)) type.resolveType = type.name === 'Relationship' ? relationshipType : typeOf;
  }
  for (const name of ONE_OF_INPUTS) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  }
  return schema;
}
