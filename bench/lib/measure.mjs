import { readFileSync } from 'node:fs';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of each of `runs` calls, after a warm-up. */
export async function time(runs, call, warmUp = Math.ceil(runs / 5)) {
  for (let n = 0; n < warmUp; n += 1) await call(n);
  const times = [];
  for (let n = 0; n < runs; n += 1) {
    const start = performance.now();
    await call(n);
    times.push(performance.now() - start);
  }
  return times;
}

/** The same in processor time: what a call costs, whoever else is on the machine. */
export async function cpuTime(runs, call, warmUp = Math.ceil(runs / 5)) {
  for (let n = 0; n < warmUp; n += 1) await call(n);
  const times = [];
  for (let n = 0; n < runs; n += 1) {
    const start = process.cpuUsage();
    await call(n);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times;
}

/** A line of the report: what, measured, against what, and the ratio, which is what to quote. */
export function line(what, measured, floor, unit = 'ms') {
  const ratio = floor === null ? '' : `   floor ${round(floor)} ${unit}   ${round(measured / floor)}x`;
  console.log(`${what.padEnd(58)} ${String(round(measured)).padStart(9)} ${unit}${ratio}`);
}

/** To three digits. */
export const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** The same settings for a server that holds no answers, and so computes each anew. */
export const computingAnew = (serving) => ({ ...serving, transport: { ...serving.transport, heldCharacters: 0 } });

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** How `npm start` runs the program; whatever it is measured against runs alike. */
export const AS_SERVED = { execArgv: scripts.start.split(' ').filter((word) => word.startsWith('--')) };
