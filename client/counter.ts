/** Says how many characters are left. `max`: limit; `words`: text with # for the number. */
class Counter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const line = this.querySelector('.counter');
    if (!area || !line) return;
    const max = Number(this.getAttribute('max'));
    const words = this.getAttribute('words') ?? '#';
    // Screen readers would hear a number at each key: they are told only near the end.
    line.setAttribute('aria-live', 'off');
    const show = (): void => {
      const left = max - area.value.length;
      line.textContent = words.replace('#', String(left));
      line.setAttribute('aria-live', left <= 20 ? 'polite' : 'off');
    };
    area.addEventListener('input', show);
    show();
  }
}

customElements.define('tw-counter', Counter);
