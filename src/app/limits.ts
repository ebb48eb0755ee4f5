/** How far one question may reach. Every cut is reported in the answer; docs/operations.md explains each. */
export const LIMITS = {
  /** Steps of ownership above an asset: beyond the longest real chain, short of a runaway. */
  ownershipDepth: 50,
  ownershipNodes: 20_000,
  ownershipEdges: 100_000,
  /** Steps of supply from a plant, and the longest chain told. */
  supplyDepth: 8,
  supplyNodes: 5_000,
  supplyEdges: 20_000,
  /** Chains told for one plant. */
  chains: 20,
  /** Chokepoints listed. */
  chokepoints: 100,
  /** Stakes supposed in one question. */
  assumedStakes: 50,
  /** Targets of one scenario. */
  disruptionTargets: 50,
  /** Measures weighed, agreements compared, and trade flows read at once. */
  measures: 500,
  agreements: 100,
  tradeFlows: 500,
  /** Plants of the asked-for countries and stages that one question looks at. */
  candidates: 2_000,
  /** Assets in one batch of verdicts. */
  verdictBatch: 5_000,
  /** Parties that one question may list as covered. */
  coveredParties: 5_000,
  /** Combinations of disputed claims under which one verdict is decided anew. */
  alternatives: 256,
  /** Plants and claims that the coverage of a dataset is counted from. */
  coverageFacilities: 5_000,
  coverageClaims: 200_000,
  /** Edges of a kind, and nodes that meet a filter, that are counted in one question; different combinations told. */
  talliedEdges: 2_000_000,
  talliedNodes: 500_000,
  tallyRows: 100_000,
  /** Comparisons of one filter, and conditions on relationships among them: each is planned by the database. */
  filterConditions: 100,
  filterRelations: 8,
} as const;
