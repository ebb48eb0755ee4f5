import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, Query, Resolver } from 'type-graphql';

@Resolver()
class Placeholder {
  @Query(() => String, { description: 'Placeholder.' })
  ping(): string {
    return 'pong';
  }
}

/** The executable schema of the API. */
export const createSchema = (): Promise<GraphQLSchema> => buildSchema({ resolvers: [Placeholder], validate: false });
