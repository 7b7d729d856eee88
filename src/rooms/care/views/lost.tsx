import { buttonForm, emptyForm, type FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Prose } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

const texts = ['note', 'allegation', 'text', 'reason', 'appeal', 'appeal_reason'] as const;

/** Why a deed was refused. Where its form is gone because somebody was faster, what was written stands here to copy. */
export function Lost({ ui, refused, here }: { ui: Ui; refused: FormState | undefined; here: boolean }) {
  if (!refused?.refusal) return <></>;
  const words = here ? [] : texts.flatMap((name) => (typeof refused.values[name] === 'string' ? [refused.values[name]] : []));
  return (
    <>
      <Form ui={ui} action={ui.path} schema={buttonForm} state={{ ...emptyForm, refusal: refused.refusal }}>
        {null}
      </Form>
      {words.length > 0 ? (
        <div class="care-said">
          <h3>{ui.t('care.lost')}</h3>
          {words.map((text) => (
            <Prose text={String(text)} />
          ))}
        </div>
      ) : null}
    </>
  );
}
