import { FailureNotice } from '../../experiment/FailureNotice';
import { ResultNotice } from '../../experiment/ResultNotice';
import { Programs } from '../../experiment/Programs';
import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { Stat, StatRow } from '../../ui/Stat';
import { ForecastChart } from './ForecastChart';
import { ForecastTable } from './ForecastTable';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { predict, usePredictStore } from './store';
import { predictText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const settings = useSettingsStore((state) => state.settings);
  const text = useText(predictText);
  const { status, forecast, failure } = usePredictStore();
  return (
    <>
      {text.idea}
      <Programs listings={listings} values={settings} label={text.listing} testId="predict-program" />
      <ControlRow>
        <Button
          kind="primary"
          testId="predict-run"
          disabled={status === 'running'}
          onClick={() => void predict()}
        >
          {status === 'running' ? text.running : text.run}
        </Button>
      </ControlRow>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void predict()} />}
      <ResultNotice madeWith={forecast?.madeWith} />
      <StatRow>
        <Stat
          label={text.mae}
          testId="predict-mae"
          value={forecast === undefined ? '–' : forecast.mae.toFixed(4)}
          hint={forecast === undefined ? text.notYet : text.wave(forecast.period, forecast.decay)}
        />
      </StatRow>
      {forecast !== undefined && <ForecastChart forecast={forecast} />}
      <ForecastTable forecast={forecast} />
      {text.notice}
    </>
  );
}
