import { gzipSync } from 'node:zlib';
import { writeDataset } from '../e2e/testing/dataset.js';
import { patience, Stage, type Visit } from './testing/browser.js';

const LIMITS = { firstPaint: 1000, interactive: 2000, drawn: 1000, frame: 50 };
const MAX_SCRIPT_BYTES = 250_000;
const NODES = 300;

let seeded: Stage;
let visit: Visit;
let stage: Stage;
beforeAll(async () => {
  seeded = await Stage.open();
  visit = await seeded.visit('/', {}, noteTheAnswer);
  stage = await Stage.open({ DATASET_DIR: await manyOwners() });
});
afterAll(() => Promise.all([seeded.close(), stage.close()]));

/** Runs in the page before its own scripts: notes when the flagship's answer can be read. */
function noteTheAnswer(): void {
  const seen = new MutationObserver(() => {
    if (document.querySelector('.sentence') === null) return;
    Object.assign(globalThis, { answered: performance.now() });
    seen.disconnect();
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** A plant with 299 owners above it in a tree of five branches a node, and a loop in each tenth of them. */
async function manyOwners(): Promise<string> {
  const ids = Array.from({ length: NODES - 1 }, (_, index) => `firm:f${index}`);
  const firms = ids.map((id, index) => `${id},Holding company number ${index}`);
  const stakes = ids.flatMap((id, index) => {
    const asset = index === 0 ? 'facility:plant' : ids[Math.floor((index - 1) / 5)]!;
    const loop = index > 20 && index % 10 === 0 ? [`${asset},${id},2,source:report`] : [];
    return [`${id},${asset},15,source:report`, ...loop];
  });
  return writeDataset({
    'firms.csv': `id,name\n${firms.join('\n')}\n`,
    'stakes.csv': `owner,asset,share,source\n${stakes.join('\n')}\n`,
  });
}

test('the explorer paints within a second and can be used within two', async () => {
  const { page } = visit;
  await page.waitForFunction(() => 'answered' in globalThis);
  const [firstPaint, interactive] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    (globalThis as unknown as { answered: number }).answered,
  ]);
  console.log(
    `first contentful paint after ${Math.round(firstPaint!)} ms, answered after ${Math.round(interactive!)} ms`,
  );
  expect(firstPaint).toBeLessThan(LIMITS.firstPaint * patience);
  expect(interactive).toBeLessThan(LIMITS.interactive * patience);
});

test('its first script is small', async () => {
  const scripts: Promise<Buffer>[] = [];
  const visit = await stage.visit('/livez');
  visit.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await visit.page.goto(`${stage.server.url}/`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  console.log(`${scripts.length} scripts, ${bytes} bytes compressed`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(MAX_SCRIPT_BYTES);
  await visit.close();
});

test('a picture of 300 nodes is drawn within a second and moves smoothly', async () => {
  const visit = await stage.visit('/node?id=facility:plant');
  const { page } = visit;
  const all = page.getByRole('button', { name: /^Show all/ }).first();
  await all.waitFor();
  await visit.settled();
  const drawn = await all.evaluate(async (button, wanted) => {
    const started = performance.now();
    (button as HTMLButtonElement).click();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelectorAll('.card').length < wanted) await frame();
    await frame();
    return performance.now() - started;
  }, NODES);
  console.log(`${NODES} nodes drawn after ${Math.round(drawn)} ms`);
  const frames = await visit.page.evaluate(async () => {
    const pane = document.querySelector('.react-flow__pane')!;
    const at = (type: string, x: number) =>
      pane.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          view: window,
          clientX: x,
          clientY: 400,
          button: 0,
          buttons: 1,
        }),
      );
    at('mousedown', 600);
    const times: number[] = [];
    for (let step = 0; step < 40; step += 1) {
      const started = performance.now();
      window.dispatchEvent(
        new MouseEvent('mousemove', { bubbles: true, view: window, clientX: 600 - step * 5, clientY: 400, buttons: 1 }),
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - started);
    }
    window.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window, clientX: 400, clientY: 400 }));
    return times.sort((a, b) => a - b);
  });
  const median = frames[Math.floor(frames.length / 2)]!;
  console.log(`moved at ${Math.round(median)} ms a frame`);
  await visit.screenshot('large-picture', false);
  expect(drawn).toBeLessThan(LIMITS.drawn * patience);
  expect(median).toBeLessThan(LIMITS.frame * patience);
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('a server that is gone is explained, and asking again works once it is back', async () => {
  const visit = await stage.visit('/node?id=facility:plant');
  const { page } = visit;
  await visit.settled();
  await page.context().route('**/graphql', (route) => route.abort());
  await page.goto(`${stage.server.url}/node?id=firm:f1`);
  await page.getByRole('alert').getByText('The server does not answer').first().waitFor();
  await page.context().unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('heading', { name: 'Holding company number 1' }).waitFor();
  await visit.close();
});
