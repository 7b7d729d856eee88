import { LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { Chips } from '../../../../platform/html/chips.tsx';
import { TextArea } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Banner } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { PublicProfileFacts } from '../../../people/views/public-profile.tsx';
import { askForm } from '../../forms/proposals.ts';
import { ReasonList } from '../reason-list.tsx';
import { seesRows } from '../proposals/words.ts';
import { meetPath, type MeetRow } from './row.tsx';

export interface MeetOnePageProps {
  ui: Ui;
  state: FormState;
  cycle: { id: string; name: string; hybrid: boolean };
  row: MeetRow;
  wished: boolean;
  labels: ReadonlyMap<string, string>;
}

function Way({ ui, state, cycle, row, wished }: MeetOnePageProps) {
  const { t } = ui;
  const { name } = row.profile;
  if (row.proposal_id)
    return (
      <LinkButton kind="primary" href={`/proposals/${row.proposal_id}`}>
        {t('pairing.meet.question')}
      </LinkButton>
    );
  if (cycle.hybrid)
    return (
      <PostButton
        ui={ui}
        kind={wished ? 'plain' : 'primary'}
        action={`/cycles/${cycle.id}/wishes/${row.id}${wished ? '/removal' : ''}`}
        label={t(wished ? 'pairing.wish.remove' : 'pairing.wish.add')}
        about={name}
      />
    );
  if (row.full) return <p class="quiet">{t('pairing.meet.full')}</p>;
  return (
    <Section title={t('pairing.meet.ask_title', { name })}>
      <Form
        ui={ui}
        action={`${meetPath(cycle.id, row.id)}/request`}
        schema={askForm}
        state={{ values: state.values, errors: state.errors }}
        submit={t('pairing.meet.send')}
      >
        <TextArea
          ui={ui}
          schema={askForm}
          state={state}
          name="words"
          rows={6}
          label={t('pairing.meet.words')}
          hint={t('pairing.meet.words_hint', { name })}
        />
      </Form>
    </Section>
  );
}

export function MeetOnePage(props: MeetOnePageProps) {
  const { ui, state, cycle, row, labels } = props;
  const { t } = ui;
  const { profile, brings, seeks, reasons } = row;
  const chips = (slugs: readonly string[]) => <Chips items={slugs.map((slug) => ({ label: labels.get(slug) ?? slug }))} />;
  return (
    <Layout ui={ui} title={profile.name} area="work">
      <PageHead
        title={profile.name}
        lead={profile.line}
        avatar={{ initials: profile.initials, photo: profile.photo, size: 44 }}
        back={{ href: meetPath(cycle.id), label: t(cycle.hybrid ? 'pairing.meet.title_wishes' : 'pairing.meet.title') }}
      />
      {state.refusal ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      <Columns context={<WhoSees ui={ui} rows={seesRows(ui, ['found', cycle.hybrid ? 'wishes' : 'words', 'contact'])} />}>
        {reasons.length > 0 ? (
          <Section title={t('pairing.meet.why')}>
            <ReasonList large sentences={reasons} />
          </Section>
        ) : null}
        <Way {...props} />
        {brings.length > 0 ? (
          <Section title={t('pairing.meet.brings', { name: profile.first_name })}>{chips(brings)}</Section>
        ) : null}
        {seeks.length > 0 ? (
          <Section title={t('pairing.meet.seeks', { name: profile.first_name })}>{chips(seeks)}</Section>
        ) : null}
        <PublicProfileFacts ui={ui} profile={{ ...profile, offers: [] }} topics={labels} />
      </Columns>
    </Layout>
  );
}
