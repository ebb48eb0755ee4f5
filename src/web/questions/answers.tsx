import type { ReactNode } from 'react';
import {
  DependencyDocument,
  DisruptionDocument,
  FlagshipDocument,
  OwnedByDocument,
  OwnershipPictureDocument,
  PartnersDocument,
  SupplyPictureDocument,
  VerdictOfDocument,
} from '../api/generated.js';
import { OwnershipPanel } from '../picture/ownership-panel.js';
import { SupplyPanel, supplyVariables } from '../picture/supply-panel.js';
import { DependencyAnswer } from './dependency-answer.js';
import { DisruptionAnswer } from './disruption-answer.js';
import { flagshipVariables, type Values } from './flagship-variables.js';
import { FlagshipShown } from './flagship-shown.js';
import { OwnedAnswer } from './owned-answer.js';
import { PartnersAnswer } from './partners-answer.js';
import type { QuestionId } from './question-titles.js';
import {
  dependencyVariables,
  disruptionVariables,
  ownedVariables,
  partnersVariables,
  verdictVariables,
} from './variables.js';
import { VerdictAnswer } from './verdict-answer.js';

export interface ShownProps {
  readonly values: Values;
  /** The name of the node that a field holds. */
  readonly name: (field: string) => string;
}

interface AnswerKind {
  readonly Show: (props: ShownProps) => ReactNode;
  /** The very request behind the answer, for the playground. */
  readonly request: (
    values: Values,
    params: URLSearchParams,
  ) => { readonly query: string; readonly variables: unknown };
}

const dated = (asOf: string | undefined): { asOf?: string } => (asOf ? { asOf } : {});

/** How each question is asked and its answer shown. */
export const ANSWERS: Readonly<Record<QuestionId, AnswerKind>> = {
  flagship: {
    Show: FlagshipShown,
    request: (values) => ({ query: FlagshipDocument.toString(), variables: flagshipVariables(values) }),
  },
  owners: {
    Show: ({ values }) => <OwnershipPanel of={values['of'] ?? ''} asOf={values['asOf'] || null} />,
    request: ({ of, asOf }) => ({ query: OwnershipPictureDocument.toString(), variables: { of, ...dated(asOf) } }),
  },
  owned: {
    Show: OwnedAnswer,
    request: (values) => ({ query: OwnedByDocument.toString(), variables: ownedVariables(values) }),
  },
  verdict: {
    Show: VerdictAnswer,
    request: (values) => ({ query: VerdictOfDocument.toString(), variables: verdictVariables(values) }),
  },
  supply: {
    Show: ({ values, name }) => (
      <SupplyPanel
        of={values['of'] ?? ''}
        name={name('of')}
        asOf={values['asOf'] || null}
        mineral={values['mineral'] || null}
      />
    ),
    request: ({ of = '', asOf, mineral }, params) => ({
      query: SupplyPictureDocument.toString(),
      variables: supplyVariables(of, params, asOf || null, mineral || null),
    }),
  },
  dependency: {
    Show: DependencyAnswer,
    request: (values) => ({ query: DependencyDocument.toString(), variables: dependencyVariables(values) }),
  },
  disruption: {
    Show: DisruptionAnswer,
    request: (values) => ({ query: DisruptionDocument.toString(), variables: disruptionVariables(values) }),
  },
  partners: {
    Show: PartnersAnswer,
    request: (values) => ({ query: PartnersDocument.toString(), variables: partnersVariables(values) }),
  },
};
