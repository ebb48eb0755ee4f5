import { shareText } from '../../dist/domain/values/share.js';

/**
 * Questions that @neo4j/graphql can answer as well as the API, asked of both in the same shape. The peer reads the
 * nodes and relationships of `src/store/neo4j/layout`; filters keep it to one generation and to the stakes that
 * count on the date, which the API does unasked. `ours` and `peer` find the rows in the answers.
 */
const OWNER = 'stake { share { text } validFrom } node { id name';
const PEER_OWNERS =
  'owners: ownersConnection(where: {edge: {status: {eq: "CURRENT"}, validFrom: {lte: $asOf}, validUntil: {gt: $asOf}}}) { edges { stake: properties { share validFrom } node { id name';
const OURS_3 = `owners { edges { ${OWNER} ... on Firm { owners { edges { ${OWNER} ... on Firm { owners { edges { ${OWNER}${' }'.repeat(11)}`;
const PEER_3 = `${`${PEER_OWNERS} `.repeat(3)}${'} } } '.repeat(3)}`;

export const peerQuestions = ({ gen, asOf, plants, chains, pairs }) => [
  {
    name: 'one facility, 5 fields',
    runs: 300,
    about: plants,
    ask: (id) => ({
      query: 'query ($id: ID!) { facility(by: {id: $id}) { id name type stage process } }',
      variables: { id },
    }),
    askPeer: (id) => ({
      query:
        'query ($gen: Int!, $id: ID!) { facilities(where: {gen: {eq: $gen}, id: {eq: $id}}) { id name type stage process } }',
      variables: { gen, id },
    }),
    ours: ({ facility }) => [facility],
    peer: ({ facilities }) => facilities,
  },
  {
    name: '100 facilities with country and direct owners',
    runs: 60,
    about: [null],
    ask: () => ({
      query: `{ facilities(first: 100) { nodes { id name country { name } owners { edges { ${OWNER} } } } } } }`,
    }),
    askPeer: () => ({
      query: `query ($gen: Int!, $asOf: String!) { facilities(where: {gen: {eq: $gen}}, sort: [{name: ASC}, {id: ASC}], limit: 100) { id name country { name } ${PEER_OWNERS} } } } } }`,
      variables: { gen, asOf },
    }),
    ours: ({ facilities }) => facilities.nodes,
    peer: ({ facilities }) => facilities,
  },
  {
    name: 'owners of a facility, 3 levels written out',
    runs: 200,
    about: chains,
    ask: (id) => ({ query: `query ($id: ID!) { facility(by: {id: $id}) { id name ${OURS_3} } }`, variables: { id } }),
    askPeer: (id) => ({
      query: `query ($gen: Int!, $id: ID!, $asOf: String!) { facilities(where: {gen: {eq: $gen}, id: {eq: $id}}) { id name ${PEER_3} } }`,
      variables: { gen, id, asOf },
    }),
    ours: ({ facility }) => [facility],
    peer: ({ facilities }) => facilities,
  },
  {
    name: 'facilities in a country with a direct owner from another',
    runs: 200,
    about: pairs,
    ask: ([place, from]) => ({
      query: `query ($place: ID!, $from: ID!) { facilities(filter: {country: {eq: $place}, owners: {some: {
        ownerCountry: {eq: $from}, not: {directness: {eq: INDIRECT}}, interest: {in: [SHAREHOLDING, VOTING_RIGHTS]}
      }}}, orderBy: {field: ID}, first: 200) { nodes { id name } } }`,
      variables: { place, from },
    }),
    askPeer: askPeerForPair(gen, asOf),
    ours: ({ facilities }) => facilities.nodes,
    peer: ({ facilities }) => facilities,
  },
  {
    name: 'the same by the rule DIRECT_STAKE',
    runs: 200,
    about: pairs,
    ask: ([place, from]) => ({
      query:
        'query ($place: ID!, $from: ID!) { ownedAssets(by: {country: $from}, rule: "DIRECT_STAKE", residual: OTHERS, presumed: IGNORE, filter: {countries: [$place], kinds: [FACILITY]}, first: 200) { nodes { asset { id name } } } }',
      variables: { place, from },
    }),
    askPeer: askPeerForPair(gen, asOf),
    ours: ({ ownedAssets }) => ownedAssets.nodes.map(({ asset }) => asset),
    peer: ({ facilities }) => facilities,
  },
];

const askPeerForPair =
  (gen, asOf) =>
  ([place, from]) => ({
    query: `query ($gen: Int!, $place: ID!, $from: ID!, $asOf: String!) { facilities(where: {gen: {eq: $gen}, country: {some: {id: {eq: $place}}}, ownersConnection: {some: {
        edge: {status: {eq: "CURRENT"}, validFrom: {lte: $asOf}, validUntil: {gt: $asOf}, NOT: {directness: {eq: "INDIRECT"}}, interest: {in: ["SHAREHOLDING", "VOTING_RIGHTS"]}}
        node: {OR: [{id: {eq: $from}}, {headquarters: {some: {id: {eq: $from}}}}, {registrations: {some: {id: {eq: $from}}}}]}
      }}}, sort: [{id: ASC}]) { id name } }`,
    variables: { gen, place, from, asOf },
  });

/** An answer with what the two write differently written alike; the order of owners is the API's alone. */
export function alike(value, key) {
  if (Array.isArray(value)) {
    if (key === 'country') return value.length === 0 ? null : value[0];
    const rows = value.map((row) => alike(row));
    return key === 'edges' ? rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : rows;
  }
  if (key === 'share') return typeof value === 'string' ? shareText(storedShare(value)) : value.text;
  if (value === null || typeof value !== 'object') return value === NO_DATE ? null : value;
  const entries = Object.keys(value)
    .sort()
    .map((name) => [name, alike(value[name], name)]);
  // A party that cannot be owned has no list of owners here, and an empty one there.
  return Object.fromEntries(entries.filter(([name, inner]) => name !== 'owners' || inner.edges.length > 0));
}

const NO_DATE = '0001-01-01';
const STORED_SHARE = /^([[(])(\d+),(\d+)([\])])$/;

function storedShare(text) {
  const [, open, low, high, close] = STORED_SHARE.exec(text);
  return { low: Number(low), high: Number(high), lowInclusive: open === '[', highInclusive: close === ']' };
}
