import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whose word to prefer wherever claims conflict; give exactly one field.' })
export class Under {
  @Field(() => ID, { nullable: true, description: 'A source: its claims are preferred wherever they take a side.' })
  source?: string;

  @Field(() => ID, { nullable: true, description: 'One claim, for example claim:P0012.' })
  claim?: string;
}

/** What a client should know whose preferred source or claim disputes nothing here. */
export const noSideTaken = ({ source, claim }: Under): { code: string; message: string } => ({
  code: 'NO_SIDE_TAKEN',
  message: `"${source ?? claim ?? ''}" takes a side in no conflict above these assets on this date: the answer is the standing one.`,
});
