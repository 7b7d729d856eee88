/** Shows the finder's results as soon as something is chosen. Without it, or where the way to the server fails, the button does the same. */
class Finder extends HTMLElement {
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.setAttribute('live', '');
    this.ready();
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') void this.show(addressOf(form));
    });
    this.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.classList.contains('facet-type')) narrowList(event.target);
    });
    // Enter in a field that only narrows a list would send the form.
    this.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLInputElement && event.target.classList.contains('facet-type');
      if (typing && event.key === 'Enter') event.preventDefault();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.show(addressOf(form));
    });
    this.addEventListener('click', (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.active a, .sorts a, .waysout a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void this.show(link.href, true);
    });
  }

  /** Fields that only work with script. */
  private ready(): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('.facet-type')) field.hidden = false;
  }

  /** Replaces filter and results by those of the address; a later question makes an earlier answer worthless. */
  private async show(address: string, whole = false): Promise<void> {
    const asked = (this.asked += 1);
    this.setAttribute('busy', '');
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (asked !== this.asked) return;
      const [filter, results] = [partOf(page, 'filter'), partOf(page, 'results')];
      if (!answer.ok || answer.redirected || !filter || !results) throw new Error('no results');
      const focus = placeOf(document.activeElement);
      const open = [...this.querySelectorAll<HTMLElement>('details[open][data-facet]')].map(({ dataset }) => dataset['facet']);
      partOf(this, 'filter')?.replaceWith(filter);
      partOf(this, 'results')?.replaceWith(results);
      for (const name of open) filter.querySelector(`details[data-facet=${name}]`)?.setAttribute('open', '');
      if (whole) this.takeForm(page);
      this.ready();
      if (focus) this.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
      if (document.activeElement === document.body) {
        results.tabIndex = -1;
        results.focus({ preventScroll: true });
      }
      const place = results.dataset['address'] ?? address;
      history.replaceState(null, '', place);
      // Whoever changes the language next wants to stay here.
      for (const next of document.querySelectorAll<HTMLInputElement>('.languages [name=next]')) next.value = place;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = results.querySelector('h2, .empty-title')?.textContent ?? '';
    } catch {
      if (asked === this.asked) location.assign(address);
    } finally {
      if (asked === this.asked) this.removeAttribute('busy');
    }
  }

  /** A link changes the words and the order, too. */
  private takeForm(page: Document): void {
    const [own, theirs] = [this.querySelector('form'), page.querySelector<HTMLFormElement>('#finder')];
    const [field, there] = [own, theirs].map((form) => form?.querySelector<HTMLInputElement>('[name=q]'));
    if (field && there) field.value = there.value;
    own?.querySelector('[name=sort]')?.remove();
    const sort = theirs?.querySelector('[name=sort]');
    if (sort) own?.append(sort);
  }
}

const partOf = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-part=${name}]`);

function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : []));
  const query = new URLSearchParams(fields).toString();
  return query ? `${form.action}?${query}` : form.action;
}

/** How to find the same field again in a new filter. */
function placeOf(element: Element | null): string | undefined {
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return `input[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  return element?.id ? `#${CSS.escape(element.id)}` : undefined;
}

const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Leaves the choices of a long list that hold what was typed; chosen ones stay. */
function narrowList(field: HTMLInputElement): void {
  const wanted = bare(field.value.trim());
  for (const choice of field.parentElement?.querySelectorAll<HTMLElement>('.choice') ?? []) {
    const fits = bare(choice.querySelector('.choice-words')?.textContent ?? '').includes(wanted);
    choice.hidden = !fits && !choice.querySelector('input')?.checked;
  }
}

customElements.define('tw-finder', Finder);
