import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as clients and reviewers read it: sorted, so that two versions compare line by line. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
