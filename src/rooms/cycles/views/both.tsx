import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import type { Content } from '../../../platform/html/child.ts';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss } from '../../../platform/i18n/catalogue.ts';
import { languagesOf, type Language } from '../rules/languages.ts';
import type { Both } from '../rules/plan.ts';

/** A text in the reader's language, or in the other where there is only that one. */
export function said(ui: Ui, { de, en }: Both): string {
  const text = ui.locale === 'en' ? en || de : de || en;
  return ui.locale === 'de-CH' ? toSwiss(text) : text;
}

export interface BothProps {
  ui: Ui;
  schema: FormSchema;
  state: FormState;
  /** `own.0.text` stands for the fields `own.0.text_de` and `own.0.text_en`. */
  of: string;
  words: string;
  note?: Content;
  /** One line each. */
  short?: boolean;
  /** In every language in which the house is read; the other may be left out. */
  needed?: boolean;
  rows?: number;
}

/** One text in both languages, side by side. With `needed` compulsory in those in which the house is read. */
export function BothFields({ ui, schema, state, of, words, note, short, needed, rows = 4 }: BothProps) {
  const read = languagesOf(ui.frame.locales);
  const field = (language: Language) => {
    const props = {
      ui,
      schema,
      state,
      name: `${of}_${language}`,
      label: ui.t(`cycles.form.in_${language}`, { label: words }),
      required: needed === true && read.includes(language),
      hint: needed && !read.includes(language) ? ui.t('cycles.form.not_read') : undefined,
    };
    return short ? <TextField {...props} /> : <TextArea {...props} rows={rows} />;
  };
  return (
    <div class="bothfields">
      {note ? <p class="hint">{note}</p> : null}
      {field('de')}
      {field('en')}
    </div>
  );
}

/** The words of a list in the reader's language: «A, B und C»; with `or`: «A, B oder C». */
export function listed(ui: Ui, items: readonly string[], or = false): string {
  return new Intl.ListFormat(ui.locale, { type: or ? 'disjunction' : 'conjunction' }).format(items);
}
