import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import axe from 'axe-core';
import { expect } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { loadAssets } from '../../src/platform/http/assets.ts';
import { openTestHouse, type TestHouse } from '../harness.ts';

export interface Site {
  t: TestHouse;
  base: string;
  close(): Promise<void>;
}

/** The application on a port, with the built assets, on a database of its own. Its clock is the real one's day. */
export async function openSite(): Promise<Site> {
  const t = await openTestHouse();
  const { app } = createApp(t.house, loadAssets(join(import.meta.dirname, '../../dist')));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address = server.address();
  const base = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  t.house.settings.public_url = base;
  return {
    t,
    base,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await t.close();
    },
  };
}

/** A browser window of one person. Everything that it asks of another machine is noted in `outside`. */
export async function openWindow(
  browser: Browser,
  site: Site,
  options: { locale: string; person_id?: string; script?: boolean; theme?: 'light' | 'dark'; outside?: string[]; width?: number },
): Promise<BrowserContext> {
  const { locale, person_id, script = true, theme = 'light', outside = [], width = 1280 } = options;
  const context = await browser.newContext({
    locale,
    baseURL: site.base,
    javaScriptEnabled: script,
    colorScheme: theme,
    viewport: { width, height: 900 },
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(site.base)) outside.push(request.url());
  });
  if (person_id) {
    const { cookies } = await site.t.as(person_id);
    // The browser takes `Secure` cookies for http://localhost from a page, but from outside only for https; it sends them to both.
    await context.addCookies(
      [...cookies].map(([name, value]) => ({
        name,
        value,
        url: 'https://localhost/',
        httpOnly: true,
        secure: true,
        sameSite: 'Lax' as const,
      })),
    );
  }
  return context;
}

/** Findings of axe on the page as it stands, WCAG 2.2 A and AA and best practices. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate(
    // Runs in the page, where the script above has put `axe`.
    `axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 160)).join(' | ')))`,
  )) as string[];
  return result;
}

export async function expectNoFindings(page: Page): Promise<void> {
  expect({ page: new URL(page.url()).pathname, findings: await findings(page) }).toEqual({
    page: new URL(page.url()).pathname,
    findings: [],
  });
}
