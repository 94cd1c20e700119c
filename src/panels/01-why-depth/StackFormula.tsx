/** The formula of a stack, in the colours of the drawing's arrows. */
import { useText } from '../../i18n/language';
import { Formula } from '../../ui/Formula';
import { whyDepthText } from './text';
import styles from './Unrolled.module.css';

export function StackFormula() {
  const { formula: text } = useText(whyDepthText);
  return (
    <Formula spoken={text.spoken}>
      <State of="h" />, <State of="c" /> = LSTM
      <sup>
        (<var>l</var>)
      </sup>
      <wbr />(<State of="h" below /> <span className={styles.sign}>↑</span>, <State of="h" before />,{' '}
      <State of="c" before /> <span className={styles.sign}>→</span>)
      <br />
      <span className={styles.ofH}>
        <var>h</var>
        <sup>(0)</sup>
        <sub>
          <var>t</var>
        </sub>
      </span>{' '}
      = <var>x</var>
      <sub>
        <var>t</var>
      </sub>
    </Formula>
  );
}

/** A state of layer l at timestep t; of the layer below, or at the timestep before. */
function State({
  of,
  below = false,
  before = false,
}: {
  readonly of: 'h' | 'c';
  readonly below?: boolean;
  readonly before?: boolean;
}) {
  return (
    <span className={of === 'h' ? styles.ofH : styles.ofC}>
      <var>{of}</var>
      <sup>
        (<var>l</var>
        {below && '−1'})
      </sup>
      <sub>
        <var>t</var>
        {before && '−1'}
      </sub>
    </span>
  );
}
