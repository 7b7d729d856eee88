import { isTyping, keysRemembered, rememberKeys } from '../keys.ts';

/** The workbench: opens pairs and takes decisions without leaving the place, and knows a few keys. Without it every link and button does the same. */
class Workbench extends HTMLElement {
  private on = keysRemembered();
  private asked = 0;

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.follow(event));
    this.addEventListener('submit', (event) => this.send(event));
    document.addEventListener('keydown', (event) => this.press(event));
    document.addEventListener('submit', (event) => this.undo(event));
    this.ready();
  }

  private bench(): HTMLElement | null {
    return this.querySelector('[data-part=bench]');
  }

  private ready(): void {
    const list = this.querySelector<HTMLDetailsElement>('.keys');
    const box = list?.querySelector<HTMLInputElement>('[data-keys]');
    if (!list || !box) return;
    list.hidden = false;
    box.checked = this.on;
    box.addEventListener('change', () => {
      this.on = box.checked;
      rememberKeys(this.on);
    });
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.bench-open, .pager a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.show(link.href, fetch(link.href), link);
  }

  private send(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const decides = form.action.endsWith('/hands');
    const searches = form.classList.contains('search');
    if (!decides && !searches) return;
    event.preventDefault();
    if (searches) {
      const address = new URL(form.action);
      for (const [name, value] of new FormData(form))
        if (value && value !== 'all' && value !== 'best') address.searchParams.set(name, String(value));
      void this.show(address.href, fetch(address));
    } else void this.post(form);
  }

  /** The toast stands outside; what it takes back belongs here. */
  private undo(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (this.contains(form) || !form.action.includes('/hands?')) return;
    event.preventDefault();
    void this.post(form);
  }

  private post(form: HTMLFormElement): Promise<void> {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    return this.show(undefined, fetch(form.action, { method: 'POST', body }));
  }

  /** Replaces the workbench by that of the answer; a later question makes an earlier answer worthless. */
  private async show(address: string | undefined, asking: Promise<Response>, from?: HTMLAnchorElement): Promise<void> {
    const asked = (this.asked += 1);
    this.setAttribute('busy', '');
    try {
      const answer = await asking;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (asked !== this.asked) return;
      const fresh = page.querySelector<HTMLElement>('tw-bench [data-part=bench]');
      if (!fresh) throw new Error('no workbench');
      const top = from?.getBoundingClientRect().top;
      const row = from?.closest('tr')?.id;
      this.bench()?.replaceWith(fresh);
      const toast = page.querySelector('tw-toast');
      if (toast) document.querySelector('tw-toast')?.replaceWith(document.adoptNode(toast));
      // A refused decision is answered in place: its address is none to come back to.
      const shown = address ?? (answer.redirected ? answer.url : undefined);
      if (shown) history.replaceState(null, '', shown);
      this.ready();
      this.settle(row, top);
    } catch {
      if (address) location.href = address;
      else location.reload();
    } finally {
      if (asked === this.asked) this.removeAttribute('busy');
    }
  }

  /** The row that was worked on stays where it was on the screen, and keeps the focus. */
  private settle(row: string | undefined, top: number | undefined): void {
    const refusal = this.querySelector<HTMLElement>('.refusal');
    const link =
      (row ? document.getElementById(row)?.querySelector<HTMLElement>('.bench-open') : null) ??
      this.querySelector<HTMLElement>('.bench-open[aria-expanded=true]');
    if (refusal) refusal.focus();
    else link?.focus({ preventScroll: top !== undefined });
    if (link && top !== undefined && !refusal) scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  private press(event: KeyboardEvent): void {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.bench-open')];
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    const opened = this.querySelector('.row-opened');
    const key = event.key.toLowerCase();
    const act = {
      j: () => links[Math.min(at + 1, links.length - 1)]?.focus(),
      k: () => links[Math.max(at - 1, 0)]?.focus(),
      o: () => links[Math.max(at, 0)]?.click(),
      p: () => opened?.querySelector<HTMLButtonElement>('.bench-deeds form:first-child button')?.click(),
      x: () => opened?.querySelector<HTMLButtonElement>('.bench-deeds form:last-child button')?.click(),
      u: () => document.querySelector<HTMLButtonElement>('.toast-undo')?.click(),
    }[key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

customElements.define('tw-bench', Workbench);
