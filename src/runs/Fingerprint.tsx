/** The fingerprint of a finished fit, and whether other computers get the same one. */
import { useMemo } from 'react';
import { useText } from '../i18n/language';
import { fingerprint } from './fingerprint';
import { isPlain, isUnderWay, type Run } from './run';
import { runsText } from './text';

/** Renders nothing until the fit has ended with a model, and for a fit of an earlier visit, whose model was not stored. */
export function Fingerprint({ run }: { readonly run: Run }) {
  const { fingerprint: text } = useText(runsText);
  const last = run.snapshots.find(({ batch }) => batch === run.restedAt);
  const code = useMemo(() => last && fingerprint(last), [last]);
  if (code === undefined || isUnderWay(run.status)) return null;
  return (
    <p>
      {text.name}{' '}
      <code data-testid="fingerprint" translate="no">
        {code}
      </code>{' '}
      {!isPlain(run)
        ? text.notAlone
        : run.engine === 'simd' && run.variant === 'fixed'
          ? text.same
          : text.mayDiffer}
    </p>
  );
}
