import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { useEngineStore } from '../../engine/engine-store';
import { Listings } from '../../lesson/Listings';
import { useSettingsStore } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Fold } from '../../ui/Fold';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { runAction } from '../../ui/run-action';
import { Cell } from './cell/Cell';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askReading } from './question';
import { Reply } from './stack/Reply';
import { StackDrawing } from './stack/StackDrawing';
import { probe, useReturnSequencesStore } from './store';
import { returnSequencesText } from './text';

const listings = { keras, tfjs };
const smallStack = lazyCode(() => import('./ndim-error/SmallStack'));

export function Panel() {
  const text = useText(returnSequencesText);
  const seed = useSettingsStore((state) => state.settings.seed);
  const layers = useReturnSequencesStore((state) => state.layers);
  const input = useReturnSequencesStore((state) => state.input);
  // The worker starts after the first paint, and its answer may depend on the engine.
  const settled = useEngineStore(({ status }) => status === 'ready' || status === 'failed');
  useEffect(() => {
    if (settled) runAction(() => probe(seed));
  }, [settled, layers, input, seed]);
  const values = useMemo(() => {
    const [first, second, third] = input;
    return { layers: layers.map((layer) => ({ ...layer })), first, second, third };
  }, [layers, input]);
  return (
    <>
      {text.idea}
      <Cell layers={layers} input={input} seed={seed} />
      <h3 id="the-switch">{text.switch.title}</h3>
      {text.switch.idea}
      <StackDrawing layers={layers} input={input} seed={seed} />
      <Reply layers={layers} input={input} seed={seed} />
      {text.switch.notice}
      <Fold id="ndim-error" summary={text.ndim.title}>
        {text.ndim.answer}
        <LazyFigure code={smallStack} height={{ narrow: 530, wide: 540 }}>
          {({ SmallStack }) => <SmallStack />}
        </LazyFigure>
        {text.ndim.notice}
      </Fold>
      <Listings listings={listings} values={values} label={text.listing} testId="stack-program" />
      {text.keras}
      <CheckYourself name="return-sequences" text={text.question} compute={askReading} />
    </>
  );
}
