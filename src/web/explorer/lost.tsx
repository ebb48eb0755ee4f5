import { Link } from '../shared/link.js';
import { useTitle } from '../shared/use-title.js';

/** An address that there is not: mistyped, or from a link that was cut off. */
export function Lost({ path }: { readonly path: string }) {
  useTitle('Not found');
  return (
    <section aria-labelledby="lost" className="card-section">
      <h1 id="lost">There is nothing at this address</h1>
      <p>
        <code>{path}</code> is no page of the explorer. A plant, firm, country or mineral is found by its name in the
        search above.
      </p>
      <p className="actions">
        <Link className="button" href="/">
          To the first page
        </Link>
        <Link className="button quiet" href="/questions">
          To the questions
        </Link>
      </p>
    </section>
  );
}
