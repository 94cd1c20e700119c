import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { useSettingsStore } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { Slider } from '../../ui/Slider';
import { drawCrowd } from './family';
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
  const crowd = useMemo(() => drawCrowd(seed, draw), [seed, draw]);
  const waves = useMemo(() => crowd.slice(0, count), [crowd, count]);
  return (
    <>
      {text.idea}
      <Listings listings={listings} label={text.listing} testId="waves-program" />
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
      <WaveChart waves={waves} />
      <WaveTable waves={waves} />
      {text.notice}
      <PatternMap crowd={crowd} shown={count} />
      <h3>{text.streams.title}</h3>
      {text.streams.idea}
      <PeriodCounts seed={seed} draw={draw} />
      <CheckYourself name="random-sequences" text={text.question} compute={countFlat} />
    </>
  );
}
