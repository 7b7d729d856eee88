import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { freezeForm } from '../forms.ts';
import type { CaseTandem } from '../store/case.ts';
import type { Protection } from '../store/protections.ts';
import { CaseFacts } from './facts.tsx';
import { protectionSees } from './sees.ts';
import { pairOf } from './words.ts';

/** Before what cannot be undone. */
export function EndPage({ ui, call, tandem }: { ui: Ui; call: Protection; tandem: CaseTandem }) {
  const { t } = ui;
  const path = `/protections/${call.id}`;
  return (
    <Layout ui={ui} title={t('protection.end.title')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('protection.end.ask', { pair: pairOf(ui, tandem.parties) })}
        action={`${path}/end`}
        label={t('protection.end.do')}
        cancel={{ href: path }}
      >
        <p>{t('protection.end.means')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}

export interface FreezePageProps {
  ui: Ui;
  state: FormState;
  tandem: CaseTandem;
  back: { href: string; label: string };
}

/** Freezing without having been asked. */
export function FreezePage({ ui, state, tandem, back }: FreezePageProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('protection.freeze.title')} area="work">
      <PageHead
        title={t('protection.freeze.page', { pair: pairOf(ui, tandem.parties) })}
        lead={t('protection.freeze.lead')}
        back={back}
      />
      <Columns
        context={
          <>
            <Section title={t('protection.case.tandem')}>
              <CaseFacts ui={ui} tandem={tandem} />
            </Section>
            <WhoSees ui={ui} rows={protectionSees(ui, 'helper', ['reason', 'frozen'])} />
          </>
        }
      >
        <Section title={t('protection.freeze.title')}>
          <Prose text={t('protection.freeze.means')} />
          <Form
            ui={ui}
            action="/protections"
            schema={freezeForm}
            state={state}
            submit={t('protection.freeze.do')}
            cancel={{ href: back.href }}
          >
            <input type="hidden" name="tandem_id" value={tandem.id} />
            <TextArea
              ui={ui}
              schema={freezeForm}
              state={state}
              name="words"
              rows={5}
              label={t('protection.freeze.words')}
              hint={t('protection.freeze.words_hint')}
            />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
