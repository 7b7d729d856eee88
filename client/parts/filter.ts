/** Narrows a long list of choices while one types. Chosen entries always stay in sight. */
class Filter extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>('.topics-filter');
    const input = box?.querySelector('input');
    const status = box?.querySelector('[role=status]');
    if (!box || !input || !status) return;
    box.hidden = false;
    const groups = [...this.querySelectorAll('details')].map((group) => ({
      group,
      open: group.open,
      choices: [...group.querySelectorAll<HTMLElement>('.choice')],
    }));
    const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

    input.addEventListener('input', () => {
      const wanted = plain(input.value.trim());
      let total = 0;
      for (const { group, open, choices } of groups) {
        let inGroup = 0;
        for (const choice of choices) {
          const fits = !wanted || plain(choice.textContent).includes(wanted);
          const chosen = choice.querySelector('input')?.checked ?? false;
          choice.hidden = !fits && !chosen;
          if (!choice.hidden) inGroup += 1;
          if (fits) total += 1;
        }
        group.hidden = inGroup === 0;
        group.open = wanted ? inGroup > 0 : open;
      }
      status.textContent = wanted ? (this.getAttribute('words') ?? '#').replace('#', String(total)) : '';
    });
    // Enter in the filter would send the form around it.
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }
}

customElements.define('tw-filter', Filter);
