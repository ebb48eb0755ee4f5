import type { ClassType } from 'type-graphql';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Filter } from '../../store/graph-store.js';

/** A field of a filter input, and the property of the node that it is a condition on. */
export interface FilteredField {
  readonly type: () => ClassType<object>;
  readonly description: string;
  /** The property of the node, where it is not named as the field. */
  readonly property?: string;
  /** Whether the property is a list: its elements are compared then. */
  readonly list?: true;
  /** What the store is asked, where the field is not a condition on one property; relationships are read at the date. */
  readonly toStore?: (given: object, asOf: IsoDate) => Filter[];
}
