/**
 * The stage: one figure fills the window. The figure stays where it is in the page's tree, so that it goes on living; the
 * rest of the page is inert meanwhile, so that the focus stays inside.
 */
import { usePresenter } from '../presenter-store';

/** Lines of letters that fit below each other: the least size of letters, for a figure that is then scrolled. */
const mostLines = 34;
/** The largest enlargement, and the least width that a figure is given, in its own pixels. */
const largest = 4;
const narrowest = 520;

const page = document.documentElement;

/** What closing undoes. */
let closing: (() => void) | undefined;

/** @param name the figure's `data-testid` */
export function openStage(figure: HTMLElement, name: string): void {
  closeStage();
  const { top } = figure.getBoundingClientRect();
  const zoom = figure.style.zoom;
  const silenced = surroundings(figure).filter((each) => !each.inert);
  for (const each of silenced) each.inert = true;
  page.dataset.stage = '';
  figure.dataset.staged = '';
  usePresenter.setState({ staged: name });
  const fit = (): void => fitInWindow(figure);
  fit();
  figure.scrollTop = 0;
  addEventListener('resize', fit);
  closing = () => {
    removeEventListener('resize', fit);
    delete page.dataset.stage;
    delete figure.dataset.staged;
    figure.style.zoom = zoom;
    for (const each of silenced) each.inert = false;
    usePresenter.setState({ staged: undefined });
    // Where it stood in the window: what is above it may have grown meanwhile.
    scrollBy({ top: figure.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

/** Does nothing when no figure is on the stage. */
export function closeStage(): void {
  closing?.();
  closing = undefined;
}

/** All elements beside the figure and beside each element around it. */
function surroundings(figure: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let inner = figure; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    for (const each of inner.parentElement.children) {
      if (each !== inner && each instanceof HTMLElement) found.push(each);
    }
  }
  return found;
}

/** The largest enlargement at which the whole figure is seen, but letters for the last row at least. */
function fitInWindow(figure: HTMLElement): void {
  const letters = parseFloat(getComputedStyle(page).fontSize);
  const roomy = Math.max(1, Math.min(largest, innerWidth / narrowest));
  let least = Math.min(roomy, Math.max(1, innerHeight / mostLines / letters));
  let most = roomy;
  const fits = (zoom: number): boolean => {
    figure.style.zoom = String(zoom);
    return figure.scrollHeight <= figure.clientHeight + 1;
  };
  // Ten halvings: to a thousandth of the range.
  for (let halving = 0; halving < 10; halving += 1) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  figure.style.zoom = String(fits(roomy) ? roomy : least);
}
