import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { showBroken } from './last-words';
import { appText } from './text';

/** A part of the page; when it throws, a notice in its place says so, and everything else stays. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={BrokenPart}>{children}</ErrorBoundary>;
}

/**
 * The whole page: when it throws, a sentence and a button that loads it again. When the texts of the page are what is
 * missing, index.html says it in both languages.
 */
export function GuardedPage({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary fallback={null} onError={showBroken}>
      <ErrorBoundary FallbackComponent={BrokenPage}>{children}</ErrorBoundary>
    </ErrorBoundary>
  );
}

function BrokenPart({ error, resetErrorBoundary }: FallbackProps) {
  const text = useText(appText);
  return (
    <Callout
      kind="error"
      title={text.broken}
      action={<Button onClick={resetErrorBoundary}>{text.retry}</Button>}
    >
      <code>{sentence(error)}</code>
    </Callout>
  );
}

function BrokenPage({ error }: FallbackProps) {
  const text = useText(appText);
  return (
    <Callout
      kind="error"
      title={text.pageBroken}
      action={<Button onClick={() => location.reload()}>{text.reload}</Button>}
    >
      <code>{sentence(error)}</code>
    </Callout>
  );
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
