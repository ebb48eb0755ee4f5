import { DESKTOP, PHONE, Stage } from './testing/browser.js';
import { faults } from './testing/faults.js';

const VIEWS = {
  home: '/',
  facility: '/node?id=facility:huayue-hpal',
  firm: '/node?id=firm:nickel-industries',
  country: '/node?id=country:ID',
  mineral: '/node?id=mineral:nickel',
  agreement: '/node?id=agreement:us-indonesia-art',
  claim: '/node?id=claim:P0024',
  source: '/node?id=source:senik-2026',
  flagship: '/questions?q=flagship',
  owners: '/questions?q=owners',
  owned: '/questions?q=owned',
  verdict: '/questions?q=verdict',
  supply: '/questions?q=supply',
  dependency: '/questions?q=dependency',
  disruption: '/questions?q=disruption',
  partners: '/questions?q=partners',
  charts: '/charts',
} as const;

const LOOKS = [
  { look: 'desktop-light', viewport: DESKTOP, colorScheme: 'light' },
  { look: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe.each(LOOKS)('$look', ({ look, viewport, colorScheme }) => {
  test.each(Object.entries(VIEWS))('%s is whole, accessible, and no wider than its window', async (name, address) => {
    const visit = await stage.visit(address, { viewport, colorScheme, reducedMotion: 'reduce' });
    await visit.settled();
    await visit.screenshot(`${name}-${look}`);
    expect(await visit.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await visit.page.getByRole('alert').allInnerTexts()).toEqual([]);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await faults(visit.page)).toEqual([]);
    expect(visit.problems).toEqual([]);
    await visit.close();
  });
});
