import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { FileField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Avatar } from '../../../platform/html/people.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { photoForm } from '../forms.ts';
import { profileAudience } from '../rules/profile.ts';
import { audienceWords } from './sees.ts';

export function PhotoPage({
  ui,
  state,
  photo,
  initials,
}: {
  ui: Ui;
  state: FormState;
  photo: string | undefined;
  initials: string;
}) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.photo.title')} area="work">
      <PageHead
        title={t('people.photo.title')}
        lead={t('people.photo.lead')}
        back={{ href: '/profile', label: t('people.profile.title') }}
      />
      <Columns
        context={
          <WhoSees ui={ui} rows={[{ what: t('people.sees.part.photo'), who: audienceWords(ui, profileAudience.photo) }]} />
        }
      >
        <Avatar initials={initials} photo={photo} size={96} />
        <Form
          ui={ui}
          action="/profile/photo"
          schema={photoForm}
          state={state}
          multipart
          submit={t('people.photo.save')}
          cancel={{ href: '/profile' }}
        >
          <FileField
            ui={ui}
            schema={photoForm}
            state={state}
            name="photo"
            required
            label={t('people.photo.file')}
            hint={t('people.photo.hint')}
            accept="image/jpeg,image/png,image/webp"
          />
        </Form>
        {photo ? <PostButton ui={ui} action="/profile/photo/removal" kind="link" label={t('people.photo.remove')} /> : null}
      </Columns>
    </Layout>
  );
}
