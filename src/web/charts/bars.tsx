import { Cited } from '../shared/cited.js';
import type { EvidenceFragment } from '../api/generated.js';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Where the value has bounds, its upper one: drawn as a pale end. */
  readonly upTo?: number;
  /** The value as it is written. */
  readonly text: string;
  readonly note: string;
  readonly tone: 'plain' | 'unknown';
  readonly claims: readonly EvidenceFragment[];
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly label: string;
  /** What fills the whole width; omitted, the largest bar. */
  readonly largest?: number;
}

const largestOf = (bars: readonly Bar[]): number => Math.max(...bars.map(({ value, upTo = value }) => upTo), 0);

/**
 * Horizontal bars from zero, on one scale. They are a list of lines of text with lengths beside them, so that
 * they can be read, heard, reached by keyboard and shown on a phone without a chart of its own.
 */
export function Bars({ bars, label, largest = largestOf(bars) }: BarsProps) {
  const width = (value: number): string => `${largest === 0 ? 0 : (value / largest) * 100}%`;
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, value, upTo = value, text, note, tone, claims }) => (
        <li key={id}>
          <span className="bar-label">
            {name} {note !== '' && <span className="soft">{note}</span>}
          </span>
          <span className="bar-track" aria-hidden="true">
            <span className="bar-fill bar-open" style={{ width: width(upTo) }} />
            <span className={`bar-fill bar-${tone}`} style={{ width: width(value) }} />
          </span>
          <span className="bar-value">
            <Cited claims={claims} of={`number of ${name}`}>
              {text}
            </Cited>
          </span>
        </li>
      ))}
    </ul>
  );
}
