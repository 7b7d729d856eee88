import { RadioField } from '../../../platform/html/choices.tsx';
import { textValue } from '../../../platform/html/field.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { sessionKinds, sessionModes } from '../rules.ts';
import { lengths } from '../rules/sessions.ts';
import { openJitsi, videoChoices, type VideoKind } from '../rules/video.ts';
import { cityWords, type Beside } from './session-words.ts';

export type SavedRooms = Partial<Record<VideoKind, string>>;

interface Common {
  ui: Ui;
  schema: FormSchema;
  state: FormState;
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);

/** A room of her own, or a fresh one: chosen with one click in place of a link. */
export function VideoField({ rooms, ...common }: Common & { rooms: SavedRooms }) {
  const { t } = common.ui;
  const options = videoChoices
    .filter((choice) => choice === 'fresh' || rooms[choice])
    .map((value) => ({
      value,
      label:
        value === 'fresh'
          ? t('sessions.video.choice.fresh', { server: hostOf(rooms.jitsi ?? openJitsi) })
          : t('sessions.video.choice.saved', { kind: t(`sessions.video.kind.${value}`) }),
    }));
  return (
    <>
      <SelectField
        {...common}
        name="video"
        label={t('sessions.video.choice')}
        hint={t('sessions.video.choice_hint')}
        empty={t('sessions.video.choice_none')}
        width="full"
        options={options}
      />
      <p class="quiet">
        <a href="/settings/video">{t('sessions.video.manage')}</a>
      </p>
    </>
  );
}

/** Place, link, or a room. */
export function PlaceFields({ rooms, ...common }: Common & { rooms: SavedRooms }) {
  const { t } = common.ui;
  return (
    <>
      <TextField {...common} name="place" label={t('sessions.plan.place')} hint={t('sessions.plan.place_hint')} />
      <TextField {...common} type="url" name="link" label={t('sessions.plan.link')} hint={t('sessions.plan.link_hint')} />
      {VideoField({ ...common, rooms })}
    </>
  );
}

/** Whose clock the typed times mean, and how late it is for the partner where hers shows another time. */
export function ZoneLine({ ui, zone, partner }: { ui: Ui; zone: string; partner: Beside }) {
  const { t } = ui;
  const city = cityWords(ui, zone);
  const other =
    partner.zone && ui.date(ui.now, 'time', zone) !== ui.date(ui.now, 'time', partner.zone) ? partner.zone : undefined;
  return (
    <p class="quiet">
      <input type="hidden" name="zone" value={zone} />
      {other
        ? t('sessions.plan.zone_other', {
            city,
            name: partner.first_name,
            other: cityWords(ui, other),
            clock: ui.date(ui.now, 'clock', other),
          })
        : t('sessions.plan.zone', { city })}{' '}
      <a href="/settings#zone">{t('sessions.plan.zone_change')}</a>
    </p>
  );
}

/** Up to three dates. */
export function DateFields(common: Common) {
  const { t } = common.ui;
  return (
    <div class="fieldgrid fieldgrid-top">
      <DateField {...common} kind="datetime-local" name="first" label={t('sessions.plan.first')} />
      <DateField {...common} kind="datetime-local" name="second" label={t('sessions.plan.second')} />
      <DateField {...common} kind="datetime-local" name="third" label={t('sessions.plan.third')} />
    </div>
  );
}

/** Length, and the way of meeting; also part of the log. */
export function LengthAndMode(common: Common) {
  const { t } = common.ui;
  const own = Number(textValue(common.state, 'minutes'));
  const known = [...new Set([...lengths, ...(own >= 15 && own <= 480 ? [own] : [])])].toSorted((a, b) => a - b);
  return (
    <>
      <SelectField
        {...common}
        name="minutes"
        label={t('sessions.plan.minutes')}
        options={known.map((minutes) => ({ value: String(minutes), label: t('sessions.minutes', { minutes }) }))}
      />
      <RadioField
        {...common}
        name="mode"
        label={t('sessions.plan.mode')}
        options={sessionModes.map((value) => ({ value, label: t(`sessions.mode.${value}`) }))}
      />
    </>
  );
}

/** How long, how and where. */
export function WhereFields({ rooms, ...common }: Common & { rooms: SavedRooms }) {
  return (
    <>
      {LengthAndMode(common)}
      {PlaceFields({ ...common, rooms })}
    </>
  );
}

/** In a reverse mentoring: a talk, or the counter-gift. */
export function KindField(common: Common) {
  const { t } = common.ui;
  return (
    <RadioField
      {...common}
      name="kind"
      label={t('sessions.kind.label')}
      options={sessionKinds.map((value) => ({ value, label: t(`sessions.kind.${value}`) }))}
    />
  );
}
