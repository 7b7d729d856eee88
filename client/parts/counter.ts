/** Says how many characters are left, once the limit is near (a counter that always counts is noise). `max`: limit; `words`: text with # for the number. */
class Counter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const line = this.querySelector<HTMLElement>('.counter');
    if (!area || !line) return;
    const max = Number(this.getAttribute('max'));
    const words = this.getAttribute('words') ?? '#';
    const show = (): void => {
      const left = max - area.value.length;
      line.textContent = words.replace('#', String(left));
      // Screen readers would hear a number at each key: they are told only at the very end.
      line.hidden = left > max * 0.3;
      line.setAttribute('aria-live', left <= 20 ? 'polite' : 'off');
    };
    area.addEventListener('input', show);
    show();
  }
}

customElements.define('tw-counter', Counter);
