/** Why four layers learn nothing in a thousand updates: the gradient and the wave, layer by layer. */
import { useEffect, useMemo, useRef } from 'react';
import { BarChart } from '../../charts/BarChart';
import { LineChart } from '../../charts/LineChart';
import { FailureNotice } from '../../engine/FailureNotice';
import { restingSnapshot, useRunsStore } from '../../runs/runs-store';
import { deepFacts } from '../../shipped/depth-facts';
import { formatError, formatPower } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Choices } from '../../ui/Choices';
import { Figure } from '../../ui/Figure';
import { Fold } from '../../ui/Fold';
import { runAction } from '../../ui/run-action';
import { useNear } from '../../ui/use-near';
import { measureShown, showStack, useDepth, type StackName } from './depth-store';
import { fitText } from './text';

const log = (value: number) => (value > 0 ? Math.log10(value) : null);
const power = (exponent: number) => formatPower(10 ** exponent, 1);

export function Depth() {
  const { depth: text } = useText(fitText);
  const { shown, facts, failure } = useDepth();
  const own = useRunsStore(restingSnapshot);
  const place = useRef<HTMLDivElement>(null);
  useNear(place, () => runAction(measureShown), facts.four === undefined);
  useEffect(() => {
    if (shown === 'own') runAction(measureShown);
  }, [shown, own]);

  const measured = facts[shown];
  const summary = measured === undefined ? text.waiting : text.summary(measured.layers);
  const bars = (of: 'gradient' | 'wave', color: string) =>
    measured?.layers.map((layer, index) => ({ name: text.layer(index + 1), value: layer[of], color })) ?? [];
  const series = useMemo(
    () =>
      measured?.byTimestep.map((norms, index) => ({
        key: `layer${index}`,
        name: text.layer(index + 1),
        values: Array.from(norms, log),
      })) ?? [],
    [measured, text],
  );
  return (
    <div ref={place}>
      <h3 id="deeper">{text.title(deepFacts.layers)}</h3>
      {text.idea(deepFacts)}
      <Choices
        label={text.stack}
        value={shown}
        options={(['two', 'four', 'own'] as const).map((value) => ({
          value,
          label: text.stacks[value],
          disabled: value === 'own' && own === undefined,
        }))}
        onChange={(name: StackName) => showStack(name)}
        testId="fit-depth"
      />
      <Announcement hidden>{summary}</Announcement>
      <Figure caption={summary} testId="fit-depth-figure">
        <BarChart
          valueLabel={text.wave}
          format={formatError}
          summary={text.wave}
          rows={bars('wave', 'var(--series-input)')}
        />
        <BarChart
          valueLabel={text.gradient}
          format={formatError}
          summary={text.gradient}
          rows={bars('gradient', 'var(--series-baseline)')}
        />
      </Figure>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(measureShown)} />}
      {facts.four !== undefined && (
        <p data-testid="fit-depth-verdict">{text.verdict(facts.four.layers, deepFacts)}</p>
      )}
      <Fold id="gradient-in-time" summary={text.inTime.fold}>
        <Figure caption={text.inTime.caption(measured?.byTimestep[0])}>
          <LineChart
            xLabel={text.inTime.timestep}
            yLabel={text.inTime.norm}
            series={series}
            format={power}
            summary={text.inTime.summary}
          />
        </Figure>
        {text.inTime.idea}
      </Fold>
      <Fold id="training-deep-stacks" summary={text.remedies.fold}>
        {text.remedies.idea}
      </Fold>
    </div>
  );
}
