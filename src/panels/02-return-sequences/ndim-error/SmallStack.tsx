/** Two layers, with return_sequences of the first off: TensorFlow.js' error, and a button that mends the stack. */
import { useEffect, useId } from 'react';
import { useEngineStore } from '../../../engine/engine-store';
import { FailureNotice } from '../../../engine/FailureNotice';
import { kerasLstm, shapeText } from '../../../lesson/keras-lines';
import { Wire } from '../../../lesson/Wire';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Figure } from '../../../ui/Figure';
import { runAction } from '../../../ui/run-action';
import { Switch } from '../../../ui/Switch';
import styles from './SmallStack.module.css';
import {
  probeSmallStack,
  smallStack,
  switchSmallStack,
  useSmallStackReply,
  useSmallStackStore,
} from './store';
import { returnSequencesText } from '../text';

export function SmallStack() {
  const { smallStack: text, axes } = useText(returnSequencesText);
  const switchedOn = useSmallStackStore((state) => state.switchedOn);
  const { status, question, reply, failure } = useSmallStackReply();
  // The worker starts after the first paint, and its answer may depend on the engine.
  const settled = useEngineStore(({ status }) => status === 'ready' || status === 'failed');
  useEffect(() => {
    if (settled) runAction(probeSmallStack);
  }, [settled]);
  const switchId = useId();
  const { layers, input } = smallStack(switchedOn);
  const [first, second] = layers;
  const isOfThis = question?.layers[0].returnSequences === switchedOn;
  const result = status === 'done' && isOfThis ? reply?.answer : undefined;
  return (
    <Figure caption={text.caption} testId="ndim-figure">
      <ol className={styles.stack}>
        <Wire shape={[1, input.length, 1]} what={axes([1, input.length, 1])} />
        <li className={styles.layer}>
          <code translate="no">{kerasLstm(first)}</code>
          <Switch
            label={<code>return_sequences</code>}
            checked={switchedOn}
            onChange={switchSmallStack}
            id={switchId}
            testId="ndim-switch"
          />
        </li>
        <Wire
          shape={switchedOn ? [1, input.length, first.units] : [1, first.units]}
          what={axes(switchedOn ? [1, input.length, first.units] : [1, first.units])}
          refused={!switchedOn}
        />
        <li className={switchedOn ? styles.layer : `${styles.layer} ${styles.refusing}`}>
          <code translate="no">{kerasLstm(second)}</code>
          {!switchedOn && <span className={styles.wants}>{text.wants}</span>}
        </li>
        {result?.legal === true && (
          <Wire shape={result.outputShape} what={axes(result.outputShape)} testId="ndim-output" />
        )}
      </ol>
      {failure !== undefined ? (
        <FailureNotice failure={failure} onRetry={() => runAction(probeSmallStack)} />
      ) : (
        <Callout
          kind={switchedOn ? 'note' : 'warning'}
          testId="ndim-reply"
          title={result?.legal === true ? text.noComplaint : text.theirWords}
          action={
            switchedOn ? undefined : (
              <Button
                testId="ndim-mend"
                onClick={() => {
                  switchSmallStack(true);
                  // The button is removed; the focus must not be lost with it.
                  document.getElementById(switchId)?.focus();
                }}
              >
                {text.mend}
              </Button>
            )
          }
        >
          {result === undefined && text.waiting}
          {result?.legal === false && <code translate="no">{result.message}</code>}
          {result?.legal === true && text.mended(shapeText(result.outputShape))}
        </Callout>
      )}
      <Announcement hidden>
        {result?.legal === true ? `${text.noComplaint} ${text.mended(shapeText(result.outputShape))}` : ''}
      </Announcement>
    </Figure>
  );
}
