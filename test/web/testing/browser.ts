import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { root } from '../../e2e/testing/program.js';
import { TestServer } from '../../e2e/testing/server.js';

/** How much longer than on a quiet machine things may take: limits of time are multiplied by it. */
export const patience = Number(process.env['LODEGRAPH_PATIENCE'] ?? 1);
export const screenshots = path.join(root, '.cache/screenshots');

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 860 };

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb'];

/** The built program and a browser beside it, for the tests of one file. */
export class Stage {
  private constructor(
    readonly server: TestServer,
    readonly browser: Browser,
  ) {}

  static async open(env: NodeJS.ProcessEnv = {}): Promise<Stage> {
    const executablePath = process.env['CHROMIUM_PATH'];
    if (!executablePath) throw new Error('CHROMIUM_PATH names no browser: run these tests with "npm test -- --web".');
    mkdirSync(screenshots, { recursive: true });
    const server = await TestServer.start(env);
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    return new Stage(server, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** A page of a visitor who has not been here before; what is to run before its scripts comes last. */
  async visit(address: string, options: BrowserContextOptions = {}, first?: () => void): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: DESKTOP, locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000 * patience);
    const page = await context.newPage();
    const visit = new Visit(page, this.server.url);
    await visit.watch();
    if (first !== undefined) await page.addInitScript(first);
    await page.goto(`${this.server.url}${address}`);
    return visit;
  }
}

/** What happened on a page beside what it shows: nothing of it may. */
export class Visit {
  /** Errors, warnings and refusals of the browser, and requests to anyone but the server. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  async watch(): Promise<void> {
    const { page, problems } = this;
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    await page.context().route('**/*', (route) => {
      const { origin, protocol } = new URL(route.request().url());
      if (origin === this.origin || protocol === 'blob:' || protocol === 'data:') return route.continue();
      problems.push(`request to ${origin}`);
      return route.abort();
    });
  }

  /** Waits until nothing is on its way. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"], .loading') === null);
    await this.page.waitForLoadState('networkidle');
  }

  async screenshot(name: string, fullPage = true): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
