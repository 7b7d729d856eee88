import { Button, LinkButton } from '../../../platform/html/buttons.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { ConfirmDialogPage, Empty } from '../../../platform/html/states.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { AgreementState } from '../rules.ts';
import type { AgreementView } from './agreement.tsx';
import { Changes, Clauses, Signatures } from './agreement-parts.tsx';
import type { ChangedItem } from './clauses.ts';
import { agreementSees } from './sees.ts';

type Room = RoomPageProps['room'];

export interface VersionLine {
  number: number;
  state: AgreementState;
  /** «von beiden unterschrieben am 3. März» */
  line: string;
  signed: boolean;
}

const signs: Record<AgreementState, Sign> = { draft: 'open', offered: 'open', signed: 'done', amended: 'rest', ended: 'rest' };

const backTo = (ui: Ui, room: Room) => ({ href: `/tandems/${room.view.id}/agreement`, label: ui.t('agreements.page.title') });

function Compare({ ui, path, rows }: { ui: Ui; path: string; rows: VersionLine[] }) {
  const { t } = ui;
  const choice = (name: 'from' | 'to', chosen: number | undefined) => (
    <div class="field field-half">
      <label class="label" for={`f-${name}`}>
        {t(`agreements.versions.${name}`)}
      </label>
      <select class="input" id={`f-${name}`} name={name}>
        {rows.map(({ number }) => (
          <option value={String(number)} selected={number === chosen}>
            {t('agreements.page.version', { number })}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Section title={t('agreements.versions.compare')}>
      <form class="form form-line" method="get" action={`${path}/differences`}>
        {choice('from', rows[1]?.number)}
        {choice('to', rows[0]?.number)}
        <Button kind="primary">{t('agreements.versions.compare_do')}</Button>
      </form>
    </Section>
  );
}

export function VersionsPage({ ui, room, rows }: { ui: Ui; room: Room; rows: VersionLine[] }) {
  const { t } = ui;
  const path = `/tandems/${room.view.id}/agreement`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="agreement"
      title={t('agreements.versions.title')}
      lead={t('agreements.versions.lead')}
      back={backTo(ui, room)}
      context={<WhoSees ui={ui} rows={agreementSees(ui, room.view.format)} />}
    >
      {rows.length === 0 ? (
        <Empty
          title={t('agreements.versions.none')}
          text={t('agreements.versions.none_text')}
          action={{ href: path, label: t('agreements.page.title') }}
        />
      ) : (
        <Section title={t('agreements.page.versions')}>
          <Rows
            rows={rows.map(({ number, state, line, signed }) => ({
              title: t('agreements.page.version', { number }),
              href: `${path}/versions/${number}`,
              line,
              aside: [
                <State sign={signs[state]}>
                  {t(state === 'ended' && !signed ? 'agreements.versions.state.never' : `agreements.versions.state.${state}`)}
                </State>,
              ],
            }))}
          />
        </Section>
      )}
      {rows.length > 1 ? <Compare ui={ui} path={path} rows={rows} /> : null}
    </RoomPage>
  );
}

export function VersionPage({ ui, room, shown, line }: { ui: Ui; room: Room; shown: AgreementView; line: string }) {
  const { t } = ui;
  const path = `/tandems/${room.view.id}/agreement/versions`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="agreement"
      title={t('agreements.page.version', { number: shown.number })}
      lead={line}
      back={{ href: path, label: t('agreements.versions.title') }}
      action={<LinkButton href={`${path}/${shown.number}/pdf`}>{t('agreements.page.pdf')}</LinkButton>}
      context={<WhoSees ui={ui} rows={agreementSees(ui, room.view.format)} />}
    >
      <Section title={t('agreements.page.whole')}>
        <Clauses ui={ui} body={shown.body} />
      </Section>
      <Signatures ui={ui} rows={shown.signatures} hash={shown.hash} />
    </RoomPage>
  );
}

export function DifferencesPage(props: { ui: Ui; room: Room; from: number; to: number; changes: ChangedItem[] }) {
  const { ui, room, from, to, changes } = props;
  const { t } = ui;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="agreement"
      title={t('agreements.versions.differences', { from, to })}
      back={{ href: `/tandems/${room.view.id}/agreement/versions`, label: t('agreements.versions.title') }}
      context={<WhoSees ui={ui} rows={agreementSees(ui, room.view.format)} />}
    >
      <Section title={t('agreements.versions.count', { count: changes.length })}>
        <Changes ui={ui} changes={changes} />
      </Section>
    </RoomPage>
  );
}

export function DiscardPage({ ui, tandem_id }: { ui: Ui; tandem_id: string }) {
  const { t } = ui;
  const path = `/tandems/${tandem_id}/agreement`;
  return (
    <Layout ui={ui} title={t('agreements.discard.title')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('agreements.discard.title')}
        action={`${path}/draft/removal`}
        label={t('agreements.discard.do')}
        cancel={{ href: path }}
      >
        <p>{t('agreements.discard.text')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
