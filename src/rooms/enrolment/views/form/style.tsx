import { Scale } from '../../../../platform/html/scale.tsx';
import { textValue } from '../../../../platform/html/field.tsx';
import { statementPairs, stylePairs, valuePairs, type StatementPair } from '../../../people/rules/fit.ts';
import { common, Fold, isOpen, type FormProps } from './parts.tsx';

function Pair({ pair, ...props }: FormProps & { pair: StatementPair }) {
  const { t } = props.ui;
  const [left, right] = [t(`people.statement.${pair}.1`), t(`people.statement.${pair}.5`)];
  const steps = [
    left,
    t('people.search.rather', { half: left }),
    t('people.search.both_halves'),
    t('people.search.rather', { half: right }),
    right,
  ];
  return (
    <Scale
      {...common(props)}
      name={`statements.${pair}`}
      label={t(`people.statement.${pair}`)}
      steps={steps}
      open={t('people.search.leave_open')}
    />
  );
}

/** Eight pairs of opposite statements: what counts for her, and how she goes about things. */
export function StyleParts(props: FormProps) {
  const { t } = props.ui;
  const answered = statementPairs.filter((pair) => textValue(props.state, `statements.${pair}`) !== '').length;
  return (
    <Fold
      title={t('enrolment.form.style_title')}
      line={t('enrolment.form.style_line', { count: answered })}
      open={isOpen(props, ['statements'])}
    >
      <p class="quiet">{t('enrolment.form.style_hint')}</p>
      <div class="scales">
        <h3 class="scales-head">{t('people.search.values')}</h3>
        {valuePairs.map((pair) => (
          <Pair {...props} pair={pair} />
        ))}
      </div>
      <div class="scales">
        <h3 class="scales-head">{t('people.search.work_style')}</h3>
        {stylePairs.map((pair) => (
          <Pair {...props} pair={pair} />
        ))}
      </div>
    </Fold>
  );
}
