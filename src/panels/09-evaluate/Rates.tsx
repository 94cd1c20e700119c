/** The learning rate taken apart, as measured when the page was made; each row can be fitted here. */
import { ExperimentButton } from '../../runs/ExperimentButton';
import { shippedFacts, shippedSettings } from '../../shipped/shipped-model';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { evaluateText } from './text';

const { samples, batchSize, epochs } = shippedSettings;

const rows = shippedFacts.rates.map(({ learningRate, schedule, mae }) => ({
  learningRate,
  schedule,
  mae,
  planned: { samples, batchSize, epochs, learningRate, schedule },
}));

export function Rates() {
  const { rates: text } = useText(evaluateText);
  return (
    <DataTable
      testId="evaluate-rates"
      caption={text.caption}
      columns={[
        { key: 'rate', label: text.rate },
        { key: 'mae', label: text.mae, numeric: true },
        { key: 'try', label: '' },
      ]}
      rows={rows.map(({ learningRate, schedule, mae, planned }) => ({
        rate: text.named(learningRate, schedule),
        mae: formatError(mae),
        try: (
          <ExperimentButton
            planned={planned}
            label={`${text.try}: ${text.named(learningRate, schedule)}`}
            testId={`evaluate-rate-${learningRate}-${schedule}`}
          >
            {text.try}
          </ExperimentButton>
        ),
      }))}
    />
  );
}
