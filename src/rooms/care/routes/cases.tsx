import type { Deed, Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, type FormSchema, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { appealCase, decideAppeal, mayDecideAppeal } from '../actions/appeal.ts';
import { decideCase, dropCase } from '../actions/decision.ts';
import { addEntry, askStatements, giveStatement, takeOn } from '../actions/hearing.ts';
import { askRevocation, confirmRevocation, liftCase, takeBackRevocation } from '../actions/turns.ts';
import * as forms from '../forms.ts';
import { mayRevoke } from '../rules/case.ts';
import { mayCare } from '../rules/involved.ts';
import { findCase, findCaseAboutMe, type Case } from '../store/cases.ts';
import { judgesOf } from '../store/judges.ts';
import { namesOf } from '../store/names.ts';
import { findOwnStatement, type OwnStatement } from '../store/statements.ts';
import { CasePage } from '../views/case.tsx';
import { OwnCasePage } from '../views/own.tsx';
import { AskedPage } from '../views/statement.tsx';
import { caseFile } from './case-data.ts';
import { knownAbout } from './flags.tsx';
import { ownCase, ownWords } from './own-data.ts';
import type { z } from 'zod';

/** What was typed into the form at this address; others stay as they are. The reason of a refusal is said on top of the page. */
function typedAt(req: Req, end: string): FormState {
  return req.form !== emptyForm && req.ui.path.endsWith(end) ? { ...req.form, refusal: undefined } : emptyForm;
}

const refusedOf = (req: Req) => (req.form.refusal ? req.form : undefined);

/** The file for the office, the page about herself for the person, the question for the other side. */
const showCase: Handler = async (sight, req) => {
  const about = await findCaseAboutMe(sight, req.param('id'));
  if (about) return showOwn(sight, req, about);
  const asked = await findOwnStatement(sight, req.param('id'));
  if (asked) return showAsked(sight, req, asked);
  return showFile(sight, req, found(await findCase(sight, req.param('id')), 'case'));
};

async function showOwn(sight: Sight, req: Req, row: Case) {
  return (
    <OwnCasePage
      ui={req.ui}
      row={await ownCase(sight, row)}
      forms={{ statement: typedAt(req, '/statement'), appeal: typedAt(req, '/appeal'), refused: refusedOf(req) }}
    />
  );
}

async function showAsked(sight: Sight, req: Req, row: OwnStatement) {
  const said = await ownWords(sight, row.case_id);
  return (
    <AskedPage
      ui={req.ui}
      case_id={row.case_id}
      open={row.state === 'hearing'}
      statement={row}
      statement_by={row.statement_by}
      said={said.map(({ part, text }) => ({ title: req.ui.t(`care.asked.said.${part}`), text }))}
      forms={{ statement: typedAt(req, '/statement'), refused: refusedOf(req) }}
    />
  );
}

async function showFile(sight: Sight, req: Req, row: Case) {
  const [{ file, flags }, program, known, judge, judges] = await Promise.all([
    caseFile(sight, row),
    findProgram(sight, row.program_id),
    knownAbout(sight, row.about_id, { case: row.id }),
    row.state === 'appealed' ? mayDecideAppeal(sight, row) : false,
    row.state === 'appealed' ? judgesOf(sight, row) : [],
  ]);
  const names = await namesOf(
    sight,
    flags.map(({ raised_by }) => raised_by),
  );
  const others = [...names].map(([id, name]) => ({ id, name }));
  const hearing = typedAt(req, '/hearing');
  return (
    <CasePage
      ui={req.ui}
      file={file}
      known={known}
      statement_days={found(program, 'program').settings.statement_days}
      others={others}
      forms={{
        hearing: hearing === emptyForm ? { ...emptyForm, values: { others: others.map(({ id }) => id) } } : hearing,
        closing: typedAt(req, '/closing'),
        decision: req.ui.path.endsWith('/appeal/decision') ? emptyForm : typedAt(req, '/decision'),
        appeal_decision: typedAt(req, '/appeal/decision'),
        entries: typedAt(req, '/entries'),
        lift: typedAt(req, '/lift'),
        revocation: typedAt(req, '/revocation'),
        refused: refusedOf(req),
      }}
      may={{
        office: mayCare(sight.actor),
        judge,
        lonely: judges.length === 0 && row.appeal_handler === null,
        revoke: mayRevoke(row),
      }}
    />
  );
}

export function mountCases(on: Routes): void {
  on.get('/cases/:id', showCase);
  const post = <S extends FormSchema>(
    end: string,
    form: S,
    deed: (deed: Deed, id: string, form: z.output<S>) => Promise<void>,
    said: Key,
    then: (id: string) => string = (id) => `/cases/${id}`,
  ) =>
    on.post(`/cases/:id/${end}`, {
      page: showCase,
      form,
      deed: async (each, values, req) => (await deed(each, req.param('id'), values), to(then(req.param('id')), said)),
    });
  post('hearing', forms.hearingForm, askStatements, 'care.hearing.asked_now');
  post('closing', forms.dropForm, dropCase, 'care.drop.done', () => '/cases');
  post('statement', forms.statementForm, giveStatement, 'care.own.statement_sent');
  post('entries', forms.entryForm, addEntry, 'care.entries.added', (id) => `/cases/${id}#entries`);
  post('handling', buttonForm, takeOn, 'care.case.taken');
  post('decision', forms.decisionForm, decideCase, 'care.decision.done');
  post('appeal', forms.appealForm, appealCase, 'care.own.appeal_sent');
  post('lift', forms.turnForm, liftCase, 'care.turns.lifted_now');
  post('revocation', forms.turnForm, askRevocation, 'care.turns.asked_now');
  post('revocation/withdrawal', buttonForm, takeBackRevocation, 'care.turns.taken_back_now');
  post('revocation/confirmation', buttonForm, confirmRevocation, 'care.turns.revoked_now');
  on.post('/cases/:id/appeal/decision', {
    page: showCase,
    form: forms.appealDecisionForm,
    // Whoever was named for it is not of the office: the case is no longer hers.
    deed: async (deed, form, req) => (
      await decideAppeal(deed, req.param('id'), form),
      to(mayCare(deed.actor) ? `/cases/${req.param('id')}` : '/home', 'care.appeal.done')
    ),
  });
}
