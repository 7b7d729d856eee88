import type { FormState } from '../../../platform/http/form.ts';
import { Button } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { DecisionBar, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { standardsForm } from '../forms.ts';
import { policyParts } from '../rules/standards.ts';
import { Both, Jump, Part, type Common } from './standards-sections.tsx';

export interface EditorPageProps {
  ui: Ui;
  form: FormState;
  /** Number that the next version will have. */
  number: number;
  seen: string;
  saved: { by: string; at: Date } | undefined;
  /** Fields that are still empty in what is saved. */
  gaps: number;
}

export function EditorPage({ ui, form, number, seen, saved, gaps }: EditorPageProps) {
  const { t } = ui;
  const common: Common = { ui, schema: standardsForm, state: form };
  const title = t('programs.editor.title', { number });
  const standing = saved
    ? t(saved.by ? 'programs.editor.saved' : 'programs.editor.saved_nameless', {
        name: saved.by,
        time: ui.date(saved.at, 'time'),
      })
    : t('programs.editor.unsaved', { number: number - 1 });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        dense
        title={title}
        lead={t('programs.editor.lead')}
        back={{ href: '/program/standards', label: t('programs.versions.title') }}
      />
      <Jump common={common} parts={policyParts} />
      <tw-editor>
        <Form ui={ui} action="/program/standards/draft" schema={standardsForm} state={form} id="editor">
          {/* The first button is the one that the Enter key presses. */}
          <button class="sr" type="submit" name="do" value="save" tabindex={-1} aria-hidden="true">
            {t('programs.editor.save')}
          </button>
          <input type="hidden" name="seen" value={seen} />
          <Section title={t('programs.editor.document')}>{Both({ common, name: 'title' })}</Section>
          {/* Called and not mounted: the error summary looks for the fields among the form's own children. */}
          {policyParts.map((part) => Part({ common, part }))}
          <Section title={t('programs.editor.note')} id="note">
            <p class="hint">{t('programs.editor.note_hint')}</p>
            {Both({ common, name: 'note', area: true })}
          </Section>
          <WhoSees
            ui={ui}
            rows={[
              { what: t('programs.editor.sees.draft'), who: t('people.sees.office') },
              { what: t('programs.editor.sees.published'), who: t('programs.editor.sees.published.who') },
            ]}
          />
          <DecisionBar missing={standing} note={gaps > 0 ? t('programs.editor.gaps', { count: gaps }) : ''}>
            <Button kind="primary" name="do" value="save">
              {t('programs.editor.save')}
            </Button>
            <Button name="do" value="preview">
              {t('programs.editor.preview')}
            </Button>
            <Button name="do" value="publish">
              {t('programs.editor.publish')}
            </Button>
          </DecisionBar>
        </Form>
      </tw-editor>
    </Layout>
  );
}
