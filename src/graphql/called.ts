import type { GraphQLField } from 'graphql';

/**
 * Marks a field whose value is no object and yet made when a client asks, by a function or a getter. All other values
 * must be there as they are: compiled code reads them without asking what they are, and without expecting them to fail.
 */
export const CALLED = { called: true };

export const isCalled = ({ extensions }: GraphQLField<unknown, unknown>): boolean => extensions['called'] === true;
