import { decideAggregate } from './aggregate.js';
import { aggregateWitness } from './aggregate-witness.js';
import { decideBeneficialOwner } from './beneficial-owner.js';
import { beneficialWitness } from './beneficial-witness.js';
import { majorityControlWitness } from './control-witness.js';
import { decideDirectStake, directStakeWitness } from './direct-stake.js';
import { decideEffectiveShare, effectiveShareWitness } from './effective-share-rule.js';
import { jurisdictionOf, jurisdictionWitness } from './jurisdiction.js';
import { decideMajorityControl } from './majority-control.js';
import { caseOf, type OwnershipCase, type OwnershipQuestion } from './ownership-case.js';
import { indexOwnership, type OwnershipIndex } from './ownership-graph.js';
import type { OwnershipWarning } from './ownership-warning.js';
import type { Interval } from './percent.js';
import { selfSupportingLoop } from './self-supporting.js';
import { settlingOf, type Settling } from './settling.js';
import { decideTieredShare, tieredShareWitness } from './tiered-share-rule.js';
import type { SettlingStake } from './unknown.js';
import type { VerdictValue } from './verdict-value.js';
import { warning, warningsAbove } from './warnings-above.js';
import type { Witness } from './witness.js';

export type { OwnershipQuestion } from './ownership-case.js';
export type { SettlingStake } from './unknown.js';
export type { VerdictValue } from './verdict-value.js';
export type { Witness, WitnessStep } from './witness.js';

/** The answer of a rule about one asset, with what it rests on and, where it is open, what would settle it. */
export interface Verdict {
  /** What was asked, for asking it again of another graph. */
  readonly question: OwnershipQuestion;
  readonly rule: string;
  readonly asset: string;
  readonly value: VerdictValue;
  readonly threshold: number | null;
  /** How the question counts what nobody records. */
  readonly residual: 'OPEN' | 'OTHERS';
  readonly presumed: 'COUNT' | 'IGNORE';
  /** The share that was held against the threshold, in percent; null for rules without one. */
  readonly share: Interval | null;
  readonly witness: Witness;
  /** UNDETERMINED: unknowns that, once known, could settle it. Empty otherwise. */
  readonly settledBy: readonly SettlingStake[];
  readonly settledByMinimal: boolean;
  readonly warnings: readonly OwnershipWarning[];
}

interface Decided {
  readonly value: VerdictValue;
  readonly share: Interval | null;
  readonly witness: () => Witness;
  /** Warnings of the rule's own. */
  readonly warnings?: () => OwnershipWarning[];
}

/**
 * Decides a rule. The value comes at once; the witness and the settling set are computed when they are
 * first read, because a question over hundreds of plants shows those of a page only.
 */
export function decide(index: OwnershipIndex, question: OwnershipQuestion): Verdict {
  const { rule } = question;
  const threshold = question.threshold ?? rule.threshold;
  const asset = index.numberOf.get(question.asset);
  if (asset === undefined) return decide(unrecorded(index, question.asset), question);
  const asked = caseOf(index, question, asset);
  const { value, share, witness, warnings } = decided(asked);
  const proof = once(witness);
  const settling = once((): Settling =>
    value === 'UNDETERMINED'
      ? settlingOf(asked, (supposed) => decided(supposed).value)
      : { settledBy: [], minimal: true },
  );
  return {
    question,
    rule: rule.id,
    asset: question.asset,
    value,
    threshold,
    residual: asked.open ? 'OPEN' : 'OTHERS',
    presumed: asked.presumed ? 'COUNT' : 'IGNORE',
    share,
    get witness() {
      return proof();
    },
    get settledBy() {
      return settling().settledBy;
    },
    get settledByMinimal() {
      return settling().minimal;
    },
    warnings: [...residualWarning(asked, value), ...(warnings?.() ?? []), ...warningsAbove(index, asset)],
  };
}

/** By the place of the asset where the rule asks for it, else by holdings. */
function decided(asked: OwnershipCase): Decided {
  const held = byHoldings(asked);
  if (asked.rule.jurisdiction !== true) return held;
  const place = jurisdictionOf(asked);
  if (place === 'COVERED') return { value: 'TRUE', share: held.share, witness: () => jurisdictionWitness(asked) };
  return place === 'OPEN' && asked.open && held.value === 'FALSE' ? { ...held, value: 'UNDETERMINED' } : held;
}

function byHoldings(asked: OwnershipCase): Decided {
  switch (asked.rule.propagation) {
    case 'DIRECT': {
      const { value, share } = decideDirectStake(asked);
      return { value, share, witness: () => directStakeWitness(asked, share) };
    }
    case 'MULTIPLY': {
      if (asked.rule.holders === 'PERSONS') {
        const decision = decideBeneficialOwner(asked);
        return { ...decision, witness: () => beneficialWitness(asked, decision) };
      }
      const { value, share } = decideEffectiveShare(asked);
      return { value, share, witness: () => effectiveShareWitness(asked, value, share) };
    }
    case 'CONTROL': {
      const decision = decideMajorityControl(asked);
      return { value: decision.value, share: null, witness: () => majorityControlWitness(asked, decision) };
    }
    case 'FULL_OR_NOTHING': {
      const decision = decideAggregate(asked);
      return {
        ...decision,
        witness: () => aggregateWitness(asked, decision),
        warnings: () => selfSupportingLoop(asked, decision),
      };
    }
    case 'FULL_OR_MULTIPLY': {
      const decision = decideTieredShare(asked);
      return { ...decision, witness: () => tieredShareWitness(asked, decision) };
    }
  }
}

/** FALSE only because what nobody records counts for nobody: a reader must know. */
function residualWarning(asked: OwnershipCase, value: VerdictValue): OwnershipWarning[] {
  if (value !== 'FALSE' || asked.open || decided({ ...asked, open: true }).value === 'FALSE') return [];
  const id = asked.index.ids[asked.asset]!;
  return [
    warning(
      'RESIDUAL_COULD_DECIDE',
      id,
      [],
      `FALSE rests on counting what nobody records as other people's; if ${asked.label} held it, ${id} could pass.`,
    ),
  ];
}

/** An asset that the index does not know is one of which nothing is recorded. */
const unrecorded = ({ asOf }: OwnershipIndex, id: string): OwnershipIndex =>
  indexOwnership({
    asOf,
    parties: new Map([[id, { id, kind: 'Facility', country: null, listed: false }]]),
    stakes: [],
    truncated: new Set(),
  });

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
