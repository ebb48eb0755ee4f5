import type { RecordedInput } from '../../domain/dependency/recorded-inputs.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';

interface Answer {
  readonly asOf: string;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly inputs: readonly RecordedInput[];
  readonly mixed: readonly string[];
  readonly truncated: readonly string[];
}

/** What an answer about input shares rests on, as GraphQL shows it. */
export function inputEvidence(context: RequestContext, answer: Answer, asked: readonly string[]) {
  const { asOf, nodes, inputs } = answer;
  const network = new Set([...asked, ...inputs.flatMap(({ from, to }) => [from, to])]);
  const byId = new Map(inputs.flatMap(({ supply }) => (supply === null ? [] : [[supply.id, supply] as const])));
  const used = [...byId.values()].sort((a, b) => compareText(a.id, b.id));
  const claims = [...new Set(used.flatMap((supply) => supply.claims))].sort(compareText);
  const name = (id: string): string => (nodes.get(id) as { name?: string } | undefined)?.name ?? id;
  return {
    /** The ids of a set that occur in the network, or were named. */
    met: (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => network.has(id)).sort(compareText),
    fields: {
      supplies: used.map((supply) => at(supply, asOf)),
      claims: () => context.nodes(claims),
      warnings: answer.mixed.map(
        (id) =>
          `The shares of what ${name(id)} takes in are parts of different totals (products, input, imports), so none was used.`,
      ),
      truncated: answer.truncated,
    },
  };
}
