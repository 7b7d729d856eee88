import { Buttons, LinkButton } from './buttons.tsx';
import { Layout } from './layout.tsx';
import { Mark } from './signs.tsx';
import type { Message } from '../refusal.ts';
import type { Ui } from './ui.ts';

export type ErrorStatus = 403 | 404 | 409 | 422 | 429 | 500 | 503;

export interface ErrorPageProps {
  ui: Ui;
  status: ErrorStatus;
  /** Number to quote, for 500. */
  code?: string;
  /** The reason of a refusal, where there was no form to show it in. */
  said?: Message;
  /** Where the person came from. */
  back?: string;
}

/** What went wrong, why, and what is possible instead. */
export function ErrorPage({ ui, status, code, said, back }: ErrorPageProps) {
  const home = ui.frame.self ? '/home' : '/';
  return (
    <Layout ui={ui} title={ui.t(`platform.error.${status}.title`)} area={ui.frame.self ? 'work' : 'public'}>
      <div class="errorpage">
        <Mark open width={72} />
        <h1>{ui.t(`platform.error.${status}.title`)}</h1>
        <p class="lead">{said ? ui.t(said.key, said.vars) : ui.t(`platform.error.${status}.text`)}</p>
        {code ? (
          <p>
            {ui.t('platform.error.number')} <strong class="errorpage-code">{code}</strong>
          </p>
        ) : null}
        <Buttons>
          <LinkButton kind="primary" href={home}>
            {ui.t(ui.frame.self ? 'platform.error.home' : 'platform.error.start')}
          </LinkButton>
          {back ? <LinkButton href={back}>{ui.t('platform.error.back')}</LinkButton> : null}
        </Buttons>
      </div>
    </Layout>
  );
}
