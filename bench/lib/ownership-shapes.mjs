/** A stake as the store delivers it, its share in percent. */
const stake = (from, to, low, high = low) => ({
  id: `${from}>${to}`,
  kind: 'STAKE',
  from,
  to,
  interest: 'SHAREHOLDING',
  share: { low: low * 1e6, high: high * 1e6, lowInclusive: true, highInclusive: true },
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
  claims: [],
});

/** Firms in a ring, each owned by the next and two further on, and one in ten by somebody outside. */
export function firmsInOneRing(size, width) {
  const stakes = [];
  for (let firm = 0; firm < size; firm += 1) {
    for (const [step, share] of [
      [1, 30],
      [7, 20],
      [101, 10],
    ]) {
      stakes.push(stake(`f${(firm + step) % size}`, `f${firm}`, share, share + width));
    }
    if (firm % 10 === 0) stakes.push(stake(`outside${firm % 100}`, `f${firm}`, 25, 25 + width));
  }
  return stakes.filter(({ id }, n) => n === 0 || stakes[n - 1].id !== id);
}

/** Diamonds one above the other: every rung doubles the chains. */
export function ladder(rungs) {
  const stakes = [];
  for (let n = 0; n < rungs; n += 1) {
    for (const [side, share] of [
      [`l${n}`, 50 + n],
      [`r${n}`, 50 - n],
    ]) {
      stakes.push(stake(`n${n}`, side, 100), stake(side, `n${n + 1}`, share));
    }
  }
  return stakes;
}
