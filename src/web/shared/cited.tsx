import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { EvidenceFragment } from '../api/generated.js';
import { nodeHref } from './href.js';
import { Link } from './link.js';
import { place } from './place-panel.js';
import { capital, words } from './words.js';

interface CitedProps {
  readonly claims: readonly EvidenceFragment[];
  /** What the value is, for those who hear the page: "share of Huayou in Huayue". */
  readonly of: string;
  readonly children: ReactNode;
  readonly className?: string;
}

const SHOWN = 4;
const LEAVE_MS = 180;

/**
 * A value that shows its sources when it is pointed at or reached by keyboard, and keeps them open when it is
 * pressed. The panel lies in the browser's top layer: no picture and no table can cut it off.
 */
export function Cited({ claims, of, children, className = '' }: CitedProps) {
  const [open, setOpen] = useState<'no' | 'hover' | 'kept'>('no');
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const id = useId();

  useEffect(() => {
    const element = panel.current;
    if (element === null || open === 'no') return;
    element.showPopover();
    if (button.current !== null) place(element, button.current);
    const close = (event: Event): void => {
      const inside =
        event.target instanceof Node && (element.contains(event.target) || button.current?.contains(event.target));
      if (event.type === 'keydown' ? (event as KeyboardEvent).key === 'Escape' : !inside) setOpen('no');
    };
    const away = (): void => setOpen('no');
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    addEventListener('scroll', away, { passive: true });
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
      removeEventListener('scroll', away);
      if (element.matches(':popover-open')) element.hidePopover();
    };
  }, [open]);

  if (claims.length === 0) return <span className={className}>{children}</span>;
  const enter = (): void => {
    clearTimeout(timer.current);
    setOpen((now) => (now === 'no' ? 'hover' : now));
  };
  const leave = (): void => {
    timer.current = window.setTimeout(() => setOpen((now) => (now === 'hover' ? 'no' : now)), LEAVE_MS);
  };
  const blur = (event: React.FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };
  return (
    <span className={`cited ${className}`} onMouseEnter={enter} onMouseLeave={leave} onBlur={blur}>
      <button
        ref={button}
        type="button"
        className="cited-value"
        aria-expanded={open !== 'no'}
        aria-controls={id}
        onFocus={enter}
        onClick={() => setOpen((now) => (now === 'kept' ? 'no' : 'kept'))}
      >
        {children}
        <span className="sr-only"> (sources of the {of})</span>
      </button>
      <span ref={panel} id={id} popover="manual" className="panel" role="group" aria-label={`Sources of the ${of}`}>
        {open !== 'no' && <Sources claims={claims} />}
      </span>
    </span>
  );
}

function Sources({ claims }: { readonly claims: readonly EvidenceFragment[] }) {
  return (
    <>
      {claims.slice(0, SHOWN).map((claim) => (
        <Evidence key={claim.id} claim={claim} />
      ))}
      {claims.length > SHOWN && <span className="soft">and {claims.length - SHOWN} more</span>}
    </>
  );
}

/** One statement: what was said, where, and how sure the curator is. */
export function Evidence({ claim }: { readonly claim: EvidenceFragment }) {
  const { id, quote, source, locator, confidence, statedOn } = claim;
  return (
    <span className="evidence">
      {quote && <q>{quote}</q>}
      <span className="evidence-source">
        {source ? <Link href={nodeHref(source.id)}>{source.title}</Link> : 'No source recorded'}
        {[source?.publisher, statedOn ?? source?.date, locator].filter(Boolean).map((part) => ` · ${part}`)}
      </span>
      <span className="evidence-foot">
        <Link href={nodeHref(id)}>The claim</Link>
        <span>{capital(words(confidence))} confidence</span>
      </span>
    </span>
  );
}
