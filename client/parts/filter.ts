/** As the server folds words, and without the e of ae, oe and ue: «Führung», «Fuehrung» and «Fuhrung» are one. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<![aeiouq])([aou])e/g, '$1');

interface Choice {
  line: HTMLElement;
  input: HTMLInputElement;
  label: string;
  /** Other words, as written. */
  words: string[];
}

interface ChoiceGroup {
  group: HTMLDetailsElement;
  open: boolean;
  label: string;
  choices: Choice[];
}

const choiceOf = (line: HTMLElement): Choice[] => {
  const input = line.querySelector('input');
  const words = (line.dataset['words'] ?? '').split('|').filter(Boolean);
  return input ? [{ line, input, label: plain(line.textContent), words }] : [];
};

/** Narrows a long list of choices while one types: by name, by other words for it, by the name of the group. Chosen ones stay. */
class Filter extends HTMLElement {
  #groups: ChoiceGroup[] = [];

  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>('.topics-filter');
    const input = box?.querySelector('input');
    if (!box || !input) return;
    box.hidden = false;
    this.#groups = [...this.querySelectorAll('details')].map((group) => ({
      group,
      open: group.open,
      label: plain(group.querySelector('summary span')?.textContent ?? ''),
      choices: [...group.querySelectorAll<HTMLElement>('.choice')].flatMap(choiceOf),
    }));
    input.addEventListener('input', () => this.#narrow(input.value));
    input.addEventListener('keydown', (event) => this.#keyInField(event, input));
    this.addEventListener('keydown', (event) => this.#keyInList(event, input));
  }

  /** Every typed word must be somewhere in the choice or its group. */
  #narrow(typed: string): void {
    const wanted = plain(typed).split(/\s+/).filter(Boolean);
    let total = 0;
    for (const { group, open, label, choices } of this.#groups) {
      let shown = 0;
      for (const choice of choices) {
        const words = choice.words.map(plain);
        const others = (word: string) => words.some((other) => other.includes(word));
        const fits = wanted.every((word) => choice.label.includes(word) || label.includes(word) || others(word));
        choice.line.hidden = !fits && !choice.input.checked;
        if (!choice.line.hidden) shown += 1;
        if (fits) total += 1;
        const unsaid = fits && wanted.find((word) => !choice.label.includes(word) && !label.includes(word));
        this.#explain(choice, unsaid ? choice.words.find((other) => plain(other).includes(unsaid)) : undefined);
      }
      group.hidden = shown === 0;
      group.open = wanted.length > 0 ? shown > 0 : open;
    }
    const [status, none] = [this.querySelector('[role=status]'), this.querySelector<HTMLElement>('.topics-none')];
    if (status) status.textContent = wanted.length > 0 ? (this.getAttribute('words') ?? '#').replace('#', String(total)) : '';
    if (none) none.hidden = total > 0;
  }

  /** Found by another word: that word stands below the name. */
  #explain({ line }: Choice, word: string | undefined): void {
    line.querySelector('[data-found]')?.remove();
    if (!word) return;
    const hint = document.createElement('span');
    hint.className = 'choice-hint';
    hint.dataset['found'] = '';
    hint.textContent = word;
    line.querySelector('.choice-words')?.append(hint);
  }

  #visible(): HTMLInputElement[] {
    return this.#groups.flatMap(({ group, choices }) =>
      group.open && !group.hidden ? choices.filter(({ line }) => !line.hidden).map(({ input }) => input) : [],
    );
  }

  /** Down goes into the list, Enter ticks the only one left, Escape starts again. */
  #keyInField(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#visible()[0]?.focus();
    } else if (event.key === 'Enter') {
      // It would send the form around it.
      event.preventDefault();
      const left = this.#visible().filter((choice) => !choice.checked);
      if (input.value.trim() && left.length === 1) left[0]?.click();
    } else if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      input.value = '';
      this.#narrow('');
    }
  }

  #keyInList(event: KeyboardEvent, input: HTMLInputElement): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const inputs = this.#visible();
    const at = inputs.indexOf(event.target as HTMLInputElement);
    if (step === 0 || at < 0) return;
    event.preventDefault();
    (at + step < 0 ? input : inputs[at + step])?.focus();
  }
}

customElements.define('tw-filter', Filter);
