import { isEdges, type CountedFacilities, type TallyQuery } from '../../tally-query.js';
import { conditionOf } from './condition.js';
import { matching, NOT_MERGED } from './finding.js';
import { conditions } from './reading.js';
import { tallyEdges } from './tally-edges.js';
import { counting, standing, termText, type TallyStatement } from './tally-terms.js';

/** `gen`, `asOf`, `most`, and what it says itself: rows of `[values, count]`. The database counts; only combinations leave it. */
export function tally({ counted, by }: TallyQuery): TallyStatement {
  if (isEdges(counted)) return tallyEdges(counted, by);
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
    text: matching('Facility', [NOT_MERGED, ...(makes === undefined ? [] : [made])], condition, null),
    parameters: { ...condition?.parameters, ...(makes === undefined ? {} : { makes }) },
  };
}
