import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { useText } from '../../i18n/language';
import { Fold } from '../../ui/Fold';
import { DeepOrWide } from './DeepOrWide';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askLeast } from './question';
import { StackFormula } from './StackFormula';
import { useWhyDepthStore } from './store';
import { whyDepthText } from './text';
import { Timescales } from './Timescales';
import { Unrolled } from './Unrolled';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(whyDepthText);
  const { layers, units, timesteps } = useWhyDepthStore();
  const values = useMemo(
    () => ({ units, timesteps, lower: Array.from({ length: layers - 1 }, () => ({ units })) }),
    [layers, units, timesteps],
  );
  return (
    <>
      {text.idea}
      <Unrolled />
      {text.directions.notice}
      <StackFormula />
      <h3>{text.levels.title}</h3>
      {text.levels.idea}
      <Timescales />
      {text.timescales.notice}
      <Fold id="depth-papers" summary={text.papers.summary}>
        {text.papers.history}
      </Fold>
      <DeepOrWide />
      <Listings listings={listings} values={values} label={text.listing} testId="depth-program" />
      {text.width.notice}
      <CheckYourself name="why-depth" text={text.question} compute={askLeast} />
    </>
  );
}
