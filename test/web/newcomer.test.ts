import { Stage, type Visit } from './testing/browser.js';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  visit = await stage.visit('/');
});
afterAll(() => stage.close());

test('the first screen answers the flagship question before anything is pressed', async () => {
  const { page } = visit;
  await page.getByRole('heading', { level: 1, name: /Which Chinese-owned smelters feed/ }).waitFor();
  await page.getByText(/\d+ plants owned from China feed the exports of/).waitFor();
  const row = page.getByRole('row', { name: /Huayue HPAL plant/ });
  expect(await row.innerText()).toMatch(/Zhejiang Huayou Cobalt/);
  expect(await row.innerText()).toMatch(/documented/);
});

test('the sources of a step show at a keyboard’s focus, and lead to the claim and its source', async () => {
  const { page } = visit;
  const step = page
    .getByRole('row', { name: /Huayue HPAL plant/ })
    .getByRole('button', { name: /sources of the supply/ });
  await step.first().focus();
  const panel = page.getByRole('group', { name: 'Sources of the supply of Huayue HPAL plant' }).first();
  await panel.getByRole('link', { name: 'The claim' }).first().waitFor();
  expect(await panel.innerText()).toMatch(/confidence/);
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(false);
  await step.first().click();
  await panel.getByRole('link', { name: 'The claim' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Claim / }).waitFor();
  await page
    .getByRole('region', { name: 'The claim' })
    .getByText(/supply/)
    .first()
    .waitFor();
});

test('the browser’s back button returns to the answer', async () => {
  const { page } = visit;
  await page.goBack();
  await page.getByText(/\d+ plants owned from China feed the exports of/).waitFor();
});

test('the playground opens with the very query and gives the same answer', async () => {
  const { page } = visit;
  const shown = await page.getByRole('table').first().getByRole('row').count();
  await page.getByRole('link', { name: 'Show the GraphQL' }).click();
  await page.getByRole('button', { name: /Execute query/ }).waitFor();
  await page.locator('.graphiql-query-editor').getByText('dependencyChains').first().waitFor();
  await page.locator('.graphiql-editor-tool').getByText('country:CN').waitFor();
  const answered = page.waitForResponse((response) => {
    const { operationName } = (response.request().postDataJSON() ?? {}) as { operationName?: string };
    return response.url().endsWith('/graphql') && operationName === 'Flagship';
  });
  await page.getByRole('button', { name: /Execute query/ }).click();
  const { data } = (await (await answered).json()) as { data: { dependencyChains: { nodes: unknown[] } } };
  expect(data.dependencyChains.nodes).toHaveLength(shown - 1);
  await page.locator('.result-window').getByText('dependencyChains').waitFor();
});

test('nothing of it failed, was refused or went elsewhere', () => {
  expect(visit.problems).toEqual([]);
});
