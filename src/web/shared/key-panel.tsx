import { useState, type SubmitEvent } from 'react';
import { closeKey, KEY_FIELD, keyIn, openKey, setKey, useKey } from '../api/key.js';

/** Opens the field for a key: also where none is needed, one may allow more. */
export function KeyButton() {
  const { key, refusal, isOpen } = useKey();
  return (
    <button type="button" className="key-button" aria-expanded={isOpen} onClick={isOpen ? closeKey : openKey}>
      {key === null || refusal !== null ? 'API key' : 'API key in use'}
    </button>
  );
}

/** The field for a key. It is there when the visitor opens it, and when the server has asked for a key. */
export function KeyPanel() {
  const { key, refusal, isOpen } = useKey();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  if (!isOpen && refusal === null) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const entered = keyIn(text);
    setWrong(entered === null);
    if (entered === null) return;
    setText('');
    setKey(entered);
  };
  return (
    <form className="key-panel" aria-label="API key" onSubmit={submit}>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {isWrong && <p role="alert">A key is one word of Latin letters, digits and signs. Is this the whole of it?</p>}
      <label htmlFor={KEY_FIELD}>{key === null ? 'API key' : 'Another API key'}</label>
      <input
        id={KEY_FIELD}
        type="password"
        autoComplete="off"
        spellCheck={false}
        autoFocus={isOpen}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">Use it</button>
      {key !== null && (
        <button type="button" onClick={() => setKey(null)}>
          Forget it
        </button>
      )}
      <p>It goes with every question to this server, and is kept in this tab only, until you close it.</p>
    </form>
  );
}
