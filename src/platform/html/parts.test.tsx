import { describe, expect, it } from 'vitest';
import { Button, LinkButton, PostButton } from './buttons.tsx';
import { ErrorPage, type ErrorStatus } from './errors.tsx';
import { Layout } from './layout.tsx';
import { NextSteps, Pager, Rows } from './lists.tsx';
import { Columns, DecisionBar, Facts, PageHead, Section, WhoSees } from './page.tsx';
import { PairHeader, PersonRow, PersonRows } from './people.tsx';
import { Mark, PairSign, State, Steps } from './signs.tsx';
import { Banner, ConfirmDialogPage, Empty } from './states.tsx';
import { Table } from './tables.tsx';
import { Points, Thread } from './talk.tsx';
import { check, someUi } from './testing.ts';

const ui = someUi();
describe('the document', () => {
  it('stands in its language, with current item, notice and way back', () => {
    const page = someUi(
      { theme_choice: 'dark', demo: true },
      { path: '/tandems/4?x=1', notice: { key: 'platform.refused.csrf', undo: '/undo' } },
    );
    const html = check(
      String(
        <Layout ui={page} title="Tandem" area="work">
          <PageHead title="Tandem" />
        </Layout>,
      ),
    );
    expect(html).toMatch(/^<!doctype html><html lang="de" data-theme="dark">/);
    expect(html).toContain('<a href="/tandems" aria-current="true">');
    expect(html).toMatch(/role="status"><div class="toast">.*action="\/undo"/);
    expect(html).toContain('name="next" value="/tandems/4?x=1"');
  });

  it.each([403, 404, 409, 422, 429, 500, 503] satisfies ErrorStatus[])('explains %i', (status) => {
    const html = check(String(<ErrorPage ui={someUi({ self: undefined })} status={status} code="7K2-4QX" />));
    expect(html).toContain('7K2-4QX');
  });
});

it('every other part keeps to the same rules', () => {
  const action = { href: '/there', label: 'Lesen' };
  const jana = { name: 'Jana Brandis', line: 'Mentee', initials: 'JB' };
  const html = check(
    String(
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={[{ what: 'Notizen', who: 'nur Sie' }]} />
            <Facts rows={[{ label: 'Beginn', value: 'heute' }]} />
          </>
        }
      >
        <Mark label="Tandemwerk" />
        <PairHeader left={jana} right={{ ...jana, photo: '/p' }} />
        <Section title="Schritte">
          <NextSteps
            ui={ui}
            rows={[
              { sign: 'due', when: 'heute', what: 'Lesen', action: { ...action, post: true } },
              { sign: 'open', when: 'morgen', what: 'Zeichnen', action },
            ]}
          />
        </Section>
        <Steps items={[{ label: 'Auftakt', sign: 'here' }]} />
        <PersonRows>
          <PersonRow name="Urs A." initials="UA" line="Leiter" topics={[]} action={<LinkButton href="/a">Anfragen</LinkButton>} />
        </PersonRows>
        <Table
          caption="Paare"
          head={[{ label: 'Wer' }, { label: 'Wert', numeric: true }]}
          rows={[['Ruth', 1], { cells: ['Urs', 2], detail: 'mehr' }]}
          foot={['', 3]}
        />
        <Rows rows={[{ title: 'Miriam', aside: [<State sign="open">gesendet</State>] }]} />
        <Points points={[{ title: 'Ziele', pair: { left: 'done', right: 'open', children: 'beide' } }]} />
        <Thread items={[{ ...jana, text: 'Guten Tag' }]} />
        <PairSign left="waits" right="waits" label="wartet" />
        <Pager ui={ui} next="/n" previous="/p" shown="1 bis 2" />
        <Empty title="Leer" text="Noch nichts." action={action} />
        <Banner kind="warn" title="Achtung">
          Fällig
        </Banner>
        <ConfirmDialogPage ui={ui} title="Beenden?" action="/end" label="Beenden" cancel={{ href: '/' }}>
          Es endet.
        </ConfirmDialogPage>
        <PostButton ui={ui} action="/x" label="Los" fields={{ id: 4 }} />
        <DecisionBar id="missing" missing="1 fehlt.">
          <Button locked="missing">Freigeben</Button>
        </DecisionBar>
      </Columns>,
    ),
  );
  expect(html).toContain(
    '<button class="button button-plain button-locked" type="submit" disabled="" aria-describedby="missing">',
  );
});
