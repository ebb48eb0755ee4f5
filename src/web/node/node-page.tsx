import { AboutDocument, FindDocument, NodePageDocument, type NodePageQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { OwnershipPanel } from '../picture/ownership-panel.js';
import { SupplyPanel } from '../picture/supply-panel.js';
import { setParams, useAddress } from '../shared/address.js';
import { playgroundHref } from '../shared/href.js';
import { DateSlider } from '../shared/date-slider.js';
import { Link, NodeLinks } from '../shared/link.js';
import { nameOf as foundName } from '../shared/search-box.js';
import { Answer } from '../shared/states.js';
import { useTitle } from '../shared/use-title.js';
import { capital, typeWords } from '../shared/words.js';
import { ClaimView } from './claim-view.js';
import { Conflicts } from './conflicts.js';
import { Facts } from './facts.js';
import { Lists } from './lists.js';
import { Observations } from './observations.js';
import { SourceView } from './source-view.js';

export type PageNode = NonNullable<NodePageQuery['node']>;

/** Before this day hardly anything is recorded. */
const FIRST_DAY = '2010-01-01';
const changeDay = (asOf: string): void => setParams({ asOf });

/** The page of any node: what is known of it, with a source behind every number. */
export default function NodePage() {
  const { params } = useAddress();
  const id = params.get('id') ?? '';
  const asOf = params.get('asOf');
  const variables = { id, ...(asOf ? { asOf } : {}) };
  const asked = useAnswer(NodePageDocument, id === '' ? null : variables);
  const about = useAnswer(AboutDocument, {});
  const latest = about.data?.dataset.date ?? null;
  return (
    <Answer asked={asked} lines={18} what="Loading the page">
      {({ node }) =>
        !node ? (
          <Missing id={id} />
        ) : (
          <>
            <Heading node={node} />
            {node.__typename === 'Claim' && <ClaimView claim={node} />}
            {node.__typename === 'Source' && <SourceView source={node} />}
            {isDated(node) && latest !== null && (
              <DateSlider value={asOf ?? latest} min={FIRST_DAY} max={latest} onChange={changeDay} />
            )}
            <Facts node={node} />
            {'owners' in node && (
              <section aria-labelledby="ownership" className="card-section">
                <h2 id="ownership">Who owns it</h2>
                <OwnershipPanel of={node.id} asOf={asOf} />
              </section>
            )}
            {'supplies' in node && (
              <section aria-labelledby="supply" className="card-section">
                <h2 id="supply">What feeds it, and where its output goes</h2>
                <SupplyPanel of={node.id} name={node.name} asOf={asOf} />
              </section>
            )}
            <Lists node={node} />
            {'conflicts' in node && <Conflicts conflicts={node.conflicts} />}
            {'observations' in node && <Observations observations={node.observations.nodes} of={node.id} />}
            <p className="actions">
              <a className="button quiet" href={playgroundHref(NodePageDocument.toString(), variables)}>
                Show the GraphQL
              </a>
            </p>
          </>
        )
      }
    </Answer>
  );
}

/** Kinds whose facts depend on the date. */
const isDated = (node: PageNode): boolean => 'owners' in node || 'supplies' in node || 'holdings' in node;

export function nameOf(node: PageNode): string {
  if ('name' in node) return node.name;
  if ('title' in node) return node.title;
  return node.__typename === 'Claim' ? `Claim ${node.id.replace('claim:', '')}` : node.id;
}

function Heading({ node }: { readonly node: PageNode }) {
  const name = nameOf(node);
  useTitle(name);
  const aliases = 'aliases' in node ? node.aliases : [];
  return (
    <div className="heading">
      <p className="eyebrow">{capital(typeWords(node.__typename))}</p>
      <h1>{name}</h1>
      {aliases.length > 0 && <p className="soft">Also: {aliases.join(', ')}</p>}
    </div>
  );
}

function Missing({ id }: { readonly id: string }) {
  useTitle('Nothing here');
  // An id holds words of the name: facility:huayue-hpal.
  const text = id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
  const { data } = useAnswer(FindDocument, text === '' ? null : { text });
  const near = data?.search.map(({ node }) => ({ id: node.id, name: foundName(node) })) ?? [];
  return (
    <section className="card-section">
      <h1>Nothing here</h1>
      <p>
        There is no node with the id <code>{id === '' ? '(none given)' : id}</code>. Search for it by name above, or
        start from <Link href="/">the first page</Link>.
      </p>
      {near.length > 0 && (
        <p>
          Perhaps you mean <NodeLinks nodes={near} />.
        </p>
      )}
    </section>
  );
}
