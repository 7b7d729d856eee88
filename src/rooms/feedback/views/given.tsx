import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Aside, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { Answers, type AnswersShown } from './answers.tsx';
import { feedbackSees } from './sees.ts';

export interface GivenPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  feedback: AnswersShown & { id: string; created_at: Date };
  /** May words of it be released, and are some already? */
  quote: 'possible' | 'there' | undefined;
}

/** For who gave it: what she said, and the way to release words of it. */
export function GivenPage({ ui, room, feedback, quote }: GivenPageProps) {
  const { t } = ui;
  const { id, partner } = room.view;
  const up = `/tandems/${id}/feedback`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="feedback"
      title={t('feedback.given.title', { date: ui.date(feedback.created_at) })}
      lead={t('feedback.given.lead', { name: partner.name })}
      back={{ href: up, label: t('feedback.given.back') }}
      context={
        <>
          <WhoSees ui={ui} rows={feedbackSees(ui, partner.name)} />
          <Aside href={up} label={t('feedback.given.more')} />
        </>
      }
    >
      <Answers ui={ui} title={t('feedback.given.answers')} feedback={feedback} />
      {quote ? (
        <Section title={t('feedback.quote.title')}>
          <Prose text={t(quote === 'there' ? 'feedback.quote.there' : 'feedback.quote.text')} />
          {quote === 'there' ? (
            <LinkButton href="/testimonials">{t('feedback.quote.look')}</LinkButton>
          ) : (
            <LinkButton kind="primary" href={`${up}/${feedback.id}/testimonial`}>
              {t('feedback.quote.do')}
            </LinkButton>
          )}
        </Section>
      ) : null}
    </RoomPage>
  );
}
