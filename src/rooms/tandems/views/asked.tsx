import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';

/** Her partner was suspended: she decides for herself, without learning why. */
export function AskedSection({ ui, view }: { ui: Ui; view: TandemView }) {
  const { t } = ui;
  const { name } = view.partner;
  return (
    <Section title={t('tandems.asked.title', { name })}>
      <Prose text={t('tandems.asked.text', { name })} />
      <Buttons>
        <PostButton ui={ui} action={`/tandems/${view.id}/continuation`} label={t('tandems.asked.stay')} kind="primary" />
        <LinkButton href={`/tandems/${view.id}/ending`}>{t('tandems.asked.end')}</LinkButton>
      </Buttons>
    </Section>
  );
}
