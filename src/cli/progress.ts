/** How far a long task has come. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

const WIDTH = 24;
const LINE_MS = 2_000;
const REDRAW_MS = 100;

/** Shows how far a task has come: a bar that moves on a terminal, a line every two seconds elsewhere. */
export class ProgressBar {
  readonly #started = performance.now();
  #shownAt = Number.NEGATIVE_INFINITY;
  #phase: string | null = null;

  constructor(private readonly output: NodeJS.WriteStream = process.stderr) {}

  show(progress: Progress): void {
    const now = performance.now();
    const due = now - this.#shownAt >= (this.output.isTTY ? REDRAW_MS : LINE_MS);
    if (!due && progress.phase === this.#phase && progress.done < progress.total) return;
    this.#shownAt = now;
    this.#phase = progress.phase;
    const text = progressText(progress, (now - this.#started) / 1000);
    this.output.write(this.output.isTTY ? `\r\u001b[K${bar(progress)} ${text}` : `${text}\n`);
  }

  /** Leaves the cursor on a line of its own. */
  end(): void {
    if (this.output.isTTY && this.#phase !== null) this.output.write('\n');
  }
}

const bar = ({ done, total }: Progress): string => {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
};

/** `nodes 12,000 of 34,000 (35 %), 9,500/s, 3 s left` */
export function progressText({ phase, done, total }: Progress, seconds: number): string {
  if (phase === 'activating') return `counting and activating ${number(total)} nodes and edges`;
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  const begun = `${phase} ${number(done)} of ${number(total)} (${percent} %)`;
  if (done === 0 || seconds === 0) return begun;
  const rate = done / seconds;
  return `${begun}, ${number(Math.round(rate))}/s, ${Math.ceil((total - done) / rate)} s left`;
}

const number = (value: number): string => value.toLocaleString('en-US');
