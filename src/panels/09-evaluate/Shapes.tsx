/** Why one matrix suffices: the sizes of the shapes that all waves of the family are mixed from. */
import { useEffect, useMemo, useState } from 'react';
import { LineChart } from '../../charts/LineChart';
import { formatPower } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { shippedSettings } from '../../shipped/shipped-model';
import { Figure } from '../../ui/Figure';
import { nextFrame } from '../../ui/next-frame';
import { runAction } from '../../ui/run-action';
import { shapesOf, type ShapesFacts } from './shapes';
import { evaluateText } from './text';

const points = shippedSettings.length + shippedSettings.outputs;
const power = (exponent: number) => formatPower(10 ** exponent, 1);

let computed: ShapesFacts | undefined;

export function Shapes() {
  const { shapes: text } = useText(evaluateText);
  const [facts, setFacts] = useState(computed);
  useEffect(() => {
    if (computed !== undefined) return;
    runAction(async () => {
      computed = await shapesOf(points, nextFrame);
      setFacts(computed);
    });
  }, []);
  const series = useMemo(
    () => [
      {
        key: 'size',
        name: text.size,
        color: 'var(--series-3)',
        dots: true,
        values: facts?.sizes.map((size) => (size > 0 ? Math.log10(size) : null)) ?? [],
      },
    ],
    [facts, text],
  );
  const summary = facts === undefined ? text.waiting : text.summary(facts);
  return (
    <Figure caption={summary} testId="evaluate-shapes">
      <LineChart
        summary={summary}
        xLabel={text.shape}
        yLabel={text.axis}
        series={series}
        start={1}
        format={power}
      />
    </Figure>
  );
}
