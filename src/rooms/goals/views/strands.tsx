import { LinkButton } from '../../../platform/html/buttons.tsx';
import { ChecksField } from '../../../platform/html/choices.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import { Disc } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { strandForm } from '../forms.ts';
import { strands, type Strand } from '../rules.ts';
import type { Coverage } from '../rules/strands.ts';
import { strandSees } from './sees.ts';

interface Meeting {
  id: string;
  starts_at: Date;
  strands: Strand[];
}

export interface StrandsPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  meetings: Meeting[];
  coverage: Coverage;
  /** The meeting whose row is open, with its form. */
  open: { id: string; state: FormState } | undefined;
  closed: Message | undefined;
  refusal: Message | undefined;
}

function Choices({ ui, path, open }: { ui: Ui; path: string; open: { id: string; state: FormState } }) {
  const { t } = ui;
  return (
    <Form
      ui={ui}
      action={`${path}/${open.id}`}
      schema={strandForm}
      state={open.state}
      submit={t('goals.strands.save')}
      cancel={{ href: path }}
    >
      <ChecksField
        ui={ui}
        schema={strandForm}
        state={open.state}
        name="strands"
        label={t('goals.strands.question')}
        options={strands.map((value) => ({ value, label: t(`goals.strand.${value}`), hint: t(`goals.strand_hint.${value}`) }))}
      />
    </Form>
  );
}

function finding(ui: Ui, { covered, missing, meetings }: Coverage): string {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(
    missing.map((strand) => ui.t(`goals.strand.${strand}`)),
  );
  if (covered.length === 0) return ui.t('goals.strands.nothing', { meetings });
  if (missing.length === 0) return ui.t('goals.strands.all', { meetings });
  return ui.t('goals.strands.finding', { meetings, covered: covered.length, of: strands.length, missing: list });
}

/** Which of the five strands the meetings have touched: for the two alone. */
export function StrandsPage({ ui, room, meetings, coverage, open, closed, refusal }: StrandsPageProps) {
  const { t } = ui;
  const { id } = room.view;
  const path = `/tandems/${id}/strands`;
  const marks = (meeting: Meeting) =>
    strands.map((strand) => {
      const here = meeting.strands.includes(strand);
      return <Disc sign={here ? 'done' : 'open'} label={t(here ? 'goals.strands.yes' : 'goals.strands.no')} />;
    });
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={t('goals.strands.title')}
      lead={t('goals.strands.lead')}
      back={{ href: `/tandems/${id}/goals`, label: t('goals.title') }}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={strandSees(ui)} />}
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      {meetings.length === 0 ? (
        <Empty
          title={t('goals.strands.empty')}
          text={t('goals.strands.empty_text')}
          action={{ href: `/tandems/${id}/sessions`, label: t('goals.strands.sessions'), kind: 'plain' }}
        />
      ) : (
        <>
          <Section title={t('goals.strands.coverage')}>
            <p class="picture-finding">{finding(ui, coverage)}</p>
            <BarRows
              rows={strands.map((strand) => ({
                label: t(`goals.strand.${strand}`),
                value: coverage.counts[strand],
                words: t('goals.strands.times', { count: coverage.counts[strand] }),
              }))}
              max={coverage.meetings}
            />
          </Section>
          <Section title={t('goals.strands.by_meeting')} id="meetings">
            <div class="strandtable">
              <Table
                caption={t('goals.strands.by_meeting')}
                head={[
                  { label: t('goals.strands.meeting') },
                  ...strands.map((strand) => ({ label: t(`goals.strand.${strand}`) })),
                  { label: t('goals.strands.do'), silent: true },
                ]}
                rows={meetings.map((meeting) => ({
                  key: `m-${meeting.id}`,
                  cells: [
                    <a href={`/tandems/${id}/sessions/${meeting.id}`}>{ui.date(meeting.starts_at, 'day', ui.frame.zone)}</a>,
                    ...marks(meeting),
                    closed || open?.id === meeting.id ? (
                      ''
                    ) : (
                      <LinkButton
                        href={`${path}?meeting=${meeting.id}#m-${meeting.id}`}
                        size="row"
                        about={ui.date(meeting.starts_at, 'day', ui.frame.zone)}
                      >
                        {t(meeting.strands.length > 0 ? 'goals.strands.change' : 'goals.strands.mark')}
                      </LinkButton>
                    ),
                  ],
                  ...(open?.id === meeting.id ? { detail: <Choices ui={ui} path={path} open={open} /> } : {}),
                }))}
              />
            </div>
          </Section>
        </>
      )}
    </RoomPage>
  );
}
