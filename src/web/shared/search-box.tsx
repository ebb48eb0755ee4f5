import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { FindDocument, type FindQuery, type SearchKind } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { typeWords } from './words.js';

export type Found = FindQuery['search'][number]['node'];

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What is chosen already, by name. */
  readonly value?: string;
  readonly hideLabel?: boolean;
  /** Only these kinds of nodes. */
  readonly kinds?: readonly SearchKind[];
  readonly onChoose: (found: Found) => void;
}

const PAUSE_MS = 120;
export const nameOf = (node: Found): string =>
  'name' in node && node.name ? node.name : 'title' in node ? node.title : node.id;

/** A text field that suggests nodes while one types, forgiving typos; the arrow keys choose. */
export function SearchBox({ label, placeholder, value = '', hideLabel = false, kinds, onChoose }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<string | null>(null);
  const listId = useId();
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, error } = useAnswer(
    FindDocument,
    open && asked.length > 1 ? { text: asked, ...(kinds ? { kinds: [...kinds] } : {}) } : null,
  );
  const found = asked.length > 1 && data !== null ? data.search.map(({ node }) => node) : [];

  // By id: while one types the list changes, and the mark must not jump to what comes to lie in its place.
  const active = Math.max(
    0,
    found.findIndex(({ id }) => id === marked),
  );
  const choose = (node: Found): void => {
    setOpen(false);
    setText(nameOf(node));
    onChoose(node);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
    if (found.length === 0 || !open) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMarked(found[(active + step + found.length) % found.length]!.id);
    }
    const node = found[active];
    if (event.key === 'Enter' && node !== undefined) {
      event.preventDefault();
      choose(node);
    }
  };
  return (
    <div className="search" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <label htmlFor={listId} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      <input
        id={listId}
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-expanded={open && found.length > 0}
        aria-controls={`${listId}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${listId}-${active}` : undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setMarked(null);
        }}
        onKeyDown={press}
      />
      <ul id={`${listId}-list`} role="listbox" aria-label="Suggestions" hidden={!open || found.length === 0}>
        {found.map((node, index) => (
          <li
            key={node.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setMarked(node.id)}
            onClick={() => choose(node)}
          >
            <span>{nameOf(node)}</span> <span className="soft">{kindOf(node)}</span>
          </li>
        ))}
      </ul>
      {open && asked.length > 1 && asked === text.trim() && data !== null && found.length === 0 && (
        <p className="search-none" role="status">
          Nothing is named like “{asked}”. Try a firm, a plant, a country or a mineral.
        </p>
      )}
      {open && error !== null && (
        <p className="search-none" role="alert">
          {error.message}
        </p>
      )}
    </div>
  );
}

function kindOf(node: Found): string {
  const kind = 'type' in node && node.type ? typeWords(node.type) : typeWords(node.__typename);
  const country = 'country' in node ? node.country?.name : null;
  return country ? `${kind}, ${country}` : kind;
}
