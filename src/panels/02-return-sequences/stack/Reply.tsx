/** TensorFlow.js' result for the drawn stack, compared with the drawing; or why there is none. */
import type { StackProbe } from '../../../core/api';
import { FailureNotice } from '../../../engine/FailureNotice';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { runAction } from '../../../ui/run-action';
import { handedOn, largestDifference, refusingLayer, runStack } from './stack';
import { isAbout, probe, useStackReply } from '../store';
import { returnSequencesText } from '../text';

export function Reply(drawn: StackProbe) {
  const { reply: text } = useText(returnSequencesText);
  const { status, question, reply, failure } = useStackReply();
  const result = question !== undefined && isAbout(question, drawn) ? reply?.answer : undefined;
  const last = runStack(drawn).at(-1);
  return (
    <>
      {refusingLayer(drawn.layers) === undefined && status !== 'failed' && (
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
