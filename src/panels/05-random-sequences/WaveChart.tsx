/** The waves laid over one another, and where the model's input ends. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import type { Wave } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { colorOf, heldOutPoints, pointsOf, seenPoints, waveColors } from './family';
import { randomSequencesText } from './text';

export function WaveChart({ waves }: { readonly waves: readonly Wave[] }) {
  const { chart: text } = useText(randomSequencesText);
  const series = useMemo(
    () =>
      waves.map((wave, index) => ({
        key: `wave${index}`,
        name: text.wave(index + 1),
        values: pointsOf(wave),
        color: colorOf(index),
        // Then the colours repeat.
        ...(index >= waveColors && { dash: true, dots: true }),
      })),
    [waves, text],
  );
  const bands = useMemo(
    () => [
      { from: 0, to: seenPoints - 0.5, label: text.seen(seenPoints) },
      { from: seenPoints - 0.5, to: seenPoints + heldOutPoints - 0.5, label: text.heldOut(heldOutPoints) },
    ],
    [text],
  );
  return (
    <Figure caption={text.caption} testId="waves-figure">
      <LineChart
        series={series}
        bands={bands}
        xLabel={text.step}
        yLabel={text.value}
        yDomain={[0, 1]}
        summary={text.summary(
          waves.map(({ period }) => period),
          waves.map(({ decay }) => decay),
        )}
      />
    </Figure>
  );
}
