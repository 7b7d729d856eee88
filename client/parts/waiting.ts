const every = 700;

/** Follows a search: shows how far it is, and the page itself once it is over. Without script there is a link. */
class Waiting extends HTMLElement {
  connectedCallback(): void {
    setTimeout(() => void this.look(), every);
  }

  private async look(): Promise<void> {
    if (!this.isConnected) return;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('tw-waiting [data-part=progress]');
      if (!answer.ok || !fresh) {
        location.reload();
        return;
      }
      const [bar, now] = [this.querySelector('progress'), fresh.querySelector('progress')];
      const [words, said] = [this.querySelector('p'), fresh.querySelector('p')];
      if (bar && now) bar.value = now.value;
      if (words && said && words.textContent !== said.textContent) words.textContent = said.textContent;
    } catch {
      // The way to the server fails for a moment: the next look tells.
    }
    setTimeout(() => void this.look(), every);
  }
}

customElements.define('tw-waiting', Waiting);
