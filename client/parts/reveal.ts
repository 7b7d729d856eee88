/** Shows a password while it is typed. The button is hidden where no script runs. */
class Reveal extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const button = this.querySelector('button');
    if (!input || !button) return;
    const show = button.textContent;
    const hide = button.dataset['hide'] ?? show;
    button.hidden = false;
    button.addEventListener('click', () => {
      const open = input.type === 'password';
      input.type = open ? 'text' : 'password';
      button.textContent = open ? hide : show;
      input.focus();
    });
    // A password never leaves as visible text, so that no browser offers it again.
    input.form?.addEventListener('submit', () => {
      input.type = 'password';
    });
  }
}

customElements.define('tw-reveal', Reveal);
