import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FormState } from '../http/form.ts';
import { CheckField, ChecksField, ChoiceOfThree, RadioField } from './choices.tsx';
import { DateField, FileField, PasswordField, SelectField, TextArea, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { check, someUi } from './testing.ts';
import { TopicPicker } from './topics.tsx';

const ui = someUi();
const schema = z.object({
  name: z.string().max(80),
  why: z.string().max(600).optional(),
  day: z.string(),
  kind: z.enum(['a', 'b']),
  place: z.enum(['a', 'b']).optional(),
  languages: z.array(z.string()).default([]),
  topics: z.array(z.string()).min(1),
  level: z.record(z.string(), z.enum(['a', 'b'])),
  agreed: z.literal('on'),
  cv: z.file().optional(),
  password: z.string(),
});
const options = [
  { value: 'a', label: 'Anna' },
  { value: 'b', label: 'Berta', hint: 'Basel' },
];

/** A view of its own with fields in it, as forms share them. */
function Shared({ state }: { state: FormState }) {
  return (
    <>
      <TextField ui={ui} schema={schema} state={state} name="name" label="Frage name" />
    </>
  );
}

function everyField(state: FormState) {
  const field = (name: string) => ({ ui, schema, state, name, label: `Frage ${name}` });
  return (
    <Form ui={ui} action="/there" schema={schema} state={state} submit="Senden">
      <TextField {...field('name')} hint="Liest niemand." />
      <TextArea {...field('why')} />
      <DateField {...field('day')} />
      <RadioField {...field('kind')} options={options} />
      <SelectField {...field('place')} options={options} />
      <ChecksField {...field('languages')} options={options} />
      <TopicPicker
        {...field('topics')}
        groups={[
          { label: 'Führung', options },
          { label: 'Leer', options: [] },
        ]}
      />
      <ChoiceOfThree {...field('level.lead')} options={options} />
      <CheckField {...field('agreed')} />
      <FileField {...field('cv')} accept=".pdf" />
      <PasswordField {...field('password')} />
    </Form>
  );
}

describe('forms', () => {
  it('bind labels, limits and values to the schema', () => {
    const html = check(String(everyField({ values: { name: 'Jana & Co', languages: ['b'], level: { lead: 'b' } }, errors: {} })));
    expect(html).toContain('value="Jana &amp; Co"');
    expect(html).toMatch(/id="f-name"[^>]* required="" maxlength="80"/);
    expect(html).toContain('name="csrf" value="token"');
    expect(html).toMatch(/Frage why<span class="optional">/);
    expect(html).not.toMatch(/Frage name<span/);
    expect(html).toMatch(/value="b" checked=""/);
    expect(html).toMatch(/name="level\.lead" value="b" checked=""/);
    expect(html).not.toContain('role="alert"');
  });

  it('say what is wrong, at the field and on top', () => {
    const errors = {
      'topics.0': { key: 'platform.form.invalid' },
      name: { key: 'platform.form.too_long', vars: { max: 80 } },
      'level.lead': { key: 'platform.form.required' },
    } as const;
    const html = check(String(everyField({ values: {}, errors })));
    expect(html).toContain('3 Angaben fehlen noch oder stimmen nicht.');
    expect(html.indexOf('href="#f-name"')).toBeLessThan(html.indexOf('href="#f-topics"'));
    expect(html).toContain('href="#f-level-lead"');
    expect(html).toMatch(/id="f-name"[^>]*aria-invalid="true" aria-describedby="f-name-hint f-name-error"/);
    expect(html).toContain('höchstens 80 Zeichen');
  });

  it('name a field on top also where it stands in a view of its own', () => {
    const state: FormState = { values: {}, errors: { name: { key: 'platform.form.required', vars: {} } } };
    const html = String(
      <Form ui={ui} action="/there" schema={schema} state={state} submit="Senden">
        <Shared state={state} />
      </Form>,
    );
    expect(html).toMatch(/<li><a href="#f-name">Frage name: /);
  });

  it('say why a deed was refused', () => {
    expect(String(everyField({ values: {}, errors: {}, refusal: { key: 'platform.refused.csrf' } }))).toMatch(
      /class="refusal" role="alert"/,
    );
  });
});
