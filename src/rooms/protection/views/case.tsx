import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { answerForm } from '../forms.ts';
import type { CaseTandem } from '../store/case.ts';
import type { Protection } from '../store/protections.ts';
import { CaseFacts } from './facts.tsx';
import { protectionSees } from './sees.ts';
import { nameOf, pairOf, stateSign } from './words.ts';

export interface ProtectionPageProps {
  ui: Ui;
  state: FormState;
  call: Protection;
  tandem: CaseTandem;
  /** Who froze it or answered. */
  handler: string;
}

function Asked({ ui, state, call, tandem }: ProtectionPageProps) {
  const { t } = ui;
  const path = `/protections/${call.id}`;
  const frozen = tandem.state === 'protective';
  return (
    <>
      {tandem.ended_at ? null : (
        <Section title={t('protection.freeze.title')}>
          <Prose text={t(frozen ? 'protection.freeze.joins' : 'protection.freeze.means')} />
          <div class="buttons">
            <PostButton ui={ui} action={`${path}/freeze`} label={t('protection.freeze.do')} kind="primary" />
          </div>
        </Section>
      )}
      <Section title={t('protection.answer.title')}>
        <p>{t('protection.answer.lead')}</p>
        <Form ui={ui} action={`${path}/answer`} schema={answerForm} state={state} submit={t('protection.answer.submit')} second>
          <TextArea
            ui={ui}
            schema={answerForm}
            state={state}
            name="answer"
            rows={6}
            label={t('protection.answer.words')}
            hint={t('protection.answer.hint')}
          />
        </Form>
      </Section>
    </>
  );
}

function Frozen({ ui, call }: ProtectionPageProps) {
  const { t } = ui;
  const path = `/protections/${call.id}`;
  return (
    <>
      <Section title={t('protection.release.title')}>
        <p>{t('protection.release.means')}</p>
        <div class="buttons">
          <PostButton ui={ui} action={`${path}/release`} label={t('protection.release.do')} kind="primary" />
        </div>
      </Section>
      <Section title={t('protection.end.title')}>
        <p>{t('protection.end.means')}</p>
        <div class="buttons">
          <LinkButton href={`${path}/end`}>{t('protection.end.do')}</LinkButton>
        </div>
      </Section>
    </>
  );
}

/** What somebody asked, what is known of her tandem, and what can be done. */
export function ProtectionPage(props: ProtectionPageProps) {
  const { ui, state, call, tandem, handler } = props;
  const { t } = ui;
  const asker = tandem.parties.find(({ person_id }) => person_id === call.asked_by);
  const title = asker
    ? t('protection.case.title', { name: nameOf(ui, asker) })
    : t('protection.case.title_frozen', { pair: pairOf(ui, tandem.parties) });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(`protection.case.lead.${call.state}`, {
          date: ui.date(call.closed_at ?? call.frozen_at ?? call.asked_at),
          name: handler,
        })}
        back={{ href: '/protections', label: t('protection.list.back') }}
      />
      <Columns
        context={
          <>
            <Section title={t('protection.case.tandem')}>
              <CaseFacts ui={ui} tandem={tandem} asker_id={call.asked_by} />
            </Section>
            <WhoSees
              ui={ui}
              rows={protectionSees(ui, 'helper', asker ? ['that_asked', 'ask_words', 'answer', 'frozen'] : ['reason', 'frozen'])}
            />
          </>
        }
      >
        {state.refusal ? <Banner kind="info">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
        <Section
          title={t(asker ? 'protection.case.words' : 'protection.case.reason', { name: asker ? nameOf(ui, asker) : '' })}
          aside={<State sign={stateSign[call.state]}>{t(`protection.state.${call.state}`)}</State>}
        >
          {call.words ? <Prose text={call.words} /> : <p class="quiet">{t('protection.case.no_words')}</p>}
          {call.answer ? (
            <div class="care-said">
              <h3>{t('protection.case.answer')}</h3>
              <Prose text={call.answer} />
            </div>
          ) : null}
        </Section>
        {call.state === 'asked' ? <Asked {...props} state={{ values: state.values, errors: state.errors }} /> : null}
        {call.state === 'frozen' ? <Frozen {...props} /> : null}
      </Columns>
    </Layout>
  );
}
