/** Says that the reader has the thread before her, once she really looks at it. Without script there is the button. */
class Reading extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('visibilitychange', this);
    this.handleEvent();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this);
  }

  handleEvent(): void {
    const form = this.querySelector('form');
    if (!form || document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', this);
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    // Where it fails the button stays.
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(
      (answer) => (this.hidden = answer.type === 'opaqueredirect' || answer.ok),
      () => undefined,
    );
  }
}

customElements.define('tw-reading', Reading);
