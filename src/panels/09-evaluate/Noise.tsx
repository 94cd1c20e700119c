/** The scoreboard with noise on the input points. */
import { useEffect, useRef } from 'react';
import { BarChart } from '../../charts/BarChart';
import { formatError } from '../../i18n/format';
import { shippedWeights } from '../../shipped/shipped-weights';
import { WeightsNotice } from '../../shipped/WeightsNotice';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Choices } from '../../ui/Choices';
import { Figure } from '../../ui/Figure';
import { useArrival } from '../../ui/lazy';
import { runAction } from '../../ui/run-action';
import { useNear } from '../../ui/use-near';
import { levels, type Level } from './noise';
import { chooseLevel, measureNoise, useNoiseStore } from './store';
import { evaluateText } from './text';

export function Noise() {
  const { noise: text } = useText(evaluateText);
  const level = useNoiseStore((state) => state.level);
  const errors = useNoiseStore((state) => state.errors[state.level]);
  const place = useRef<HTMLDivElement>(null);
  const wasNear = useRef(false);
  useNear(place, () => {
    wasNear.current = true;
    runAction(measureNoise);
  });
  const { value: weights, failed } = useArrival(shippedWeights);
  useEffect(() => {
    // After a failed fetch, the notice below fetches the weights again, while the figure stays where it is.
    if (wasNear.current && weights !== undefined) runAction(measureNoise);
  }, [weights]);

  const summary = errors === undefined ? text.waiting : text.summary(level, errors);
  return (
    <div ref={place}>
      <h3>{text.title}</h3>
      {text.idea}
      <Choices
        label={text.level}
        value={String(level)}
        options={levels.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => chooseLevel(Number(value) as Level)}
        testId="noise-level"
      />
      <Announcement hidden>{failed ? '' : summary}</Announcement>
      {failed ? (
        <WeightsNotice />
      ) : (
        <Figure caption={summary} testId="noise">
          <BarChart
            valueLabel={text.value}
            format={formatError}
            summary={summary}
            rows={[
              { name: text.names.alwaysHalf, value: errors?.alwaysHalf ?? Number.NaN },
              {
                name: text.names.lstm,
                value: errors?.lstm ?? Number.NaN,
                color: 'var(--series-forecast)',
                highlight: true,
              },
              {
                name: text.names.recurrence,
                value: errors?.recurrence ?? Number.NaN,
                color: 'var(--series-4)',
              },
              {
                name: text.names.noisyRegression,
                value: errors?.noisyRegression ?? Number.NaN,
                color: 'var(--series-3)',
              },
            ]}
          />
        </Figure>
      )}
      {text.notice}
    </div>
  );
}
