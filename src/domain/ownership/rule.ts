/**
 * An ownership rule is data: what must be reached, how stakes combine along and across chains, and
 * how what nobody records counts. "Chinese-owned" is never a flag on a firm; it is the verdict of one
 * of these on a date.
 */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Percent; null where the rule has no number of its own. */
  readonly threshold: number | null;
  readonly comparator: 'ABOVE' | 'AT_LEAST';
  readonly propagation: 'DIRECT' | 'MULTIPLY' | 'CONTROL';
  /** Whether unattributed residual may belong to the covered parties (OPEN) or to nobody (OTHERS). */
  readonly residual: 'OPEN' | 'OTHERS';
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly citation: string;
}

export const RULE_IDS = ['rule:DIRECT_STAKE', 'rule:EFFECTIVE_SHARE', 'rule:MAJORITY_CONTROL'] as const;

/** The rules that this version decides. */
export const BUILT_IN_RULES: readonly Rule[] = [
  {
    id: 'rule:DIRECT_STAKE',
    title: 'Any direct stake',
    description: 'A covered party holds a direct stake above 0 % in the asset.',
    threshold: 0,
    comparator: 'ABOVE',
    propagation: 'DIRECT',
    residual: 'OPEN',
    validFrom: null,
    validUntil: null,
    citation: 'Lodegraph semantics, section 4',
  },
  {
    id: 'rule:EFFECTIVE_SHARE',
    title: 'Effective share',
    description:
      'The integrated share of all outside owners of the country together, over every chain and loop, reaches the threshold.',
    threshold: 50,
    comparator: 'AT_LEAST',
    propagation: 'MULTIPLY',
    residual: 'OPEN',
    validFrom: null,
    validUntil: null,
    citation:
      'F. Brioschi, L. Buzzacchi, M. Colombo: Risk capital financing and the separation of ownership and control in business groups. Journal of Banking & Finance 13 (1989)',
  },
  {
    id: 'rule:MAJORITY_CONTROL',
    title: 'Majority control',
    description:
      'The ultimate controller of the asset, by more than half of the votes at every step, belongs to the country.',
    threshold: 50,
    comparator: 'ABOVE',
    propagation: 'CONTROL',
    residual: 'OPEN',
    validFrom: null,
    validUntil: null,
    citation: 'S. Ceri, G. Gottlob, L. Tanca: Logic Programming and Databases (1990), company control problem',
  },
];
