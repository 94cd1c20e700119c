import { FailureNotice } from '../../experiment/FailureNotice';
import { useRunStore } from '../../experiment/run-store';
import { StaleNotice } from '../../experiment/StaleNotice';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Stat, StatRow } from '../../ui/Stat';
import { ForecastChart } from './ForecastChart';
import { ForecastTable } from './ForecastTable';
import { predict, usePredictStore } from './store';
import { predictText } from './text';

export function Panel() {
  const text = useText(predictText);
  const { status, forecast, failure } = usePredictStore();
  const currentRun = useRunStore((state) => state.request?.runId);
  return (
    <>
      {text.idea}
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
      {forecast !== undefined && forecast.madeWith.runId !== currentRun && (
        <Callout kind="warning">{text.earlierFit}</Callout>
      )}
      {forecast !== undefined && <StaleNotice madeWith={forecast.madeWith} />}
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
