import type { GraphQLField } from 'graphql';

/**
 * Marks a field whose value is no object and yet a function, called when a client asks. All other values must be there
 * as they are: compiled code reads them without asking what they are.
 */
export const CALLED = { called: true };

export const isCalled = ({ extensions }: GraphQLField<unknown, unknown>): boolean => extensions['called'] === true;
