/** The loss at the end of the newest evaluated fit beside its error on fresh sequences. */
import { finishedRuns, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { useShallow } from 'zustand/react/shallow';
import { freshLossOf, shippedFreshLoss } from './fresh-loss';
import { fitText } from './text';

export function FreshLoss() {
  const { freshLoss: text } = useText(fitText);
  const runs = useRunsStore(useShallow(finishedRuns));
  const facts =
    freshLossOf([...runs].reverse().find((run) => freshLossOf(run) !== undefined)) ?? shippedFreshLoss();
  return (
    <>
      <h3 id="training-loss">{text.title}</h3>
      <p data-testid="fit-fresh-loss">{text.found(facts)}</p>
      {text.idea}
    </>
  );
}
