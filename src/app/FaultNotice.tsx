import { useEffect, useState } from 'react';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { Notice } from '../ui/Notice';
import { watchFaults } from './page-fault';
import { appText } from './text';

interface Fault {
  /** In the machine's words. */
  readonly words: string;
  /** Where the focus was: there it goes when the notice and its button go. */
  readonly before: Element | null;
}

/** Says that something failed that no other notice tells of. The first failure stays until the reader closes the notice. */
export function FaultNotice() {
  const text = useText(appText);
  const [fault, setFault] = useState<Fault>();

  useEffect(
    () => watchFaults((words) => setFault((first) => first ?? { words, before: document.activeElement })),
    [],
  );

  if (fault === undefined) return null;
  const close = () => {
    setFault(undefined);
    if (fault.before instanceof HTMLElement) fault.before.focus();
  };
  return (
    <Notice kind="error">
      <Callout
        kind="error"
        title={text.fault}
        testId="fault"
        action={<Button onClick={close}>{text.closeNotice}</Button>}
      >
        <code>{fault.words}</code>
      </Callout>
    </Notice>
  );
}
