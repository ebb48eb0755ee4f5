import { Field, ID, InputType } from 'type-graphql';
import type { CoveredBy } from '../../app/ownership/covered-parties.js';

@InputType({ description: 'Names whose ownership is asked about; give exactly one field.' })
export class OwnedBy {
  @Field(() => ID, { nullable: true, description: 'A country: the state and all its parties, for example country:CN.' })
  country?: string;

  @Field(() => [ID], { nullable: true, description: 'Some parties by their ids, each for itself alone.' })
  parties?: string[];

  @Field(() => ID, { nullable: true, description: 'A group of the dataset, whose members are the parties.' })
  list?: string;
}

/** The one field that is given; the schema refuses any other number. */
export function coveredBy({ country, parties, list }: OwnedBy): CoveredBy {
  if (country !== undefined) return { country };
  return parties !== undefined ? { parties } : { list: list! };
}
