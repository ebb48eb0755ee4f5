import { readFileSync } from 'node:fs';

/**
 * Questions to the API, each beside one statement written by hand that fetches the rows the answer is made of:
 * what a service would do that knows this database's layout and has no other duty than this question.
 */
const operation = (name) => ({
  query: readFileSync(`schema/operations/${name}.graphql`, 'utf8'),
  variables: JSON.parse(readFileSync(`schema/operations/${name}.variables.json`, 'utf8')),
});
const LIVE = "MATCH (live:LodegraphPointer {name: 'live'}) WITH live.gen AS gen";
const AS_OF = '2026-05-31';

/** What an answer needs of nodes and edges, as a service that reads their properties would write it. */
const STATE = '.id, .status, .validFrom, .validUntil, .marks, .preferredClaim, .claims';
const NODE = '{.id, .kind, .name, .country, .listed}';
const FACILITY = '{.id, .kind, .name, .type, .stage, .process, .country, .site}';
const STAKE = `{${STATE}, .interest, .share, .directness, .control}`;
const SUPPLY = `{${STATE}, .product, .contract, .quantity, .unit, .basis, .share, .shareOf, .via, .intent}`;
const EDGE = `{${STATE}}`;
const OBSERVATION = `{${STATE}, .property, .subject, .value, .code, .unit, .basis, .bound, .date, .until, .unconfirmed}`;
const CLAIM = '{.id, .source, .locator, .quote, .confidence, .statedOn}';
const SOURCE = '{.id, .title, .publisher, .date, .url}';

/** Who stands above `roots`, with stakes and seats, and where they are gone on from, with operators. */
const above = (roots, goesOn) => `CALL (gen, ${roots}) {
  UNWIND ${roots} AS r
  MATCH p = (r)<-[s:STAKE*0..50]-(x) WHERE all(e IN s WHERE e.validFrom <= $asOf AND $asOf < e.validUntil AND e.status IN ['CURRENT'])
  WITH x, min(length(p)) AS depth ORDER BY depth LIMIT 20000
  WITH collect(x) AS owners
  CALL (owners) {
    UNWIND owners AS x
    MATCH (x)<-[e:STAKE]-(y) WHERE e.validFrom <= $asOf AND $asOf < e.validUntil AND e.status IN ['CURRENT']
    RETURN collect([x.id, y.id, e${STAKE}]) AS stakes
  }
  CALL (owners) {
    UNWIND owners AS x
    MATCH (x)-[e:HEADQUARTERED_IN|REGISTERED_IN]->(y)
    RETURN collect([x.id, y.id, e${EDGE}]) AS seats
  }
  ${goesOn ? AGENTS : 'WITH *, [] AS behind, [] AS agents'}
  RETURN owners, agents, [[x IN owners | x${NODE}], stakes, seats, behind, [x IN agents | x${NODE}]] AS ownership
}`;

const AGENTS = `CALL (owners) {
    UNWIND owners AS x
    MATCH (x)<-[e:OPERATES|HAS_MEMBER]-(y)
    RETURN collect([x.id, y.id, e${EDGE}]) AS behind, collect(DISTINCT y) AS agents
  }`;

const FLAGSHIP = `${LIVE}
MATCH (us:Entity {gen: gen, id: 'country:US'})-[:PARTY_TO]->(agreement)
WITH gen, collect(agreement) AS agreements
CALL (agreements) {
  UNWIND agreements AS a
  MATCH (a)<-[e:PARTY_TO]-(c)
  RETURN collect([a.id, c.id, e${EDGE}]) AS parties, collect(DISTINCT c.id) AS partners
}
CALL (agreements) {
  UNWIND agreements AS a
  MATCH (a)<-[:ABOUT]-(o)
  RETURN collect(o${OBSERVATION}) AS stages
}
CALL (gen, partners) {
  MATCH (f:Facility) USING INDEX f:Facility(gen, lc_country)
  WHERE f.gen = gen AND f.lc_country IN [p IN partners | toLower(p)] AND f.stage IN ['SMELTING', 'REFINING', 'INTERMEDIATE']
  RETURN collect(f) AS plants
}
CALL (plants) {
  UNWIND plants AS f
  MATCH (f)<-[:ABOUT]-(o)
  RETURN collect([f.id, o${OBSERVATION}]) AS observations
}
${above('plants', true)}
WITH *, plants + agents AS senders
CALL (senders) {
  UNWIND senders AS r
  MATCH p = (r)-[s:SUPPLY*0..8]->(x) WHERE all(e IN s WHERE NOT startNode(e):Country)
  WITH x, min(length(p)) AS depth ORDER BY depth LIMIT 5000
  WITH collect(x) AS reached
  CALL (reached) {
    UNWIND reached AS x
    MATCH (x)-[e:SUPPLY]->(y) WHERE NOT x:Country
    RETURN collect([x.id, y.id, e${SUPPLY}]) AS supplies
  }
  CALL (reached) {
    UNWIND reached AS x
    MATCH (x)-[e:HEADQUARTERED_IN|REGISTERED_IN|MAKES]->(y)
    RETURN collect([x.id, y.id, e${EDGE}]) AS facts, collect(DISTINCT y) AS ends
  }
  RETURN [[x IN reached | x${FACILITY}], supplies, facts, [y IN ends | y${NODE}]] AS downstream
}
CALL (gen, partners) {
  UNWIND partners AS id
  MATCH (c:Entity {gen: gen, id: id})-[e:SUPPLY]->(y)
  RETURN collect([id, y.id, e${SUPPLY}]) AS exports, collect(DISTINCT y${NODE}) AS importers
}
CALL (plants) {
  UNWIND plants AS r
  MATCH p = (r)<-[s:SUPPLY*0..3]-(x)
  WITH x, min(length(p)) AS depth ORDER BY depth LIMIT 5000
  WITH collect(x) AS before
  UNWIND before AS x
  OPTIONAL MATCH (x)<-[e:SUPPLY]-(y)
  RETURN collect([x.id, y.id, e${SUPPLY}]) AS feeds
}
CALL (gen, ownership) {
  UNWIND [edge IN ownership[1] | edge[2].preferredClaim] AS id
  WITH DISTINCT id, gen
  MATCH (claim:Entity {gen: gen, id: id})
  RETURN collect(claim${CLAIM}) AS claims
}
RETURN [[a IN agreements | a{.id, .name, .type}], parties, stages, [f IN plants | f${FACILITY}], observations, ownership, downstream, exports, importers, feeds, claims] AS row`;

export const QUESTIONS = [
  {
    name: 'node by id',
    runs: 1_000,
    ask: (id) => ({
      query: 'query ($id: ID!) { node(id: $id) { id ... on Facility { name type stage process } } }',
      variables: { id },
    }),
    text: `${LIVE} MATCH (n:Entity {gen: gen, id: $id}) RETURN n${FACILITY} AS row`,
  },
  {
    name: 'ownership of one facility',
    runs: 800,
    ask: (id) => ({ query: operation('ownership').query, variables: { of: id, asOf: AS_OF } }),
    text: `${LIVE} MATCH (f:Entity {gen: gen, id: $id}) WITH gen, [f] AS roots ${above('roots', false)}
CALL (gen, ownership) {
  UNWIND [edge IN ownership[1] WHERE edge[0] = $id | edge[2].preferredClaim] AS id
  WITH DISTINCT id, gen
  MATCH (claim:Entity {gen: gen, id: id})-[:FROM_SOURCE]->(source)
  RETURN collect([claim${CLAIM}, source${SOURCE}]) AS claims
}
RETURN [ownership, claims] AS row`,
  },
  {
    name: 'owners of a page of 100 facilities',
    runs: 240,
    ask: () => ({
      query:
        '{ facilities(first: 100) { nodes { id name country { name } owners { edges { stake { share { text } validFrom } node { id name } } } } } }',
    }),
    text: `${LIVE} MATCH (f:Facility) USING INDEX f:Facility(gen, name) WHERE f.gen = gen AND f.name IS NOT NULL
WITH gen, f ORDER BY f.gen, f.name, f.id LIMIT 101
WITH gen, collect(f) AS page
CALL (gen, page) { UNWIND page AS f MATCH (c:Entity {gen: gen, id: f.country}) RETURN collect(DISTINCT c${NODE}) AS countries }
CALL (page) {
  UNWIND page AS f
  MATCH (f)<-[e:STAKE]-(x) WHERE e.validFrom <= $asOf AND $asOf < e.validUntil AND e.status IN ['CURRENT']
  RETURN collect([f.id, x.id, e${STAKE}]) AS stakes, collect(DISTINCT x) AS owners
}
RETURN [[f IN page | f${FACILITY}], countries, stakes, [x IN owners | x${NODE}]] AS row`,
  },
  {
    name: 'search',
    runs: 800,
    ask: (id) => ({
      query: 'query ($text: String!) { search(text: $text, first: 10) { score node { id } } }',
      variables: { text: wordOf(id) },
    }),
    text: `${LIVE} CALL db.index.fulltext.queryNodes('lodegraph_search', '+wordsGen:g' + gen + '^0 +words:' + $word + '*') YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT 200 RETURN node${NODE} AS row`,
  },
  { name: 'flagship', runs: 80, ask: () => operation('flagship'), text: FLAGSHIP },
];

/** A word of the plant's name, to search for. */
export const wordOf = (id) => id.replace(/^facility:/, '').split('-')[0];
export const parametersOf = (id) => ({ id, word: wordOf(id), asOf: AS_OF });
