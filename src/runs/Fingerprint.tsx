/** The fingerprint of a finished fit, and whether other computers get the same one. */
import { useText } from '../i18n/language';
import { gaveSameModel, isPlain, type Run } from './run';
import { runsText } from './text';

/** Renders nothing until the fit has ended with a model. */
export function Fingerprint({ run }: { readonly run: Run }) {
  const { fingerprint: text } = useText(runsText);
  const { fingerprint: code, options } = run;
  if (code === undefined) return null;
  const isSame = gaveSameModel(run);
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
      {options?.repeats !== undefined && isSame !== undefined && (
        <>
          {' '}
          <span data-testid="fit-repeated" data-same={isSame}>
            {text[isSame ? 'again' : 'notAgain'](options.repeats)}
          </span>
        </>
      )}
    </p>
  );
}
