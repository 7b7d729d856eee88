import { classes } from './child.ts';
import { Avatar } from './people.tsx';
import { Mark } from './signs.tsx';
import type { NavItem, Ui } from './ui.ts';

/** Second bar inside a programme. */
export interface ProgramBar {
  name: string;
  href: string;
  nav: NavItem[];
}

const pathOf = (address: string) => address.split(/[?#]/)[0] ?? '';

const rootsOf = ({ under, href }: NavItem): readonly string[] =>
  under === undefined ? [pathOf(href)] : typeof under === 'string' ? [under] : under;

/** How much of this path belongs to the item; 0: nothing. */
function reachOf(item: NavItem, here: string): number {
  const fitting = rootsOf(item).filter((root) => here === root || (root !== '/' && here.startsWith(`${root}/`)));
  return Math.max(0, ...fitting.map((root) => root.length));
}

/** The item whose address is the longest beginning of this path. */
function currentOf(items: NavItem[], path: string): NavItem | undefined {
  const here = pathOf(path);
  return items.filter((item) => reachOf(item, here) > 0).toSorted((a, b) => reachOf(b, here) - reachOf(a, here))[0];
}

function Items({ ui, items }: { ui: Ui; items: NavItem[] }) {
  const current = currentOf(items, ui.path);
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a
            href={item.href}
            aria-current={item === current ? (pathOf(ui.path) === pathOf(item.href) ? 'page' : 'true') : undefined}
          >
            {item.label}
            {item.count ? (
              <span class="nav-count">
                {' '}
                {ui.number(item.count)}
                <span class="sr"> {ui.t('platform.nav.waiting', { count: item.count })}</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function TopBar({ ui, program }: { ui: Ui; program?: ProgramBar | undefined }) {
  const { frame } = ui;
  return (
    <>
      <header class="topbar">
        <div class="topbar-in">
          <a class="brand" href={frame.self ? '/home' : '/'}>
            {frame.logo ? <img class="brand-logo" src={`/logo?v=${frame.logo}`} alt="" height="28" /> : <Mark />}
            <span class="brand-word">{ui.t('platform.product')}</span>
          </a>
          <span class="network">{frame.network}</span>
          <nav class="nav" aria-label={ui.t('platform.nav.main')}>
            <Items ui={ui} items={frame.nav} />
          </nav>
          {frame.self ? (
            <a class="self" href="/settings" aria-current={pathOf(ui.path).startsWith('/settings') ? 'page' : undefined}>
              <Avatar initials={frame.self.initials} photo={frame.self.photo} size={36} />
              <span class="sr">{ui.t('platform.nav.self', { name: frame.self.name })}</span>
            </a>
          ) : null}
          <a class="button button-plain menu-link" href="#menu">
            {ui.t('platform.nav.menu')}
          </a>
        </div>
      </header>
      {program ? (
        <nav class="programbar" aria-label={ui.t('platform.nav.program', { name: program.name })}>
          <div class="topbar-in">
            <a class="programbar-name" href={program.href}>
              {program.name}
            </a>
            <div class="nav">
              <Items ui={ui} items={program.nav} />
            </div>
          </div>
        </nav>
      ) : null}
    </>
  );
}

/** Changes the language by a POST; works for guests and members alike. */
function Languages({ ui }: { ui: Ui }) {
  if (ui.frame.locales.length < 2) return <></>;
  return (
    <form class="languages" method="post" action="/language" aria-label={ui.t('platform.language.label')}>
      <input type="hidden" name="csrf" value={ui.csrf} />
      <input type="hidden" name="next" value={ui.path} />
      {ui.frame.locales.map((locale) => (
        <button type="submit" name="locale" value={locale} lang={locale} aria-current={locale === ui.locale ? 'true' : undefined}>
          {ui.t(`platform.language.${locale}`)}
        </button>
      ))}
    </form>
  );
}

export function Foot({ ui, program }: { ui: Ui; program?: ProgramBar | undefined }) {
  const { frame } = ui;
  return (
    <footer class="foot">
      <div class="foot-in">
        <nav class="foot-menu" id="menu" tabindex={-1} aria-label={ui.t('platform.nav.menu')}>
          <Items ui={ui} items={frame.nav} />
          {program ? (
            <>
              <p>{program.name}</p>
              <Items ui={ui} items={program.nav} />
            </>
          ) : null}
          {frame.self ? (
            <ul>
              <li>
                <a href="/settings">{ui.t('platform.nav.settings')}</a>
              </li>
            </ul>
          ) : null}
        </nav>
        <p class="foot-network">{frame.network}</p>
        <Languages ui={ui} />
        <nav class="foot-links" aria-label={ui.t('platform.nav.foot')}>
          <ul>
            {frame.foot.map((item) => (
              <li>
                <a href={item.href}>{item.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** The sentence about what was just done, with the way to take it back. */
export function Toast({ ui }: { ui: Ui }) {
  const { notice } = ui;
  return (
    <tw-toast class={classes('toast-place', Boolean(notice) && 'toast-filled')}>
      <div role="status">
        {notice ? (
          <div class="toast">
            <p>{ui.t(notice.key, notice.vars)}</p>
            {notice.undo ? (
              <form method="post" action={notice.undo}>
                <input type="hidden" name="csrf" value={ui.csrf} />
                <button class="toast-undo" type="submit">
                  {ui.t('platform.undo')}
                </button>
              </form>
            ) : null}
          </div>
        ) : null}
      </div>
    </tw-toast>
  );
}
