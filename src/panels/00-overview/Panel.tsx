import { useEffect, useMemo } from 'react';
import { loadShipped, useShippedStore } from '../../experiment/shipped-store';
import { shippedFacts, shippedSettings } from '../../experiment/shipped-model';
import { useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { Slider } from '../../ui/Slider';
import { forecastOf, hidden, shown, waveOf } from './forecast';
import { changeDecay, changePeriod, decayRange, isFamiliar, periodRange, useOverviewStore } from './store';
import { overviewText } from './text';
import { Wave } from './Wave';
import styles from './Wave.module.css';

export function Panel() {
  const text = useText(overviewText);
  const wave = useOverviewStore();
  const { weights, status } = useShippedStore();
  useEffect(() => void loadShipped(), []);
  const points = useMemo(() => waveOf(wave.period, wave.decay), [wave.period, wave.decay]);
  const forecast = useMemo(() => weights && forecastOf(weights, points), [weights, points]);
  return (
    <>
      <Figure wide caption={text.caption(shippedSettings.seed, shippedFacts.mae)} testId="overview-figure">
        <Wave
          wave={points}
          shown={shown}
          predicted={forecast?.predicted}
          summary={text.summary(shown, hidden, forecast?.mae)}
        />
        <ul className={styles.key}>
          <li className={styles.keySeen}>{text.seen}</li>
          <li className={styles.keyExpected}>{text.expected}</li>
          <li className={styles.keyPredicted}>{text.predicted}</li>
        </ul>
      </Figure>
      <ControlRow label={text.wave}>
        <Slider
          label={text.period}
          value={wave.period}
          {...periodRange}
          onChange={changePeriod}
          testId="overview-period"
        />
        <Slider
          label={text.decay}
          value={wave.decay}
          {...decayRange}
          format={(value) => value.toFixed(3)}
          onChange={changeDecay}
          testId="overview-decay"
        />
      </ControlRow>
      <p aria-live="polite" data-testid="overview-forecast">
        {forecast === undefined
          ? text.waiting[status === 'failed' ? 'failed' : 'loading']
          : text.result(forecast.mae, forecast.halfMae, isFamiliar(wave))}
      </p>
      {text.problem(shown, hidden)}
      {text.notice}
      {text.goals}
    </>
  );
}
