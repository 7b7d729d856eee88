/** Looks every second how far a run is, and goes to it when it has ended. Without it a link looks again. */
class Progress extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setInterval(() => void this.look(), 1000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector<HTMLElement>(`tw-progress[data-run="${CSS.escape(this.dataset['run'] ?? '')}"]`);
      if (!now) {
        window.clearInterval(this.timer);
        location.assign(this.dataset['then'] ?? location.href);
        return;
      }
      const [bar, next] = [this, now].map((within) => within.querySelector('progress'));
      if (bar && next) bar.value = next.value;
    } catch {
      // It looks again.
    }
  }
}

customElements.define('tw-progress', Progress);
