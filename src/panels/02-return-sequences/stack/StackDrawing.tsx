/** The stack from input to output: a box per layer with its controls, and between them wires with shapes and values. */
import { useMemo } from 'react';
import type { StackProbe } from '../../../core/api';
import { useText } from '../../../i18n/language';
import { Figure } from '../../../ui/Figure';
import { Complaint } from './Complaint';
import { LayerBox } from './LayerBox';
import { runStack } from './stack';
import styles from './Stack.module.css';
import { Examples, StackControls } from './StackControls';
import { returnSequencesText } from '../text';
import { Wire } from './Wire';

export function StackDrawing({ layers, input, seed }: StackProbe) {
  const text = useText(returnSequencesText);
  const runs = useMemo(() => runStack({ layers, input, seed }), [layers, input, seed]);
  const refusing = runs.length < layers.length ? runs.length : undefined;
  return (
    <Figure caption={text.caption} testId="stack-drawing">
      <Examples />
      <div className={styles.stack}>
        <Wire
          name={text.inputWire}
          shape={[1, input.length, 1]}
          hidden={input.map((value) => [value])}
          refused={false}
        />
        {layers.map((layer, index) => {
          const run = runs[index];
          return (
            <div key={index} className={styles.level} data-bare={run ? undefined : ''}>
              <LayerBox layer={layer} index={index} refusing={index === refusing} />
              {index === refusing && <Complaint drawn={{ layers, input, seed }} refusing={refusing} />}
              {run && (
                <Wire
                  name={index === layers.length - 1 ? text.outputWire : text.wire(index + 1)}
                  shape={run.shape}
                  hidden={run.hidden}
                  refused={index + 1 === refusing}
                />
              )}
            </div>
          );
        })}
      </div>
      <StackControls />
    </Figure>
  );
}
