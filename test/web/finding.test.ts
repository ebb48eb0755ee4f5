import { Stage } from './testing/browser.js';

const titles = (cards: Element[]): (string | null)[] => cards.map((card) => card.getAttribute('title'));

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('a search with typos suggests what was meant, and the keyboard takes it', async () => {
  const visit = await stage.visit('/');
  const { page } = visit;
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.pressSequentially('huayu morowalli');
  const suggestion = page.getByRole('option', { name: /Huayue HPAL plant/ });
  await suggestion.waitFor();
  for (let step = 0; step < 8 && (await suggestion.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await suggestion.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Huayue HPAL plant' }).waitFor();
  expect(new URL(page.url()).searchParams.get('id')).toBe('facility:huayue-hpal');
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('a search that finds nothing says so and what to try', async () => {
  const visit = await stage.visit('/');
  await visit.page.getByRole('combobox', { name: 'Search' }).fill('qqqqzzzz');
  await visit.page.getByText('Nothing is named like “qqqqzzzz”').waitFor();
  await visit.close();
});

test('an id that there is not is explained, with what is near it', async () => {
  const visit = await stage.visit('/node?id=facility:huayu-hpal');
  await visit.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  await visit.page.getByRole('main').getByRole('link', { name: 'Huayue HPAL plant' }).waitFor();
  await visit.close();
});

test('the date slider changes the owners of Huayue between 2022 and 2024', async () => {
  const visit = await stage.visit('/node?id=firm:huayue&asOf=2022-06-30');
  const { page } = visit;
  const cards = page.getByRole('group', { name: /^Owners of PT Huayue/ }).locator('.card-name');
  await page
    .getByRole('group', { name: /as of 2022-06-30/ })
    .first()
    .waitFor();
  const before = await cards.evaluateAll(titles);
  const slider = page.getByRole('slider', { name: 'As of, by months' });
  const months = Number(await slider.inputValue()) + 24;
  await slider.fill(String(months));
  await page.getByRole('group', { name: /^Owners of PT Huayue .* as of 2024-06-30/ }).waitFor();
  const after = await cards.evaluateAll(titles);
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-06-30');
  expect(before).not.toContain('Nickel Industries Limited');
  expect(after).toContain('Nickel Industries Limited');
  expect(before).toContain('Zhejiang Huayou Cobalt');
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('what lies behind a node of a picture is hidden and shown again', async () => {
  const visit = await stage.visit('/node?id=facility:huayue-hpal');
  const { page } = visit;
  const picture = page.getByRole('group', { name: /^Owners of Huayue/ });
  await picture.getByRole('link', { name: 'CMOC Group' }).waitFor();
  await picture.getByRole('button', { name: 'Hide what lies behind PT Huayue Nickel Cobalt' }).focus();
  await page.keyboard.press('Enter');
  await picture.getByRole('link', { name: 'CMOC Group' }).waitFor({ state: 'detached' });
  await picture.getByRole('button', { name: /Show \d+ more behind PT Huayue/ }).click();
  await picture.getByRole('link', { name: 'CMOC Group' }).waitFor();
  await visit.close();
});

test('links that ended are left out when the filter says so', async () => {
  const visit = await stage.visit('/node?id=facility:huayue-hpal');
  const { page } = visit;
  const tesla = page.getByRole('group', { name: /^Supply around Huayue/ }).getByRole('link', { name: 'Tesla' });
  await tesla.waitFor();
  await page.getByRole('checkbox', { name: 'Ended' }).uncheck();
  await tesla.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.getAll('link')).toEqual(['CURRENT']);
  await visit.close();
});

test('a link reproduces a question with all its terms', async () => {
  const visit = await stage.visit('/questions?q=verdict&of=facility:kwinana&country=country:AU');
  await visit.page.getByText(/No: under .*, Kwinana lithium hydroxide plant is not owned from Australia/).waitFor();
  expect(await visit.page.getByRole('combobox', { name: 'Country' }).inputValue()).toBe('Australia');
  await visit.close();
});

test('an address that there is not is answered with a page that leads on; a program gets the reason as JSON', async () => {
  const visit = await stage.visit('/facilities?x=1');
  const { page } = visit;
  await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('/facilities');
  await page.getByRole('main').getByRole('link', { name: 'To the first page' }).click();
  await page.getByRole('heading', { level: 1, name: /Which Chinese-owned smelters feed/ }).waitFor();
  await visit.close();
  const accept = (type: string) => stage.server.fetch('/facilities', { headers: { accept: type } });
  const shown = await accept('text/html,*/*;q=0.8');
  expect([shown.status, shown.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  const told = await accept('*/*');
  expect([told.status, await told.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
});
