import type { NodePageQuery } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { plural, words } from '../shared/words.js';
import { EndLink } from './claim-view.js';
import { Section } from './lists.js';

type Entity = Extract<NonNullable<NodePageQuery['node']>, { readonly conflicts: unknown }>;
type Conflict = Entity['conflicts']['nodes'][number];

const REASONS: Readonly<Record<string, string>> = {
  DATED: 'the other says nothing of when it holds',
  HIGHER_CONFIDENCE: 'the curator is surer of it',
  NEWER_STATEMENT: 'it was stated later',
  NOT_WEAK: 'the other is of low confidence',
  SMALLER_ID: 'nothing tells them apart but an order',
};

/** Where sources disagree about a node: every side with its claims, and why answers rest on one of them. */
export function Conflicts({ conflicts }: { readonly conflicts: Entity['conflicts'] }) {
  if (conflicts.nodes.length === 0) return null;
  return (
    <Section id="conflicts" title="Where sources disagree">
      <p className="soft">{plural(conflicts.totalCount, 'disagreement')}. Answers rest on the side in bold.</p>
      <ul className="plain">
        {conflicts.nodes.map((conflict) => (
          <li key={conflict.id}>
            <Sides conflict={conflict} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sides({
  conflict: { property, of, subject, object, timing, reason, sides },
}: {
  readonly conflict: Conflict;
}) {
  return (
    <>
      {words(property)}
      {of && ` of ${of.name}`}: <EndLink end={subject} />
      {object && (
        <>
          {' '}
          · <EndLink end={object} />
        </>
      )}
      <ul className="inline">
        {sides.map(({ preferred, value, claims }) => (
          <li key={value} className={preferred ? 'preferred' : undefined}>
            <Cited claims={claims} of={`${words(property)} ${value}`}>
              {value}
            </Cited>
          </li>
        ))}
      </ul>
      <span className="soft">
        {timing === 'UNDATED' ? 'No dates: one is wrong, or the later one is news' : 'They speak of the same time'}
        {reason && `; preferred, for ${REASONS[reason] ?? words(reason)}`}.
      </span>
    </>
  );
}
