/** In the corner of every figure: a button that saves it, and of some figures one that enlarges it. */
import { PictureButton } from './pictures/PictureButton';
import { StageButton } from './presenter/stage/StageButton';
import { hasStage } from './presenter/stage/staged-figures';
import styles from './FigureTools.module.css';

/** @param figure its `data-testid`, if it has one */
export const figureTools = (figure: string | undefined) => (
  <div className={styles.corner} data-of-control="">
    {figure !== undefined && hasStage(figure) && <StageButton name={figure} />}
    <PictureButton name={figure} />
  </div>
);

/** In a frame of another page nothing can be enlarged. */
export const pictureButton = (figure: string | undefined) => (
  <div className={styles.corner} data-of-control="">
    <PictureButton name={figure} />
  </div>
);
