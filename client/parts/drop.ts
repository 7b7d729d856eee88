/** A place to let files fall on; they go into the field inside of it. Without script there is the field. */
class Drop extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const hint = this.querySelector<HTMLElement>('.drop-hint');
    if (!input) return;
    if (hint) hint.hidden = false;
    this.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.classList.add('drop-over');
    });
    this.addEventListener('dragleave', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.classList.remove('drop-over');
    });
    this.addEventListener('drop', (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.classList.remove('drop-over');
      const all = new DataTransfer();
      for (const file of [...(input.files ?? []), ...event.dataTransfer.files]) all.items.add(file);
      input.files = all.files;
      this.#list(input);
    });
    input.addEventListener('change', () => this.#list(input));
    this.#list(input);
  }

  /** Their names, so that one sees what will go along. */
  #list(input: HTMLInputElement): void {
    const list = this.querySelector('ul');
    if (!list) return;
    list.replaceChildren(
      ...[...(input.files ?? [])].map(({ name }) => {
        const line = document.createElement('li');
        line.textContent = name;
        return line;
      }),
    );
  }
}

customElements.define('tw-drop', Drop);
