/** The checklist of what was learned. */
import { useText } from '../../i18n/language';
import styles from './FurtherReading.module.css';
import { points } from './points';
import { tick, useFurtherReadingStore } from './store';
import { furtherReadingText } from './text';

export function Checklist() {
  const { summary: text } = useText(furtherReadingText);
  const ticked = useFurtherReadingStore((state) => state.ticked);
  return (
    <fieldset className={styles.checklist} data-testid="learned">
      <legend>{text.legend(ticked.length, points.length)}</legend>
      {points.map((point) => (
        <label key={point}>
          <input
            type="checkbox"
            checked={ticked.includes(point)}
            data-testid={`learned-${point}`}
            onChange={(event) => tick(point, event.target.checked)}
          />
          <span>{text.points[point]}</span>
        </label>
      ))}
    </fieldset>
  );
}
