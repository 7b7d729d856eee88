import { buttonForm } from '../../../platform/http/form.ts';
import { z } from 'zod';
import { inDeed } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { isLocale, translator } from '../../../platform/i18n/words.ts';
import { renderText } from '../../../platform/mail/letter.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { retryMail, viewSecretMail } from '../actions/mails.ts';
import { mailStates, maySeeMails } from '../rules.ts';
import type { OperationDeps } from '../routes.tsx';
import { countMails, findWholeMail, listMails } from '../store/mails.ts';
import { MailPage, OutboxPage } from '../views/mails.tsx';
import { TemplatePage, TemplatesPage } from '../views/templates.tsx';
import { wordsOr } from '../views/words.ts';
import { forOperator, idOf, oneOf } from './reach.ts';

const pageSize = 50;

export function mountMails(on: Routes, { mails, label }: OperationDeps): void {
  const showOutbox = forOperator(async (sight, req) => {
    const state = oneOf(req.query('state'), mailStates);
    const search = (req.query('q') ?? '').slice(0, 100);
    const after = req.query('after');
    const smtp = sight.house.settings.smtp_url !== undefined;
    const whole = maySeeMails(sight.actor, { smtp, demo: req.ui.frame.demo });
    const rows = await listMails(sight, {
      state,
      search,
      quiet: whole ? [] : mails.flatMap(({ kind, quiet }) => (quiet ? [kind] : [])),
      after: z.uuid().safeParse(after).success ? after : undefined,
      limit: pageSize,
    });
    const query = new URLSearchParams({
      ...(search ? { q: search } : {}),
      ...(state ? { state } : {}),
      after: rows.at(-1)?.id ?? '',
    });
    return (
      <OutboxPage
        ui={req.ui}
        rows={rows.map((row) => ({ ...row, label: wordsOr(req.ui, label(row.kind), row.kind) }))}
        counts={await countMails(sight)}
        state={state}
        search={search}
        next={rows.length === pageSize ? `/operation/mails?${query.toString()}` : undefined}
        smtp={smtp}
        whole={whole}
      />
    );
  });
  on.get('/operation/mails', showOutbox);
  on.get(
    '/operation/mails/templates',
    forOperator((_sight, req) => (
      <TemplatesPage
        ui={req.ui}
        kinds={mails.map(({ kind, essential = false }) => ({ kind, essential, label: req.ui.t(label(kind)) }))}
      />
    )),
  );
  on.get(
    '/operation/mails/templates/:kind',
    forOperator((sight, req) => {
      const mail = found(
        mails.find(({ kind }) => kind === req.param('kind')),
        'template',
      );
      const versions = req.ui.frame.locales.filter(isLocale).map((locale) => {
        const t = translator(locale);
        const letter = mail.letter(t, mail.example);
        const envelope = {
          name: t('operation.templates.name'),
          network: req.ui.frame.network,
          public_url: sight.house.settings.public_url,
          locale,
        };
        return { locale, subject: letter.subject, text: renderText(t, letter, envelope) };
      });
      return <TemplatePage ui={req.ui} label={req.ui.t(label(mail.kind))} versions={versions} />;
    }),
  );
  on.get(
    '/operation/mails/:id',
    forOperator(async (sight, req) => {
      const { demo } = req.ui.frame;
      must(maySeeMails(sight.actor, { smtp: sight.house.settings.smtp_url !== undefined, demo }), 'operation.mails.closed');
      const mail = found(await findWholeMail(sight, idOf(req)), 'mail');
      const subject = mail.sealed_subject && sight.house.vault.open(mail.sealed_subject, `mail.subject.${mail.id}`);
      const kind = mails.find((each) => each.kind === mail.kind);
      // It holds the key to somebody's account: that the operator looked is written down.
      if (kind?.secret && mail.person_id !== sight.actor.person_id) await inDeed(sight, (deed) => viewSecretMail(deed, mail.id));
      const words = wordsOr(req.ui, label(mail.kind), mail.kind);
      const text = mail.sealed_text && sight.house.vault.open(mail.sealed_text, `mail.text.${mail.id}`);
      return <MailPage ui={req.ui} mail={{ ...mail, subject: subject ?? words, label: words }} text={text} demo={demo} />;
    }),
  );
  on.post('/operation/mails/:id/retry', {
    page: showOutbox,
    form: buttonForm,
    deed: async (deed, _form, req) => (await retryMail(deed, idOf(req)), to('/operation/mails', 'operation.mails.queued')),
  });
}
