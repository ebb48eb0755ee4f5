/**
 * Runs in a process of its own: @neo4j/graphql under Apollo Server, as its documentation sets it up, over the nodes
 * and relationships that the product has written. The packages of this folder are no dependencies of the product.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password } = process.env;
const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
const peer = new Neo4jGraphQL({
  typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  driver: neo4j.driver(uri, auth),
  // Dates are texts in this layout, and are compared as such.
  features: { filters: { String: { LTE: true, GT: true } } },
});
const server = new ApolloServer({ schema: await peer.getSchema() });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
process.on('disconnect', () => process.exit());
process.send({ url });
