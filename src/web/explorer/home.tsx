import { AboutDocument, FlagshipDocument } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { FlagshipAnswer } from '../questions/flagship-answer.js';
import { FLAGSHIP_DEFAULTS, flagshipVariables } from '../questions/flagship-variables.js';
import { QUESTIONS } from '../questions/question-titles.js';
import { href, playgroundHref } from '../shared/href.js';
import { Link } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { useTitle } from '../shared/use-title.js';
import { FromPrograms } from './from-programs.js';

const COUNTED = ['Facility', 'Firm', 'Agreement', 'Claim', 'Source'];
const NAMES: Readonly<Record<string, string>> = {
  Facility: 'facilities',
  Firm: 'firms',
  Agreement: 'agreements',
  Claim: 'claims',
  Source: 'sources',
};

/** The first screen: the flagship question with its answer, before anything has to be read or chosen. */
export function Home() {
  useTitle(null);
  const variables = flagshipVariables(FLAGSHIP_DEFAULTS);
  const asked = useAnswer(FlagshipDocument, variables);
  const about = useAnswer(AboutDocument, {});
  return (
    <>
      <p className="lead">Who owns which mine, smelter and refinery, through whom, and whose exports they feed.</p>
      <section aria-labelledby="flagship" className="card-section">
        <h1 id="flagship">Which Chinese-owned smelters feed a US-partner country’s exports?</h1>
        <Answer asked={asked} lines={14} what="Asking the flagship question">
          {(data) => <FlagshipAnswer data={data} owner="China" partnerOf="the United States" />}
        </Answer>
        <p className="actions">
          <Link className="button" href={href('/questions', { q: 'flagship' })}>
            Change the question
          </Link>
          <a className="button quiet" href={playgroundHref(FlagshipDocument.toString(), variables)}>
            Show the GraphQL
          </a>
        </p>
      </section>
      <section aria-labelledby="more" className="card-section">
        <h2 id="more">Other questions</h2>
        <ul className="tiles">
          {QUESTIONS.filter(({ id }) => id !== 'flagship').map(({ id, title, about: text }) => (
            <li key={id}>
              <Link href={href('/questions', { q: id })}>{title}</Link>
              <span className="soft">{text}</span>
            </li>
          ))}
          <li>
            <Link href="/charts">Charts</Link>
            <span className="soft">Capacity by who controls it, recorded production, what agreements provide for.</span>
          </li>
        </ul>
      </section>
      <section aria-labelledby="data" className="card-section">
        <h2 id="data">What is in it</h2>
        <Answer asked={about} lines={3}>
          {({ dataset }) => (
            <>
              {dataset.description && <p>{dataset.description}</p>}
              <dl className="counts">
                {dataset.nodes
                  .filter(({ kind }) => COUNTED.includes(kind))
                  .map(({ kind, count }) => (
                    <div key={kind}>
                      <dt>{NAMES[kind]}</dt>
                      <dd>{count.toLocaleString('en')}</dd>
                    </div>
                  ))}
              </dl>
            </>
          )}
        </Answer>
      </section>
      <FromPrograms />
    </>
  );
}
