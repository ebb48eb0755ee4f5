import type { GraphQLField, GraphQLInputType, GraphQLNamedType } from 'graphql';

/** A query as the generator draws it: nothing in it can be invalid, and what is taken out of it leaves a query. */
export type Pick = FieldPick | FragmentPick;

export interface FieldPick {
  readonly pick: 'field';
  readonly field: GraphQLField<unknown, unknown>;
  readonly alias: string | null;
  readonly args: readonly Argument[];
  readonly directive: Condition | null;
  /** What is selected below, where it leads to objects; written as the same field several times. */
  readonly below: readonly (readonly Pick[])[];
  /** Whether the next page is asked for too, with the cursor that the first ends at. */
  readonly paged: boolean;
}

export interface FragmentPick {
  readonly pick: 'fragment';
  /** Null for one without a condition. */
  readonly on: GraphQLNamedType | null;
  readonly named: boolean;
  readonly directive: Condition | null;
  readonly picks: readonly Pick[];
}

export interface Condition {
  readonly name: 'skip' | 'include';
  readonly when: boolean;
  readonly asVariable: boolean;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** In the text; as a variable, as the default of one, by a variable left out or null; with variables inside. */
export type Way = 'literal' | 'variable' | 'default' | 'omitted' | 'null' | 'inside';

export interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Whether it may be left out. */
  readonly optional: boolean;
  readonly value: Json;
  readonly way: Way;
}
