import { EDGE_KINDS } from '../../../domain/graph-schema/edge-kinds.js';
import {
  conjuncts,
  isNamedEnd,
  termsIn,
  type At,
  type Condition,
  type CountedEdges,
  type Term,
} from '../../tally-query.js';
import { ENTITY, idPrefix, typeOf } from '../layout/names.js';
import { edgeCondition, taking } from './edge-condition.js';
import { conditions } from './reading.js';
import { counting, termText, type TallyStatement, type Variables } from './tally-terms.js';

const ENDS = { self: 'e', from: 'a', to: 'b' } as const satisfies Variables;

/**
 * A tally of edges. It begins at the ends that are named, else at all nodes that such an edge may begin at. What takes
 * a look beyond a node, its country, is worked out once for the near end, and for the far end only of edges that count.
 * Each condition stands as early as what it asks about is at hand.
 */
export function tallyEdges({ kind, where, statuses }: CountedEdges, by: readonly Term[]): TallyStatement {
  const all = conjuncts(where);
  const named = all.find(isNamedEnd);
  const near = named?.term.at === 'to' ? 'to' : 'from';
  const far = near === 'from' ? 'to' : 'from';
  const asked = [...all.flatMap(termsIn), ...by];
  const parameters: Record<string, unknown> = { statuses };
  const take = taking('w', parameters);
  /** What has been worked out: terms, as text, with their variables. */
  const known = new Map<string, string>();

  const stageOf = (condition: Condition): At => {
    const places = termsIn(condition).map(placeOf);
    return places.includes(far) ? far : places.length === 0 || places.includes('self') ? 'self' : near;
  };
  const conditionsAt = (stage: At): string[] =>
    all
      .filter((condition) => condition !== named && stageOf(condition) === stage)
      .map((condition) => edgeCondition(condition, (term) => termText(term, ENDS, known), take));
  /** Works out what is asked of an end, passes it on with what is kept, and leaves out what does not fit. */
  const at = (end: 'from' | 'to', kept: readonly string[]): string => {
    const lookUps = asked.filter((term) => 'derived' in term && term.at === end);
    const texts = new Map(lookUps.map((term) => [JSON.stringify(term), termText(term, ENDS)]));
    const passed = [...kept, ...known.values()];
    let n = 0;
    for (const [term, text] of texts) {
      const variable = `${end}${(n += 1)}`;
      passed.push(`${text} AS ${variable}`);
      known.set(term, variable);
    }
    const fitting = conditionsAt(end);
    return texts.size + fitting.length === 0 ? '' : `\nWITH ${passed.join(', ')}${whereText(fitting)}`;
  };

  if (named !== undefined) parameters['ids'] = [...new Set(named.in)];
  else parameters['prefixes'] = EDGE_KINDS[kind].from.kinds.map(idPrefix);
  const begin = named === undefined ? beginAtAll(ENDS[near]) : beginAtNamed(ENDS[near]);
  const ofNear = at(near, [ENDS[near]]);
  const holding = [...conditions({ asOf: '', statuses }), ...conditionsAt('self')];
  const ofFar = at(far, ['e', 'a', 'b']);
  return {
    text: `${begin}${ofNear}
MATCH (a)-[e:${typeOf(kind)}]->(b)${whereText(holding)}${ofFar}
${counting(by, ENDS, known)}`,
    parameters,
  };
}

const beginAtNamed = (v: string): string => `UNWIND $ids AS id
MATCH (${v}:${ENTITY} {gen: $gen, id: id})`;

const beginAtAll = (v: string): string => `UNWIND $prefixes AS prefix
MATCH (${v}:${ENTITY}) USING INDEX ${v}:${ENTITY}(gen, id)
WHERE ${v}.gen = $gen AND ${v}.id STARTS WITH prefix`;

const whereText = (all: readonly string[]): string => (all.length === 0 ? '' : `\nWHERE ${all.join(' AND ')}`);

const placeOf = (term: Term): At => ('at' in term ? term.at : 'self');
