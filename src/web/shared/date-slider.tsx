import { useEffect, useId, useState } from 'react';
import { monthOf, monthsBetween, dayOfMonth } from './months.js';

interface DateSliderProps {
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onChange: (day: string) => void;
}

const PAUSE_MS = 150;

/** The date the world is read at: a slider by months, and a field for the very day. */
export function DateSlider({ value, min, max, onChange }: DateSliderProps) {
  const [shown, setShown] = useState(value);
  const id = useId();
  useEffect(() => setShown(value), [value]);
  useEffect(() => {
    if (shown === value) return;
    const timer = setTimeout(() => onChange(shown), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, value, onChange]);
  const last = monthsBetween(min, max);
  const set = (day: string): void => {
    if (/^\d{4}-\d\d-\d\d$/.test(day)) setShown(day < min ? min : day > max ? max : day);
  };
  return (
    <div className="date-slider" role="group" aria-label="Date">
      <label htmlFor={`${id}-day`}>As of</label>
      <input
        id={`${id}-day`}
        type="date"
        min={min}
        max={max}
        value={shown}
        onChange={(event) => set(event.target.value)}
      />
      <input
        type="range"
        aria-label="As of, by months"
        aria-valuetext={shown}
        min={0}
        max={last}
        value={Math.max(0, Math.min(last, monthsBetween(min, shown)))}
        onChange={(event) => set(dayOfMonth(monthOf(min) + Number(event.target.value), max))}
      />
    </div>
  );
}
