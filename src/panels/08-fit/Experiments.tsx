/** One click each: batches of other sizes, and few sequences many times; then the table of all fits. */
import { useShallow } from 'zustand/react/shallow';
import { ExperimentButton } from '../../runs/ExperimentButton';
import { finishedRuns, useRunsStore } from '../../runs/runs-store';
import { shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { batchRows } from './batch-rows';
import { batchExperiments, memoryExperiments } from './experiments';
import { FreshLoss } from './FreshLoss';
import { History } from './fits/History';
import { fitText } from './text';

export function Experiments() {
  const { batchSizes, memory } = useText(fitText);
  const runs = useRunsStore(useShallow(finishedRuns));
  const rows = batchRows(runs);
  const ten = [...runs]
    .reverse()
    .find(({ settings, errors }) => settings.samples <= 10 && errors !== undefined)?.errors;
  return (
    <>
      <h3>{batchSizes.title}</h3>
      {batchSizes.idea}
      <ControlRow label={batchSizes.title}>
        {batchExperiments.map(({ batchSize, planned }) => (
          <ExperimentButton key={batchSize} planned={planned} testId={`fit-batch-${batchSize}`}>
            {batchSizes.button(batchSize)}
          </ExperimentButton>
        ))}
      </ControlRow>
      {rows.length > 1 && <Announcement testId="fit-batch-verdict">{batchSizes.verdict(rows)}</Announcement>}
      <h3>{memory.title}</h3>
      {memory.idea}
      <ControlRow label={memory.title}>
        {memoryExperiments.map(({ samples, epochs, planned }) => (
          <ExperimentButton key={samples} planned={planned} testId={`fit-many-${samples}`}>
            {memory.button(samples, epochs)}
          </ExperimentButton>
        ))}
      </ControlRow>
      <History />
      {memory.notice(shippedFacts, shippedFacts.fewTimesMany)}
      {ten?.trainingMae !== undefined && (
        <p data-testid="fit-ten-verdict">{memory.ten(ten.trainingMae, ten.mae)}</p>
      )}
      <FreshLoss />
    </>
  );
}
