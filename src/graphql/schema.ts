import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import {
  AgreementResolver,
  InvestmentResolver,
  MeasureResolver,
  ProvisionResolver,
} from './agreement/agreement.resolver.js';
import { AgreementCoverageResolver } from './agreement-coverage/agreement-coverage.resolver.js';
import { Agreement, Investment, Measure, Provision } from './agreement/agreement.type.js';
import { ChokepointsResolver } from './chokepoints/chokepoints.resolver.js';
import { ConcentrationResolver } from './concentration/concentration.resolver.js';
import { CountryResolver } from './country/country.resolver.js';
import { DatasetResolver } from './dataset/dataset.resolver.js';
import { DependencyChainsResolver } from './dependency-chains/dependency-chains.resolver.js';
import { DependencyResolver } from './dependency/dependency.resolver.js';
import { DisruptionResolver } from './disruption/disruption.resolver.js';
import { FacilityResolver, SiteResolver } from './facility/facility.resolver.js';
import { FirmResolver, GroupResolver, OrganisationResolver } from './firm/firm.resolver.js';
import { MeasuresResolver } from './measures/measures.resolver.js';
import { LIST_RESOLVERS } from './node/list.resolver.js';
import { LookupResolver, ONE_OF_INPUTS } from './node/lookup.resolver.js';
import {
  Country,
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
import { Relation, RelationshipResolver } from './node/relationship.js';
import { EntityResolver, ObservationResolver } from './observation/observation.resolver.js';
import { Observation } from './observation/observation.type.js';
import { OwnershipResolver } from './ownership/ownership.resolver.js';
import { PartnersResolver } from './partners/partners.resolver.js';
import { MineralResolver, ProductResolver } from './product/product.resolver.js';
import { Rule, RuleResolver } from './rule/rule.type.js';
import { SearchResolver } from './search/search.resolver.js';
import { Claim, Source } from './source/claim.type.js';
import { ClaimResolver, SourceResolver } from './source/source.resolver.js';
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
  AssetResolver,
  ChokepointsResolver,
  ClaimResolver,
  ConcentrationResolver,
  CountryResolver,
  DatasetResolver,
  DependencyChainsResolver,
  DependencyResolver,
  DisruptionResolver,
  EntityResolver,
  FacilityResolver,
  FirmResolver,
  GroupResolver,
  InvestmentResolver,
  LookupResolver,
  MeasureResolver,
  MeasuresResolver,
  MineralResolver,
  ObservationResolver,
  OrganisationResolver,
  OwnershipResolver,
  PartnersResolver,
  PartyResolver,
  ProductResolver,
  ProvisionResolver,
  RelationshipResolver,
  RuleResolver,
  SearchResolver,
  SiteResolver,
  SourceResolver,
  StakeResolver,
  SupplyEndResolver,
  SupplyGraphResolver,
  SupplyResolver,
  TradeResolver,
];

/** Types that fields reach only through an interface. */
const TYPES = [
  Agreement,
  Claim,
  Country,
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

/** The executable schema of the API. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS as unknown as NonEmptyArray<() => object>,
    orphanedTypes: TYPES,
    validate: false,
  });
  for (const name of ONE_OF_INPUTS) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  }
  return schema;
}
