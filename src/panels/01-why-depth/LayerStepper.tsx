/** Adds a layer to the stack or removes one, with the number of layers between the two buttons. */
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import styles from './LayerStepper.module.css';
import { drawLayers, layerRange, useWhyDepthStore } from './store';
import { whyDepthText } from './text';

/** @param testId the buttons' ids begin with it */
export function LayerStepper({ testId }: { readonly testId: string }) {
  const { directions: text } = useText(whyDepthText);
  const layers = useWhyDepthStore((state) => state.layers);
  return (
    <div className={styles.stepper}>
      <Button
        testId={`${testId}-remove`}
        disabled={layers === layerRange.min}
        onClick={() => drawLayers(layers - 1)}
      >
        {text.remove}
      </Button>
      <output className={styles.count} aria-live="off" data-testid={`${testId}-layers`}>
        {text.layers(layers)}
      </output>
      <Button
        testId={`${testId}-add`}
        disabled={layers === layerRange.max}
        onClick={() => drawLayers(layers + 1)}
      >
        {text.add}
      </Button>
    </div>
  );
}
