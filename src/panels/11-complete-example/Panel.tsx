import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { listingValues } from '../../lesson/listing-values';
import { Listings } from '../../lesson/Listings';
import { useLibraryStore } from '../../lesson/library-store';
import { useFitSettings } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Fold } from '../../ui/Fold';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askLeak } from './question';
import { completeExampleText } from './text';

const listings = { keras, tfjs };
const takeHome = lazyCode(() => import('./take-home/TakeHome'));
const slip = lazyCode(() => import('./slip/SlipPart'));

export function Panel() {
  const text = useText(completeExampleText);
  const library = useLibraryStore((state) => state.library);
  const settings = useFitSettings();
  const values = useMemo(() => listingValues(settings), [settings]);
  return (
    <>
      {text.idea}
      <Listings
        listings={listings}
        values={values}
        label={text.listing[library]}
        firstLines={16}
        canBeSaved
        testId="program"
      />
      <Fold id="program-notes" summary={text.notes[library]}>
        {text.notice[library]}
      </Fold>
      <h3 id="take-home">{text.takeHome}</h3>
      <LazyFigure code={takeHome} height={{ narrow: 380, wide: 200 }}>
        {({ TakeHome }) => <TakeHome />}
      </LazyFigure>
      <h3>{text.own.title}</h3>
      {text.own.idea}
      {text.own.lines}
      <CheckYourself name="complete-example" text={text.question} compute={() => askLeak()} />
      <h3 id="slip">{text.handIn}</h3>
      <LazyFigure code={slip} height={{ narrow: 420, wide: 280 }}>
        {({ SlipPart }) => <SlipPart />}
      </LazyFigure>
    </>
  );
}
