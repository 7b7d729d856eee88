import { raw } from 'hono/html';
import type { Content } from './child.ts';
import { Foot, Toast, TopBar, type ProgramBar } from './frame.tsx';
import type { Ui } from './ui.ts';

export interface LayoutProps {
  ui: Ui;
  /** Without the product's name. */
  title: string;
  /** public: guests, wider rhythm. work: everything behind the sign-in. */
  area: 'public' | 'work';
  program?: ProgramBar | undefined;
  /** Public pages only: for search engines. */
  description?: string;
  children: Content;
}

/** The mark on paper, for the browser's tab. */

/** The whole document. */
export function Layout({ ui, title, area, program, description, children }: LayoutProps) {
  const { frame } = ui;
  const auto = frame.theme_choice === 'auto';
  return (
    <>
      {raw('<!doctype html>')}
      <html
        lang={ui.locale}
        data-theme={auto ? undefined : frame.theme_choice}
        data-contrast={frame.contrast === 'more' ? 'more' : undefined}
        data-motion={frame.motion === 'less' ? 'less' : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <title>{`${title} · ${frame.network}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={auto ? 'light dark' : frame.theme_choice} />
          {description ? <meta name="description" content={description} /> : null}
          {area === 'work' ? <meta name="robots" content="noindex" /> : null}
          <link
            rel="preload"
            href="/assets/fonts/figtree-latin-wght-normal.woff2"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link
            rel="preload"
            href="/assets/fonts/newsreader-latin-opsz-normal.woff2"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={ui.asset('app.css')} />
          {frame.theme ? <link rel="stylesheet" href={`/theme.css?v=${frame.theme}`} /> : null}
          <link rel="icon" href={ui.asset('mark.svg')} type="image/svg+xml" />
          <script type="module" src={ui.asset('app.js')} />
        </head>
        <body class={`area-${area}`}>
          <a class="skip" href="#main">
            {ui.t('platform.nav.skip')}
          </a>
          {frame.demo ? (
            <aside class="ribbon" aria-label={ui.t('platform.demo.label')}>
              <p>
                <strong>{ui.t('platform.demo.label')}</strong> {ui.t('platform.demo.text')}
              </p>
            </aside>
          ) : null}
          <TopBar ui={ui} program={program} />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <Foot ui={ui} program={program} />
          <Toast ui={ui} />
        </body>
      </html>
    </>
  );
}
