import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

/** From the link at the foot of a mail, without a sign-in. */
export function OffPage({ ui, label, action, done }: { ui: Ui; label: string; action: string; done: boolean }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.off.title')} area="public">
      <PageHead title={t(done ? 'people.off.done' : 'people.off.title')} lead={label} />
      <p>{t(done ? 'people.off.done_text' : 'people.off.text')}</p>
      {done ? (
        <a href="/settings">{t('people.off.settings')}</a>
      ) : (
        <PostButton ui={ui} kind="primary" action={action} label={t('people.off.button')} />
      )}
    </Layout>
  );
}
