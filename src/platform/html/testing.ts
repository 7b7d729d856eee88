import { expect } from 'vitest';
import { wordsOf, type Frame, type Ui } from './ui.ts';

/** A page's surroundings with invented people, for tests of parts and views. */
export function someUi(frame: Partial<Frame> = {}, rest: Partial<Ui> = {}): Ui {
  return {
    ...wordsOf('de'),
    path: '/home',
    csrf: 'token',
    actor: { kind: 'person', person_id: '1', name: 'Jana Brandis', roles: new Set() },
    now: new Date('2027-03-08T08:00:00Z'),
    asset: (name) => `/assets/${name}`,
    frame: {
      network: 'Verband Weitblick',
      nav: [
        { href: '/home', label: 'Zuhause' },
        { href: '/tandems', label: 'Tandems', count: 2 },
      ],
      foot: [{ href: '/imprint', label: 'Impressum' }],
      self: { initials: 'JB', name: 'Jana Brandis' },
      demo: false,
      locales: ['de', 'en'],
      contrast: 'normal',
      motion: 'normal',
      theme_choice: 'auto',
      zone: 'Europe/Zurich',
      ...frame,
    },
    ...rest,
  };
}

/** Returns the HTML again. What every piece of our HTML keeps to: the content policy, unique ids, a label for each control. */
export function check(html: string): string {
  expect(html).not.toMatch(/ style="|<script(?![^>]* src=)| on[a-z]+="|\[object |undefined|NaN/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size, `ids twice: ${ids.join(' ')}`).toBe(ids.length);
  for (const [, labelled] of html.matchAll(/ (?:for|aria-describedby|aria-controls)="([^"]+)"/g)) {
    for (const id of labelled?.split(' ') ?? []) expect(ids).toContain(id);
  }
  for (const [control] of html.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
    if (control.includes('type="hidden"')) continue;
    const id = / id="([^"]+)"/.exec(control)?.[1] ?? '';
    expect(html, control).toContain(`for="${id}"`);
  }
  return html;
}
