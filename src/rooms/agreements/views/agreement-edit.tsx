import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { agreementForm } from '../forms/agreement.ts';
import { dutyRoles, type AgreementBody } from '../rules/body.ts';
import { Goals, Meetings, Rules, Strands } from './agreement-fields.tsx';
import { Changes } from './agreement-parts.tsx';
import type { ChangedItem } from './clauses.ts';
import { agreementSees } from './sees.ts';

export interface EditPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** change: other words instead of what the partner has offered. */
  way: 'draft' | 'change';
  /** As it stands; the form begins from it. */
  body: AgreementBody;
  hash: string;
  state: FormState;
  /** From her words to what the other has saved meanwhile. */
  meanwhile: ChangedItem[] | undefined;
}

/** The words of the two; names, period and what always holds are there already. */
export function EditPage(props: EditPageProps) {
  const { ui, room, way, body, hash, state, meanwhile } = props;
  const { t } = ui;
  const path = `/tandems/${room.view.id}/agreement`;
  const change = way === 'change';
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="agreement"
      title={t(change ? 'agreements.edit.title_change' : 'agreements.edit.title')}
      lead={change ? t('agreements.edit.lead_change', { name: room.view.partner.first_name }) : t('agreements.edit.lead')}
      back={{ href: path, label: t('agreements.edit.back') }}
      context={<WhoSees ui={ui} rows={agreementSees(ui, room.view.format)} />}
    >
      {meanwhile ? (
        <Section title={t('agreements.edit.now')} id="now">
          <Changes ui={ui} changes={meanwhile} />
        </Section>
      ) : null}
      <Form
        ui={ui}
        action={`${path}/${way}`}
        schema={agreementForm}
        state={state}
        submit={t(change ? 'agreements.edit.propose' : 'agreements.edit.save')}
        cancel={{ href: path }}
      >
        <input type="hidden" name="seen" value={hash} />
        <Section title={t('agreements.clause.meetings')}>
          <div class="form">
            <Meetings {...props} />
          </div>
        </Section>
        <Section title={t('agreements.edit.goals')}>
          <div class="form">
            <Goals {...props} />
          </div>
        </Section>
        <Section title={t('agreements.edit.strands')}>
          <div class="form">
            <Strands {...props} />
          </div>
        </Section>
        <Section title={t('agreements.edit.duties')}>
          <div class="form">
            {dutyRoles(body.format).map((role) => (
              <TextArea
                ui={ui}
                schema={agreementForm}
                state={state}
                name={`duties.${role}`}
                rows={3}
                label={t(`agreements.item.duties.${role}`)}
              />
            ))}
            <TextArea ui={ui} schema={agreementForm} state={state} name="roles" rows={3} label={t('agreements.edit.roles')} />
          </div>
        </Section>
        <Section title={t('agreements.edit.rules')}>
          <div class="form">
            <Rules {...props} />
          </div>
        </Section>
      </Form>
    </RoomPage>
  );
}
