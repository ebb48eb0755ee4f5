/** Ctrl-C under npm arrives twice, from the terminal and passed on by npm: that is one wish, not two. */
const SAME_WISH_MS = 300;

/**
 * Watches for signals, and for the end of the npm that runs this: npm hands a signal of its own only to its shell, which
 * dies and leaves us behind. `signal` aborts at the first wish, `name` says which it was, `urgent` that a second
 * came, and `pass`, once set, is called with each.
 */
export function wishToStop() {
  const controller = new AbortController();
  const wish = { signal: controller.signal, name: null, urgent: false, pass: () => {}, done };
  let asked = 0;
  const onSignal = (name) => {
    const now = performance.now();
    if (wish.name !== null) {
      if (now - asked < SAME_WISH_MS) return;
      wish.urgent = true;
      return wish.pass('SIGKILL');
    }
    asked = now;
    wish.name = name;
    controller.abort(new Error(`stopped by ${name}`));
    wish.pass(name);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of signals) process.on(name, onSignal);
  // A terminal that is gone cannot be written to, and that must not keep us from cleaning up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});

  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent && wish.name === null) onSignal('SIGTERM');
  }, 200);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  watch.unref();

  function done() {
    clearInterval(watch);
    for (const name of signals) process.off(name, onSignal);
  }
  return wish;
}
