import { lazy, Suspense, useEffect, useRef } from 'react';
import { AboutDocument } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { KeyButton, KeyPanel } from '../shared/key-panel.js';
import { go, useAddress } from '../shared/address.js';
import { nodeHref } from '../shared/href.js';
import { Link } from '../shared/link.js';
import { SearchBox } from '../shared/search-box.js';
import { Loading } from '../shared/states.js';
import { Home } from './home.js';
import { Lost } from './lost.js';

const NodePage = lazy(() => import('../node/node-page.js'));
const Questions = lazy(() => import('../questions/questions-page.js'));
const Charts = lazy(() => import('../charts/charts-page.js'));

const NAVIGATION = [
  ['/questions', 'Questions'],
  ['/charts', 'Charts'],
  ['/playground', 'Playground'],
] as const;

/** The explorer: a bar with the search that is on every view, and the view that the address names. */
export function App() {
  const { path } = useAddress();
  const main = useRef<HTMLElement>(null);
  const about = useAnswer(AboutDocument, {});
  const first = useRef(true);
  useEffect(() => {
    // Whoever hears the page is told that the view has changed; the first view is read anyway.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <Link className="brand" href="/">
          <img src="/favicon.svg" alt="" width="26" height="26" /> Lodegraph
        </Link>
        <SearchBox
          label="Search"
          hideLabel
          placeholder="Search a plant, firm, country, mineral …"
          onChoose={({ id }) => go(nodeHref(id))}
        />
        <nav aria-label="Views">
          {NAVIGATION.map(([href, title]) =>
            href === '/playground' ? (
              <a key={href} href={href}>
                {title}
              </a>
            ) : (
              <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
                {title}
              </Link>
            ),
          )}
        </nav>
        <KeyButton />
      </header>
      <KeyPanel />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Loading lines={12} />}>
          <View path={path} />
        </Suspense>
      </main>
      <footer>
        <p>
          {about.data ? (
            <>
              {about.data.dataset.title}, version {about.data.dataset.version}, as of {about.data.dataset.date}
              {about.data.dataset.licence && ` · data: ${about.data.dataset.licence}`} · program: MIT
            </>
          ) : (
            'Lodegraph'
          )}
        </p>
        <p>
          <a href="/schema.graphql">Schema</a> · <a href="/playground">Playground</a> · <a href="/metrics">Metrics</a>
        </p>
      </footer>
    </>
  );
}

function View({ path }: { readonly path: string }) {
  if (path === '/node') return <NodePage />;
  if (path === '/questions') return <Questions />;
  if (path === '/charts') return <Charts />;
  return path === '/' ? <Home /> : <Lost path={path} />;
}
