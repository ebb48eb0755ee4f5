import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { LIMITS } from '../../app/limits.js';
import { productOf, trade, type TradeFlow } from '../../app/trade/trade.js';
import { at } from '../as-of.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import { shareOutput } from '../stake/stake.type.js';
import { Trade, TradeArguments } from './trade.type.js';

@Resolver()
export class TradeResolver {
  @Query(() => Trade, {
    description:
      'What countries supply each other with: product, amount with basis, share of exports or imports, and when.',
  })
  async trade(@Args(() => TradeArguments) args: TradeArguments, @Ctx() context: RequestContext): Promise<object> {
    const { asOf, flows, nodes, ...rest } = await trade(context.snapshot, {
      from: args.from ?? null,
      to: args.to ?? null,
      mineral: args.mineral ?? null,
      product: args.product ?? null,
      history: args.history,
      statuses: args.linkStatuses,
      first: withinLimit('first', args.first, LIMITS.tradeFlows),
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const claims = context.once('claims', (ids) => context.snapshot.nodes(ids));
    const node = (id: string | null): object | null => {
      const found = id === null ? undefined : nodes.get(id);
      return found === undefined ? null : at(found, asOf);
    };
    const output = (flow: TradeFlow): object => {
      const ends = { from: node(flow.from), to: node(flow.to), product: node(productOf(flow)) };
      if ('edge' in flow) {
        const { edge } = flow;
        return {
          ...ends,
          since: edge.validFrom,
          until: edge.validUntil,
          status: flow.status,
          quantity: edge.quantity,
          unit: edge.unit,
          basis: edge.basis,
          bound: null,
          share: edge.share === null ? null : shareOutput(edge.share),
          shareOf: edge.shareOf,
          supply: at(edge, asOf),
          observation: null,
          claims: () => claims.loadMany(edge.claims),
        };
      }
      const { observation } = flow;
      return {
        ...ends,
        since: observation.validFrom,
        until: observation.validUntil,
        status: null,
        quantity: observation.value,
        unit: observation.unit,
        basis: observation.basis,
        bound: observation.bound,
        share: null,
        shareOf: null,
        supply: null,
        observation: at(observation, asOf),
        claims: () => claims.loadMany(observation.claims),
      };
    };
    return { asOf, flows: flows.map(output), ...rest };
  }
}
