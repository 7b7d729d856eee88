import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons } from '../../../platform/html/buttons.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { standardsForm } from '../forms.ts';
import type { DraftSection, PolicyPart } from '../rules/standards.ts';
import { sectionsOf, type SectionFields } from '../rules/standards-form.ts';

export type Common = { ui: Ui; schema: typeof standardsForm; state: FormState };
const languages = ['de', 'en'] as const;

/** German and English of the same field side by side, below each other on small screens. */
export function Both({ common, name, area }: { common: Common; name: 'title' | 'note'; area?: boolean }) {
  const { t } = common.ui;
  return (
    <div class="bilingual">
      {languages.map((language) => {
        const field = `${name}_${language}`;
        const label = t(`programs.editor.${name}_${language}`);
        return (
          <div lang={language}>
            {area ? (
              <TextArea {...common} name={field} label={label} required={false} rows={3} />
            ) : (
              <TextField {...common} name={field} label={label} required={false} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const pathOf = (part: PolicyPart, at: number) => `${part}.${at}`;

/** Its texts stay in the form, so that it can be brought back. */
function RemovedSection({ ui, part, at, section, title }: SectionProps) {
  const { t } = ui;
  const path = pathOf(part, at);
  return (
    <div class="edit edit-removed" id={`${part}-${at}`}>
      <p>{t('programs.editor.removed', { title })}</p>
      {Object.entries({ ...section, at: String(at), removed: 'on' }).map(([name, value]) => (
        <input type="hidden" name={`${path}.${name}`} value={String(value)} />
      ))}
      <Button kind="link" name="do" value={`restore.${path}`} about={title}>
        {t('programs.editor.restore')}
      </Button>
    </div>
  );
}

interface SectionProps {
  ui: Ui;
  part: PolicyPart;
  at: number;
  section: DraftSection;
  title: string;
}

function EditSection({
  common,
  number,
  first,
  last,
  ...props
}: SectionProps & { common: Common; number: number; first: boolean; last: boolean }) {
  const { ui, part, at, title } = props;
  const { t } = ui;
  const path = pathOf(part, at);
  const button = (verb: 'save' | 'up' | 'down' | 'add' | 'remove') => (
    <Button kind="link" name="do" value={`${verb}.${path}`} about={title}>
      {t(`programs.editor.${verb}`)}
    </Button>
  );
  return (
    <div class="edit" id={`${part}-${at}`} role="group" aria-labelledby={`${part}-${at}-title`}>
      <h3 id={`${part}-${at}-title`}>{`${number}. ${title}`}</h3>
      <input type="hidden" name={`${path}.at`} value={String(at)} />
      <div class="bilingual">
        {languages.map((language) => (
          <div lang={language}>
            <TextField
              {...common}
              name={`${path}.title_${language}`}
              label={t(`programs.editor.title_${language}`)}
              required={false}
            />
            <TextArea
              {...common}
              name={`${path}.text_${language}`}
              label={t(`programs.editor.text_${language}`)}
              required={false}
              rows={6}
            />
          </div>
        ))}
      </div>
      <div class="edit-do">
        {button('save')}
        {first ? null : button('up')}
        {last ? null : button('down')}
        {button('add')}
        {button('remove')}
      </div>
    </div>
  );
}

const sectionsIn = ({ state }: Common, part: PolicyPart) => sectionsOf((state.values[part] ?? {}) as SectionFields);

const titleOf = ({ locale, t }: Ui, { title_de, title_en }: DraftSection) =>
  (locale === 'en' ? title_en || title_de : title_de || title_en) || t('programs.editor.untitled');

/** The way to one of many sections. */
export function Jump({ common, parts }: { common: Common; parts: readonly PolicyPart[] }) {
  const { ui } = common;
  const { t } = ui;
  return (
    <nav class="editjump" aria-label={t('programs.editor.jump')}>
      {parts.map((part) => (
        <div>
          <h2>{t(`programs.standards.${part}`)}</h2>
          <ol>
            {sectionsIn(common, part).map((section, at) =>
              section.removed ? null : (
                <li>
                  <a href={`#${part}-${at}`}>{titleOf(ui, section)}</a>
                </li>
              ),
            )}
          </ol>
        </div>
      ))}
    </nav>
  );
}

export function Part({ common, part }: { common: Common; part: PolicyPart }) {
  const { ui } = common;
  const { t } = ui;
  const sections = sectionsIn(common, part);
  let number = 0;
  return (
    <Section title={t(`programs.standards.${part}`)} id={part}>
      {sections.map((section, at) => {
        const props = { ui, part, at, section, title: titleOf(ui, section) };
        if (section.removed) return <RemovedSection {...props} />;
        number += 1;
        return EditSection({ ...props, common, number, first: at === 0, last: at === sections.length - 1 });
      })}
      <Buttons>
        <Button name="do" value={`add.${part}.${sections.length - 1}`}>
          {t(`programs.editor.add_${part}`)}
        </Button>
      </Buttons>
    </Section>
  );
}
