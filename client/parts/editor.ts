const placeKey = 'tw-editor-place';

/** A long form: asks before unsaved words are left behind, and after saving shows the place where the writer was. */
class Editor extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    let unsaved = form.querySelector('.refusal, .summary') !== null;
    const place = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    if (place && !location.hash && !unsaved) scrollTo({ top: Number(place), behavior: 'instant' });
    form.addEventListener('input', () => {
      unsaved = true;
    });
    form.addEventListener('submit', (event) => {
      unsaved = false;
      const button = event.submitter;
      if (button instanceof HTMLButtonElement && button.value === 'save') sessionStorage.setItem(placeKey, String(scrollY));
    });
    addEventListener('beforeunload', (event) => {
      if (unsaved) event.preventDefault();
    });
  }
}

customElements.define('tw-editor', Editor);
