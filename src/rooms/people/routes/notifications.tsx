import type { Deed } from '../../../platform/deed.ts';
import { localPath, to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import { NotFound } from '../../../platform/refusal.ts';
import { saveLocale, switchOff } from '../actions/account.ts';
import { languageForm } from '../forms.ts';
import { OffPage } from '../views/off.tsx';
import type { NotificationKind } from '../views/settings.tsx';

/** The choice of a language, also for guests, and the switch-off that every mail leads to. */
export function mountNotificationLinks(on: Routes, kinds: (req: Req) => NotificationKind[]): void {
  const open = { open: true };
  on.post(
    '/language',
    {
      form: languageForm,
      deed: async (deed, form) => {
        if (deed.actor.kind === 'person') await saveLocale(deed, form.locale);
        return { ...to(localPath(form.next, '/')), locale: form.locale };
      },
    },
    open,
  );
  const path = '/notifications/off/:person/:kind/:mark';
  const known = (deed: Pick<Deed, 'house'>, req: Req): NotificationKind => {
    const [person, kind, mark] = [req.param('person'), req.param('kind'), req.param('mark')];
    const label = kinds(req).find((entry) => entry.kind === kind);
    if (!label || !deed.house.vault.holds(`off ${person} ${kind}`, mark)) throw new NotFound('notification');
    return label;
  };
  on.get(path, (sight, req) => <OffPage ui={req.ui} label={known(sight, req).label} action={req.ui.path} done={false} />, open);
  on.post(
    path,
    {
      form: buttonForm,
      // The mail program's own button posts without a page of ours; the mark in the address stands for the token.
      foreign: true,
      deed: async (deed, _form, req) => {
        const { kind, label } = known(deed, req);
        await switchOff(deed, req.param('person'), kind);
        return <OffPage ui={req.ui} label={label} action={req.ui.path} done />;
      },
    },
    open,
  );
}
