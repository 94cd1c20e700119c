/** The half-life of every trained unit's memory as a dot, a row for each layer, on a scale that reaches the longest period. */
import { useEffect, useRef, useState } from 'react';
import type { NumberTable } from '../../charts/number-table';
import { Numbers } from '../../charts/Numbers';
import type { StackWeights } from '../../core/lstm/shapes';
import { PERIOD_RANGE } from '../../core/sequence/examples';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { shippedWeights } from '../../shipped/shipped-weights';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { useArrival } from '../../ui/lazy';
import { runAction } from '../../ui/run-action';
import { useNear } from '../../ui/use-near';
import { whyDepthText } from './text';
import { measureHalfLives, summarise, wavesRead } from './half-lives';
import styles from './Timescales.module.css';

/** Ends of the logarithmic axis, in timesteps. */
const axis = { from: 1, to: PERIOD_RANGE[1] } as const;
const ticks = [1, 2, 5, 10, 20] as const;
/** Dots of neighbouring half-lives lie in different lanes. */
const lanes = 4;

const place = (timesteps: number): string => {
  const share = Math.log(timesteps / axis.from) / Math.log(axis.to / axis.from);
  return `${100 * Math.min(1, Math.max(0, share))}%`;
};

export function Timescales() {
  const { timescales: text } = useText(whyDepthText);
  const figure = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useNear(figure, () => setNear(true), !near);
  useEffect(() => {
    if (near) shippedWeights.request();
  }, [near]);
  const { value: weights, failed } = useArrival(shippedWeights);
  const lives = useHalfLives(near ? weights : undefined);
  const found = lives && summarise(lives);
  const summary = found === undefined ? text.waiting[failed ? 'failed' : 'loading'] : text.verdict(found);
  return (
    <Figure caption={text.caption(wavesRead)} testId="timescales">
      <div ref={figure} className={styles.strip} role="img" aria-label={summary}>
        {[0, 1].map((layer) => (
          <div key={layer} className={styles.layer}>
            <span className={styles.name}>{text.layer(layer + 1)}</span>
            <span className={styles.periods} style={{ left: place(PERIOD_RANGE[0]) }} />
            {found !== undefined && (
              <span className={styles.median} style={{ left: place(found.medians[layer]) }} />
            )}
            {[...(lives?.[layer] ?? [])]
              .sort((one, other) => one - other)
              .map((halfLife, rank) => (
                <span
                  key={rank}
                  className={styles.dot}
                  style={{ left: place(halfLife), top: `${(100 * ((rank % lanes) + 1)) / (lanes + 1)}%` }}
                />
              ))}
          </div>
        ))}
        <div className={styles.axis}>
          {ticks.map((tick) => (
            <span key={tick} style={{ left: place(tick) }}>
              {tick}
            </span>
          ))}
        </div>
      </div>
      <p className={styles.unit}>{text.axis}</p>
      <Announcement testId="timescales-verdict">{summary}</Announcement>
      {lives !== undefined && (
        <Numbers
          caption={text.numbers}
          table={() => halfLifeTable(text, lives)}
          testId="timescales-numbers"
        />
      )}
    </Figure>
  );
}

/** The half-lives by layer and unit, once they have been computed. */
function useHalfLives(weights: StackWeights | undefined): readonly (readonly number[])[] | undefined {
  const [lives, setLives] = useState<readonly (readonly number[])[]>();
  useEffect(() => {
    if (weights === undefined) return;
    let wanted = true;
    runAction(async () => {
      const measured = await measureHalfLives(weights);
      if (wanted) setLives(measured);
    });
    return () => {
      wanted = false;
    };
  }, [weights]);
  return lives;
}

function halfLifeTable(
  text: { readonly unit: string; readonly layer: (number: number) => string },
  lives: readonly (readonly number[])[],
): NumberTable {
  return {
    columns: [text.unit, ...lives.map((_, layer) => text.layer(layer + 1))],
    rows: lives[0].map((_, unit) => [
      String(unit + 1),
      ...lives.map((layer) => formatDecimals(layer[unit], 2)),
    ]),
  };
}
