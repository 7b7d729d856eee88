/** A button that prints the page: without script there is the browser's own menu. */
class Print extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

customElements.define('tw-print', Print);
