import type { NodeOf } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { Page } from '../../store/paging/page-query.js';

const PAGE = 200;

/** Every rule of the dataset, in the order of their ids: a handful, in pages all the same. */
export async function allRules(snapshot: Snapshot): Promise<readonly NodeOf<'Rule'>[]> {
  const rules: NodeOf<'Rule'>[] = [];
  for (let after: { value: string; id: string } | null = null; ;) {
    const page: Page<NodeOf<'Rule'>> = await snapshot.find('Rule', {
      order: { property: 'id', direction: 'ASC' },
      first: PAGE,
      after,
    });
    rules.push(...page.items);
    const last = page.items.at(-1);
    if (!page.hasNext || last === undefined) return rules;
    after = { value: last.id, id: last.id };
  }
}
