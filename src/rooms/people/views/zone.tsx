import { cityOf, listZones } from '../../../platform/calendar/zones.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { zoneForm } from '../forms.ts';

/** «Europa: Zürich» */
function zoneWords({ t }: Pick<Ui, 't'>, zone: string): string {
  const city = t('people.zone.city', { city: cityOf(zone) });
  return zone.includes('/') ? `${t('people.zone.region', { region: zone.split('/')[0] ?? '' })}: ${city}` : city;
}

/** In which the reader sees times of meetings. The element offers what her device says; without script she picks it herself. */
export function ZoneSection({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  const order = new Intl.Collator(ui.locale).compare;
  const options = listZones()
    .map((value) => ({ value, label: zoneWords(ui, value) }))
    .toSorted((a, b) => order(a.label, b.label));
  return (
    <Section title={t('people.zone.title')} id="zone">
      <Form ui={ui} action="/settings/zone" schema={zoneForm} state={state} submit={t('people.zone.save')} second>
        <tw-zone zone={ui.frame.zone}>
          <SelectField
            ui={ui}
            schema={zoneForm}
            state={state}
            name="zone"
            label={t('people.zone.label')}
            hint={t('people.zone.hint')}
            options={options}
          />
          <p class="zone-offer" hidden>
            <span data-words={t('people.zone.offer')} />{' '}
            <button class="button button-plain" type="button">
              {t('people.zone.take')}
            </button>
          </p>
        </tw-zone>
      </Form>
    </Section>
  );
}
