import { classes, type Content } from './child.ts';
import { Chips, type Chip } from './chips.tsx';
import { Disc, type Sign } from './signs.tsx';

export interface AvatarProps {
  initials: string;
  /** Address of the picture. */
  photo?: string | undefined;
  /** Diameter in px; 96 becomes 72 on small screens. */
  size?: 32 | 36 | 44 | 96;
  filled?: boolean;
  /** Coral outline: this person waits for something. */
  waits?: boolean;
}

/** The person's disc. Always beside her name, so it is silent for screen readers. */
export function Avatar({ initials, photo, size = 44, filled, waits }: AvatarProps) {
  return (
    <span class={classes('avatar', `avatar-${size}`, filled && 'avatar-filled', waits && 'avatar-waits')} aria-hidden="true">
      {photo ? <img src={photo} alt="" width={size} height={size} loading="lazy" /> : initials}
    </span>
  );
}

export interface PairPerson {
  name: string;
  /** Role, function and organisation in one line. */
  line?: string | undefined;
  initials: string;
  photo?: string | undefined;
}

/** Head of a tandem: two equal discs on one line, names at eye level. The reader is left and filled. */
export function PairHeader({
  left,
  right,
  leftFilled = true,
  title,
}: {
  left: PairPerson;
  right: PairPerson;
  leftFilled?: boolean;
  title?: string;
}) {
  return (
    <header class="pairhead">
      <h1 class="pairhead-names">
        {title ? <span class="sr">{title}: </span> : null}
        <span class="pairhead-name pairhead-left">{left.name}</span>
        <span class="sr"> · </span>
        <span class="pairhead-name pairhead-right">{right.name}</span>
      </h1>
      <span class="pairhead-line" aria-hidden="true" />
      <span class="pairhead-disc pairhead-disc-left">
        <Avatar {...left} size={96} filled={leftFilled} />
      </span>
      <span class="pairhead-disc pairhead-disc-right">
        <Avatar {...right} size={96} />
      </span>
      {left.line ? <p class="pairhead-sub pairhead-sub-left">{left.line}</p> : null}
      {right.line ? <p class="pairhead-sub pairhead-sub-right">{right.line}</p> : null}
    </header>
  );
}

type Face = Pick<PairPerson, 'initials' | 'photo'>;

/** 44 + line 20 + 44, for lists of tandems and testimonials. */
export function PairSmall({
  left,
  right,
  size = 44,
  leftFilled = true,
}: {
  left: Face;
  right: Face;
  size?: 36 | 44;
  leftFilled?: boolean;
}) {
  return (
    <span class="pairsmall" aria-hidden="true">
      <Avatar {...left} size={size} filled={leftFilled} />
      <span class="pairsmall-line" />
      <Avatar {...right} size={size} />
    </span>
  );
}

export interface TandemRowProps {
  left: Face;
  right: Face & { name: string; line: string };
  action: { href: string; label: string };
  /** Progress line below: `<Steps …/>`. */
  children?: Content;
}

/** One of «Meine Tandems»: pair, name, what it is about, where it stands. */
export function TandemRow({ left, right, action, children }: TandemRowProps) {
  return (
    <li class="tandemrow">
      <PairSmall left={left} right={right} />
      <div class="tandemrow-who">
        <h3>{right.name}</h3>
        <p>{right.line}</p>
      </div>
      <a class="link-strong" href={action.href} aria-label={`${action.label}: ${right.name}`}>
        {action.label}
      </a>
      <div class="tandemrow-steps">{children}</div>
    </li>
  );
}

export function TandemRows({ children }: { children: Content }) {
  return <ul class="tandemrows">{children}</ul>;
}

export interface PersonRowProps {
  name: string;
  href?: string | undefined;
  initials: string;
  photo?: string | undefined;
  /** Function and organisation. */
  line: string;
  topics: Chip[];
  /** Already a sentence: «Passung 91 von 100»; the number may be wrapped in <strong>. */
  score?: Content;
  /** Sentences: done speaks for it, open is an open point. */
  reasons?: { sign: Extract<Sign, 'done' | 'open'>; text: string; label?: string }[];
  /** One quiet line under the reasons: place, way of meeting, languages. */
  facts?: string | undefined;
  /** LinkButton or PostButton. */
  action?: Content;
  /** Below the action: «1 von 2 Plätzen frei», or a State. */
  note?: Content;
  /** Reasons in grey: the person is full at the moment. */
  quiet?: boolean;
}

/** Ruled row of four zones: avatar, identity, reasons, action. Rows stand in `<PersonRows>`. */
export function PersonRow({
  name,
  href,
  initials,
  photo,
  line,
  topics,
  score,
  reasons = [],
  facts,
  action,
  note,
  quiet,
}: PersonRowProps) {
  return (
    <li class={classes('person', quiet && 'person-quiet')}>
      <Avatar initials={initials} photo={photo} />
      <div class="person-who">
        <h3>{href ? <a href={href}>{name}</a> : name}</h3>
        <p>{line}</p>
        <Chips items={topics} />
      </div>
      <div class="person-why">
        {score ? <p class="person-score">{score}</p> : null}
        {reasons.length > 0 ? (
          <ul>
            {reasons.map((reason) => (
              <li>
                <Disc sign={reason.sign} label={reason.label} />
                <span>{reason.text}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {facts ? <p class="person-facts">{facts}</p> : null}
      </div>
      <div class="person-do">
        {action}
        {note ? <div class="person-note">{note}</div> : null}
      </div>
    </li>
  );
}

export function PersonRows({ children }: { children: Content }) {
  return <ul class="people">{children}</ul>;
}
