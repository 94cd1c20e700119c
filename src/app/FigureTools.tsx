/** In the corner of every figure: a button that saves it, and of some figures one that enlarges it. */
import type { FigureButtons } from '../ui/Figure';
import { PictureButton } from './pictures/PictureButton';
import { StageButton } from './presenter/stage/StageButton';
import { hasStage } from './presenter/stage/staged-figures';
import styles from './FigureTools.module.css';

export const figureTools: FigureButtons = (figure, captionId) => (
  <div className={styles.corner} data-of-control="">
    {figure !== undefined && hasStage(figure) && <StageButton name={figure} />}
    <PictureButton name={figure} captionId={captionId} />
  </div>
);

/** In a frame of another page nothing can be enlarged. */
export const pictureButton: FigureButtons = (figure, captionId) => (
  <div className={styles.corner} data-of-control="">
    <PictureButton name={figure} captionId={captionId} />
  </div>
);
