import type { Condition, CountedEdges, CountedFacilities, TallyQuery, Term } from '../../tally-query.js';
import { isEdges } from '../../tally-query.js';
import { ENTITY, idPrefix, typeOf } from '../layout/names.js';
import { EDGE_KINDS } from '../../../domain/graph-schema/edge-kinds.js';
import { conditionOf } from './condition.js';
import { matching } from './finding.js';
import { conditions } from './reading.js';
import { standing, termText, type Variables } from './tally-terms.js';

export interface TallyStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** `gen`, `asOf`, `most`, and what it says itself: rows of `[values, count]`. The database counts; only combinations leave it. */
export function tally({ counted, by }: TallyQuery): TallyStatement {
  if (isEdges(counted)) return ofEdges(counted, by);
  if (counted.kind === 'Facility') {
    const { text, parameters } = plants(counted);
    return { text: `${text}\n${counting(by, { self: 'n' })}`, parameters };
  }
  if (counted.kind === 'Number') {
    const { text, parameters } = plants(counted.of);
    const variables = { self: 'o', subject: 'n' };
    const series = counted.series.map((term, n) => `${termText(term, variables)} AS s${n}`);
    // An order before collecting is the order of what is collected.
    return {
      text: `${text}
MATCH ${standing('n', 'o', counted.property)} AND o.value IS NOT NULL
WITH n, o ORDER BY o.validFrom DESC, o.id
WITH ${['n', ...series].join(', ')}, head(collect(o)) AS o
${counting(by, variables)}`,
      parameters,
    };
  }
  const condition = conditionOf('Observation', counted.filter);
  const series = counted.series.map((term, n) => `${termText(term, { self: 'n' })} AS s${n}`);
  const subject = by.some((term) => 'at' in term && term.at === 'subject') ? 'MATCH (n)-[:ABOUT]->(x)\n' : '';
  return {
    text: `${matching('Observation', ['n.validFrom <= $asOf'], condition, null)}
WITH n ORDER BY n.validFrom DESC, n.id
WITH ${[...series, 'collect(n) AS told'].join(', ')}
UNWIND range(0, size(told) - 1) AS place
WITH told[place] AS n, place = 0 AS newest
${subject}${counting(by, { self: 'n', subject: 'x' })}`,
    parameters: condition?.parameters ?? {},
  };
}

function plants({ filter, makes }: CountedFacilities): TallyStatement {
  const condition = conditionOf('Facility', filter);
  const made = `EXISTS { MATCH (n)-[e:MAKES]->(p) WHERE p.id IN $makes AND ${conditions({ asOf: '' }).join(' AND ')} AND e.status IN ['CURRENT', 'PLANNED'] }`;
  return {
    text: matching('Facility', makes === undefined ? [] : [made], condition, null),
    parameters: { ...condition?.parameters, ...(makes === undefined ? {} : { makes }) },
  };
}

const counting = (by: readonly Term[], variables: Variables, known?: ReadonlyMap<string, string>): string =>
  `WITH ${by.map((term, n) => `${termText(term, variables, known)} AS k${n}`).join(', ')}, count(*) AS count LIMIT $most
RETURN [[${by.map((_, n) => `k${n}`).join(', ')}], count] AS row`;

const ENDS: Variables = { self: 'e', from: 'a', to: 'b' };

/**
 * Begins at the ends that are named, else at all nodes that such an edge may begin at. What takes a look beyond a
 * node, its country, is worked out once for the near end, and for the far end only of edges that count.
 */
function ofEdges({ kind, where, ...query }: CountedEdges, by: readonly Term[]): TallyStatement {
  const parameters: Record<string, unknown> = { statuses: query.statuses };
  const anchor = where.find((condition) => 'in' in condition && isId(condition.term));
  const near = anchor !== undefined && 'at' in anchor.term && anchor.term.at === 'to' ? 'to' : 'from';
  const far = near === 'from' ? 'to' : 'from';
  const known = new Map<string, string>();
  const terms = [...where.map(({ term }) => term), ...by];
  const workedOut = (end: 'from' | 'to', kept: readonly string[]): string => {
    const texts = new Map<string, string>();
    for (const term of terms) {
      if (!('derived' in term) || term.at !== end) continue;
      texts.set(JSON.stringify(term), `${termText(term, ENDS)} AS ${end}${term.derived}`);
      known.set(JSON.stringify(term), `${end}${term.derived}`);
    }
    return texts.size === 0 ? '' : `WITH ${[...kept, ...texts.values()].join(', ')}\n`;
  };
  const holding = (place: (term: Term) => boolean): string[] =>
    where
      .map((condition, n) => [condition, `w${n}`] as const)
      .filter(([condition]) => condition !== anchor && place(condition.term))
      .map(([condition, parameter]) => conditionText(condition, parameter, known, parameters));
  const [n, x] = [ENDS[near]!, ENDS[far]!];
  if (anchor !== undefined && 'in' in anchor) parameters['ids'] = [...new Set(anchor.in)];
  else parameters['prefixes'] = EDGE_KINDS[kind].from.kinds.map(idPrefix);
  const start =
    anchor === undefined
      ? `UNWIND $prefixes AS prefix
MATCH (${n}:${ENTITY}) USING INDEX ${n}:${ENTITY}(gen, id)
WHERE ${n}.gen = $gen AND ${n}.id STARTS WITH prefix`
      : `UNWIND $ids AS id
MATCH (${n}:${ENTITY} {gen: $gen, id: id})`;
  const nearTexts = workedOut(near, [n]);
  const ofNear = holding((term) => 'at' in term && term.at === near);
  const passed = nearTexts === '' ? (ofNear.length === 0 ? '' : `WITH ${n}\n`) : nearTexts;
  const edge = [
    ...conditions({ asOf: '', statuses: query.statuses }),
    ...holding((term) => 'at' in term && term.at === 'self'),
  ];
  const farTexts = workedOut(far, ['e', n, x, ...known.values()]);
  const ofFar = holding((term) => 'at' in term && term.at === far);
  const farPassed = farTexts === '' ? (ofFar.length === 0 ? '' : 'WITH *\n') : farTexts;
  const lines = [
    `${start}\n${passed}${whereText(ofNear)}`,
    `MATCH (a)-[e:${typeOf(kind)}]->(b)\n${whereText(edge)}`,
    `${farPassed}${whereText(ofFar)}`,
    counting(by, ENDS, known),
  ];
  return {
    text: lines
      .map((line) => line.trimEnd())
      .filter(Boolean)
      .join('\n'),
    parameters,
  };
}

const whereText = (all: readonly string[]): string => (all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`);

const isId = (term: Term): boolean => 'property' in term && term.property === 'id' && term.part === undefined;

function conditionText(
  condition: Condition,
  parameter: string,
  known: ReadonlyMap<string, string>,
  parameters: Record<string, unknown>,
): string {
  const text = termText(condition.term, ENDS, known);
  if (!('in' in condition)) return `${text} IS ${condition.missing ? '' : 'NOT '}NULL`;
  parameters[parameter] = condition.in;
  return `${text} IN $${parameter}`;
}
