/** Code that computes the gates of any model, in both libraries. */
import { Listings } from '../../../lesson/Listings';
import { useText } from '../../../i18n/language';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { modelText } from '../text';

const listings = { keras, tfjs };

export function GatesCode() {
  const { gatesCode: text } = useText(modelText);
  return (
    <>
      {text.idea}
      <Listings listings={listings} label={text.label} testId="gates-program" />
      {text.check}
    </>
  );
}
