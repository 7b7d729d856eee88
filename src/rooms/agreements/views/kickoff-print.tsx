import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PointView } from './kickoff.tsx';

/** Everything on paper: questions, what is noted, lines to write on where nothing is. */
export function KickoffPrintPage({
  ui,
  tandem_id,
  self,
  partner,
  points,
}: {
  ui: Ui;
  tandem_id: string;
  /** Full names. */
  self: string;
  partner: string;
  points: PointView[];
}) {
  const { t } = ui;
  const path = `/tandems/${tandem_id}/kickoff`;
  const title = t('agreements.print.title', { one: self, other: partner });
  const confirmed = ({ own, partner: theirs }: PointView) => {
    const who = [...(own ? [self] : []), ...(theirs ? [partner] : [])];
    return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(who) || t('agreements.print.nobody');
  };
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={t('agreements.print.lead')} back={{ href: path, label: t('agreements.kickoff.title') }} />
      <p class="quiet paper-how">{t('agreements.print.how')}</p>
      {points.map((point, at) => (
        <Section title={`${at + 1}. ${point.title}`} aside={t('agreements.print.confirmed', { who: confirmed(point) })}>
          <div class="paper-point">
            <ul>
              {point.questions.map((question) => (
                <li>{question}</li>
              ))}
            </ul>
            {point.rhythm ? <p>{point.rhythm}</p> : null}
            {point.note ? (
              <p class="note-text">{point.note}</p>
            ) : (
              <div class="paper-lines" aria-hidden="true">
                <span />
                <span />
                <span />
              </div>
            )}
          </div>
        </Section>
      ))}
    </Layout>
  );
}
