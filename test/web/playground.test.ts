import { Stage } from './testing/browser.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('an example is one press away, and its answer comes', async () => {
  const visit = await stage.visit('/playground');
  const { page } = visit;
  await page.getByRole('button', { name: /Who ultimately owns a facility/ }).click();
  await page.locator('.result-window').getByText('greenbushes').first().waitFor();
  await visit.screenshot('playground', false);
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('the first example is not found fault with, though it leaves out variables that have a default', async () => {
  const visit = await stage.visit('/playground');
  const { page } = visit;
  const variables = page.locator('.graphiql-editor-tool');
  await variables.locator('.view-line').getByText('ownedBy').waitFor();
  // The marks come from a worker, some time after the text.
  await page.waitForTimeout(2_000);
  expect(await variables.locator('.squiggly-error').count()).toBe(0);
  await visit.close();
});

test('a browser at /graphql gets the playground with the query of the address', async () => {
  const visit = await stage.visit(`/graphql?query=${encodeURIComponent('{ dataset { title } }')}`);
  const { page } = visit;
  await page.locator('.graphiql-query-editor').getByText('dataset').waitFor();
  expect(new URL(page.url()).pathname).toBe('/playground');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.result-window').getByText('Critical-mineral supply chains').waitFor();
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('the documentation of the schema is beside it', async () => {
  const visit = await stage.visit('/playground');
  const { page } = visit;
  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.getByRole('link', { name: 'Query' }).click();
  await page.getByRole('link', { name: 'dependencyChains', exact: true }).waitFor();
  await visit.close();
});

test('a key in the headers is sent and never kept', async () => {
  const visit = await stage.visit('/playground');
  const { page } = visit;
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
  await page.keyboard.insertText('{"x-api-key": "a-secret-key"}');
  const asked = page.waitForRequest((request) => request.headers()['x-api-key'] === 'a-secret-key');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await asked;
  // The server knows no such key: that is what it answers.
  await page.locator('.result-window').getByText('UNAUTHENTICATED').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).toContain('dependencyChains');
  expect(kept).not.toContain('a-secret-key');
  await page.getByRole('button', { name: 'Past queries' }).click();
  await page
    .getByRole('region', { name: 'Past queries' })
    .getByText(/Chinese-owned smelters/)
    .waitFor();
  await visit.close();
});
