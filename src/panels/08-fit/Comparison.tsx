/** Compares a fit on many examples seen once with one on few examples seen many times; lists all fits. */
import { isFitting, useRunsStore } from '../../runs/runs-store';
import { shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { runAction } from '../../ui/run-action';
import { History } from './History';
import { comparisons, fitComparison } from './store';
import { fitText } from './text';
import { useFitGuard } from './use-fit-guard';

/** Settings that the comparison fixes, whatever the fields contain. */
const ownSettings = Object.keys(comparisons.many) as (keyof typeof comparisons.many)[];

export function Comparison() {
  const { memory } = useText(fitText);
  const running = useRunsStore(isFitting);
  const { guard, notice } = useFitGuard();
  return (
    <>
      <h3>{memory.title}</h3>
      {memory.idea}
      <ControlRow>
        <Button
          disabled={running}
          onClick={() => guard(() => runAction(() => fitComparison('many')), ownSettings)}
        >
          {memory.many}
        </Button>
        <Button
          disabled={running}
          onClick={() => guard(() => runAction(() => fitComparison('few')), ownSettings)}
        >
          {memory.few}
        </Button>
      </ControlRow>
      {notice}
      <History />
      {memory.notice(shippedFacts, shippedFacts.fewTimesMany)}
    </>
  );
}
