/** Shows at once what weights and rules mean for the example. Without it, or where the way to the server fails, the button does the same. */
class Weights extends HTMLElement {
  private asked = 0;
  private timer = 0;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('#matching');
    if (!form) return;
    this.addEventListener('input', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.form !== form) return;
      this.share(form);
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.show(form), 250);
    });
  }

  /** Percents of the sum beside each slider. */
  private share(form: HTMLFormElement): void {
    const sliders = [...form.querySelectorAll<HTMLInputElement>('input[type=range]')];
    const sum = sliders.reduce((all, { value }) => all + Number(value), 0);
    for (const { id, value } of sliders) {
      const output = form.querySelector<HTMLOutputElement>(`output[for="${id}"]`);
      if (output) output.value = String(sum > 0 ? Math.round((Number(value) * 100) / sum) : 0);
    }
  }

  /** A later turn makes an earlier answer worthless; what cannot be shown leaves the last one standing. */
  private async show(form: HTMLFormElement): Promise<void> {
    const asked = (this.asked += 1);
    const body = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    try {
      const answer = await fetch(`${form.action}/preview`, { method: 'POST', body, headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const [own, theirs] = [this, page].map((within) => within.querySelector<HTMLElement>('[data-part=example]'));
      if (asked !== this.asked || !answer.ok || !own || !theirs) return;
      const focus = document.activeElement?.id;
      own.replaceWith(theirs);
      if (focus && !document.activeElement?.id) document.getElementById(focus)?.focus({ preventScroll: true });
    } catch {
      // The button asks again.
    }
  }
}

customElements.define('tw-weights', Weights);
