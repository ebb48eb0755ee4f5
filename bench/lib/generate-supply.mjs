/**
 * A generated supply graph in layers: mines, smelters, refiners, makers, buyers. Each receiver takes from three
 * suppliers of the layer before, one statement in fifty leads back and closes a loop. Seeded: every run is alike.
 */
export function generateSupply(edgeCount, seed = 1) {
  const random = seeded(seed);
  const nodeCount = Math.floor(edgeCount / 3);
  const layers = 6;
  const width = Math.floor(nodeCount / layers);
  const at = (layer, n) => layer * width + n;
  const nodes = [];
  for (let layer = 0; layer < layers; layer += 1)
    for (let n = 0; n < width; n += 1) nodes.push(facility(at(layer, n), layer));
  const supplies = [];
  const any = () => Math.floor(random() * width);
  for (let layer = 1; layer < layers; layer += 1) {
    for (let n = 0; n < width; n += 1) {
      // Suppliers are near: neighbourhoods then grow with the steps, as in real chains, and not at once.
      for (let k = 0; k < 3; k += 1) {
        const near = (n + Math.floor(random() * 7) - 3 + width) % width;
        const from = random() < 0.05 ? any() : near;
        supplies.push(supply(supplies.length, at(layer - 1, from), at(layer, n), 20 + Math.floor(random() * 12)));
      }
    }
  }
  while (supplies.length < edgeCount) {
    const layer = 1 + Math.floor(random() * (layers - 2));
    supplies.push(supply(supplies.length, at(layer + 1, any()), at(layer, any()), 5));
  }
  const product = { id: 'product:p', kind: 'Product', name: 'P', aliases: [], minerals: ['mineral:m'], stage: null };
  const mineral = { id: 'mineral:m', kind: 'Mineral', name: 'M', aliases: [], symbol: null, group: null };
  return {
    nodes: [mineral, product, ...nodes],
    supplies,
    width,
    layers,
    idAt: (layer, n) => `facility:f${at(layer, n)}`,
  };
}

const facility = (n, layer) => ({
  id: `facility:f${n}`,
  kind: 'Facility',
  name: `Plant ${n}`,
  aliases: [],
  identifiers: [],
  type: layer === 0 ? 'MINE' : 'SMELTER',
  stage: layer === 0 ? 'EXTRACTION' : 'SMELTING',
  process: null,
  country: null,
  site: null,
  latitude: null,
  longitude: null,
  source: null,
  locator: null,
  quote: null,
});

const supply = (n, from, to, percent) => ({
  id: `supply:s${n}`,
  kind: 'SUPPLY',
  from: `facility:f${from}`,
  to: `facility:f${to}`,
  product: 'product:p',
  contract: null,
  quantity: null,
  unit: null,
  basis: null,
  share: { low: percent * 1e6, high: (percent + 2) * 1e6, lowInclusive: true, highInclusive: true },
  shareOf: 'INPUT',
  via: [],
  intent: null,
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
