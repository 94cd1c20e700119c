import { useEffect } from 'react';
import { useEngineStore } from '../../experiment/engine-store';
import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { CodeListing } from '../../ui/CodeListing';
import { Reply } from './Reply';
import { kerasLines } from './stack';
import { StackControls } from './StackControls';
import { StackDrawing } from './StackDrawing';
import { probe, useReturnSequencesStore } from './store';
import { returnSequencesText } from './text';

export function Panel() {
  const text = useText(returnSequencesText);
  const seed = useSettingsStore((state) => state.settings.seed);
  const layers = useReturnSequencesStore((state) => state.layers);
  const input = useReturnSequencesStore((state) => state.input);
  // The worker starts after the first paint, and what it says may depend on the engine.
  const settled = useEngineStore(({ status }) => status === 'ready' || status === 'failed');
  useEffect(() => {
    if (settled) void probe(seed);
  }, [settled, layers, input, seed]);
  return (
    <>
      {text.idea}
      <StackControls />
      <StackDrawing layers={layers} input={input} seed={seed} />
      <Reply layers={layers} input={input} seed={seed} />
      {text.notice}
      <CodeListing label={text.listing} language="python" code={kerasLines(layers, input)} />
      {text.keras}
    </>
  );
}
