import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How large one request may be. An error LIMIT_EXCEEDED names the limit in extensions.limit as it is named here.',
  simpleResolvers: true,
})
export class RequestLimits {
  @Field(() => Int, { description: 'Bytes of the body of a request.' })
  bodyBytes!: number;

  @Field(() => Int, { description: 'Bytes of a document.' })
  documentBytes!: number;

  @Field(() => Int, { description: 'Words and signs of a document.' })
  tokens!: number;

  @Field(() => Int, { description: 'Brackets within brackets in a document.' })
  nesting!: number;

  @Field(() => Int, { description: 'Fields below fields, fragments written out.' })
  depth!: number;

  @Field(() => Int, { description: 'Fields and fragments in all, fragments written out.' })
  selections!: number;

  @Field(() => Int, { description: 'How often one key of the answer may stand in one place.' })
  repeats!: number;

  @Field(() => Int, { description: 'Aliases.' })
  aliases!: number;

  @Field(() => Int, { description: 'Fields at the root.' })
  rootFields!: number;

  @Field(() => Int, { description: 'Directives.' })
  directives!: number;

  @Field(() => Int, { description: 'Values in the variables, those within lists and objects counted.' })
  variableValues!: number;

  @Field(() => Int, { description: 'Lists and objects within each other in the variables.' })
  variableDepth!: number;

  @Field(() => Int, { description: 'What an operation may cost without a key; extensions.cost says it for yours.' })
  cost!: number;

  @Field(() => Int, { description: 'Time of an operation, in milliseconds.' })
  milliseconds!: number;

  @Field(() => Int, { description: 'Items of one page of a list. The same on every server.' })
  first!: number;

  @Field(() => Int, { description: 'Ids that nodes takes at once. The same on every server.' })
  ids!: number;

  @Field(() => Int, { description: 'Assets that verdicts takes at once. The same on every server.' })
  verdictBatch!: number;

  @Field(() => Int, { description: 'Comparisons in one filter. The same on every server.' })
  filterConditions!: number;

  @Field(() => Int, { description: 'Conditions some and none in one filter. The same on every server.' })
  filterRelations!: number;
}

@ObjectType({
  description:
    'How far an answer looks from what is asked about; where it is cut, it says so. The same on every server.',
  simpleResolvers: true,
})
export class AnswerReach {
  @Field(() => Int, { description: 'Steps of ownership above an asset.' })
  ownershipDepth!: number;

  @Field(() => Int, { description: 'Parties and assets of one question about ownership.' })
  ownershipNodes!: number;

  @Field(() => Int, { description: 'Stakes of one question about ownership.' })
  ownershipEdges!: number;

  @Field(() => Int, { description: 'Steps of supply from a plant.' })
  supplyDepth!: number;

  @Field(() => Int, { description: 'Ends of supplies in one question about supply.' })
  supplyNodes!: number;

  @Field(() => Int, { description: 'Supplies of one question about supply.' })
  supplyEdges!: number;
}

@ObjectType({ description: 'The server that answers, apart from its data.', simpleResolvers: true })
export class ServerInfo {
  @Field(() => String, { description: 'The version of the program.' })
  version!: string;

  @Field(() => Boolean, { description: 'Whether it is a subgraph of Apollo Federation.' })
  federation!: boolean;

  @Field(() => RequestLimits, { description: 'How large one request may be.' })
  requests!: RequestLimits;

  @Field(() => AnswerReach, { description: 'How far an answer looks.' })
  reach!: AnswerReach;
}
