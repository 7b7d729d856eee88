const store = 'tandemwerk.keys';

/** Whether single keys act on this device; private windows may know nothing. */
export function keysRemembered(): boolean {
  try {
    return localStorage.getItem(store) !== 'off';
  } catch {
    return true;
  }
}

export function rememberKeys(on: boolean): void {
  try {
    localStorage.setItem(store, on ? 'on' : 'off');
  } catch {
    // Then it holds for this page.
  }
}

/** Whether somebody is writing or choosing in a field where a letter means something. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'submit', 'button'].includes(target.type);
}
