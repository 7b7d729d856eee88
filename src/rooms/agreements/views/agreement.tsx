import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Aside, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { AgreementState } from '../rules.ts';
import type { AgreementBody, MissingPart } from '../rules/body.ts';
import { Deeds } from './agreement-deeds.tsx';
import { Changes, Clauses, Missing, Signatures, type SignatureView } from './agreement-parts.tsx';
import type { ChangedItem } from './clauses.ts';
import { agreementSees } from './sees.ts';

export interface AgreementView {
  id: string;
  number: number;
  state: AgreementState;
  body: AgreementBody;
  hash: string;
  /** Offered by the reader. */
  own: boolean;
  signatures: SignatureView[];
  signed_at: Date | null;
  ended_at: Date | null;
}

export interface AgreementPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** The draft or offer, else what is in force, else what was at the end. */
  shown: AgreementView | undefined;
  /** Against what was offered or in force before it; undefined where there is nothing before. */
  changes: ChangedItem[] | undefined;
  /** In force while another version is open. */
  in_force: number | undefined;
  missing: MissingPart[];
  /** Why it cannot be signed yet. */
  locked: 'agreements.kickoff_first' | 'agreements.talk_first' | undefined;
  /** Versions that somebody offered. */
  versions: number;
  /** Nothing has ended, nobody has frozen it. */
  open: boolean;
  state: FormState;
  refusal?: RoomPageProps['refusal'];
}

function heading({ ui, room: { view }, shown, open }: AgreementPageProps): { title: string; lead: string | undefined } {
  const { t } = ui;
  const name = view.partner.first_name;
  if (!shown) return { title: t('agreements.page.title'), lead: undefined };
  if (shown.state === 'draft') return { title: t('agreements.page.draft'), lead: t('agreements.page.draft_lead') };
  if (shown.state === 'offered') {
    const who = shown.own ? 'partner' : 'you';
    return { title: t(`agreements.page.offered_${who}`, { name }), lead: t(`agreements.page.offered_${who}_lead`, { name }) };
  }
  const date = ui.date(shown.signed_at ?? shown.ended_at ?? ui.now);
  if (shown.state === 'signed')
    return { title: t('agreements.page.signed'), lead: open ? t('agreements.page.signed_lead', { date }) : undefined };
  return {
    title: t('agreements.page.over'),
    lead: shown.ended_at ? t('agreements.page.over_lead', { date: ui.date(shown.ended_at) }) : undefined,
  };
}

function Context({ ui, room: { view }, shown, versions, in_force }: AgreementPageProps) {
  const { t } = ui;
  const path = `/tandems/${view.id}/agreement`;
  return (
    <>
      {in_force ? (
        <Aside
          href={`${path}/versions/${in_force}`}
          label={t('agreements.page.until_link', { number: in_force })}
          note={t('agreements.page.until', { number: in_force })}
        />
      ) : null}
      <WhoSees ui={ui} rows={agreementSees(ui, view.format)} />
      {versions > 0 ? <Aside href={`${path}/versions`} label={t('agreements.page.versions')} /> : null}
      {shown && shown.state !== 'draft' ? (
        <Aside
          href={`/tandems/${view.id}/handovers/new?kind=agreement&object=${shown.id}`}
          label={t('agreements.page.handover')}
          note={t('agreements.page.handover_note')}
        />
      ) : null}
    </>
  );
}

/** What the two agree on: where it stands, what waits for whom, and the whole text. */
export function AgreementPage(props: AgreementPageProps) {
  const { ui, room, shown, changes, missing, open, refusal } = props;
  const { t } = ui;
  const path = `/tandems/${room.view.id}/agreement`;
  const signing = open && !props.locked && shown?.state === 'offered' && !shown.own;
  const actions =
    shown && shown.state !== 'draft' ? (
      <Buttons>
        <LinkButton href={`${path}.pdf`}>{t('agreements.page.pdf')}</LinkButton>
        {signing ? <LinkButton href="#sign">{t('agreements.sign.to')}</LinkButton> : null}
      </Buttons>
    ) : null;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="agreement"
      {...heading(props)}
      action={actions}
      refusal={refusal}
      context={<Context {...props} />}
    >
      {shown ? (
        <>
          {missing.length > 0 && open ? (
            <Missing ui={ui} parts={missing}>
              <LinkButton href={`${path}/draft`} kind="primary">
                {t('agreements.page.edit')}
              </LinkButton>
            </Missing>
          ) : null}
          {changes && changes.length > 0 ? (
            <Section title={t('agreements.page.what_changes')} id="changes">
              <Changes ui={ui} changes={changes} />
            </Section>
          ) : null}
          <Section title={t('agreements.page.whole')} aside={t('agreements.page.version', { number: shown.number })} id="whole">
            <Clauses ui={ui} body={shown.body} />
          </Section>
          {shown.state === 'draft' ? null : <Signatures ui={ui} rows={shown.signatures} hash={shown.hash} />}
          <Deeds {...props} shown={shown} />
        </>
      ) : open ? (
        <>
          <Empty title={t('agreements.page.none')} text={t('agreements.page.none_text')} />
          <PostButton ui={ui} action={path} label={t('agreements.page.draft_do')} kind="primary" />
        </>
      ) : (
        <Empty title={t('agreements.page.none_over')} text={t('agreements.closed')} />
      )}
    </RoomPage>
  );
}
