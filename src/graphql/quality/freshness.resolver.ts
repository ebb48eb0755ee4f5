import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isOlderThan, latestDate, STALE_YEARS } from '../../domain/claims/freshness.js';
import type { EdgeState } from '../../domain/graph/edge.js';
import type { ObservationNode } from '../../domain/graph/node.js';
import { readAt } from '../as-of.js';
import { RelationshipInterface } from '../node/relationship.js';
import { Observation } from '../observation/observation.type.js';
import type { RequestContext } from '../request-context.js';
import { PartialDateScalar } from '../scalars.js';
import { checkYears } from './check-years.js';

type Backed = (EdgeState | ObservationNode) & object;

const LATEST =
  'The latest date that any of its claims speaks of: the date a claim states, else the day it was made. Null where none is dated.';
const STALE =
  'Whether that date lies more than so many years before the date of the question: true, so look for something newer. Null where no claim is dated.';
const YEARS = 'After how many years a fact counts as stale.';

async function latest(fact: Backed, context: RequestContext): Promise<string | null> {
  const claims = await context.nodes(fact.claims);
  return latestDate(claims.filter((node) => node.kind === 'Claim'));
}

async function isStale(fact: Backed, years: number, context: RequestContext): Promise<boolean | null> {
  checkYears(years);
  const date = await latest(fact, context);
  return date === null ? null : isOlderThan(date, years, readAt(fact, null, context));
}

@Resolver(() => RelationshipInterface)
export class RelationshipFreshnessResolver {
  @FieldResolver(() => PartialDateScalar, { nullable: true, description: LATEST })
  latestDate(@Root() edge: EdgeState, @Ctx() context: RequestContext): Promise<string | null> {
    return latest(edge, context);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: STALE })
  isStale(
    @Root() edge: EdgeState,
    @Ctx() context: RequestContext,
    @Arg('olderThanYears', () => Int, { defaultValue: STALE_YEARS, description: YEARS }) olderThanYears: number,
  ): Promise<boolean | null> {
    return isStale(edge, olderThanYears, context);
  }
}

@Resolver(() => Observation)
export class ObservationFreshnessResolver {
  @FieldResolver(() => PartialDateScalar, { nullable: true, description: LATEST })
  latestDate(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Promise<string | null> {
    return latest(observation, context);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `${STALE} A status too: see Facility.statusObservation.`,
  })
  isStale(
    @Root() observation: ObservationNode,
    @Ctx() context: RequestContext,
    @Arg('olderThanYears', () => Int, { defaultValue: STALE_YEARS, description: YEARS }) olderThanYears: number,
  ): Promise<boolean | null> {
    return isStale(observation, olderThanYears, context);
  }
}
