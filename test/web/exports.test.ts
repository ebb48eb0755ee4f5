import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Stage, type Visit } from './testing/browser.js';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  visit = await stage.visit('/node?id=facility:huayue-hpal&asOf=2024-06-30');
});
afterAll(() => stage.close());

async function exported(format: string): Promise<{ name: string; content: Buffer }> {
  const { page } = visit;
  const figure = page.locator('figure', { has: page.getByRole('group', { name: /^Owners of/ }) });
  const started = page.waitForEvent('download');
  await figure.getByRole('button', { name: format }).click();
  const download = await started;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('SVG opens as an image with every name in it', async () => {
  const { name, content } = await exported('SVG');
  expect(name).toBe('owners-facility-huayue-hpal-2024-06-30.svg');
  const text = content.toString('utf8');
  expect(text).toContain('CMOC Group');
  const size = await visit.page.evaluate((svg) => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      tag: documentElement.tagName,
      width: Number(documentElement.getAttribute('width')),
      texts: documentElement.querySelectorAll('text').length,
    };
  }, text);
  expect(size.tag).toBe('svg');
  expect(size.width).toBeGreaterThan(300);
  expect(size.texts).toBeGreaterThan(20);
});

test('PNG is a picture of twice that size, and not an empty one', async () => {
  const { content } = await exported('PNG');
  expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
  const width = content.readUInt32BE(16);
  expect(width).toBeGreaterThan(600);
  const colours = await visit.page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return seen.size;
    },
    [...content],
  );
  expect(colours).toBeGreaterThan(20);
});

test('CSV has a line for each link, with its claims', async () => {
  const { content } = await exported('CSV');
  const rows = parse(content, { bom: true, columns: true }) as Record<string, string>[];
  const stake = rows.find(({ from }) => from === 'firm:cmoc');
  expect(stake).toMatchObject({ to: 'firm:huayue', label: '30 %', 'kind of link': 'solid' });
  expect(stake!['claims']).toMatch(/^claim:/);
});

test('JSON is the answer of the API', async () => {
  const { content } = await exported('JSON');
  const { ownership } = JSON.parse(content.toString('utf8')) as {
    ownership: { asOf: string; above: { stakes: unknown[] } };
  };
  expect(ownership.asOf).toBe('2024-06-30');
  expect(ownership.above.stakes.length).toBeGreaterThan(5);
});

test('nothing of it failed, was refused or went elsewhere', () => {
  expect(visit.problems).toEqual([]);
});
