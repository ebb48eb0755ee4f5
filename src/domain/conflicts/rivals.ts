/**
 * Splits items into groups that hang together by rivalry; items without a rival are left out. Within a group the
 * order is that of the items.
 */
export function rivalGroups<T>(items: readonly T[], areRivals: (a: T, b: T) => boolean): T[][] {
  const groupOf = items.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (groupOf[top] !== top) top = groupOf[top]!;
    for (let next = at; next !== top;) [groupOf[next], next] = [top, groupOf[next]!];
    return top;
  };
  const hasRival = items.map(() => false);
  for (let a = 0; a < items.length; a += 1) {
    for (let b = a + 1; b < items.length; b += 1) {
      if (!areRivals(items[a]!, items[b]!)) continue;
      hasRival[a] = hasRival[b] = true;
      groupOf[root(b)] = root(a);
    }
  }
  const groups = new Map<number, T[]>();
  items.forEach((item, at) => {
    if (!hasRival[at]) return;
    const top = root(at);
    groups.set(top, [...(groups.get(top) ?? []), item]);
  });
  return [...groups.values()];
}

/**
 * The sides of a group: each item, in order of preference, joins the first side none of whose members it
 * contradicts. Which side a vague item joins depends on that order only, so not on the order it was read in.
 */
export function sidesOf<T>(preferredFirst: readonly T[], contradict: (a: T, b: T) => boolean): T[][] {
  const sides: T[][] = [];
  for (const item of preferredFirst) {
    const side = sides.find((members) => members.every((member) => !contradict(member, item)));
    if (side === undefined) sides.push([item]);
    else side.push(item);
  }
  return sides;
}
