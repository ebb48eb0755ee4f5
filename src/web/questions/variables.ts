import type {
  AgreementKind,
  Bindingness,
  DependencyQueryVariables,
  DisruptionQueryVariables,
  OwnedByQueryVariables,
  PartnersQueryVariables,
  PartnershipStage,
  Stage,
  VerdictOfQueryVariables,
  VerdictValue,
} from '../api/generated.js';
import type { Values } from './flagship-variables.js';

const VERDICTS: Readonly<Record<string, VerdictValue[]>> = {
  OPEN: ['TRUE', 'UNDETERMINED'],
  UNDETERMINED: ['UNDETERMINED'],
};

/** Terms that several questions share; what is left empty takes the schema's default. */
function shared({ rule, threshold, asOf }: Values): { rule?: string; threshold?: number; asOf?: string } {
  return {
    ...(rule ? { rule } : {}),
    ...(threshold ? { threshold: Number(threshold) } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

export function ownedVariables(values: Values): OwnedByQueryVariables {
  const { by = '', mineral, stage, verdicts = '' } = values;
  return {
    by: { country: by },
    filter: {
      kinds: ['FACILITY'],
      ...(mineral ? { minerals: [mineral] } : {}),
      ...(stage ? { stages: [stage as Stage] } : {}),
    },
    ...(VERDICTS[verdicts] ? { verdicts: VERDICTS[verdicts] } : {}),
    ...shared(values),
  };
}

export function verdictVariables(values: Values): VerdictOfQueryVariables {
  return { of: values['of'] ?? '', country: values['country'] ?? '', ...shared(values) };
}

export function dependencyVariables({ of = '', on = '', mineral, stage, asOf }: Values): DependencyQueryVariables {
  return {
    of,
    on: { ids: [on] },
    mineral: mineral || 'mineral:nickel',
    ...(stage ? { stage: stage as Stage } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

export function disruptionVariables(values: Values): DisruptionQueryVariables {
  const { exportsOf = '', percent, exported, of = '', mineral, stage, asOf } = values;
  return {
    scenario: {
      exportsOf: [exportsOf],
      ...(percent ? { percent: Number(percent) } : {}),
      ...(exported ? { exported } : {}),
    },
    of: [of],
    minerals: [mineral || 'mineral:nickel'],
    ...(stage ? { stage: stage as Stage } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

export function partnersVariables(values: Values): PartnersQueryVariables {
  const { of = '', minStage, agreementKind, bindingness, asOf } = values;
  return {
    of,
    ...(minStage ? { minStage: minStage as PartnershipStage } : {}),
    ...(agreementKind ? { kinds: [agreementKind as AgreementKind] } : {}),
    ...(bindingness ? { bindingness: [bindingness as Bindingness] } : {}),
    ...(asOf ? { asOf } : {}),
  };
}
