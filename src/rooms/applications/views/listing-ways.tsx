import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { DateField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Aside, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { pauseForm } from '../forms.ts';
import type { Standing } from './listing.tsx';

interface WaysProps {
  ui: Ui;
  standing: Standing;
  state: FormState;
  returns: { first: string; last: string };
}

function ReturnForm({ ui, standing, state, returns }: WaysProps) {
  const { t } = ui;
  const paused = standing === 'paused';
  // A refusal of the deed itself stands at the head of the page.
  const { refusal: _, ...typed } = state;
  return (
    <Form ui={ui} action={paused ? '/listing/return' : '/listing/pause'} schema={pauseForm} state={typed}>
      <DateField
        ui={ui}
        schema={pauseForm}
        state={typed}
        name="return_on"
        min={returns.first}
        max={returns.last}
        label={t('applications.pause.return_on')}
        hint={t('applications.pause.return_hint')}
      />
      <Buttons>
        <Button>{t(paused ? 'applications.pause.move' : 'applications.listing.pause')}</Button>
      </Buttons>
    </Form>
  );
}

/** Other ways out, below the context. */
export function Ways(props: WaysProps) {
  const { ui, standing } = props;
  const { t } = ui;
  const online = standing === 'published' || standing === 'full';
  return (
    <Section title={t('applications.listing.ways')}>
      {online ? <p class="quiet">{t('applications.listing.pause_text')}</p> : null}
      {online || standing === 'paused' ? <ReturnForm {...props} /> : null}
      {standing === 'needs_standards' || standing === 'ready' ? (
        <PostButton ui={ui} action="/listing/pause" kind="link" label={t('applications.listing.hold_back')} />
      ) : null}
      {online ? null : (
        <p>
          <LinkButton kind="link" href="/listing/preview">
            {t('applications.listing.as_members')}
          </LinkButton>
        </p>
      )}
      <Aside href="/listing/retirement" label={t('applications.listing.retire')} />
    </Section>
  );
}
