import { ChecksField } from '../../../platform/html/choices.tsx';
import type { FieldProps } from '../../../platform/html/field.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';

function localeOptions(ui: Ui) {
  return locales.map((locale) => ({ value: locale, label: ui.t(`platform.language.${locale}`) }));
}

type Common = Pick<FieldProps, 'ui' | 'schema' | 'state'>;

/*
 * Fields that the first-run page and the network page share. Functions, not components, so that the form finds the fields for
 * its summary of errors.
 */

export function audienceFields(common: Common) {
  const { ui } = common;
  const { t } = ui;
  return (
    <>
      <ChecksField
        {...common}
        name="locales"
        label={t('operation.network.locales')}
        hint={t('operation.network.locales_hint')}
        options={localeOptions(ui)}
      />
      <TextField
        {...common}
        name="contact_address"
        type="email"
        label={t('operation.network.contact')}
        hint={t('operation.network.contact_hint')}
      />
    </>
  );
}

/** `fixed`: the address that the environment sets, which no page can change. */
export function addressField(common: Common, fixed: string | undefined) {
  const { t } = common.ui;
  return fixed ? (
    <p>{t('operation.network.fixed_url', { url: fixed })}</p>
  ) : (
    <TextField
      {...common}
      name="public_url"
      type="url"
      label={t('operation.network.public_url')}
      hint={t('operation.network.public_url_hint')}
    />
  );
}
