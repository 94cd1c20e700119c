import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { sigmoid } from '../../core/lstm/activations';
import { useEngineStore } from '../../engine/engine-store';
import { describeLayers } from '../../lesson/layers';
import { listingValues } from '../../lesson/listing-values';
import { Listings } from '../../lesson/Listings';
import { shapeOf } from '../../runs/fit-request';
import { SettingField } from '../../settings/SettingField';
import { useFitSettings } from '../../settings/settings-store';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { runAction } from '../../ui/run-action';
import { Architecture } from './Architecture';
import { Defaults } from './Defaults';
import { GatesCode } from './gates/GatesCode';
import { halfLife } from '../../inside/unit';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { ParameterTable } from './ParameterTable';
import { Printed } from './Printed';
import { askAnswers } from './question';
import { summarize } from './store';
import { modelText } from './text';

const listings = { keras, tfjs };

/** The code of the figures of the trained model: one chunk, fetched when the first of them is needed. */
const figures = lazyCode(() => import('./trained-figures'));

/** What the forget gates let through before training: their bias is 1, and their other inputs are small. */
const initialForget = sigmoid(1);

export function Panel() {
  const text = useText(modelText);
  const language = useLanguage();
  const settings = useFitSettings();
  const { layers, units, length, outputs } = settings;
  // The worker starts after the first paint; a question before that would start it early.
  const started = useEngineStore(({ status }) => status !== 'waiting');
  useEffect(() => {
    if (started) runAction(summarize);
  }, [started, layers, units, length, outputs]);

  const values = useMemo(() => listingValues(settings), [settings]);
  const described = describeLayers(shapeOf(settings));
  const parameters = described.reduce((sum, layer) => sum + layer.parameters, 0);
  return (
    <>
      {text.idea}
      <ControlRow>
        <SettingField name="layers" testId="model-layers" />
        <SettingField name="units" testId="model-units" />
        <SettingField name="learningRate" />
      </ControlRow>
      <Architecture timesteps={length} layers={described} />

      <h3 id="why-return-sequences">{text.stack.title}</h3>
      {text.stack.idea}
      <LazyFigure code={figures} height={{ narrow: 1220, wide: 1060 }}>
        {({ StackOnWave }) => <StackOnWave />}
      </LazyFigure>

      <h3 id="see-the-gates">{text.gates.title}</h3>
      {text.gates.idea(initialForget, halfLife(initialForget))}
      <LazyFigure code={figures} height={{ narrow: 1120, wide: 1000 }}>
        {({ GatesOverTime }) => <GatesOverTime />}
      </LazyFigure>
      <Fold id="gates-code" summary={text.gatesCode.fold}>
        <GatesCode />
      </Fold>

      <Listings listings={listings} values={values} label={text.listing} testId="model-program" />
      {text.loss}
      <h3>{text.count.title(formatCount(parameters, language))}</h3>
      {text.count.idea}
      <ParameterTable layers={described} settings={settings} />
      {text.count.notice}
      <Printed settings={settings} />
      <Fold id="why-linear" summary={text.heads.fold}>
        {text.heads.idea}
        <LazyFigure code={figures} height={{ narrow: 740, wide: 550 }}>
          {({ FourHeads }) => <FourHeads />}
        </LazyFigure>
        {text.heads.notice}
      </Fold>
      <Fold id="keras-defaults" summary={text.defaults.fold}>
        <Defaults />
      </Fold>
      <CheckYourself name="model" text={text.question} compute={askAnswers} />
    </>
  );
}
