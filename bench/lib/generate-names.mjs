/** Firms with names of two to four made-up words, some of which very many share; the same ones every time. */
export function generateNames(count) {
  const random = generator(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const ONSETS = ['b', 'd', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'j', 'ch', 'sh', 'ts', 'ng', 'st'];
  const CORES = ['a', 'e', 'i', 'o', 'u', 'ai', 'ua', 'ing', 'ang', 'an', 'er'];
  const word = () => {
    const syllables = 2 + Math.floor(random() * 3);
    return Array.from({ length: syllables }, () => pick(ONSETS) + pick(CORES)).join('');
  };
  const own = Array.from({ length: 60_000 }, word);
  const common = ['Nickel', 'Mining', 'Resources', 'Metal', 'Industri', 'International', 'Mineral', 'Energy'];
  const forms = ['PT', 'Co', 'Ltd', 'Holdings', 'Group', 'Berhad'];
  return Array.from({ length: count }, (_, n) => {
    const words = [
      pick(own),
      ...(random() < 0.5 ? [pick(own)] : []),
      pick(common),
      ...(random() < 0.6 ? [pick(forms)] : []),
    ];
    return firm(`f${n}`, words.map((text) => text[0].toUpperCase() + text.slice(1)).join(' '));
  });
}

const firm = (slug, name) => ({
  id: `firm:${slug}`,
  kind: 'Firm',
  name,
  aliases: [],
  identifiers: [],
  jurisdiction: null,
  listed: null,
  source: null,
  locator: null,
  quote: null,
  claim: null,
  confidence: null,
});

/** Marsaglia's xorshift (Journal of Statistical Software 8, 2003), to draw the same numbers every time. */
function generator(seed) {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}
