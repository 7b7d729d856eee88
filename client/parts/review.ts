import { isTyping, keysRemembered, rememberKeys } from '../keys.ts';

const decisions = ['1', '2', '3'];

/** The review of an application: keys, and a foot that says at once what is still missing. */
class Review extends HTMLElement {
  private on = keysRemembered();
  private sent = false;
  private first = '';

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('form#review');
    if (!form) return;
    this.first = this.written(form);
    this.addEventListener('input', () => this.tell(form));
    this.addEventListener('change', () => this.tell(form));
    this.addEventListener('focusin', (event) => this.mark((event.target as Element).closest('.judge')));
    document.addEventListener('keydown', (event) => this.press(event, form));
    form.addEventListener('submit', () => (this.sent = true));
    addEventListener('beforeunload', (event) => {
      if (!this.sent && this.written(form) !== this.first) event.preventDefault();
    });
    this.querySelector<HTMLFormElement>('.ask form')?.addEventListener('submit', (event) => this.ask(event, form));
    this.showKeys();
    this.tell(form);
  }

  private judges(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('form#review .judge')];
  }

  private current(): HTMLElement | undefined {
    const all = this.judges();
    return (
      all.find((judge) => judge.dataset['current'] !== undefined) ??
      all.find((judge) => !judge.querySelector(':checked')) ??
      all[0]
    );
  }

  private mark(judge: Element | null): void {
    if (!judge) return;
    for (const each of this.judges()) delete each.dataset['current'];
    (judge as HTMLElement).dataset['current'] = '';
  }

  private focusOn(judge: HTMLElement | undefined): void {
    const radio = judge?.querySelector<HTMLElement>('.bar :checked') ?? judge?.querySelector<HTMLElement>('.bar input');
    radio?.focus({ preventScroll: true });
    judge?.scrollIntoView({ block: 'center' });
  }

  /** Everything chosen and written, but not the token and the time. */
  private written(form: HTMLFormElement): string {
    const fields = [...new FormData(form)].filter(([name]) => name.includes('.'));
    return JSON.stringify(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  }

  /** Says in the foot how many topics are decided and what is missing, and frees the button. */
  private tell(form: HTMLFormElement): void {
    const bar = this.querySelector<HTMLElement>('.decision');
    if (!bar || bar.dataset['missing'] === 'asked') return;
    const chosen = this.judges().map((judge) => ({
      decision: judge.querySelector<HTMLInputElement>('.bar :checked')?.value,
      text: judge.querySelector<HTMLInputElement>('.judge-narrow input')?.value.trim() ?? '',
    }));
    const missing = chosen.some(({ decision }) => !decision)
      ? 'undecided'
      : chosen.some(({ decision, text }) => decision === 'narrowed' && !text)
        ? 'narrowed_without_text'
        : chosen.every(({ decision }) => decision === 'not_confirmed')
          ? 'none_confirmed'
          : 'nothing';
    const count = bar.querySelector<HTMLElement>('strong');
    const words = (count?.dataset['words'] ?? '#').replace('#', String(chosen.filter(({ decision }) => decision).length));
    if (count && count.textContent !== words) count.textContent = words;
    for (const each of bar.querySelectorAll<HTMLElement>('[data-says]')) each.hidden = each.dataset['says'] !== missing;
    const approve = this.approve(form);
    if (approve) {
      approve.disabled = missing !== 'nothing';
      approve.classList.toggle('button-locked', approve.disabled);
    }
    bar.dataset['missing'] = missing;
  }

  private approve(form: HTMLFormElement): HTMLButtonElement | null {
    return this.querySelector(`button[form="${form.id}"][formaction$="/approval"]`);
  }

  /** A question leaves the page: what was chosen and not saved is saved first. */
  private ask(event: SubmitEvent, form: HTMLFormElement): void {
    if (this.sent || this.written(form) === this.first) {
      this.sent = true;
      return;
    }
    event.preventDefault();
    this.sent = true;
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    const go = () => (event.target as HTMLFormElement).submit();
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(go, go);
  }

  private showKeys(): void {
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

  private press(event: KeyboardEvent, form: HTMLFormElement): void {
    if (event.defaultPrevented || !this.on || event.altKey) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A locked button does nothing; the foot says why.
      this.approve(form)?.click();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.closest('.judge')) {
      this.focusOn(event.target.closest<HTMLElement>('.judge') ?? undefined);
      return;
    }
    if (isTyping(event.target)) return;
    if (this.act(event.key)) event.preventDefault();
  }

  /** Whether the key means something here. */
  private act(key: string): boolean {
    const judge = this.current();
    if (decisions.includes(key)) return this.decide(judge, decisions.indexOf(key));
    const move = { j: 1, k: -1 }[key];
    if (move !== undefined) {
      const all = this.judges();
      const started = judge?.dataset['current'] !== undefined;
      this.focusOn(started && judge ? (all[all.indexOf(judge) + move] ?? judge) : judge);
      return true;
    }
    const link = { n: 'a[rel=next]', p: 'a[rel=prev]', r: 'button[name=then][value=rejection]' }[key];
    if (link) {
      this.querySelector<HTMLElement>(link)?.click();
      return true;
    }
    if (key === 'q') return this.open('.ask', 'textarea');
    return key === '?' ? this.open('.keys', 'summary') : false;
  }

  private decide(judge: HTMLElement | undefined, at: number): boolean {
    const radio = judge?.querySelectorAll<HTMLInputElement>('.bar input')[at];
    if (!judge || !radio) return false;
    radio.focus({ preventScroll: true });
    radio.click();
    judge.scrollIntoView({ block: 'nearest' });
    // What it is narrowed to has to be written: the next keys go there.
    if (radio.value === 'narrowed') judge.querySelector<HTMLElement>('.judge-narrow input')?.focus();
    return true;
  }

  private open(box: string, within: string): boolean {
    const details = this.querySelector<HTMLDetailsElement>(box);
    if (!details) return false;
    details.open = true;
    const inner = details.querySelector<HTMLElement>(within);
    inner?.focus({ preventScroll: true });
    inner?.scrollIntoView({ block: 'center' });
    return true;
  }
}

customElements.define('tw-review', Review);
