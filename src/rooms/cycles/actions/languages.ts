import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { findNetwork } from '../../people/store/network.ts';
import { bothFields, bothOf } from '../forms/both.ts';
import { inBoth, lackingLanguage, languagesOf } from '../rules/languages.ts';

/**
 * Texts that are needed in every language in which the house is read: `name` stands for the fields `name_de` and `name_en`.
 * What may be left out, because nobody reads it, says the same as the other. Returns the form with both.
 * @throws Refusal 422 at the field that is empty
 */
export async function needLanguages<T extends Record<string, unknown>>(
  deed: Deed,
  form: T,
  names: readonly string[],
): Promise<T> {
  const read = languagesOf((await findNetwork(deed))?.locales ?? []);
  for (const name of names) {
    const lacks = lackingLanguage(bothOf(form, name), read);
    if (lacks) throw new Refusal('platform.form.required', {}, { field: `${name}_${lacks}` });
  }
  return { ...form, ...Object.assign({}, ...names.map((name) => bothFields(name, inBoth(bothOf(form, name))))) } as T;
}
