/** One LSTM layer with its switch. */
import type { StackLayer } from '../../../core/api';
import { kerasLstm } from '../../../lesson/keras-lines';
import { useText } from '../../../i18n/language';
import { Select } from '../../../ui/Select';
import { Switch } from '../../../ui/Switch';
import styles from './Stack.module.css';
import { changeLayer, unitChoices } from '../store';
import { returnSequencesText } from '../text';

interface LayerBoxProps {
  readonly layer: StackLayer;
  readonly index: number;
  /** Whether it is given two axes instead of three. */
  readonly refusing: boolean;
}

/** The id of a layer's switch for return_sequences. */
export const switchOf = (index: number): string => `layer-${index}-sequences`;

export function LayerBox({ layer, index, refusing }: LayerBoxProps) {
  const text = useText(returnSequencesText);
  return (
    <div
      className={refusing ? `${styles.layer} ${styles.refusing}` : styles.layer}
      role="group"
      aria-label={text.layer(index + 1)}
    >
      <div className={styles.name}>
        <span className={styles.number}>{text.layer(index + 1)}</span>
        <code>{kerasLstm(layer)}</code>
      </div>
      <div className={styles.controls}>
        <Select
          label={text.units}
          value={String(layer.units)}
          options={unitChoices.map((units) => ({ value: String(units), label: String(units) }))}
          onChange={(units) => changeLayer(index, { units: Number(units) })}
          testId={`stack-units-${index}`}
        />
        <Switch
          label={<code>return_sequences</code>}
          checked={layer.returnSequences}
          onChange={(returnSequences) => changeLayer(index, { returnSequences })}
          id={switchOf(index)}
          testId={`stack-sequences-${index}`}
        />
      </div>
    </div>
  );
}
