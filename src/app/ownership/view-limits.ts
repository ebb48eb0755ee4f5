/** How far questions about many owners or assets may reach. Every cut is reported in the answer. */
export const VIEW_LIMITS = {
  /** Parties of one country whose holdings are followed. */
  countryParties: 10_000,
  /** Assets whose common owners are looked for in one request, and parties that are compared. */
  commonAssets: 200,
  commonParties: 500,
  /** Chains of owners told between two ends. */
  ownershipPaths: 20,
  /** Days of change that one answer tells. */
  changeDays: 100,
  /** Rules that one question compares. */
  rules: 10,
  /** Assets of one look-through. */
  lookThrough: 1_000,
  /** Assets that one question about what a country owns, or about what is open, weighs. */
  candidates: 2_000,
  /** Assets whose open verdicts one question looks into: each costs a search for what would settle it. */
  openQuestionAssets: 1_000,
  /** Assets named for one open question. */
  assetsOfQuestion: 100,
} as const;
