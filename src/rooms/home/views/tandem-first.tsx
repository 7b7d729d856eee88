import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

/** A room that has just begun says what to do first. */
export function FirstTalk({ ui, view, due, arranged }: { ui: Ui; view: TandemView; due: Date; arranged: boolean }) {
  const { t } = ui;
  const { id, role, partner, said, partner_said } = view;
  const giving = role === 'mentor';
  const key = arranged ? (giving ? 'arranged_mentor' : 'arranged') : giving ? 'mentor' : 'mentee';
  const words = t(`home.tandem.first.${key}`, {
    name: partner.first_name,
    date: ui.date(due),
  });
  return (
    <Section title={t('home.tandem.first.title')} aside={<a href="/standards#tips">{t('home.tandem.first.tips')}</a>}>
      <Prose text={words} />
      <Buttons>
        <LinkButton href={`/tandems/${id}/sessions/new`} kind={arranged ? 'plain' : 'primary'}>
          {t('home.tandem.propose')}
        </LinkButton>
        <LinkButton href={`/tandems/${id}/messages`}>{t('home.tandem.write')}</LinkButton>
      </Buttons>
      {said.contact_confirmed_at ? (
        <p class="quiet">
          {t('tandems.course.you_said', { date: ui.date(said.contact_confirmed_at), name: partner.first_name })}
        </p>
      ) : partner_said.contact_confirmed_at ? null : (
        <div class="talked">
          <p>
            <strong>{t('home.tandem.first.talked')}</strong> {t('home.tandem.first.talked_text')}
          </p>
          <PostButton ui={ui} action={`/tandems/${id}/first-contact`} label={t('home.tandem.first.do')} />
        </div>
      )}
    </Section>
  );
}
