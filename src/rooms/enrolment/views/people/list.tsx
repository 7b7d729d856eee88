import { Button, LinkButton } from '../../../../platform/html/buttons.tsx';
import { listValue } from '../../../../platform/html/field.tsx';
import { TextField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Pager } from '../../../../platform/html/lists.tsx';
import { PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { trainingForm } from '../../forms/people.ts';
import { pageSize, writePeopleQuery } from '../../rules/people-list.ts';
import { enrolmentSees } from '../sees.ts';
import { PeopleSearch, Shows, type FilterProps } from './filter.tsx';
import { PeopleTable, type Line } from './table.tsx';

export interface PeoplePageProps extends FilterProps {
  cycle_id: string;
  program: ProgramBar;
  /** This page of those that were asked for, and how many there are. */
  rows: readonly Line[];
  total: number;
  /** Of the deeds below the table. */
  state: FormState;
  /** The cycle asks for a training. */
  trains: boolean;
  /** People can still be invited, nominated or let in. */
  open: boolean;
}

function Deeds({ ui, path, query, state, trains, rows, cycle_id }: PeoplePageProps) {
  const { t } = ui;
  const back = writePeopleQuery(query);
  const common = { ui, schema: trainingForm, state };
  return (
    <Form ui={ui} action={`${path}/reminders${back}`} schema={trainingForm} state={state}>
      <PeopleTable ui={ui} cycle_id={cycle_id} rows={rows} chosen={listValue(state, 'people')} />
      <div class="bulk">
        <p class="bulk-title">{t('enrolment.people.with_chosen')}</p>
        <Button>{t('enrolment.people.remind')}</Button>
        {rows.some(({ state: stands }) => stands === 'applied') ? (
          <Button formaction={`${path}/admission${back}`} formnovalidate>
            {t('enrolment.person.admit')}
          </Button>
        ) : null}
        {trains ? (
          <div class="bulk-deed">
            <TextField
              {...common}
              name="evidence"
              required={false}
              width="half"
              label={t('enrolment.people.evidence')}
              hint={t('enrolment.people.evidence_hint')}
            />
            <Button formaction={`${path}/training${back}`}>{t('enrolment.people.train')}</Button>
          </div>
        ) : null}
      </div>
    </Form>
  );
}

function Ways({ ui, path, query, cycle_id, total }: PeoplePageProps) {
  const { t } = ui;
  const { show, role, organization, missing, words, order } = query;
  return (
    <Section title={t('enrolment.people.more')}>
      <div class="buttons">
        {total > 0 ? (
          <LinkButton href={`/cycles/${cycle_id}/messages/new${writePeopleQuery({ ...query, page: 1 })}`}>
            {t('enrolment.people.write', { count: total })}
          </LinkButton>
        ) : null}
        <LinkButton href={`/cycles/${cycle_id}/messages`}>{t('enrolment.messages.sent')}</LinkButton>
        <LinkButton href={`/cycles/${cycle_id}/lines`}>{t('enrolment.lines.link')}</LinkButton>
        {total > 0 ? (
          <form class="postbutton" method="post" action={`${path}/export`}>
            <input type="hidden" name="csrf" value={ui.csrf} />
            {Object.entries({ show, role, organization, missing, q: words, order }).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button>{t('enrolment.people.export')}</Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}

/** Everybody of a cycle: where each stands, and who has the next word. */
export function PeoplePage(props: PeoplePageProps) {
  const { ui, path, query, counts, rows, total, program, open, cycle_id } = props;
  const { t } = ui;
  const title = t('enrolment.people.title', { count: counts.in, waits: counts.coordination });
  const from = (query.page - 1) * pageSize;
  const pageOf = (page: number) => `${path}${writePeopleQuery({ ...query, page })}`;
  const invite = { href: `/cycles/${cycle_id}/invitations`, label: t('enrolment.people.invite') };
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead
        title={title}
        lead={t('enrolment.people.lead')}
        dense
        action={open && counts.all > 0 ? <LinkButton href={invite.href}>{invite.label}</LinkButton> : undefined}
      />
      {counts.all === 0 ? (
        <Empty
          title={t('enrolment.people.empty')}
          text={t(open ? 'enrolment.people.empty_open' : 'enrolment.people.empty_closed')}
          action={open ? invite : { href: `/cycles/${cycle_id}`, label: t('cycles.bar.overview') }}
        />
      ) : (
        <>
          <Shows {...props} />
          <PeopleSearch {...props} />
          {rows.length > 0 ? (
            <Deeds {...props} />
          ) : (
            <Empty
              title={t('enrolment.people.none_found')}
              text={t('enrolment.people.none_found_text')}
              action={{
                href: `${path}${writePeopleQuery({ show: 'all' })}`,
                label: t('enrolment.people.show_all'),
                kind: 'plain',
              }}
            />
          )}
          {total > pageSize ? (
            <Pager
              ui={ui}
              shown={t('enrolment.people.shown', { from: from + 1, to: from + rows.length, count: total })}
              previous={query.page > 1 ? pageOf(query.page - 1) : undefined}
              next={from + rows.length < total ? pageOf(query.page + 1) : undefined}
            />
          ) : null}
          <Ways {...props} />
          <WhoSees ui={ui} rows={enrolmentSees(ui, ['process', 'evidence'])} />
        </>
      )}
    </Layout>
  );
}
