import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { nextTandemState } from '../rules.ts';
import type { TandemView } from '../rules/view.ts';

/** On every page of a frozen tandem: what that means, and where to turn. */
export function Frozen({ ui, view }: { ui: Ui; view: TandemView }) {
  const { t } = ui;
  if (view.state !== 'protective') return <></>;
  return (
    <Banner kind="info" title={t('tandems.frozen.title')}>
      <p>{t('tandems.frozen.text')}</p>
      <p>
        <a href={`/tandems/${view.id}/help`}>{t('tandems.frozen.help')}</a>
      </p>
    </Banner>
  );
}

/** A pause: since when, until when, and the one click that ends it. */
export function Held({ ui, view }: { ui: Ui; view: TandemView }) {
  const { t } = ui;
  if (!nextTandemState(view, 'resume') || !view.hold_at) return <></>;
  const since = ui.date(view.hold_at);
  return (
    <Section title={t('tandems.held.title')}>
      <Prose
        text={
          view.hold_until
            ? t('tandems.held.until', { since, until: ui.date(view.hold_until) })
            : t('tandems.held.open', { since })
        }
      />
      <Buttons>
        <PostButton ui={ui} action={`/tandems/${view.id}/resumption`} label={t('tandems.held.resume')} kind="primary" />
        <LinkButton href={`/tandems/${view.id}/messages`}>
          {t('tandems.held.write', { name: view.partner.first_name })}
        </LinkButton>
      </Buttons>
    </Section>
  );
}
