/** The chapter's model and the many-to-many extension: described one at a time with the learner's settings, then compared. */
import { useMemo } from 'react';
import { listingValues } from '../../lesson/listing-values';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import { Figure } from '../../ui/Figure';
import { Fold } from '../../ui/Fold';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { Stat, StatRow } from '../../ui/Stat';
import { Flow } from './Flow';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { showVariant, useFurtherReadingStore } from './store';
import { furtherReadingText } from './text';
import { layersOf, totalParameters, variants } from './variant';

const listings = { keras, tfjs };

const figures = lazyCode(() => import('./trained-figures'));

export function ManyToMany() {
  const { many: text, further } = useText(furtherReadingText);
  const language = useLanguage();
  const settings = useFitSettings();
  const variant = useFurtherReadingStore((state) => state.variant);
  const values = useMemo(() => listingValues(settings), [settings]);
  const layers = layersOf(variant, settings);
  const { length, outputs } = settings;
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <Choices
        label={text.choose}
        value={variant}
        options={variants.map((value) => ({
          value,
          label: text.variants[value],
        }))}
        onChange={showVariant}
        testId="variant"
      />
      <Figure caption={text.captions[variant]} testId="variant-flow">
        <Flow input={[null, length, 1]} layers={layers} />
      </Figure>
      <StatRow>
        <Stat
          label={text.parameters}
          value={formatCount(totalParameters(layers), language)}
          hint={layers.map(({ parameters }) => formatCount(parameters, language)).join(' + ')}
          testId="variant-parameters"
        />
        <Stat
          label={text.target}
          value={variant === 'many-to-one' ? `(n, ${outputs})` : `(n, ${outputs}, 1)`}
        />
      </StatRow>
      <Fold id="many-to-many-lines" summary={text.fold}>
        <Listings listings={listings} values={values} label={text.listing} testId="variant-program" />
        {text.notice}
      </Fold>
      {text.compare}
      <LazyFigure code={figures} height={{ narrow: 180, wide: 150 }}>
        {({ Comparison }) => <Comparison />}
      </LazyFigure>
      <h3 id="fifty-ahead">{further.title}</h3>
      {further.idea}
      <LazyFigure code={figures} height={{ narrow: 1000, wide: 900 }}>
        {({ FiftyAhead }) => <FiftyAhead />}
      </LazyFigure>
    </>
  );
}
