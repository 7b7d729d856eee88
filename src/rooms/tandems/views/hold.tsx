import type { FormState } from '../../../platform/http/form.ts';
import { DateField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { holdForm } from '../forms.ts';
import { RoomPage, type RoomPageProps } from './room.tsx';
import { holdSees } from './sees.ts';

export interface HoldPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  /** First and last day on which a pause may end. */
  earliest: string;
  latest: string;
}

/** What a pause does is said before it begins. */
export function HoldPage({ ui, room, state, earliest, latest }: HoldPageProps) {
  const { t } = ui;
  const { view } = room;
  const name = view.partner.first_name;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="overview"
      sub
      title={t('tandems.hold.title')}
      back={{ href: `/tandems/${view.id}/wrong`, label: t('tandems.wrong.title') }}
      context={<WhoSees ui={ui} rows={holdSees(ui, view.format)} />}
    >
      <Section title={t('tandems.hold.form')}>
        <Prose text={t('tandems.hold.text', { name, end: ui.date(view.planned_end_on) })} />
        <Form
          ui={ui}
          action={`/tandems/${view.id}/hold`}
          schema={holdForm}
          state={state}
          submit={t('tandems.hold.submit')}
          cancel={{ href: `/tandems/${view.id}` }}
        >
          <DateField
            ui={ui}
            schema={holdForm}
            state={state}
            name="hold_until"
            label={t('tandems.hold.until')}
            hint={t('tandems.hold.until_hint')}
            min={earliest}
            max={latest}
          />
        </Form>
      </Section>
    </RoomPage>
  );
}
