import { Field, ID, InputType } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import type { CoveredBy } from '../../app/ownership/covered-parties.js';

@InputType('CoveredBy', {
  description: 'Whose ownership is asked about; give exactly one field.',
})
export class CoveredByInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A country: its state and all its parties, for example country:CN.',
  })
  country?: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Parties by their ids, at most ${LIMITS.coveredParties}. A country among them is its state alone.`,
  })
  parties?: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'A list in the dataset: a group, whose members are the parties.',
  })
  list?: string;
}

/** The input as services take it; GraphQL has seen to it that one field is given. */
export const coveredBy = ({ country, parties, list }: CoveredByInput): CoveredBy =>
  country !== undefined ? { country } : parties !== undefined ? { parties } : { list: list! };
