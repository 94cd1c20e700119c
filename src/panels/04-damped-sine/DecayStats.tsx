/** How long the swing lasts. */
import { formatDecimals, formatPercent } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Stat, StatRow } from '../../ui/Stat';
import { forecastBand, swingLeft, timestepsUntil } from './decay';
import { dampedSineText } from './text';

interface DecayStatsProps {
  readonly period: number;
  readonly decay: number;
}

export function DecayStats({ period, decay }: DecayStatsProps) {
  const { stats: text } = useText(dampedSineText);
  const written = (timesteps: number) =>
    Number.isFinite(timesteps) ? formatDecimals(timesteps, 1) : text.never;
  const tenth = timestepsUntil(0.1, decay);
  return (
    <StatRow>
      <Stat
        label={text.half}
        value={written(timestepsUntil(0.5, decay))}
        hint={text.halfHint}
        testId="damped-half-life"
      />
      <Stat
        label={text.tenth}
        value={written(tenth / period)}
        hint={text.tenthHint}
        testId="damped-periods"
      />
      <Stat
        label={text.left}
        value={formatPercent(swingLeft(forecastBand.from, decay), 1)}
        hint={text.leftHint}
        testId="damped-left"
      />
    </StatRow>
  );
}
