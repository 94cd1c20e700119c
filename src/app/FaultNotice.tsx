import { useEffect, useState } from 'react';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { Notice } from '../ui/Notice';
import { useFocusBefore } from '../ui/use-focus-before';
import { watchFaults } from './page-fault';
import { appText } from './text';

/** Says that something failed that no other notice tells of. The first failure stays until the reader closes the notice. */
export function FaultNotice() {
  const text = useText(appText);
  /** In the machine's words. */
  const [fault, setFault] = useState<string>();
  const { onFocus, giveBack } = useFocusBefore();

  useEffect(() => watchFaults((words) => setFault((first) => first ?? words)), []);

  if (fault === undefined) return null;
  const close = () => {
    setFault(undefined);
    giveBack();
  };
  return (
    <Notice kind="error" onFocus={onFocus}>
      <Callout
        kind="error"
        title={text.fault}
        testId="fault"
        action={<Button onClick={close}>{text.closeNotice}</Button>}
      >
        <code>{fault}</code>
      </Callout>
    </Notice>
  );
}
