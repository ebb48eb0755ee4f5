import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { measuresInForce } from '../../app/agreements/measures-in-force.js';
import { asOfDate } from '../../app/as-of.js';
import type { Collision } from '../../domain/agreements/collisions.js';
import { Agreement, Measure, Provision } from '../agreement/agreement.type.js';
import { at } from '../as-of.js';
import { AgreementStatusEnum, BindingnessEnum } from '../enums/observation-enums.js';
import { enumOf } from '../enums/register-enum.js';
import { EntityInterface } from '../node/node.interface.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';

const CollisionCertaintyEnum = enumOf<Collision['certainty']>(
  'CollisionCertainty',
  'How well it is known that a measure and a commitment speak of the same material.',
  {
    COVERED: 'Sources say what both cover, and it meets.',
    OPEN: 'No source says what one of them covers.',
  },
);

@ObjectType({
  description:
    'A measure in force that meets a commitment of its country about export restrictions: where to look, not a finding of breach.',
  simpleResolvers: true,
})
class MeasureCollision {
  @Field(() => Provision, { description: 'The commitment.' })
  provision!: object;

  @Field(() => Agreement, { description: 'The agreement it stands in.' })
  agreement!: object;

  @Field(() => AgreementStatusEnum, { description: 'The furthest stage the agreement had reached on the date.' })
  stage!: string;

  @Field(() => BindingnessEnum, { nullable: true, description: 'Whether it binds; null where no source says.' })
  bindingness!: string | null;

  @Field(() => [EntityInterface], { description: 'The minerals that both touch; empty where that is open.' })
  minerals!: object[];

  @Field(() => CollisionCertaintyEnum, { description: 'How well it is known that they speak of the same material.' })
  certainty!: string;
}

@ObjectType({ description: 'A measure in force on the date.', simpleResolvers: true })
class MeasureInForce {
  @Field(() => Measure, { description: 'The measure.' })
  measure!: object;

  @Field(() => [EntityInterface], { description: 'The minerals and products it covers.' })
  covers!: object[];

  @Field(() => [MeasureCollision], { description: 'Commitments of its country that it meets.' })
  collisions!: object[];
}

@ObjectType({ description: 'The measures in force on a date.', simpleResolvers: true })
class MeasuresInForce {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [MeasureInForce], { description: 'The measures, by id.' })
  measures!: object[];

  @Field(() => Boolean, { description: 'Whether every measure was weighed.' })
  complete!: boolean;
}

@Resolver()
export class MeasuresResolver {
  @Query(() => MeasuresInForce, {
    description:
      'The measures in force on a date: bans, quotas, licences, tariffs; with the commitments in agreements that they meet.',
  })
  async measuresInForce(
    @Arg('minerals', () => [ID], { defaultValue: [], description: 'Only measures on these minerals; empty for any.' })
    minerals: string[],
    @Arg('countries', () => [ID], {
      defaultValue: [],
      description: 'Only measures of these countries or authorities; empty for any.',
    })
    countries: string[],
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const answer = await measuresInForce(context.snapshot, {
      minerals,
      countries,
      asOf: asOfDate(context.snapshot, asked),
    });
    const { asOf, nodes } = answer;
    const touched = await context.nodes([...new Set(answer.collisions.flatMap((collision) => collision.minerals))]);
    const known = new Map([...nodes, ...touched.map((node) => [node.id, node] as const)]);
    const node = (id: string): object => at(known.get(id)!, asOf);
    return {
      asOf,
      measures: answer.measures.map((measure) => ({
        measure: at(measure.node, asOf),
        covers: measure.covers.map(node),
        collisions: answer.collisions
          .filter((collision) => collision.measure === measure.node.id)
          .map(({ provision, ground, minerals: shared, certainty }) => ({
            provision: node(provision),
            agreement: at(ground.agreement, asOf),
            stage: ground.stage,
            bindingness: ground.bindingness,
            minerals: shared.map(node),
            certainty,
          })),
      })),
      complete: answer.complete,
    };
  }
}
