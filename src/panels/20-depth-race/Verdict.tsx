/** What the numbers show, in words: each stack against the first one. */
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import type { RunningRace } from './race-store';
import { coverageOf, differencesOf } from './results';
import { depthRaceText } from './text';

export function Verdict({ race }: { readonly race: RunningRace | undefined }) {
  const { verdict: text } = useText(depthRaceText);
  if (race === undefined || race.status === 'running') return null;
  const { entrants, seeds } = race.plan;
  const [first] = entrants;
  const differences = differencesOf(race);
  const hasInterval = differences.map(({ interval }) => interval !== undefined);
  const isWhole = hasInterval.every(Boolean);
  return (
    <>
      <h3>{text.title}</h3>
      <Announcement testId="race-verdict">
        {isWhole
          ? text.summary(first, differences, coverageOf(race, differences))
          : race.status === 'over'
            ? text.impossible
            : text.waiting}
      </Announcement>
      {(isWhole || (race.status === 'over' && hasInterval.some(Boolean))) && (
        <>
          <ul data-testid="race-differences">
            {differences.map((difference, index) => (
              <li key={index}>{text.line(first, difference, seeds.length)}</li>
            ))}
          </ul>
          <p>{text.method(differences.length)}</p>
        </>
      )}
    </>
  );
}
