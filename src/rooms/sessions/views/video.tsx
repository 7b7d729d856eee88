import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { videoForm } from '../forms/video.ts';
import { openJitsi, videoKinds } from '../rules/video.ts';

/** A person's own rooms for talks on a screen, saved once. */
export function VideoPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('sessions.video.title')} area="work">
      <PageHead
        title={t('sessions.video.title')}
        lead={t('sessions.video.lead')}
        back={{ href: '/settings', label: t('people.settings.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={[{ what: t('sessions.video.sees'), who: t('sessions.video.sees_who') }]} />}>
        <Section title={t('sessions.video.rooms')}>
          <Form ui={ui} action="/settings/video" schema={videoForm} state={state} submit={t('sessions.video.save')}>
            {videoKinds.map((kind) => (
              <TextField
                ui={ui}
                schema={videoForm}
                state={state}
                type="url"
                name={kind}
                label={t(`sessions.video.kind.${kind}`)}
                hint={t(`sessions.video.hint.${kind}`, { server: openJitsi })}
              />
            ))}
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
