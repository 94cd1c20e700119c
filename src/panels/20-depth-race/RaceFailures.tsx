/** The fits that have failed, and why; those that may succeed are offered again. */
import type { RefObject } from 'react';
import { engineText } from '../../engine/text';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { runAction } from '../../ui/run-action';
import { sizeName } from './plan';
import { canBeRepeated, type RunningRace } from './race-store';
import { continueRace } from './run-race';
import { depthRaceText } from './text';

export interface RaceFailuresProps {
  readonly race: RunningRace;
  /** Takes the focus, because the pressed button disappears. */
  readonly startButton: RefObject<HTMLButtonElement | null>;
}

export function RaceFailures({ race: { fits, plan, status }, startButton }: RaceFailuresProps) {
  const { errors, errorDetail } = useText(engineText);
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
          <Button
            testId="race-again"
            onClick={() => {
              startButton.current?.focus();
              runAction(() => continueRace());
            }}
          >
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
              errors[failure?.code ?? 'internal'],
            )}
            {failure !== undefined && failure.detail !== '' && ` ${errorDetail} ${failure.detail}`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
