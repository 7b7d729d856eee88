/** Whether clocks of two zones differ now or in half a year. */
function differ(one: string, other: string): boolean {
  const half = 183 * 86_400_000;
  return [Date.now(), Date.now() + half].some((instant) => {
    const [a, b] = [one, other].map((timeZone) => new Date(instant).toLocaleString('en', { timeZone }));
    return a !== b;
  });
}

/**
 * Offers the zone of this device where its clock shows another time than the one we know (`zone`). With a list inside, a
 * button chooses it there; without one, the words inside are shown.
 */
class Zone extends HTMLElement {
  connectedCallback(): void {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = this.getAttribute('zone') ?? '';
    const offer = this.querySelector<HTMLElement>('.zone-offer');
    if (!offer || !here || !known || !differ(here, known)) return;
    const select = this.querySelector('select');
    if (!select) {
      offer.hidden = false;
      return;
    }
    const option = [...select.options].find(({ value }) => value === here);
    const words = offer.querySelector<HTMLElement>('[data-words]');
    if (!option || !words || select.value === here) return;
    words.textContent = (words.dataset['words'] ?? '#').replace('#', option.text.split(': ').at(-1) ?? here);
    offer.hidden = false;
    offer.querySelector('button')?.addEventListener('click', () => {
      select.value = here;
      offer.hidden = true;
      select.focus();
    });
  }
}

customElements.define('tw-zone', Zone);
