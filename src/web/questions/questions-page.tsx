import { useState } from 'react';
import { useAddress } from '../shared/address.js';
import { href, playgroundHref } from '../shared/href.js';
import { Link } from '../shared/link.js';
import { useTitle } from '../shared/use-title.js';
import { ANSWERS } from './answers.js';
import { FORMS, valuesOf } from './question-forms.js';
import { QuestionForm, useNames } from './question-form.js';
import { QUESTIONS } from './question-titles.js';

/** Questions as forms. The address holds the whole state, so a link asks the same question again. */
export default function QuestionsPage() {
  const { params } = useAddress();
  const question = QUESTIONS.find(({ id }) => id === params.get('q')) ?? QUESTIONS[0];
  useTitle(question.title);
  const form = FORMS[question.id];
  const values = valuesOf(question.id, params);
  const names = useNames(form, values);
  const { Show, request } = ANSWERS[question.id];
  const asked = request(values, params);
  return (
    <div className="questions">
      <nav aria-label="Questions" className="question-list">
        <ul>
          {QUESTIONS.map(({ id, title }) => (
            <li key={id}>
              <Link href={href('/questions', { q: id })} aria-current={id === question.id ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className="card-section" aria-labelledby="question">
        <h1 id="question">{question.title}</h1>
        <p className="soft">{question.about}</p>
        <QuestionForm key={question.id} form={form} values={values} />
        <p className="actions">
          <a className="button quiet" href={playgroundHref(asked.query, asked.variables)}>
            Show the GraphQL
          </a>
          <CopyLink href={href('/questions', { q: question.id, ...values, link: params.getAll('link') })} />
        </p>
        <Show
          key={question.id}
          values={values}
          name={(field) => names.get(values[field] ?? '') ?? values[field] ?? ''}
        />
      </section>
    </div>
  );
}

/** The address of the question with all its terms, to be sent to someone. */
function CopyLink({ href: target }: { readonly href: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (event: React.MouseEvent): void => {
    event.preventDefault();
    // Without the right to write the clipboard the link is still a link.
    navigator.clipboard?.writeText(new URL(target, location.href).href).then(
      () => setCopied(true),
      () => location.assign(target),
    );
  };
  return (
    <a className="button quiet" href={target} onClick={copy} aria-live="polite">
      {copied ? 'Link copied' : 'Link to this question'}
    </a>
  );
}
