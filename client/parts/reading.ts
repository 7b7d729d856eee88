/** Says that the reader has the thread before her, once she really looks at it. Without script there is the button. */
class Reading extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const send = async () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', send);
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
      if (answer && (answer.type === 'opaqueredirect' || answer.ok)) this.hidden = true;
    };
    document.addEventListener('visibilitychange', send);
    void send();
  }
}

customElements.define('tw-reading', Reading);
