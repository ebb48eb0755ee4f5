import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { run } from '../e2e/testing/program.js';
import { PHONE, Stage } from './testing/browser.js';
import { faults } from './testing/faults.js';

/** A server that answers nobody without a key. */
const folder = mkdtempSync(path.join(tmpdir(), 'lodegraph-keys-'));
const file = path.join(folder, 'keys.json');
let key: string;
let stage: Stage;
beforeAll(async () => {
  key = (await run(['keys', 'create', 'a visitor', '--role', 'reader', '--file', file])).stdout.trim();
  stage = await Stage.open({ LODEGRAPH_KEYS_FILE: file, LODEGRAPH_ANONYMOUS: 'no' });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

const field = (page: Page) => page.getByLabel('API key', { exact: true }).and(page.locator('input'));
const panel = (page: Page) => page.getByRole('form', { name: 'API key' });
/** What the browser says of a 401 is not a fault of the page. */
const unexpected = (problems: readonly string[]) => problems.filter((problem) => !/status of 401/.test(problem));

test('a visitor without a key is led to the field, and has the answer with one', async () => {
  const visit = await stage.visit('/');
  const { page } = visit;
  await panel(page).getByRole('alert').getByText('This server answers requests with an API key only.').waitFor();
  await visit.screenshot('key-wanted', false);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enter a key' }).first().click();
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.keyboard.insertText(` Bearer ${key}\n`);
  await page.keyboard.press('Enter');
  await page.getByText(/\d+ plants owned from China feed the exports of/).waitFor();
  expect(await panel(page).isVisible()).toBe(false);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.join(' ')).not.toContain(key);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(key);
  expect(unexpected(visit.problems)).toEqual([]);

  // The playground of the same tab knows it, and so does the page when it is loaded again.
  await page.getByRole('link', { name: 'Show the GraphQL' }).click();
  await page.locator('.graphiql-query-editor').getByText('dependencyChains').first().waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.result-window').getByText('dependencyChains').waitFor();
  expect(page.url()).not.toContain(key);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(key);
  await page.goBack();
  await page.getByText(/\d+ plants owned from China feed the exports of/).waitFor();

  // Forgotten, it answers no more.
  await page.getByRole('button', { name: 'API key in use' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByRole('button', { name: 'Enter a key' }).first().waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(key);
  await visit.close();
});

test('a key that is none is said so, and another can be entered', async () => {
  const visit = await stage.visit('/charts', { viewport: PHONE });
  const { page } = visit;
  await field(page).fill('no key at all');
  await page.getByRole('button', { name: 'Use it' }).click();
  await panel(page).getByText('Is this the whole of it?').waitFor();
  await field(page).fill('lg_wrong');
  await page.getByRole('button', { name: 'Use it' }).click();
  await panel(page).getByRole('alert').getByText('The key or token is not valid, or no longer.').waitFor();
  await visit.screenshot('key-refused-phone', false);
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Another API key').fill(key);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page
    .getByRole('heading', { name: /controls/ })
    .first()
    .waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  expect(unexpected(visit.problems)).toEqual([]);
  await visit.close();
});

test('the playground asks for the key, and reads the schema with it', async () => {
  const visit = await stage.visit(`/playground?query=${encodeURIComponent('{ dataset { title } }')}`);
  const { page } = visit;
  await panel(page).getByRole('alert').getByText('with an API key only').waitFor();
  await visit.screenshot('key-wanted-playground', false);
  await field(page).fill(key);
  await page.keyboard.press('Enter');
  await panel(page).waitFor({ state: 'detached' });
  await page.locator('.graphiql-query-editor').getByText('dataset').waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.result-window').getByText('Critical-mineral supply chains').waitFor();
  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.getByRole('link', { name: 'Query' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(key);
  await visit.screenshot('key-playground', false);
  expect(unexpected(visit.problems)).toEqual([]);
  await visit.close();
});
