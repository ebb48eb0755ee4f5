import {
  Args,
  ArgsType,
  Ctx,
  Field,
  Info,
  InputType,
  Query,
  registerEnumType,
  Resolver,
  type ClassType,
} from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ProvisionConnection } from '../agreement/agreement.resolver.js';
import { Agreement, Investment, Measure } from '../agreement/agreement.type.js';
import { FacilityConnection } from '../facility/facility.resolver.js';
import { filterInput, looksAtRelationships, type ListedKind } from '../filtering/node-filters.js';
import { aheadOf } from '../loading/look-ahead.js';
import { listNodes, type ListArguments } from '../loading/list-nodes.js';
import { ObservationConnection } from '../observation/observation.resolver.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import { ProductConnection } from '../product/product.resolver.js';
import { DateScalar } from '../scalars.js';
import { Source } from '../source/claim.type.js';
import type { RequestContext } from '../request-context.js';
import { Country, Criterion, Firm, Group, Mineral, Organisation, Site } from './node-types.js';

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'The direction of an order; what is missing comes last in both.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

interface ListField {
  readonly kind: ListedKind;
  readonly field: string;
  readonly connection: ClassType<object>;
  readonly description: string;
  /** Properties to order by; the first is the default. */
  readonly orders: readonly string[];
}

/** Builds the resolver of one list field of the root: `facilities(filter, orderBy, first, after)`. */
function listResolver({ kind, field, connection, description, orders }: ListField): new () => object {
  const Filter = filterInput(kind);
  const orderNames = Object.fromEntries(orders.map((order) => [order.toUpperCase(), order]));
  registerEnumType(orderNames, {
    name: `${kind}OrderField`,
    description: `What ${field} can be ordered by; the id breaks ties.`,
    valuesConfig: Object.fromEntries(orders.map((order) => [order.toUpperCase(), { description: `By ${order}.` }])),
  });

  @InputType(`${kind}Order`, { description: `An order of ${field}.` })
  class Order {
    @Field(() => orderNames, { description: 'What to order by.' })
    field!: string;

    @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: 'Which end comes first.' })
    direction!: SortDirection;
  }

  @ArgsType()
  class Arguments extends PageArguments {
    @Field(() => Filter, { nullable: true, description: 'Only those that meet these conditions.' })
    filter?: object | null;

    @Field(() => Order, { nullable: true, description: `Omitted, by ${orders[0]!}.` })
    orderBy?: Order | null;
  }

  // Where a filter can look at relationships, it looks at those of a date.
  if (looksAtRelationships(kind)) {
    const description = 'The date to read the world at, in the filter and below; omitted, the dataset’s.';
    Field(() => DateScalar, { nullable: true, description })(Arguments.prototype, 'asOf');
  }

  @Resolver()
  class ListResolver {
    @Query(() => connection, { name: field, description })
    list(
      @Args(() => Arguments) args: Arguments,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { asOf = null } = args as ListArguments;
      return listNodes(context, kind, args as ListArguments, orders[0]!, () => aheadOf(info, context, asOf));
    }
  }
  return ListResolver;
}

const named = ['name', 'id'];

export const LIST_RESOLVERS = [
  {
    kind: 'Country',
    field: 'countries',
    connection: connectionOf('Country', 'countries', () => Country),
    description: 'Countries.',
    orders: [...named, 'alpha2'],
  },
  {
    kind: 'Firm',
    field: 'firms',
    connection: connectionOf('Firm', 'firms', () => Firm),
    description: 'Firms.',
    orders: named,
  },
  {
    kind: 'Facility',
    field: 'facilities',
    connection: FacilityConnection,
    description: 'Mines, smelters, refineries and other plants.',
    orders: [...named, 'type', 'stage', 'country'],
  },
  {
    kind: 'Organisation',
    field: 'organisations',
    connection: connectionOf('Organisation', 'organisations', () => Organisation),
    description: 'Public bodies, funds, alliances and the like.',
    orders: named,
  },
  {
    kind: 'Group',
    field: 'groups',
    connection: connectionOf('Group', 'groups', () => Group),
    description: 'Groups that sources speak of as one.',
    orders: named,
  },
  {
    kind: 'Site',
    field: 'sites',
    connection: connectionOf('Site', 'sites', () => Site),
    description: 'Industrial parks and districts.',
    orders: named,
  },
  {
    kind: 'Mineral',
    field: 'minerals',
    connection: connectionOf('Mineral', 'minerals', () => Mineral),
    description: 'Elements and minerals.',
    orders: named,
  },
  {
    kind: 'Product',
    field: 'products',
    connection: ProductConnection,
    description: 'Products of minerals.',
    orders: [...named, 'stage'],
  },
  {
    kind: 'Agreement',
    field: 'agreements',
    connection: connectionOf('Agreement', 'agreements', () => Agreement),
    description: 'Agreements.',
    orders: named,
  },
  {
    kind: 'Provision',
    field: 'provisions',
    connection: ProvisionConnection,
    description: 'Commitments in agreements.',
    orders: [...named, 'agreement', 'type'],
  },
  {
    kind: 'Measure',
    field: 'measures',
    connection: connectionOf('Measure', 'measures', () => Measure),
    description: 'Policy measures.',
    orders: [...named, 'from'],
  },
  {
    kind: 'Investment',
    field: 'investments',
    connection: connectionOf('Investment', 'investments', () => Investment),
    description: 'Money put or promised into things, planned and cancelled sums included.',
    orders: [...named, 'amount', 'from'],
  },
  {
    kind: 'Observation',
    field: 'observations',
    connection: ObservationConnection,
    description:
      'What sources observe of anything: the numbers, codes and sentences that meet a filter. For the largest first, ask for one property, unit and basis and order by VALUE.',
    orders: ['id', 'value', 'date'],
  },
  {
    kind: 'Criterion',
    field: 'criteria',
    connection: connectionOf('Criterion', 'criteria', () => Criterion),
    description: 'What sources mark things by.',
    orders: named,
  },
  {
    kind: 'Source',
    field: 'sources',
    connection: connectionOf('Source', 'sources', () => Source),
    description: 'Sources.',
    orders: ['title', 'date', 'publisher', 'id'],
  },
].map((field) => listResolver(field as ListField));
