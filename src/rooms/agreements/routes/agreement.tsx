import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { changeOffer, discardDraft, draftAgreement, offerAgreement, saveDraft, takeBackOffer } from '../actions/agreement.ts';
import { declineOffer, signOffered } from '../actions/signing.ts';
import { agreementForm, signForm } from '../forms/agreement.ts';
import {
  pathOf,
  printAgreement,
  printVersion,
  showAgreement,
  showChange,
  showDifferences,
  showDiscard,
  showDraft,
  showVersion,
  showVersions,
} from './agreement-pages.tsx';

const nameOf = async (sight: Sight, req: Req) =>
  found(await findRoom(sight, req.ui, req.param('id')), 'tandem').view.partner.first_name;

export function mountAgreement(on: Routes): void {
  const page = '/tandems/:id/agreement';
  on.get(page, showAgreement);
  on.get(`${page}.pdf`, printAgreement);
  on.get(`${page}/draft`, showDraft);
  on.get(`${page}/draft/removal`, showDiscard);
  on.get(`${page}/change`, showChange);
  on.get(`${page}/versions`, showVersions);
  on.get(`${page}/versions/:number`, showVersion);
  on.get(`${page}/versions/:number/pdf`, printVersion);
  on.get(`${page}/differences`, showDifferences);
  mountDrafting(on, page);
  mountSigning(on, page);
}

function mountDrafting(on: Routes, page: string): void {
  on.post(page, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await draftAgreement(deed, req.param('id'), req.ui.locale);
      return to(`${pathOf(req)}/draft`, 'agreements.notice.drafted');
    },
  });
  on.post(`${page}/draft`, {
    page: showDraft,
    form: agreementForm,
    deed: async (deed, form, req) => (await saveDraft(deed, req.param('id'), form), to(pathOf(req), 'agreements.notice.saved')),
  });
  on.post(`${page}/draft/removal`, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => (await discardDraft(deed, req.param('id')), to(pathOf(req), 'agreements.notice.discarded')),
  });
  on.post(`${page}/change`, {
    page: showChange,
    form: agreementForm,
    deed: async (deed, form, req) => {
      await changeOffer(deed, req.param('id'), form);
      return to(pathOf(req), 'agreements.notice.offered', { name: await nameOf(deed, req) });
    },
  });
}

function mountSigning(on: Routes, page: string): void {
  on.post(`${page}/offer`, {
    page: showAgreement,
    form: signForm,
    deed: async (deed, form, req) => {
      await offerAgreement(deed, req.param('id'), form);
      return to(pathOf(req), 'agreements.notice.offered', { name: await nameOf(deed, req) });
    },
  });
  on.post(`${page}/offer/withdrawal`, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await takeBackOffer(deed, req.param('id')),
      to(`${pathOf(req)}/draft`, 'agreements.notice.taken_back')
    ),
  });
  on.post(`${page}/signature`, {
    page: showAgreement,
    form: signForm,
    deed: async (deed, form, req) => {
      const active = await signOffered(deed, req.param('id'), form);
      return to(pathOf(req), active ? 'agreements.notice.active' : 'agreements.notice.signed');
    },
  });
  on.post(`${page}/refusal`, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await declineOffer(deed, req.param('id'));
      return to(pathOf(req), 'agreements.notice.declined', { name: await nameOf(deed, req) });
    },
  });
}
