import { CodeBox } from './CodeBox';

export interface CodeListingProps {
  readonly code: string;
  /** What it is; shown above it. */
  readonly label: string;
  readonly testId?: string | undefined;
}

/** Plain text as a program printed it. Programs themselves are listings: `Program`. */
export function CodeListing({ code, label, testId }: CodeListingProps) {
  return (
    <CodeBox code={code} language="text" label={label} testId={testId}>
      {code}
    </CodeBox>
  );
}
