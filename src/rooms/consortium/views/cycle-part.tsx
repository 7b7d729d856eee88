import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Aside, Columns, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { leavingForm, placesForm } from '../forms/consortium.ts';
import type { Contact } from '../store/contacts.ts';
import { CyclePage, type DeskOfCycle } from './cycle-frame.tsx';
import { AgreementState, Named, type PartLine } from './cycle-table.tsx';
import { lineOf, nameOf, organizationSees } from './words.ts';

export interface CyclePartProps {
  ui: Ui;
  cycle: DeskOfCycle;
  part: PartLine;
  contacts: readonly Contact[];
  places: FormState;
  open: boolean;
}

const pathOf = ({ cycle, part }: Pick<CyclePartProps, 'cycle' | 'part'>) =>
  `/cycles/${cycle.id}/organizations/${part.organization_id}`;

function Standing(props: CyclePartProps) {
  const { ui, part } = props;
  const { t } = ui;
  return (
    <Facts
      rows={[
        { label: t('consortium.part.mentors'), value: <Named ui={ui} side={part.standing.mentor} /> },
        { label: t('consortium.part.mentees'), value: <Named ui={ui} side={part.standing.mentee} /> },
        {
          label: t('consortium.part.said_yes'),
          value: t('consortium.part.said_yes_count', {
            mentors: part.standing.mentor.placed,
            mentees: part.standing.mentee.placed,
          }),
        },
        {
          label: t('consortium.agreement.title'),
          value: (
            <a href={`${pathOf(props)}/agreement`}>
              <AgreementState ui={ui} state={part.agreement} />
            </a>
          ),
        },
      ]}
    />
  );
}

function Places(props: CyclePartProps) {
  const { ui, places, open, part } = props;
  const { t } = ui;
  if (!open || part.left_at) return <></>;
  const common = { ui, schema: placesForm, state: places };
  return (
    <Section title={t('consortium.part.places')}>
      {part.agreement === 'signed' ? <p class="quiet">{t('consortium.part.places_signed')}</p> : null}
      <Form
        ui={ui}
        action={`${pathOf(props)}/places`}
        schema={placesForm}
        state={places}
        submit={t('consortium.part.places_save')}
        second
      >
        <TextField {...common} name="mentor_places" type="number" min={0} max={200} label={t('consortium.part.mentor_places')} />
        <TextField {...common} name="mentee_places" type="number" min={0} max={200} label={t('consortium.part.mentee_places')} />
      </Form>
    </Section>
  );
}

/** One organisation in a cycle, at the desk. */
export function CyclePartPage(props: CyclePartProps) {
  const { ui, cycle, part, contacts, open } = props;
  const { t } = ui;
  const organization = `/organizations/${part.organization_id}`;
  return (
    <CyclePage
      ui={ui}
      cycle={cycle}
      title={part.name}
      lead={lineOf(ui, part) || t('consortium.one.lead')}
      back={{ href: `/cycles/${cycle.id}/organizations`, label: t('consortium.list.title') }}
      action={<LinkButton href={`${pathOf(props)}/agreement`}>{t('consortium.agreement.title')}</LinkButton>}
    >
      {part.left_at ? (
        <Banner kind="info" title={t('consortium.one.left', { date: ui.date(part.left_at) })}>
          <p>{part.left_reason}</p>
          {open ? <PostButton ui={ui} action={`${pathOf(props)}/return`} label={t('consortium.part.bring_back')} /> : null}
        </Banner>
      ) : null}
      <Columns
        context={
          <>
            <Section
              title={t('consortium.contacts.title')}
              aside={<a href={`${organization}/contacts`}>{t('consortium.contacts.change')}</a>}
            >
              {contacts.length === 0 ? (
                <p class="quiet">{t('consortium.contacts.none')}</p>
              ) : (
                <Rows
                  rows={contacts.map((contact) => ({
                    title: nameOf(ui, contact),
                    line: t(`consortium.contact.${contact.role}`),
                  }))}
                />
              )}
            </Section>
            <Aside href={organization} label={t('consortium.part.to_organization')} />
            <WhoSees ui={ui} rows={organizationSees(ui, ['places', 'agreement', 'reason'])} />
          </>
        }
      >
        <Section title={t('consortium.part.standing')}>
          <Standing {...props} />
        </Section>
        <Places {...props} />
        {part.left_at ? null : (
          <p>
            <a href={`${pathOf(props)}/leaving`}>{t('consortium.leave.open')}</a>
          </p>
        )}
      </Columns>
    </CyclePage>
  );
}

/** Leaving is no fault: what it means stands before the button. */
export function LeavingPage({
  ui,
  cycle,
  part,
  state,
}: Omit<CyclePartProps, 'contacts' | 'places' | 'open'> & { state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: leavingForm, state };
  const path = pathOf({ cycle, part });
  return (
    <CyclePage
      ui={ui}
      cycle={cycle}
      title={t('consortium.leave.title', { name: part.name })}
      lead={t('consortium.leave.text')}
      back={{ href: path, label: part.name }}
    >
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['reason'])} />}>
        <Form
          ui={ui}
          action={`${path}/leaving`}
          schema={leavingForm}
          state={state}
          submit={t('consortium.leave.submit')}
          cancel={{ href: path }}
        >
          <TextArea
            {...common}
            name="left_reason"
            label={t('consortium.leave.reason')}
            hint={t('consortium.leave.reason_hint')}
            rows={3}
          />
          <CheckField {...common} name="sure" label={t('consortium.leave.sure')} />
        </Form>
      </Columns>
    </CyclePage>
  );
}
