import type { GraphQLResolveInfo } from 'graphql';
import { Info, Query, Resolver } from 'type-graphql';
import { ServerInfo } from './server-info.type.js';

@Resolver()
export class ServerInfoResolver {
  @Query(() => ServerInfo, { description: 'The server: the version of its program and its limits.' })
  serverInfo(@Info() { schema }: GraphQLResolveInfo): ServerInfo {
    return schema.extensions['serverInfo'] as ServerInfo;
  }
}
