/**
 * The sum of numbers as they are written in decimals, rounded once at the end. Adding binary floats one after the
 * other gives another last digit for another order, and databases promise none: 0.1 + 0.2 + 0.3 is
 * 0.6000000000000001 from the left and 0.6 from the right.
 *
 * @param shift by how many decimals the sum is moved to the right: 1 where `times` counts tenths
 */
export function exactSum(terms: Iterable<readonly [value: number, times: number]>, shift = 0): number {
  let sum = 0n;
  let decimals = 0;
  for (const [value, times] of terms) {
    const term = decimal(value);
    if (term.decimals > decimals) {
      sum *= 10n ** BigInt(term.decimals - decimals);
      decimals = term.decimals;
    }
    sum += term.digits * 10n ** BigInt(decimals - term.decimals) * BigInt(times);
  }
  return Number(`${sum}e-${decimals + shift}`);
}

/** The shortest decimal that means this number, as a whole number and how many of its digits are decimals. */
function decimal(value: number): { readonly digits: bigint; readonly decimals: number } {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = mantissa!.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole! + fraction);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}
