/** At the layer that refuses its input: what it lacks, TensorFlow.js' error, and a button that mends the stack. */
import type { StackProbe } from '../../../core/api';
import { useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { changeLayer, isAbout, useStackReply } from '../store';
import { returnSequencesText } from '../text';
import { switchOf } from './LayerBox';
import { kerasComplaint } from './stack';

interface ComplaintProps {
  readonly drawn: StackProbe;
  /** Index of the layer that refuses its input. */
  readonly refusing: number;
}

export function Complaint({ drawn, refusing }: ComplaintProps) {
  const { reply: text } = useText(returnSequencesText);
  const { status, question, reply } = useStackReply();
  const result = question !== undefined && isAbout(question, drawn) ? reply?.answer : undefined;
  return (
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
      {status !== 'failed' && (
        <p>
          {text.theirWords}{' '}
          {result?.legal === false ? <code translate="no">{result.message}</code> : text.waiting}
        </p>
      )}
      <p>
        {text.kerasWords} <code translate="no">{kerasComplaint(drawn.layers[refusing - 1])}</code>
      </p>
    </Callout>
  );
}
