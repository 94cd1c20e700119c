import { useMemo } from 'react';
import { DECAY_RANGE } from '../../core/sequence/examples';
import { exp } from '../../core/sequence/portable-math';
import { formatPercent } from '../../i18n/format';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { useSettingsStore } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { Slider } from '../../ui/Slider';
import { drawCrowd, seenPoints, trainingWavesPerPeriod } from './family';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { PatternMap } from './PatternMap';
import { PeriodCounts } from './PeriodCounts';
import { countFlat } from './question';
import { countRange, drawAgain, showFirstDraw, showWaves, useRandomSequencesStore } from './store';
import { randomSequencesText } from './text';
import { WaveChart } from './WaveChart';
import { WaveTable } from './WaveTable';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(randomSequencesText);
  const seed = useSettingsStore((state) => state.settings.seed);
  const count = useRandomSequencesStore((state) => state.count);
  const draw = useRandomSequencesStore((state) => state.draw);
  const picked = useRandomSequencesStore((state) => state.picked);
  const crowd = useMemo(() => drawCrowd(seed, draw), [seed, draw]);
  const waves = useMemo(() => crowd.slice(0, count), [crowd, count]);
  return (
    <>
      {text.idea(
        formatPercent(exp(-seenPoints * DECAY_RANGE[0])),
        formatPercent(exp(-seenPoints * DECAY_RANGE[1]), 1),
        Math.round(trainingWavesPerPeriod),
      )}
      <ControlRow>
        <Slider
          label={text.count}
          value={count}
          {...countRange}
          step={1}
          onChange={showWaves}
          testId="waves-count"
        />
        <Button testId="waves-draw" onClick={drawAgain}>
          {text.again}
        </Button>
        <Button kind="quiet" disabled={draw === 0} onClick={showFirstDraw}>
          {text.first}
        </Button>
      </ControlRow>
      <Announcement testId="waves-source">{text.source(seed, draw)}</Announcement>
      <PatternMap crowd={crowd} shown={count} picked={picked} />
      <WaveChart waves={waves} />
      {text.notice}
      <WaveTable waves={waves} />
      <Listings listings={listings} label={text.listing} testId="waves-program" />
      <Fold id="random-streams" summary={text.fold}>
        {text.streams}
        <PeriodCounts seed={seed} draw={draw} />
      </Fold>
      <CheckYourself name="random-sequences" text={text.question} compute={countFlat} />
    </>
  );
}
