import { classes, type Content } from './child.ts';
import { LinkButton, PostButton } from './buttons.tsx';
import { Disc, type Sign } from './signs.tsx';
import type { Ui } from './ui.ts';

export interface NextStep {
  sign: Sign;
  /** «bis heute», «Mi 10. März» */
  when: string;
  what: string;
  context?: string | undefined;
  /** The date in coral, too: by default only when due. */
  urgent?: boolean;
  action: { href: string; label: string; primary?: boolean; /** POST instead of a link. */ post?: boolean };
}

/** What waits for the reader, by date. Give three to seven rows, `more` leads to all. */
export function NextSteps({ ui, rows, more }: { ui: Ui; rows: NextStep[]; more?: { href: string; label: string } }) {
  return (
    <>
      <ol class="nextsteps">
        {rows.map((row) => (
          <li class={classes('nextstep', (row.sign === 'due' || row.urgent) && 'nextstep-due')}>
            <Disc sign={row.sign} label={ui.t(`platform.sign.${row.sign}`)} />
            <p class="nextstep-when">{row.when}</p>
            <div class="nextstep-what">
              <h3>{row.what}</h3>
              {row.context ? <p>{row.context}</p> : null}
            </div>
            <div class="nextstep-do">
              {row.action.post ? (
                <PostButton
                  ui={ui}
                  action={row.action.href}
                  label={row.action.label}
                  about={row.what}
                  kind={row.action.primary ? 'primary' : 'plain'}
                  size="row"
                />
              ) : (
                <LinkButton href={row.action.href} about={row.what} kind={row.action.primary ? 'primary' : 'plain'} size="row">
                  {row.action.label}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ol>
      {more ? (
        <p class="more">
          <a class="link-strong" href={more.href}>
            {more.label}
          </a>
        </p>
      ) : null}
    </>
  );
}

export interface Row {
  /** Left zone: date and time, one entry per line. */
  when?: string[] | undefined;
  title: string;
  href?: string | undefined;
  line?: Content;
  /** Right zone: a State, a link, a number; two entries stand on two lines. */
  aside?: Content[] | undefined;
}

/** Quiet ruled list of the context column: requests, events, goals. */
export function Rows({ rows }: { rows: Row[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li class={classes('row', row.when && 'row-dated')}>
          {row.when ? (
            <p class="row-when">
              {row.when.map((part) => (
                <span>{part}</span>
              ))}
            </p>
          ) : null}
          <div class="row-what">
            <h3>{row.href ? <a href={row.href}>{row.title}</a> : row.title}</h3>
            {row.line ? <p>{row.line}</p> : null}
          </div>
          {row.aside ? (
            <div class="row-aside">
              {row.aside.map((part) => (
                <span>{part}</span>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** `shown`: a sentence, «1 bis 25 von 37». Addresses come from the view; a keyset page has no numbers. */
export function Pager({
  ui,
  next,
  previous,
  shown,
}: {
  ui: Ui;
  next?: string | undefined;
  previous?: string | undefined;
  shown: string;
}) {
  return (
    <nav class="pager" aria-label={ui.t('platform.pager.label')}>
      <p>{shown}</p>
      {previous ? (
        <a class="link-strong" rel="prev" href={previous}>
          {ui.t('platform.pager.previous')}
        </a>
      ) : null}
      {next ? (
        <a class="link-strong" rel="next" href={next}>
          {ui.t('platform.pager.next')}
        </a>
      ) : null}
    </nav>
  );
}
