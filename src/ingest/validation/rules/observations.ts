import type { TableNodeKind } from '../../../domain/graph-schema/node-kinds.js';
import {
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  BINDINGNESSES,
  FACILITY_STATUSES,
  FACILITY_TYPES,
  MARK_PROPERTIES,
  MEASURE_TYPES,
  ORGANISATION_TYPES,
  STATUSES,
  TEXTUAL_PROPERTIES,
  type ObservedProperty,
} from '../../../domain/graph-schema/vocabularies.js';
import { kindOfId } from '../../../domain/graph/node.js';
import { didYouMean } from '../../../domain/search/nearest.js';
import { checkMark } from './marks.js';
import { quoted } from '../problem.js';
import type { RawRow } from '../../reading/raw-dataset.js';
import { cellOf, placeOf, type RowRule, type RuleContext } from './rule-context.js';

type CodeLists = Partial<Record<TableNodeKind, readonly string[]>>;

/** The closed lists that the codes of an observation are taken from, by the kind of its subject. */
const CODES: Partial<Record<ObservedProperty, CodeLists>> = {
  STATUS: { Facility: FACILITY_STATUSES, Agreement: AGREEMENT_STATUSES, Measure: STATUSES },
  BINDINGNESS: { Agreement: BINDINGNESSES },
  TYPE: {
    Facility: FACILITY_TYPES,
    Agreement: AGREEMENT_TYPES,
    Measure: MEASURE_TYPES,
    Organisation: ORGANISATION_TYPES,
  },
};
const WEIGHED: readonly string[] = ['CAPACITY', 'PRODUCTION'] satisfies ObservedProperty[];

/** An observation says something: a code of its list, or a number with what is needed to understand it. */
export const checkObservation: RowRule = (table, row, context) => {
  if (table.holds !== 'observations') return;
  const { problems } = context;
  const property = cellOf(row, 'property');
  const value = cellOf(row, 'value');
  const code = cellOf(row, 'code');
  if (TEXTUAL_PROPERTIES.includes(property)) {
    checkSentence(row, context);
    return;
  }
  if (MARK_PROPERTIES.includes(property)) checkMark(row, context);
  else if (cellOf(row, 'text') !== '') {
    const message = `The observation of ${property || 'a property'} has a text; only ${[...TEXTUAL_PROPERTIES, ...MARK_PROPERTIES].join(', ')} take one.`;
    const advice = 'Write in `note` what the number includes or leaves out, or make the sentence a row of its own.';
    problems.error('UNEXPECTED_TEXT', placeOf(row, 'text'), message, advice);
  }
  const lists = Object.hasOwn(CODES, property) ? CODES[property as ObservedProperty] : undefined;
  if (lists !== undefined) {
    checkCode(lists, table, row, context);
  } else if (value === '' && code === '') {
    const message = `The observation of ${property || 'a property'} has neither a value nor a code.`;
    problems.error('EMPTY_OBSERVATION', placeOf(row, 'value'), message, 'Fill in the value, or remove the row.');
  }
  if (value === '' || !WEIGHED.includes(property)) return;
  if (cellOf(row, 'unit') === '') {
    const message = `The ${property} ${quoted(value)} has no unit.`;
    problems.error('MISSING_UNIT', placeOf(row, 'unit'), message, 'Name the unit, such as t/yr.');
  }
  if (cellOf(row, 'basis') === '') {
    const message = `The ${property} ${quoted(value)} does not say what is weighed.`;
    const advice = 'Name the basis, such as CONTAINED_METAL; UNSTATED where the source does not say.';
    problems.warning('MISSING_BASIS', placeOf(row, 'basis'), message, advice);
  }
};

const NUMERIC_COLUMNS = ['value', 'code', 'unit', 'basis', 'bound'];

/** A sentence stands alone: a number beside it would look like one that can be computed with. */
function checkSentence(row: RawRow, { problems }: RuleContext): void {
  const property = cellOf(row, 'property');
  if (cellOf(row, 'text') === '') {
    const advice = 'Write in one sentence of your own what the source says, or remove the row.';
    problems.error('MISSING_TEXT', placeOf(row, 'text'), `The ${property} has no text.`, advice);
  }
  for (const column of NUMERIC_COLUMNS) {
    if (cellOf(row, column) === '') continue;
    const message = `A ${property} is a sentence and takes no ${column}.`;
    const advice = 'Empty the cell; give the number or code a row of its own, under the property that it is of.';
    problems.error('TEXT_WITH_VALUE', placeOf(row, column), message, advice);
  }
}

const checkCode = (lists: CodeLists, ...[, row, { problems }]: Parameters<RowRule>): void => {
  const property = cellOf(row, 'property');
  const code = cellOf(row, 'code');
  const place = placeOf(row, 'code');
  const kind = kindOfId(cellOf(row, 'subject')) as TableNodeKind | null;
  const list = kind === null ? undefined : lists[kind];
  const choice = list === undefined ? '' : ` Use one of ${list.join(', ')}.`;
  if (code === '') {
    problems.error('MISSING_CODE', place, `The observation of ${property} has no code.`, `Fill in the code.${choice}`);
  } else if (list !== undefined && !list.includes(code)) {
    const message = `${quoted(code)} is not a ${property} that a ${kind} can have.`;
    problems.error('BAD_CODE', place, message, `${choice.trim()}${didYouMean(code, list)}`);
  }
};
