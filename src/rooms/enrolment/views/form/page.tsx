import { Button } from '../../../../platform/html/buttons.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../../platform/html/page.tsx';
import { Banner } from '../../../../platform/html/states.tsx';
import { enrolmentForm } from '../../forms/form.ts';
import { enrolmentSees } from '../sees.ts';
import { MoreParts, NeededWords } from './about.tsx';
import { MeetingParts } from './meeting.tsx';
import type { FormProps } from './parts.tsx';
import { PrivateParts, WorkParts } from './private.tsx';
import { StyleParts } from './style.tsx';
import { TopicParts } from './topics.tsx';

export interface FormPageProps extends FormProps {
  participation_id: string;
  cycle: string;
  /** Nothing was saved yet: it shows what the house knows. */
  fresh: boolean;
  complete: boolean;
}

/** What somebody brings to a cycle and seeks there: the compulsory part open, the rest folded. */
export function FormPage(props: FormPageProps) {
  const { ui, participation_id, cycle, role, fresh, complete, state } = props;
  const { t } = ui;
  const title = t(`enrolment.form.title.${role}`);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t('enrolment.form.lead')}
        back={{ href: `/participations/${participation_id}`, label: cycle }}
      />
      <Columns
        context={
          <WhoSees ui={ui} rows={enrolmentSees(ui, ['topics', 'about', 'meeting', 'style', 'work', 'wish', 'exclusions'])} />
        }
      >
        {fresh ? <Banner kind="info">{t('enrolment.form.prefilled')}</Banner> : null}
        <Form ui={ui} action={`/participations/${participation_id}/form`} schema={enrolmentForm} state={state}>
          <TopicParts {...props} />
          <NeededWords {...props} />
          <div class="formfolds">
            <MeetingParts {...props} />
            <WorkParts {...props} />
            <MoreParts {...props} />
            <StyleParts {...props} />
            <PrivateParts {...props} />
          </div>
          <div class="buttons form-buttons">
            <Button kind="primary">{t(complete ? 'enrolment.form.save' : 'enrolment.form.finish')}</Button>
            {complete ? null : (
              <Button name="again" value="on">
                {t('enrolment.form.later')}
              </Button>
            )}
          </div>
        </Form>
      </Columns>
    </Layout>
  );
}
