/** The formulas of a whole layer, for all units at once. */
import { useText } from '../../../i18n/language';
import { Formula } from '../../../ui/Formula';
import { returnSequencesText } from '../text';
import { tones } from './tones';
import type { Quantity } from './cell-step';

export function MatrixForm() {
  const { cell: text } = useText(returnSequencesText);
  return (
    <Formula spoken={text.matrixSpoken}>
      <At>z</At> = <At>x</At> <b>W</b> + <At of="h" before /> <b>U</b> + <b>b</b>
      <br />
      <At of="c" /> = <At of="f" /> ∘ <At of="c" before /> + <At of="i" /> ∘ <At of="g" />
      <br />
      <At of="h" /> = <At of="o" /> ∘ tanh(
      <At of="c" />)
    </Formula>
  );
}

/** A vector at timestep t, or at the one before. */
function At({
  of,
  before = false,
  children = of,
}: {
  readonly of?: Quantity;
  readonly before?: boolean;
  readonly children?: string | undefined;
}) {
  return (
    <span style={of && { color: tones[of] }}>
      <var>{children}</var>
      <sub>
        <var>t</var>
        {before && '−1'}
      </sub>
    </span>
  );
}
