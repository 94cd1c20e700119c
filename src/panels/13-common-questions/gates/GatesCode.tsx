/** How to get the gates out of any model, in both libraries. */
import { Programs } from '../../../lesson/Programs';
import { useText } from '../../../i18n/language';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { commonQuestionsText } from '../text';

const listings = { keras, tfjs };

export function GatesCode() {
  const { program: text } = useText(commonQuestionsText);
  return (
    <>
      {text.idea}
      <Programs listings={listings} label={text.label} testId="gates-program" />
      {text.check}
    </>
  );
}
