import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { showBroken } from './last-words';
import { appText } from './text';

/** An error boundary around a part of the page: when the part throws, a notice replaces it, and the rest stays. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={BrokenPart}>{children}</ErrorBoundary>;
}

/**
 * An error boundary around the whole page: when it throws, a sentence and a button that reloads the page are shown. When
 * the page's texts are missing, index.html says so in both languages.
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
