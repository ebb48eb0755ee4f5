import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { countGraph, type GraphCounts } from '../../app/graph-counts.js';
import type { DatasetInfo } from '../../store/graph-store.js';
import { DateScalar } from '../scalars.js';
import type { RequestContext } from '../request-context.js';

@ObjectType({ description: 'How many of a kind there are.', simpleResolvers: true })
class KindCount {
  @Field(() => String, { description: 'Kind of node or relationship.' })
  kind!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'The dataset that answers are read from.', simpleResolvers: true })
export class Dataset {
  @Field(() => String, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its version: the time of knowledge.' })
  version!: string;

  @Field(() => DateScalar, { description: 'The day it describes: what asOf means where it is left out.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'Its licence.' })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'What it covers.' })
  description!: string | null;

  @Field(() => [KindCount], { description: 'Nodes by kind.' })
  nodes!: KindCount[];

  @Field(() => [KindCount], { description: 'Relationships by kind.' })
  relationships!: KindCount[];
}

@Resolver()
export class DatasetResolver {
  @Query(() => Dataset, { description: 'The dataset: version, date, licence, counts.' })
  dataset(@Ctx() context: RequestContext): DatasetInfo & { nodes: unknown; relationships: unknown } {
    // Counted only where asked for, and once where both are.
    let counted: Promise<GraphCounts> | undefined;
    const counts = (): Promise<GraphCounts> => (counted ??= countGraph(context.snapshot));
    return {
      ...context.snapshot.dataset,
      nodes: async () => listed((await counts()).nodes),
      relationships: async () => listed((await counts()).edges),
    };
  }
}

/** The kinds there are any of. */
const listed = (counts: Readonly<Record<string, number>>): { kind: string; count: number }[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }));
