import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { useEngineStore } from '../../engine/engine-store';
import { Listings } from '../../lesson/Listings';
import { useSettingsStore } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Cell } from './cell/Cell';
import { runAction } from '../../ui/run-action';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askShape } from './question';
import { Reply } from './stack/Reply';
import { StackControls } from './stack/StackControls';
import { StackDrawing } from './stack/StackDrawing';
import { probe, useReturnSequencesStore } from './store';
import { returnSequencesText } from './text';

const listings = { keras, tfjs };

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
      <StackControls />
      <StackDrawing layers={layers} input={input} seed={seed} />
      <Reply layers={layers} input={input} seed={seed} />
      {text.notice}
      <Listings listings={listings} values={values} label={text.listing} testId="stack-program" />
      {text.keras}
      <Cell layers={layers} input={input} seed={seed} />
      <CheckYourself name="return-sequences" text={text.question} compute={askShape} />
    </>
  );
}
