import { generations, load, neo4jEnv, serveNeo4j, startLoad } from './testing/database.js';
import { readers, readTags, writeTagged } from './testing/tagged.js';
import { run } from '../testing/program.js';

const KILLS = process.env['LODEGRAPH_RUNS'] === undefined ? 5 : 20;
const SLOW = 300_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(
  'loads, says what it did, does nothing twice, and goes back',
  async () => {
    const [one, two] = await Promise.all([writeTagged('one'), writeTagged('two')]);
    expect(await load(one, '--dry-run')).toMatch(/It would be loaded to bolt:.*Nothing was written\.\n$/s);
    expect(await load(one)).toMatch(
      /^one, version 1: [\d,]+ nodes, [\d,]+ edges.* → bolt:.*\nGeneration \d+ is live after/,
    );
    expect(await load(one)).toContain('The very same is live already');
    await load(two);
    expect((await generations()).slice(0, 2)).toEqual(['two live', 'one previous']);
    expect(await load(one, '--rollback')).toMatch(/^Generation \d+ is live again\.\n$/);
    expect(await generations()).toEqual(['two previous', 'one live']);
  },
  SLOW,
);

test(
  'a load that is killed at any moment leaves the live graph whole, and the next one nothing of it',
  async () => {
    const directories = { even: await writeTagged('even'), odd: await writeTagged('odd') };
    await load(directories.even);
    const started = performance.now();
    await load(directories.odd);
    const took = performance.now() - started;
    const server = await serveNeo4j();
    const reading = readers(server, 3);
    let live: 'even' | 'odd' = 'odd';
    let killed = 0;
    for (let n = 0; n < KILLS; n += 1) {
      const next = live === 'even' ? 'odd' : 'even';
      const running = startLoad(directories[next]);
      await pause(Math.random() * took * 1.1);
      running.child.kill('SIGKILL');
      const { signal } = await running.finished;
      if (signal === 'SIGKILL') killed += 1;
      const now = await readTags(server);
      expect([['even'], ['odd']]).toContainEqual(now);
      if (signal === null) expect(now).toEqual([next]);
      live = now[0] as 'even' | 'odd';
    }
    expect(killed).toBeGreaterThan(0);
    const last = live === 'even' ? 'odd' : 'even';
    await load(directories[last]);
    const seen = await reading.stop();
    expect([...seen].every((tag) => tag === 'even' || tag === 'odd')).toBe(true);
    expect(await readTags(server)).toEqual([last]);
    expect(await generations()).toEqual([`${last} live`, `${live} previous`]);
    await server.stop();
  },
  SLOW,
);

test(
  'Ctrl-C removes what was written and says that nothing changed',
  async () => {
    const [kept, stopped] = await Promise.all([writeTagged('kept'), writeTagged('stopped')]);
    await load(kept);
    const running = startLoad(stopped);
    while (!running.stderr.includes('nodes ')) await pause(5);
    running.child.kill('SIGINT');
    const { code, stderr } = await running.finished;
    expect(stderr).toContain('SIGINT: removing what was written; the live dataset stays as it is.');
    expect(stderr).toContain('Stopped. Nothing was changed.');
    expect(code).toBe(130);
    expect((await generations())[0]).toBe('kept live');
    expect((await generations()).join()).not.toContain('stopped');
  },
  SLOW,
);

test(
  'of two loads at once the second is refused in one line',
  async () => {
    const tags = ['first', 'second'];
    const directories = await Promise.all(tags.map(writeTagged));
    // Begun together: one that is begun when the other writes may be late, on a busy machine.
    const ended = await Promise.all(directories.map((directory) => startLoad(directory).finished));
    const refused = ended.findIndex(({ code }) => code === 1);
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(ended[refused]!.stderr).toMatch(
      /^error: Another load is writing to this database \(process \d+ on .*\)\. Wait until .*\n$/,
    );
    expect((await generations())[0]).toBe(`${tags[1 - refused]!} live`);
  },
  SLOW,
);

test('a dataset with an error is refused before anything is written', async () => {
  const before = await generations();
  const { code, stderr } = await run(['load', '/no/such/directory'], { env: neo4jEnv() });
  expect([code, stderr]).toEqual([1, expect.stringContaining('There is no directory /no/such/directory.')]);
  expect(await generations()).toEqual(before);
});

test.each([['load'], ['generations']])('%s says which address does not answer, and what to do', async (command) => {
  const { code, stderr } = await run([command, '--to', 'bolt://127.0.0.1:9']);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'error: Neo4j at bolt://127.0.0.1:9 does not answer. Start one with "npm run neo4j -- start", or name another with --to or NEO4J_URI.\n',
  );
});
