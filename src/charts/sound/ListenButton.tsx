/** The button that makes a drawing audible, and stops it. `Listen` loads this code late. */
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import styles from './Listen.module.css';
import { canPlay, play } from './player';
import { soundText } from './text';
import type { SoundText } from './text.en';
import { tonesOf, type Heard } from './tones';

export interface ListenProps {
  readonly heard: Heard;
  /** For the button's name, since several figures have one. */
  readonly name: keyof SoundText['listenTo'];
  readonly testId: string;
}

export function ListenButton({ heard, name, testId }: ListenProps) {
  const text = useText(soundText);
  const [isPlaying, setPlaying] = useState(false);
  const stop = useRef<() => void>(undefined);
  const id = useId();
  useEffect(() => () => stop.current?.(), []);
  if (!canPlay()) return null;
  const toggle = () => {
    if (isPlaying) return stop.current?.();
    stop.current = play(tonesOf(heard), () => setPlaying(false));
    setPlaying(true);
  };
  return (
    <div className={styles.corner}>
      <Button
        kind="quiet"
        aria-label={isPlaying ? undefined : text.listenTo[name]}
        aria-describedby={id}
        onClick={toggle}
        testId={testId}
      >
        {isPlaying ? text.stop : text.listen}
      </Button>
      <span id={id} className={styles.hint} hidden={!isPlaying}>
        {text.how[heard.kind]}
      </span>
    </div>
  );
}
