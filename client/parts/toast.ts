const seconds = 8;

/** Takes the toast away after a while, but never while somebody points at it or is in it. */
class Toast extends HTMLElement {
  connectedCallback(): void {
    const toast = this.querySelector<HTMLElement>('.toast');
    if (!toast) return;
    const wait = (): void => {
      setTimeout(() => {
        if (toast.matches(':hover, :focus-within')) wait();
        else toast.hidden = true;
      }, seconds * 1000);
    };
    wait();
    toast.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') toast.hidden = true;
    });
  }
}

customElements.define('tw-toast', Toast);
