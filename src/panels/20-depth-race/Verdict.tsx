/** What the numbers show, in words: each stack against the first one. */
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import type { RunningRace } from './race-store';
import { differencesOf } from './results';
import { depthRaceText } from './text';

export function Verdict({ race }: { readonly race: RunningRace | undefined }) {
  const { verdict: text } = useText(depthRaceText);
  if (race === undefined || race.status === 'running') return null;
  const [first] = race.plan.entrants;
  const differences = differencesOf(race);
  const isKnown = differences.every(({ interval }) => interval !== undefined);
  return (
    <>
      <h3>{text.title}</h3>
      <Announcement testId="race-verdict">
        {isKnown ? text.summary(first, differences) : text.waiting}
      </Announcement>
      {isKnown && (
        <>
          <ul data-testid="race-differences">
            {differences.map((difference, index) => (
              <li key={index}>{text.line(first, difference)}</li>
            ))}
          </ul>
          <p>{text.method(differences.length)}</p>
        </>
      )}
    </>
  );
}
