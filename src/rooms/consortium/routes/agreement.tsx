import { selfId } from '../../../platform/deed.ts';
import { printDocument } from '../../../platform/files/document.ts';
import { download, to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { freshBody } from '../actions/drafts.ts';
import { contactRoles } from '../rules.ts';
import { fieldsOf, halfClauses } from '../rules/draft.ts';
import { mayBeSigned } from '../rules/parts.ts';
import { maySignFor } from '../rules/organizations.ts';
import { contactIds } from '../store/contacts.ts';
import { cooperationDocument } from '../views/agreement-document.ts';
import { DraftPage } from '../views/agreement-draft.tsx';
import { Offer, Sign, Waits } from '../views/agreement-sign.tsx';
import { tongueOf } from '../views/agreement-text.tsx';
import { SurePage, VersionPage } from '../views/agreement-version.tsx';
import { AgreementPage, type AgreementPageProps } from '../views/agreement.tsx';
import { lookAt, type Looked } from './agreement-data.ts';

function common(req: Req, looked: Looked): Omit<AgreementPageProps, 'shown' | 'before' | 'deed' | 'refusal' | 'yours'> {
  const { desk, path, bar, names, organization, cycle, part, all } = looked;
  return {
    ui: req.ui,
    bar,
    path,
    ...names,
    back: desk
      ? { href: `/cycles/${cycle.id}/organizations/${organization.id}`, label: organization.name }
      : { href: `/organizations/${organization.id}`, label: organization.name },
    versions: all,
    desk: desk !== undefined,
    left: part.left_at !== null,
    over: mayBeSigned(cycle) ? undefined : cycle.state === 'cancelled' ? 'cancelled' : 'over',
  };
}

export const showAgreement: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const { all, desk, organization, path, part, cycle } = looked;
  const may = mayBeSigned(cycle) && !part.left_at;
  const open = all.find(({ state }) => state === 'draft' || state === 'offered');
  const signed = all.find(({ state }) => state === 'signed');
  const shown = open ?? signed ?? all[0];
  const own = 'name' in req.form.errors || 'sure' in req.form.errors || 'seen' in req.form.errors;
  const state = own ? req.form : filled({ name: sight.actor.name });
  const signing = { ui: req.ui, path, state, organization: organization.name };
  const contacts = (await contactIds(sight, organization.id, contactRoles)).length > 0;
  const missing = open ? halfClauses(open.body).map(({ title }) => title[tongueOf(req.ui)] || title.de || title.en) : [];
  const deed =
    !open || !may ? null : open.state === 'draft' ? (
      <Offer
        {...signing}
        hash={open.hash}
        missing={missing}
        contacts={contacts}
        contactsHref={`/organizations/${organization.id}/contacts`}
      />
    ) : (
      <>
        {maySignFor(organization.reach) ? <Sign {...signing} hash={open.hash} /> : null}
        {desk && open.house_signed_at ? <Waits {...signing} offered_at={open.house_signed_at} /> : null}
      </>
    );
  return (
    <AgreementPage
      {...common(req, looked)}
      shown={shown}
      before={open && signed}
      yours={open?.state === 'offered' && maySignFor(organization.reach) && may}
      refusal={req.form.refusal}
      deed={deed}
    />
  );
};

export const showDraft: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  must(looked.desk !== undefined);
  const draft = looked.all.find(({ state }) => state === 'draft');
  if (!draft || looked.part.left_at || !mayBeSigned(looked.cycle))
    return req.form.refusal ? showAgreement(sight, req) : to(looked.path);
  // Somebody has saved meanwhile: what was typed stays, and the next save stands on what is there now.
  return (
    <DraftPage
      ui={req.ui}
      bar={looked.bar}
      organization={looked.names.organization}
      path={looked.path}
      hash={draft.hash}
      state={req.form === emptyForm ? filled(fieldsOf(draft.body, await freshBody(sight, looked))) : req.form}
    />
  );
};

export const showSure =
  (deed: 'removal' | 'end'): Handler =>
  async (sight, req) => {
    const looked = await lookAt(sight, req);
    must(looked.desk !== undefined);
    const here = looked.all.some(({ state }) => state === (deed === 'removal' ? 'draft' : 'signed'));
    if (!here) return req.form.refusal ? showAgreement(sight, req) : to(looked.path);
    return <SurePage ui={req.ui} bar={looked.bar} organization={looked.names.organization} path={looked.path} deed={deed} />;
  };

const versionIn = ({ all }: Looked, req: Req) =>
  found(
    all.find(({ number }) => String(number) === req.param('number')),
    'version',
  );

export const showVersion: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  return (
    <VersionPage
      ui={req.ui}
      bar={looked.bar}
      organization={looked.names.organization}
      path={looked.path}
      shown={versionIn(looked, req)}
    />
  );
};

export const printVersion: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const version = versionIn(looked, req);
  await sight.house.limits.spend('print', selfId(sight));
  const bytes = await printDocument(cooperationDocument(req.ui, version, looked.names));
  return download({ bytes, name: `cooperation-${version.number}.pdf`, type: 'application/pdf' });
};
