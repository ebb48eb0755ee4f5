import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimNode } from '../../src/domain/graph/node.js';
import { seedGraph } from '../support/seeded-api.js';

/**
 * Quotes stand in the text of their document. Needs the texts of the five documents, which are not the
 * project's to distribute: SOURCES_DIR names a folder with 000_*.txt to 004_*.txt, in the order below.
 * A run draws 100 claims; QUOTES_SEED repeats a draw, QUOTES=all takes every claim.
 */
const DOCUMENTS = [
  'source:senik-2026',
  'source:seappi-2026',
  'source:asean-news-2025',
  'source:iseas-2024',
  'source:csis-2025',
] as const;
const DRAWN = 100;

const folder = process.env['SOURCES_DIR'] ?? '';
const seed = Number(process.env['QUOTES_SEED'] ?? Date.now() % 1_000_000);

/** Text without what differs between prints of it: white space, quote marks, hyphens, note numbers, Markdown. */
const bare = (text: string): string =>
  text
    .replace(/[¹²³⁰-⁹]/g, '')
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Pi}\p{Pf}\u00ad"'\\*_|]/gu, '');

function documentTexts(): ReadonlyMap<string, string> {
  const files = readdirSync(folder);
  return new Map(
    DOCUMENTS.map((source, n) => {
      const prefix = `${String(n).padStart(3, '0')}_`;
      const file = files.find((name) => name.startsWith(prefix) && name.endsWith('.txt'));
      if (file === undefined) throw new Error(`There is no ${prefix}*.txt of ${source} in ${folder}.`);
      return [source, bare(readFileSync(path.join(folder, file), 'utf8'))];
    }),
  );
}

/** Some of the items, each set as likely as any other: Fisher and Yates with a generator of Park and Miller. */
function draw<T>(items: readonly T[], count: number, from: number): T[] {
  const left = [...items];
  let state = (from % 2_147_483_646) + 1;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return left.splice(state % left.length, 1)[0]!;
  });
}

const quotedClaims = async (): Promise<ClaimNode[]> =>
  (await seedGraph()).nodes.filter(
    (node): node is ClaimNode =>
      node.kind === 'Claim' && node.quote !== null && (DOCUMENTS as readonly string[]).includes(node.source),
  );

const notFound = (claims: readonly ClaimNode[], texts: ReadonlyMap<string, string>): string[] =>
  claims
    .filter(({ source, quote }) => !texts.get(source)!.includes(bare(quote!)))
    .map(({ id, source, locator, quote }) => `${id} of ${source}, ${locator}: ${quote}`);

if (folder === '') {
  it.skip('quotes stand in their document (not run: SOURCES_DIR names no folder with the texts)', () => {});
} else {
  it(`quotes stand in their document (QUOTES_SEED=${seed})`, async () => {
    const claims = await quotedClaims();
    expect(claims.length).toBeGreaterThan(DRAWN);
    const chosen = process.env['QUOTES'] === 'all' ? claims : draw(claims, DRAWN, seed);
    expect(notFound(chosen, documentTexts())).toEqual([]);
  });

  it('a quote that does not stand there is found out', async () => {
    const [claim] = await quotedClaims();
    const changed = { ...claim!, quote: `${claim!.quote} and more` };
    expect(notFound([changed], documentTexts())).toHaveLength(1);
  });
}

it('what differs between prints does not count, words do', () => {
  expect(bare('over \\$20 “billion”, rare-\nearth’s²')).toBe(bare("over $20 \"billion\", rareearth's"));
  expect(bare('over 20')).not.toBe(bare('over 21'));
});
