import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

/** Who takes the first step: the mentee; in a reverse mentoring the mentor; in an exchange either of the two. */
function lead({ format, role }: TandemView): 'own' | 'partner' | 'either' {
  if (format === 'exchange') return 'either';
  return (role === 'mentor') === (format === 'reverse') ? 'own' : 'partner';
}

/** A room that has just begun says what to do first. */
export function FirstTalk({ ui, view, due, arranged }: { ui: Ui; view: TandemView; due: Date; arranged: boolean }) {
  const { t } = ui;
  const { id, format, role, partner, said, partner_said, has_kickoff } = view;
  const name = partner.first_name;
  const words = arranged
    ? t(role === 'mentor' ? 'home.tandem.first.arranged_mentor' : 'home.tandem.first.arranged')
    : t(`home.tandem.first.${lead(view)}`, { name, date: ui.date(due) });
  const kit = format === 'reverse' && role === 'mentor' && !arranged;
  return (
    <Section title={t('home.tandem.first.title')} aside={<a href="/standards#tips">{t('home.tandem.first.tips')}</a>}>
      <Prose text={words} />
      <Buttons>
        {kit ? (
          <LinkButton href={`/tandems/${id}/needs`} kind="primary">
            {t('home.tandem.first.kit')}
          </LinkButton>
        ) : null}
        <LinkButton href={`/tandems/${id}/sessions/new`} kind={arranged || kit ? 'plain' : 'primary'}>
          {t('home.tandem.propose')}
        </LinkButton>
        <LinkButton href={`/tandems/${id}/messages`}>{t('home.tandem.write')}</LinkButton>
      </Buttons>
      {said.contact_confirmed_at ? (
        <p class="quiet">{t('tandems.course.you_said', { date: ui.date(said.contact_confirmed_at), name })}</p>
      ) : partner_said.contact_confirmed_at ? null : (
        <div class="talked">
          <p>
            <strong>{t('home.tandem.first.talked')}</strong>{' '}
            {t(has_kickoff ? 'home.tandem.first.talked_kickoff' : 'home.tandem.first.talked_text')}
          </p>
          <PostButton ui={ui} action={`/tandems/${id}/first-contact`} label={t('home.tandem.first.do')} />
          <p class="quiet">
            <a href={`/tandems/${id}/ending`}>{t('home.tandem.first.not_a_fit')}</a>
          </p>
        </div>
      )}
    </Section>
  );
}
