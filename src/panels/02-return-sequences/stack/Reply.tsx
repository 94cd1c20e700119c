/** TensorFlow.js' result for the drawn stack: the same values, or its error and how to mend it. */
import type { StackProbe } from '../../../core/api';
import { FailureNotice } from '../../../engine/FailureNotice';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { runAction } from '../../../ui/run-action';
import { switchOf } from './LayerBox';
import { handedOn, kerasComplaint, largestDifference, refusingLayer, runStack } from './stack';
import { changeLayer, isAbout, probe, useStackReply } from '../store';
import { returnSequencesText } from '../text';

export function Reply(drawn: StackProbe) {
  const { reply: text } = useText(returnSequencesText);
  const { status, question, reply, failure } = useStackReply();
  const result = question !== undefined && isAbout(question, drawn) ? reply?.answer : undefined;
  const failed = status === 'failed';
  const refusing = refusingLayer(drawn.layers);
  const last = runStack(drawn).at(-1);
  return (
    <>
      {refusing !== undefined && (
        <Callout
          kind="warning"
          testId="stack-complaint"
          title={text.refused(refusing + 1, refusing)}
          action={
            <Button
              kind="primary"
              testId="stack-mend"
              onClick={() => {
                changeLayer(refusing - 1, { returnSequences: true });
                // The button is removed; the focus must not be lost with it.
                document.getElementById(switchOf(refusing - 1))?.focus();
              }}
            >
              {text.mend(refusing)}
            </Button>
          }
        >
          {!failed && (
            <p>
              {text.theirWords}{' '}
              {result?.legal === false ? <code translate="no">{result.message}</code> : text.waiting}
            </p>
          )}
          <p>
            {text.kerasWords} <code translate="no">{kerasComplaint(drawn.layers[refusing - 1])}</code>
          </p>
        </Callout>
      )}
      {refusing === undefined && !failed && (
        <Announcement testId="stack-agreement">
          {result?.legal === true && last !== undefined
            ? text.agreement(result.outputShape, largestDifference(handedOn(last), result.values))
            : text.waiting}
        </Announcement>
      )}
      {failure !== undefined && (
        <FailureNotice failure={failure} onRetry={() => runAction(() => probe(drawn.seed))} />
      )}
    </>
  );
}
