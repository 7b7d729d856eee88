import { LinkButton } from '../../../platform/html/buttons.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { contactForm } from '../forms.ts';
import { LooksSection, type LookView } from './looks.tsx';
import type { Meeting } from '../store/meetings.ts';
import { Meetings, Milestones, Standing, Wishes, type Milestone, type WishView } from './process-parts.tsx';
import type { TandemLine } from './row.ts';
import { oversightSees } from './sees.ts';

export interface ProcessPageProps {
  ui: Ui;
  /** Of a cycle that the reader has a desk in: its bar stands above. */
  cycle: Parameters<typeof cycleBar>[1] | undefined;
  line: TandemLine & { hold_until: string | null };
  live: boolean;
  parties: readonly { name: string; role: PartyRole; email: string }[];
  /** Address of a mail to both; undefined where one of them is gone. */
  mailto: string | undefined;
  milestones: readonly Milestone[];
  meetings: readonly Meeting[];
  wishes: readonly WishView[];
  looks: readonly LookView[];
  weeks: number;
  today: string;
  /** Of the office, without the two. */
  choices: readonly { id: string; name: string }[];
  /** The network's own address. */
  address: string;
  /** Where a tandem is frozen for protection. */
  freeze: string | undefined;
  /** It is frozen, and the reader may see to it. */
  may_protect: boolean;
  forms: { contact: FormState; look: FormState };
  refusal: Message | undefined;
}

function ContactSection({ ui, line, live, choices, address, forms }: ProcessPageProps) {
  const { t } = ui;
  const common = { ui, schema: contactForm, state: forms.contact };
  if (!live) return <></>;
  return (
    <Section title={t('oversight.contact.title')}>
      <p class="quiet">{t('oversight.contact.text')}</p>
      <Form {...common} action={`/program/tandems/${line.id}/contact`} submit={t('oversight.contact.submit')} second>
        <SelectField
          {...common}
          name="person_id"
          label={t('oversight.contact.field')}
          width="full"
          empty={t('oversight.contact.none', { address })}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Section>
  );
}

function Context(props: ProcessPageProps) {
  const { ui, parties, freeze, may_protect } = props;
  const { t } = ui;
  return (
    <>
      <Section title={t('oversight.list.head.tandem')}>
        <Facts
          rows={parties.map(({ name, role, email }) => ({
            label: t(`tandems.role.${role}`),
            value: name ? (
              <>
                {name}
                <br />
                <a href={`mailto:${email}`}>{email}</a>
              </>
            ) : (
              t('oversight.list.gone')
            ),
          }))}
        />
      </Section>
      <ContactSection {...props} />
      <WhoSees ui={ui} rows={oversightSees(ui, ['dates', 'contact', 'check_in', 'wish', 'talk'])} />
      {freeze || may_protect ? (
        <Section id="protection" title={t('oversight.process.freeze_title')}>
          <p class="quiet">{t(freeze ? 'oversight.process.freeze_text' : 'oversight.process.frozen_text')}</p>
          <LinkButton href={freeze ?? '/protections'}>
            {t(freeze ? 'oversight.process.freeze' : 'oversight.next.protection')}
          </LinkButton>
        </Section>
      ) : null}
    </>
  );
}

/** The process of one tandem, for whoever accompanies it: dates, milestones, planned looks, wishes. Never a word of the two. */
export function ProcessPage(props: ProcessPageProps) {
  const { ui, cycle, line, live, looks, weeks, today, milestones, forms, refusal } = props;
  const { t } = ui;
  const [one = '', other = ''] = line.names;
  const title = t('oversight.list.and', { one, other });
  return (
    <Layout ui={ui} title={title} area="work" program={cycle && cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t('oversight.process.lead', {
          program: line.program,
          phase: t(`tandems.state.${line.state}`),
          from: ui.date(line.started_on),
          until: ui.date(line.ended_at ?? line.planned_end_on),
        })}
        back={{ href: cycle ? `/cycles/${cycle.id}/tandems` : '/program/tandems', label: t('oversight.process.back') }}
      />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={<Context {...props} />}>
        <Standing {...props} />
        <Wishes ui={ui} id={line.id} wishes={props.wishes} />
        <LooksSection
          ui={ui}
          tandem_id={line.id}
          looks={looks}
          weeks={weeks}
          open={live}
          today={today}
          first={line.health.reason === 'check_in'}
          state={forms.look}
        />
        <Milestones ui={ui} milestones={milestones} />
        <Meetings {...props} />
      </Columns>
    </Layout>
  );
}
