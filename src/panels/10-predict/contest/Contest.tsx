/** The reader draws the last points of ten waves, and is scored beside the stack, the regression and 0.5. */
import { useEffect, useMemo } from 'react';
import { BarChart } from '../../../charts/BarChart';
import { generateSequence } from '../../../core/sequence/examples';
import { formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { WaveDrawing } from '../../../lesson/WaveDrawing';
import { shippedSettings, shippedShape } from '../../../shipped/shipped-model';
import { shippedWeights } from '../../../shipped/shipped-weights';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { useArrival } from '../../../ui/lazy';
import { predictText } from '../text';
import { GuessPad } from './GuessPad';
import { meanScores, players, prepareRegression, regressionSamples } from './rivals';
import { compare, isCovered, movePoint, nextWave, useContestStore } from './store';
import { contestWaves, wavesInRound } from './waves';

const { timesteps, outputs } = shippedShape;

const colors = {
  you: 'var(--series-2)',
  stack: 'var(--series-forecast)',
  regression: 'var(--series-3)',
  half: 'var(--series-baseline)',
} as const;

export function Contest() {
  const { contest: text } = useText(predictText);
  const state = useContestStore();
  const { round, at, guess, moved, results } = state;
  const { value: weights } = useArrival(shippedWeights);
  const covered = isCovered(state);
  const wave = useMemo(() => {
    const { period, decay } = contestWaves(round)[at] ?? { period: 1, decay: 0 };
    return generateSequence(timesteps + outputs, period, decay);
  }, [round, at]);
  // While the reader draws, so that the comparison need not wait for it.
  useEffect(() => {
    if (moved) prepareRegression();
  }, [moved]);

  const latest = covered ? undefined : results[at];
  const scores = results.length === 0 ? undefined : meanScores(results.map((result) => result.scores));
  const said =
    latest === undefined || scores === undefined
      ? text.task(at + 1, wavesInRound)
      : results.length < wavesInRound
        ? text.one(latest.scores)
        : text.all(scores, results.length);

  return (
    <Figure wide caption={text.caption(regressionSamples, shippedSettings.samples)} testId="contest-figure">
      <WeightsNotice />
      <WaveDrawing
        wide
        wave={wave}
        shown={timesteps}
        covered={covered}
        guessed={guess}
        predicted={latest?.predicted}
        summary={covered ? text.covered(timesteps, outputs) : said}
      >
        {covered && <GuessPad values={guess} start={timesteps} onMove={movePoint} />}
      </WaveDrawing>
      <Announcement testId="contest-said">{said}</Announcement>
      <ControlRow>
        <Button
          disabled={weights === undefined || (covered && !moved)}
          onClick={() => (covered ? weights && compare(weights) : nextWave())}
          testId="contest-go"
        >
          {covered ? text.compare : at + 1 < wavesInRound ? text.next(at + 2, wavesInRound) : text.again}
        </Button>
      </ControlRow>
      {scores !== undefined && (
        <BarChart
          rows={players.map((player) => ({
            name: text.players[player],
            value: scores[player],
            color: colors[player],
            highlight: player === 'you',
          }))}
          valueLabel={text.scored(results.length)}
          format={formatError}
          summary={text.scored(results.length)}
          testId="contest-scores"
        />
      )}
    </Figure>
  );
}
