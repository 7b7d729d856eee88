import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { CaseTandem } from '../store/case.ts';
import type { Handover } from '../store/handovers.ts';
import { CaseFacts } from './facts.tsx';
import { protectionSees } from './sees.ts';
import { nameOf } from './words.ts';

function standing(ui: Ui, row: Handover) {
  const { t } = ui;
  if (row.revoked_at) return <State sign="rest">{t('protection.handed.revoked', { date: ui.date(row.revoked_at) })}</State>;
  if (!row.confidant.still) return <State sign="rest">{t('protection.handed.no_longer')}</State>;
  if (row.read_at) return <State sign="done">{t('protection.handed.read', { date: ui.date(row.read_at) })}</State>;
  return <State sign="open">{t('protection.handed.unread')}</State>;
}

/** What the reader has given, and, for a confidant, what was given to her. */
export function HandoversPage(props: { ui: Ui; given: Handover[]; received: Handover[]; confidant: boolean }) {
  const { ui, given, received, confidant } = props;
  const { t } = ui;
  const unread = received.filter(({ read_at }) => read_at === null).length;
  const title = confidant
    ? t('protection.handed.title_confidant', { count: unread })
    : t('protection.handed.title', { count: given.length });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(confidant ? 'protection.handed.lead_confidant' : 'protection.handed.lead')}
        back={
          confidant ? { href: '/protections', label: t('protection.list.back') } : { href: '/home', label: t('home.nav.home') }
        }
      />
      <Columns
        context={
          <WhoSees
            ui={ui}
            rows={protectionSees(ui, confidant ? 'helper' : 'party', ['that_handed', 'quote', 'handover_words'])}
          />
        }
      >
        {confidant ? (
          <Section title={t('protection.handed.received')}>
            {received.length > 0 ? (
              <Rows
                rows={received.map((row) => ({
                  when: [ui.date(row.created_at, 'short')],
                  title: t('protection.handed.from', { name: nameOf(ui, row.giver) }),
                  href: `/handovers/${row.id}`,
                  line: t(`protection.handed.kind.${row.kind}`),
                  aside: [
                    row.read_at ? (
                      <State sign="done">{t('protection.handed.read_by_you')}</State>
                    ) : (
                      <State sign="due">{t('protection.handed.new')}</State>
                    ),
                  ],
                }))}
              />
            ) : (
              <p class="quiet">{t('protection.handed.none_received')}</p>
            )}
          </Section>
        ) : null}
        {given.length > 0 ? (
          <Section title={t('protection.handed.mine')}>
            <Rows
              rows={given.map((row) => ({
                when: [ui.date(row.created_at, 'short')],
                title: t('protection.handed.to', { name: nameOf(ui, row.confidant) }),
                href: `/handovers/${row.id}`,
                line: t(`protection.handed.kind.${row.kind}`),
                aside: [standing(ui, row)],
              }))}
            />
          </Section>
        ) : null}
        {given.length === 0 && !confidant ? (
          <Empty
            title={t('protection.handed.empty')}
            text={t('protection.handed.empty_text')}
            action={{ href: '/tandems', label: t('home.nav.tandems'), kind: 'plain' }}
          />
        ) : null}
      </Columns>
    </Layout>
  );
}

export interface HandoverPageProps {
  ui: Ui;
  row: Handover & { mine: boolean };
  tandem: CaseTandem;
  /** May freeze the tandem without having been asked. */
  may_freeze: boolean;
}

export function HandoverPage({ ui, row, tandem, may_freeze }: HandoverPageProps) {
  const { t } = ui;
  const { mine } = row;
  const title = mine
    ? t('protection.handed.to', { name: nameOf(ui, row.confidant) })
    : t('protection.handed.from', { name: nameOf(ui, row.giver) });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t('protection.handed.on', { date: ui.date(row.created_at) })}
        back={{ href: '/handovers', label: t(mine ? 'protection.handed.mine' : 'protection.handed.received') }}
      />
      <Columns
        context={
          <>
            <Section title={t('protection.case.tandem')}>
              <CaseFacts ui={ui} tandem={tandem} asker_id={mine ? null : row.person_id} />
            </Section>
            <WhoSees ui={ui} rows={protectionSees(ui, mine ? 'party' : 'helper', ['that_handed', 'quote', 'handover_words'])} />
          </>
        }
      >
        {row.words ? (
          <Section title={t(mine ? 'protection.handed.your_words' : 'protection.handed.words')}>
            <Prose text={row.words} />
          </Section>
        ) : null}
        <Section title={t(`protection.handed.kind.${row.kind}`)} aside={mine ? standing(ui, row) : undefined}>
          {row.quote ? <Prose text={row.quote} /> : <p class="quiet">{t('protection.handed.emptied')}</p>}
        </Section>
        <div class="buttons">
          {mine && !row.revoked_at ? (
            <PostButton ui={ui} action={`/handovers/${row.id}/revocation`} label={t('protection.handed.revoke')} />
          ) : null}
          {!mine && !row.read_at ? (
            <PostButton ui={ui} action={`/handovers/${row.id}/reading`} label={t('protection.handed.mark')} kind="primary" />
          ) : null}
          {may_freeze ? (
            <LinkButton href={`/protections/new?tandem=${row.tandem_id}`}>{t('protection.freeze.consider')}</LinkButton>
          ) : null}
        </div>
      </Columns>
    </Layout>
  );
}
