import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { handoverForm } from '../forms.ts';
import { handoverKinds } from '../rules.ts';
import type { Entry } from '../store/entries.ts';
import { protectionSees } from './sees.ts';

interface Shared {
  ui: Ui;
  room: RoomPageProps['room'];
}

const sees = ({ ui, room }: Shared) =>
  protectionSees(ui, 'party', ['that_handed', 'quote', 'handover_words'], room.view.partner.name);

export interface HandoverNewProps extends Shared {
  state: FormState;
  entry: Entry;
  confidants: { id: string; name: string }[];
}

/** One entry is handed over: what goes, to whom, and a word to it. */
export function HandoverNewPage({ ui, room, state, entry, confidants }: HandoverNewProps) {
  const { t } = ui;
  const { id, partner } = room.view;
  const common = { ui, schema: handoverForm, state };
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      title={t('protection.hand.title')}
      lead={t('protection.hand.lead', { name: partner.name })}
      back={{ href: `/tandems/${id}/handovers/new`, label: t('protection.hand.other') }}
      context={<WhoSees ui={ui} rows={sees({ ui, room })} />}
    >
      <Section title={t(`protection.kind.${entry.kind}`, { date: ui.date(entry.at) })}>
        {entry.quote ? <Prose text={entry.quote} /> : <p class="quiet">{t('protection.hand.empty_entry')}</p>}
        <p class="quiet care-note">{t('protection.hand.as_it_stands')}</p>
      </Section>
      {confidants.length === 0 ? (
        <Banner kind="info" title={t('protection.hand.nobody')}>
          {t('protection.hand.nobody_text')} <a href={`/tandems/${id}/help`}>{t('protection.hand.help')}</a>
        </Banner>
      ) : entry.quote ? (
        <Section title={t('protection.hand.form')}>
          <Form
            ui={ui}
            action={`/tandems/${id}/handovers`}
            schema={handoverForm}
            state={state}
            submit={t('protection.hand.submit')}
            cancel={{ href: `/tandems/${id}/help` }}
          >
            <input type="hidden" name="kind" value={entry.kind} />
            <input type="hidden" name="object" value={entry.id} />
            <RadioField
              {...common}
              name="confidant_id"
              label={t('protection.hand.whom')}
              options={confidants.map(({ id: value, name }) => ({ value, label: name }))}
            />
            <TextArea
              {...common}
              name="words"
              rows={4}
              label={t('protection.hand.words')}
              hint={t('protection.hand.words_hint')}
            />
          </Form>
        </Section>
      ) : null}
    </RoomPage>
  );
}

/** The latest entries of the room, each with the way to hand it over. */
export function HandoverChoicePage({ ui, room, entries }: Shared & { entries: Entry[] }) {
  const { t } = ui;
  const { id, partner } = room.view;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      title={t('protection.choose.title')}
      lead={t('protection.choose.lead', { name: partner.name })}
      back={{ href: `/tandems/${id}/help`, label: t('protection.help.title') }}
      action={<LinkButton href="/handovers">{t('protection.handed.mine')}</LinkButton>}
      context={<WhoSees ui={ui} rows={sees({ ui, room })} />}
    >
      {entries.length === 0 ? (
        <Empty
          title={t('protection.choose.empty')}
          text={t('protection.choose.empty_text')}
          action={{ href: `/tandems/${id}/help`, label: t('protection.help.title'), kind: 'plain' }}
        />
      ) : null}
      {handoverKinds
        .map((kind) => ({ kind, rows: entries.filter((entry) => entry.kind === kind) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => (
          <Section title={t(`protection.kinds.${kind}`)}>
            <Rows
              rows={rows.map((entry) => {
                const first = entry.quote.split('\n')[0] ?? '';
                const title = first.length > 90 ? `${first.slice(0, 90).trimEnd()} …` : first;
                return {
                  when: [ui.date(entry.at, 'short')],
                  title,
                  aside: [
                    <LinkButton
                      href={`/tandems/${id}/handovers/new?kind=${kind}&object=${entry.id}`}
                      size="row"
                      about={`${t(`protection.kind.${kind}`, { date: ui.date(entry.at) })}: ${title}`}
                    >
                      {t('protection.choose.this')}
                    </LinkButton>,
                  ],
                };
              })}
            />
          </Section>
        ))}
    </RoomPage>
  );
}
