import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { useText } from '../../i18n/language';
import { DeepOrWide } from './DeepOrWide';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askCost } from './question';
import { useWhyDepthStore } from './store';
import { Unrolled } from './Unrolled';
import { UnrolledControls } from './UnrolledControls';
import { whyDepthText } from './text';

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
      <h3>{text.levels.title}</h3>
      {text.levels.idea}
      <h3>{text.directions.title}</h3>
      {text.directions.idea}
      <UnrolledControls />
      <Unrolled />
      {text.directions.notice}
      <DeepOrWide />
      <Listings listings={listings} values={values} label={text.listing} testId="depth-program" />
      <CheckYourself name="why-depth" text={text.question} compute={askCost} />
    </>
  );
}
