/** The fits that have failed, and why; those that may succeed are offered again. */
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { runAction } from '../../ui/run-action';
import { sizeName } from './plan';
import { canBeRepeated, type RunningRace } from './race-store';
import { continueRace } from './run-race';
import { depthRaceText } from './text';

export function RaceFailures({ race: { fits, plan, status } }: { readonly race: RunningRace }) {
  const { failed: text, table } = useText(depthRaceText);
  const failed = fits.filter((fit) => fit.status === 'failed');
  if (failed.length === 0) return null;
  return (
    <Callout
      kind="error"
      testId="race-failed"
      title={text.title(failed.length)}
      action={
        status === 'over' &&
        failed.some(canBeRepeated) && (
          <Button testId="race-again" onClick={() => runAction(() => continueRace())}>
            {text.again}
          </Button>
        )
      }
    >
      <ul>
        {failed.map(({ id, entrant, seed, failure }) => (
          <li key={id}>
            {text.item(
              `${sizeName(plan.entrants[entrant])}, ${table.seed} ${seed}`,
              failure?.code ?? 'internal',
              failure?.detail ?? '',
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
