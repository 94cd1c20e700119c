/** The race: which stacks, start and stop, the growing curves, errors and verdict. */
import { memo, useMemo, useRef } from 'react';
import { Guess } from '../../lesson/Guess';
import { useText } from '../../i18n/language';
import { useFitSettings } from '../../settings/settings-store';
import { usePaced } from '../../ui/use-paced';
import { RaceControls } from './RaceControls';
import { RaceCurve } from './RaceCurve';
import { RaceFailures } from './RaceFailures';
import { RaceTable } from './RaceTable';
import { Verdict } from './Verdict';
import { parametersIn, sizeName } from './plan';
import { useEntrants } from './plan-store';
import { useRace, type RunningRace } from './race-store';
import { leaderOf } from './results';
import { depthRaceText } from './text';

/** Time between two redraws of a running race, in milliseconds. */
const redrawEvery = 250;

export function Race() {
  const race = usePaced(
    useRace((state) => state.race),
    redrawEvery,
  );
  return <PacedRace race={race} />;
}

/** Drawn again only when the paced race changes, and not at each of the thirty messages a second. */
const PacedRace = memo(function PacedRace({ race }: { readonly race: RunningRace | undefined }) {
  const text = useText(depthRaceText);
  const settings = useFitSettings();
  const entrants = useEntrants();
  const leader = useMemo(() => (race?.status === 'over' ? leaderOf(race) : undefined), [race]);
  const startButton = useRef<HTMLButtonElement>(null);
  const names = new Map(entrants.map((entrant) => [sizeName(entrant), entrant]));
  return (
    <Guess
      testId="race-guess"
      question={text.guess.question}
      ask={{
        label: text.guess.label,
        options: [...names].map(([value, entrant]) => ({
          value,
          label: text.guess.option(entrant, parametersIn(settings, entrant)),
        })),
      }}
      truth={(guess) =>
        leader === undefined
          ? text.guess.open[race?.status ?? 'idle']
          : text.guess.truth(leader, guess === undefined ? undefined : String(guess))
      }
    >
      <RaceControls race={race} startButton={startButton} />
      <RaceCurve race={race} />
      {race !== undefined && <RaceFailures race={race} startButton={startButton} />}
      <RaceTable race={race} />
      <Verdict race={race} />
    </Guess>
  );
});
