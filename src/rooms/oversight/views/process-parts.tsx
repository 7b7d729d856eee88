import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { healthWords } from './words.ts';
import type { ProcessPageProps } from './process.tsx';

export interface Milestone {
  label: 'formed' | 'talked' | 'kickoff' | 'signed' | 'goals' | 'midterm' | 'closing' | 'ended';
  at: Date | string | null;
  /** By when, or planned for, where it is not reached. */
  due?: Date | string | null | undefined;
}

export interface WishView {
  person_id: string;
  kind: 'rematch' | 'other_partner';
  name: string;
  other: string;
  since: Date;
  answered_at: Date | null;
}

/** What stands out, since when, and the mail to both. */
export function Standing({ ui, line, mailto }: Pick<ProcessPageProps, 'ui' | 'line' | 'mailto'>) {
  const { t } = ui;
  const { health, state } = line;
  const words = healthWords(ui, health);
  const rest =
    state === 'on_hold'
      ? t('oversight.process.rest_on_hold', { until: line.hold_until ? ui.date(line.hold_until) : 'none' })
      : t(`oversight.process.rest_${line.goes_on ? 'continued' : state === 'completed' ? 'completed' : 'dissolved'}`);
  const reminded = line.reminded_at && t('oversight.reminded', { date: ui.date(line.reminded_at) });
  return (
    <Section title={t('oversight.process.now')}>
      {health.reason ? (
        <>
          <p>
            <State sign={health.level === 'care' ? 'waits' : 'open'}>{words.title}</State>
          </p>
          {words.since || reminded ? <p class="quiet">{[words.since, reminded].filter(Boolean).join('. ')}</p> : null}
        </>
      ) : (
        <p>{health.level === 'well' ? t('oversight.process.well') : rest}</p>
      )}
      {mailto ? (
        <Buttons>
          <LinkButton href={mailto} kind={health.level === 'care' && health.reason !== 'check_in' ? 'primary' : 'plain'}>
            {t('oversight.process.write')}
          </LinkButton>
        </Buttons>
      ) : null}
    </Section>
  );
}

export function Wishes({ ui, id, wishes }: Pick<ProcessPageProps, 'ui' | 'wishes'> & { id: string }) {
  const { t } = ui;
  if (wishes.length === 0) return <></>;
  return (
    <Section id="wishes" title={t('oversight.wish.title')}>
      {wishes.map(({ person_id, kind, name, other, since, answered_at }) => (
        <div class="accompanied-wish">
          <p>
            <State sign={answered_at ? 'done' : 'waits'}>{t(`oversight.wish.${kind}`, { name })}</State>
          </p>
          <p class="quiet">
            {t('oversight.wish.said', { date: ui.date(since) })}.{' '}
            {kind === 'other_partner' ? t('oversight.wish.quiet', { name, other }) : null}
          </p>
          {answered_at ? <p class="quiet">{t('oversight.wish.settled', { date: ui.date(answered_at) })}</p> : null}
          <PostButton
            ui={ui}
            action={`/program/tandems/${id}/wishes/${person_id}/${kind}/${answered_at ? 'reopening' : 'settlement'}`}
            label={t(answered_at ? 'oversight.wish.reopen' : 'oversight.wish.settle')}
            kind={answered_at ? 'link' : 'plain'}
          />
        </div>
      ))}
    </Section>
  );
}

export function Milestones({ ui, milestones }: { ui: Ui; milestones: readonly Milestone[] }) {
  const { t } = ui;
  return (
    <Section title={t('oversight.process.milestones')}>
      <Facts
        rows={milestones.map(({ label, at, due }) => ({
          label: t(`oversight.process.${label}`),
          value: at ? (
            <State sign="done">{ui.date(at)}</State>
          ) : (
            <State sign="open">
              {due
                ? t(typeof due === 'string' ? 'oversight.process.planned' : 'oversight.process.by', { date: ui.date(due) })
                : t('oversight.process.missing')}
            </State>
          ),
        }))}
      />
    </Section>
  );
}

/** Date, length, way and state of each meeting: all that the coordination reads of it. */
export function Meetings({ ui, line, meetings }: Pick<ProcessPageProps, 'ui' | 'line' | 'meetings'>) {
  const { t } = ui;
  const { held, booked, planned } = line;
  return (
    <Section title={t('oversight.process.meetings')} aside={t('oversight.process.meetings_line', { held, booked, planned })}>
      {meetings.length === 0 ? (
        <p class="quiet">{t('oversight.process.meetings_none')}</p>
      ) : (
        <Table
          caption={t('oversight.process.meetings')}
          head={[
            { label: t('oversight.process.date') },
            { label: t('oversight.process.length'), numeric: true },
            { label: t('oversight.process.mode') },
            { label: t('oversight.process.status') },
          ]}
          rows={meetings.map(({ starts_at, minutes, mode, state }) => [
            starts_at ? ui.date(starts_at) : '–',
            t('oversight.process.minutes', { minutes }),
            t(`oversight.process.mode.${mode}`),
            t(`oversight.process.status.${state}`),
          ])}
        />
      )}
    </Section>
  );
}
