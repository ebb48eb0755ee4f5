import type { NodePageQuery } from '../api/generated.js';
import { Evidence } from '../shared/cited.js';
import { nodeHref } from '../shared/href.js';
import { Link } from '../shared/link.js';
import { capital, words } from '../shared/words.js';

type Node = NonNullable<NodePageQuery['node']>;
export type ClaimNode = Extract<Node, { __typename: 'Claim' }>;
/** What a claim speaks of; not every kind of node has a name. */
type End = { readonly id: string; readonly name?: string } | null;

export const endName = (end: NonNullable<End>): string => end.name ?? end.id;

export function EndLink({ end }: { readonly end: End | undefined }) {
  return end ? <Link href={nodeHref(end.id)}>{endName(end)}</Link> : null;
}

/** One statement of one source: what it says of what, with the words of the source. */
export function ClaimView({ claim }: { readonly claim: ClaimNode }) {
  const { predicate, stated, subject, object, asOf, from, until, statementStatus, source } = claim;
  const times = [asOf && `speaks of ${asOf}`, from && `from ${from}`, until && `until ${until}`].filter(Boolean);
  return (
    <section className="card-section" aria-label="The claim">
      <p className="sentence">
        <EndLink end={subject} /> · {words(predicate)}
        {object && (
          <>
            {' '}
            · <EndLink end={object} />
          </>
        )}
        {stated && <strong> {stated}</strong>}
      </p>
      <p className="soft">{capital([words(statementStatus), ...times].join(', '))}</p>
      <Evidence claim={claim} />
      {source?.url && (
        <p>
          <a href={source.url} rel="noreferrer external">
            Open the source at its publisher
          </a>
        </p>
      )}
    </section>
  );
}
