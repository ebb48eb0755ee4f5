import type { ChangesAnswer } from '../../app/ownership/ownership-changes.js';
import type { OwnershipDifference } from '../../domain/ownership/ownership-difference.js';
import {
  claimsOfChange,
  isDayStated,
  type SeatChange,
  type StakeChange,
} from '../../domain/ownership/stake-changes.js';
import type { UltimateControllers } from '../../domain/ownership/ultimate-controllers.js';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';

/** Changes as GraphQL shows them: what was, read at the first day; what is, at its own. */
export class ChangesOutput {
  constructor(
    private readonly context: RequestContext,
    private readonly answer: ChangesAnswer,
  ) {}

  step({ day, stakes, seats, ...difference }: ChangesAnswer['steps'][number]): object {
    return {
      day,
      stakes: stakes.map((change) => this.stake(change, day)),
      seats: seats.map((change) => this.seat(change, day)),
      effect: this.difference(difference, day),
    };
  }

  difference({ owners, countries, unattributed, controller, verdicts }: OwnershipDifference, day: string): object {
    return {
      owners: owners.map(({ of, before, after }) => ({ party: this.node(of, day), before, after })),
      countries: countries.map(({ of, before, after }) => ({ country: () => this.country(of, day), before, after })),
      unattributed,
      controller:
        controller === null
          ? null
          : { before: this.controller(controller.before, day), after: this.controller(controller.after, day) },
      verdicts: verdicts.map(({ rule, before, after }) => ({
        rule: this.answer.questions[rule]!.rule,
        before,
        after,
      })),
    };
  }

  private stake(change: StakeChange, day: string): object {
    const claims = claimsOfChange(change, day, this.answer.claims);
    return {
      kind: change.kind,
      dayStated: isDayStated(claims, day, this.answer.claims),
      owner: this.node(change.owner, day),
      asset: this.node(change.asset, day),
      before: change.before === null ? null : at(change.before, day),
      after: change.after === null ? null : at(change.after, day),
      claims: () => this.context.nodes(claims),
    };
  }

  private seat(change: SeatChange, day: string): object {
    const { before, after } = change;
    return {
      party: this.node(change.party, day),
      before: before === null ? null : () => this.country(before.to, day),
      after: after === null ? null : () => this.country(after.to, day),
      claims: () => this.context.nodes(claimsOfChange(change, day, this.answer.claims)),
    };
  }

  private controller({ kind, controllers, country }: UltimateControllers, day: string): object {
    return {
      kind,
      controllers: controllers.map((id) => this.node(id, day)),
      country: country === null ? null : () => this.country(country, day),
    };
  }

  private node(id: string, day: string): object {
    return at(this.answer.fetched.nodes.get(id)!, day);
  }

  private async country(id: string, day: string): Promise<object> {
    return at((await this.context.node(id))!, day);
  }
}
