import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import { PostButton } from '../../../platform/html/buttons.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { displayForm, notificationForm } from '../forms.ts';
import { RegionSection } from './region.tsx';
import { MessageMailSection } from './message-mail.tsx';
import { ZoneSection } from './zone.tsx';

/** Beside every settings page. */
export function SettingsAside({ ui }: { ui: Ui }) {
  const { t } = ui;
  const pages = [
    ['/profile', 'people.profile.title'],
    ['/settings', 'people.settings.title'],
    ['/settings/security', 'people.security.title'],
    ['/settings/video', 'people.settings.video'],
    ['/settings/delegate', 'people.settings.delegate'],
    ['/settings/data', 'people.data.title'],
  ] as const;
  return (
    <Section title={t('people.settings.more')}>
      <ul class="plainlist">
        {pages.map(([href, key]) => (
          <li>
            <a href={href} aria-current={ui.path === href ? 'page' : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
      <PostButton ui={ui} action="/sign-out" label={t('people.sign_out')} />
    </Section>
  );
}

export interface NotificationKind {
  kind: string;
  label: string;
  /** Only who holds it gets these mails. */
  role?: string | undefined;
  /** Has a setting of its own. */
  apart?: boolean | undefined;
}

const mailRooms = [
  'requests',
  'enrolment',
  'pairing',
  'tandems',
  'sessions',
  'goals',
  'agreements',
  'protection',
  'oversight',
  'feedback',
  'applications',
  'programs',
  'cycles',
  'consortium',
  'care',
  'people',
  'operation',
] as const;

/** By subject, those of the daily use first; a kind is named «room.kind». */
function groupsOf(kinds: NotificationKind[]) {
  const of = (room: string) => kinds.filter(({ kind }) => kind.startsWith(`${room}.`));
  return mailRooms.map((room) => [room, of(room)] as const).filter(([, group]) => group.length > 0);
}

export function SettingsPage({
  ui,
  display,
  zone,
  region,
  regions,
  notifications,
  kinds,
  messages,
}: {
  ui: Ui;
  display: FormState;
  zone: FormState;
  region: FormState;
  /** Names of the regions by their codes. */
  regions: ReadonlyMap<string, string>;
  notifications: FormState;
  kinds: NotificationKind[];
  messages: FormState;
}) {
  const { t } = ui;
  const common = { ui, schema: displayForm, state: display };
  return (
    <Layout ui={ui} title={t('people.settings.title')} area="work">
      <PageHead title={t('people.settings.title')} lead={t('people.settings.lead')} />
      <Columns context={<SettingsAside ui={ui} />}>
        <Section title={t('people.settings.display')}>
          <Form ui={ui} action="/settings" schema={displayForm} state={display} submit={t('people.settings.save')}>
            <div class="fieldgrid fieldgrid-top">
              <RadioField
                {...common}
                name="locale"
                label={t('people.language')}
                options={ui.frame.locales.map((locale) => ({ value: locale, label: t(`platform.language.${locale}`) }))}
              />
              <RadioField
                {...common}
                name="theme"
                label={t('people.settings.theme')}
                options={(['auto', 'light', 'dark'] as const).map((value) => ({
                  value,
                  label: t(`people.settings.theme.${value}`),
                }))}
              />
              <RadioField
                {...common}
                name="contrast"
                label={t('people.settings.contrast')}
                options={(['normal', 'more'] as const).map((value) => ({ value, label: t(`people.settings.contrast.${value}`) }))}
              />
              <RadioField
                {...common}
                name="motion"
                label={t('people.settings.motion')}
                options={(['normal', 'less'] as const).map((value) => ({ value, label: t(`people.settings.motion.${value}`) }))}
              />
            </div>
          </Form>
        </Section>
        <ZoneSection ui={ui} state={zone} />
        <RegionSection ui={ui} state={region} regions={regions} />
        <MessageMailSection ui={ui} state={messages} />
        <Section title={t('people.settings.notifications')}>
          <Form
            ui={ui}
            action="/settings/notifications"
            schema={notificationForm}
            state={notifications}
            submit={t('people.settings.save_notifications')}
          >
            <p class="hint">{t('people.settings.mails_hint')}</p>
            <div class="mailgroups">
              {groupsOf(kinds).map(([room, group]) => (
                <ChecksField
                  ui={ui}
                  schema={notificationForm}
                  state={notifications}
                  name="on"
                  id={`f-on-${room}`}
                  required={false}
                  label={t(`people.settings.mails.${room}`)}
                  options={group.map(({ kind, label }) => ({ value: kind, label }))}
                />
              ))}
            </div>
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
