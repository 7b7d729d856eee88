import type { Locator, Page } from 'playwright-core';
import { leads } from './page.ts';

/** Stops of the Tab key where nobody sees that they are one. */
export const unseen = new Set<string>();

export const isHere = (target: Locator) => target.evaluate((element) => element === document.activeElement);

export async function tab(on: Page): Promise<void> {
  await on.keyboard.press('Tab');
  const lost = await on.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    // A bar of choices draws the ring on the words beside its radio button.
    const ringed = [at, at.nextElementSibling].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { width, height } = at.getBoundingClientRect();
    return ringed && width * height > 0 ? '' : `${location.pathname} ${at.outerHTML.slice(0, 120)}`;
  });
  if (lost) unseen.add(lost);
}

export async function tabTo(on: Page, target: Locator): Promise<void> {
  for (let at = 0; at < 90; at += 1) {
    if (await isHere(target)) return;
    await tab(on);
  }
  throw new Error(`The Tab key never comes to ${target.toString()}.`);
}

export const key = (on: Page, name: string, to: string | RegExp) => leads(on, to, () => on.keyboard.press(name));

/** Goes there with the Tab key and presses Enter, which leads to this path. */
export async function enter(on: Page, target: Locator, to: string | RegExp): Promise<void> {
  await tabTo(on, target);
  await key(on, 'Enter', to);
}
