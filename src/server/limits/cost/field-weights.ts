/**
 * What a field costs by itself, in units of about one node fetched and written out. Fields not named here cost 1 where
 * they lead to objects and nothing where they are values of one. Derived answers cost what their computing takes.
 */
export const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  'Query.dependencyChains': 5_000,
  // Statistics go through all there is of a kind, whatever the page.
  'Query.facilityStatistics': 1_000,
  'Query.observationStatistics': 1_000,
  'Query.ownership': 50,
  'Query.partners': 50,
  'Query.search': 20,
  'Query.stakeStatistics': 1_000,
  'Query.supplyStatistics': 1_000,
  'Query.verdict': 50,
  'Query.verdicts': 50,
};

/** Of a root field that computes, by itself or for each thing it is asked of: one that is not named above. */
export const DERIVED_WEIGHT = 100;

/** Counting a list reads all of it. */
export const TOTAL_COUNT_WEIGHT = 10;

/** A condition `some` or `none` of a filter: it may have to look at the relationships of all there is of a kind. */
export const RELATION_WEIGHT = 100;

/** One thing written out by introspection, which only reads what is in memory. */
export const INTROSPECTION_WEIGHT = 0.05;

/** Items of a list that has no argument for its length: claims of a stake, countries of an owner. */
export const USUAL_LENGTH = 5;

/** Length of the lists of introspection; of those not named, one type in all its wrappings. */
export const INTROSPECTION_LENGTHS: Readonly<Record<string, number>> = {
  '__Schema.types': 300,
  '__Schema.directives': 6,
  '__Type.fields': 15,
  '__Type.inputFields': 10,
  '__Type.enumValues': 10,
  '__Type.interfaces': 3,
  '__Type.possibleTypes': 5,
  '__Field.args': 3,
  '__Directive.args': 2,
};
