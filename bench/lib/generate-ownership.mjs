/**
 * A generated ownership graph: firms in layers, each owned by two or three others above it, with rings of
 * cross-holdings here and there. Seeded: every run makes the same graph.
 */
export function generateOwnership(edgeCount, seed = 1) {
  const random = seeded(seed);
  const firmCount = Math.max(8, Math.floor(edgeCount / 2));
  const firms = Array.from({ length: firmCount }, (_, n) => firmNode(n));
  const stakes = [];
  for (let asset = 1; stakes.length < edgeCount; asset = (asset % (firmCount - 1)) + 1) {
    // Owners are nearer the top; one in fifty stakes leads back down and closes a ring.
    const back = random() < 0.02;
    const owner = back
      ? Math.min(firmCount - 1, asset + 1 + Math.floor(random() * 8))
      : Math.floor(random() ** 2 * asset);
    if (owner !== asset) stakes.push(stakeEdge(stakes.length, owner, asset, 5 + Math.floor(random() * 40)));
  }
  return { firms, stakes };
}

const firmNode = (n) => ({
  id: `firm:f${n}`,
  kind: 'Firm',
  name: `Firm ${n}`,
  aliases: [],
  identifiers: [],
  jurisdiction: null,
  listed: null,
  source: null,
  locator: null,
  quote: null,
});

const stakeEdge = (n, owner, asset, percent) => ({
  id: `stake:s${n}`,
  kind: 'STAKE',
  from: `firm:f${owner}`,
  to: `firm:f${asset}`,
  interest: 'SHAREHOLDING',
  share: { low: percent * 1e6, high: percent * 1e6, lowInclusive: true, highInclusive: true },
  directness: 'DIRECT',
  control: null,
  complete: null,
  status: 'CURRENT',
  validFrom: '0001-01-01',
  validUntil: '9999-12-31',
  statedFrom: null,
  statedUntil: null,
  marks: [],
  preferredClaim: null,
  claims: [`claim:c${n}`],
});

/** A linear congruential generator: plain, repeatable, good enough to spread edges. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
