/**
 * Strongly connected components of the nodes 0..size-1, by R. Tarjan: Depth-first search and linear
 * graph algorithms, SIAM Journal on Computing 1 (1972), with explicit stacks, so that a chain of any
 * length fits. A component comes after every other component that its nodes lead to: with an asset
 * leading to its owners, owners come first. O(nodes + edges).
 */
export function stronglyConnected(size: number, successors: (node: number) => readonly number[]): number[][] {
  const components: number[][] = [];
  const discovered = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const open = new Uint8Array(size);
  const waiting: number[] = [];
  const path: { node: number; next: readonly number[]; position: number }[] = [];
  let clock = 0;

  const enter = (node: number): void => {
    discovered[node] = clock;
    lowest[node] = clock;
    clock += 1;
    open[node] = 1;
    waiting.push(node);
    path.push({ node, next: successors(node), position: 0 });
  };

  for (let root = 0; root < size; root += 1) {
    if (discovered[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const step = path[path.length - 1]!;
      const next = step.next[step.position];
      if (next !== undefined) {
        step.position += 1;
        if (discovered[next]! < 0) enter(next);
        else if (open[next] === 1) lowest[step.node] = Math.min(lowest[step.node]!, discovered[next]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) lowest[parent.node] = Math.min(lowest[parent.node]!, lowest[step.node]!);
      if (lowest[step.node] === discovered[step.node]) components.push(take(step.node));
    }
  }
  return components;

  function take(root: number): number[] {
    const members: number[] = [];
    let member: number;
    do {
      member = waiting.pop()!;
      open[member] = 0;
      members.push(member);
    } while (member !== root);
    return members.sort((a, b) => a - b);
  }
}
