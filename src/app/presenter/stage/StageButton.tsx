import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { usePresenter } from '../presenter-store';
import { presenterText } from '../text';
import { closeStage, openStage } from './stage';
import type { FigureName } from './staged-figures';
import './stage.css';

/** In a figure of `staged-figures.ts`: lets the figure fill the window, and leads back. */
export function StageButton({ name }: { readonly name: FigureName }) {
  const text = useText(presenterText);
  const isStaged = usePresenter(({ staged }) => staged === name);
  const place = useRef<HTMLDivElement>(null);
  // A figure that disappears leaves the page as it was.
  useEffect(() => () => void (usePresenter.getState().staged === name && closeStage()), [name]);
  const toggle = () => {
    const figure = place.current?.closest('figure');
    if (isStaged) closeStage();
    else if (figure) openStage(figure, name);
  };
  return (
    <div ref={place}>
      <Button
        kind={isStaged ? 'secondary' : 'quiet'}
        aria-label={isStaged ? undefined : text.stageOf(name)}
        onClick={toggle}
        testId={`${name}-stage`}
      >
        {isStaged ? text.leaveStage : text.stage}
      </Button>
      <Announcement hidden always>
        {isStaged ? text.stageBegun : ''}
      </Announcement>
    </div>
  );
}
