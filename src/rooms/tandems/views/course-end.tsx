import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { PairSign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { finderPath } from '../rules/rematch.ts';
import type { TandemView } from '../rules/view.ts';

/** Whether the two go on by themselves after the end: each says so for herself. */
export function Continuing({ ui, view, may }: { ui: Ui; view: TandemView; may: boolean }) {
  const { t } = ui;
  const { continues_at, partner_continues_at, partner, state } = view;
  const on = state === 'completed' && view.open;
  const path = `/tandems/${view.id}/continuing`;
  const name = partner.first_name;
  if (on)
    return (
      <Section title={t('tandems.continuing.on', { name })}>
        <Prose text={t('tandems.continuing.on_text')} />
        <PostButton ui={ui} action={`${path}/withdrawal`} label={t('tandems.continuing.stop')} kind="link" />
      </Section>
    );
  if (!may) return <></>;
  const other = partner_continues_at !== null;
  return (
    <Section
      title={t('tandems.continuing.title')}
      aside={
        <PairSign left={continues_at ? 'done' : other ? 'waits' : 'open'} right={other ? 'done' : 'open'} inline>
          {continues_at && other
            ? t('tandems.course.both')
            : continues_at
              ? t('tandems.course.partner', { name })
              : t(other ? 'tandems.course.you' : 'tandems.course.open')}
        </PairSign>
      }
    >
      <Prose text={t(continues_at && other ? 'tandems.continuing.both_text' : 'tandems.continuing.text', { name })} />
      {continues_at ? (
        <PostButton
          ui={ui}
          action={`${path}/withdrawal`}
          label={t('tandems.course.take_back')}
          about={t('tandems.continuing.title')}
          kind="link"
        />
      ) : (
        <PostButton ui={ui} action={path} label={t('tandems.continuing.do')} kind={other ? 'primary' : 'plain'} />
      )}
    </Section>
  );
}

/** What stays, and the way on: a new tandem where somebody wished for one. */
export function End({ ui, view }: { ui: Ui; view: TandemView }) {
  const { t } = ui;
  if (view.live || !view.ended_at) return <></>;
  const state = view.state === 'completed' ? 'completed' : 'dissolved';
  const network = view.format === 'network';
  return (
    <Section title={t(`tandems.course.end.${state}`, { date: ui.date(view.ended_at) })}>
      <Prose text={t('tandems.course.end.text')} />
      {view.rematch ? <p>{t(network ? 'tandems.rematch.find' : 'tandems.rematch.noted')}</p> : null}
      <Buttons>
        {view.rematch && network ? (
          <LinkButton href={finderPath(view.topic_slugs)} kind="primary">
            {t('tandems.rematch.do')}
          </LinkButton>
        ) : null}
        <LinkButton href={`/tandems/${view.id}/feedback`}>{t('tandems.course.end.feedback')}</LinkButton>
      </Buttons>
    </Section>
  );
}
