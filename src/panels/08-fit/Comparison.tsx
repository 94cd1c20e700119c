/** Many examples once against few examples many times, and the list of all fits. */
import { isRunning, useRunStore } from '../../experiment/run-store';
import { formatCount, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { DataTable } from '../../ui/DataTable';
import { fitComparison } from './store';
import { fitText } from './text';

export function Comparison() {
  const { memory } = useText(fitText);
  const running = useRunStore((state) => isRunning(state.status));
  return (
    <>
      <h3>{memory.title}</h3>
      {memory.idea}
      <ControlRow>
        <Button disabled={running} onClick={() => void fitComparison('many')}>
          {memory.many}
        </Button>
        <Button disabled={running} onClick={() => void fitComparison('few')}>
          {memory.few}
        </Button>
      </ControlRow>
      <History />
      {memory.notice}
    </>
  );
}

function History() {
  const { history: text } = useText(fitText);
  const language = useLanguage();
  const history = useRunStore((state) => state.history);
  if (history.length === 0) return <p>{text.empty}</p>;
  return (
    <DataTable
      caption={text.caption}
      columns={[
        { key: 'run', label: text.run, numeric: true },
        { key: 'samples', label: text.samples, numeric: true },
        { key: 'model', label: text.model, numeric: true },
        { key: 'engine', label: text.engine },
        { key: 'seconds', label: text.seconds, numeric: true },
        { key: 'training', label: text.training, numeric: true },
        { key: 'mae', label: text.mae, numeric: true },
      ]}
      rows={history.map(({ request, engine, outcome, seconds, evaluated }) => ({
        run: outcome === 'stopped' ? `${request.runId} (${text.stopped})` : String(request.runId),
        samples: `${formatCount(request.samples, language)} × ${request.epochs}`,
        model: `${request.model.layers.length} × ${request.model.layers[0]?.units ?? 0}, ${request.learningRate}`,
        engine: <code>{engine}</code>,
        seconds: seconds.toFixed(1),
        training: evaluated === undefined ? text.unknown : formatError(evaluated.trainingMae),
        mae: evaluated === undefined ? text.unknown : text.fresh(evaluated.mae, evaluated.draw),
      }))}
    />
  );
}
