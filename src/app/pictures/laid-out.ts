/** Lays a figure out as a picture for the length of one call: light theme, no controls, no enlargement. */
import './laid-out.css';

const page = document.documentElement;

/**
 * Nothing of it is ever painted on the screen, since all is put back before the browser paints again.
 *
 * @param work what is done meanwhile; it must be done when it returns
 */
export function laidOutForPicture<Result>(figure: HTMLElement, work: () => Result): Result {
  const { theme } = page.dataset;
  const [left, top] = [scrollX, scrollY];
  page.dataset.theme = 'light';
  page.dataset.picture = '';
  figure.dataset.picture = '';
  const controls = controlsOf(figure);
  for (const control of controls) control.setAttribute(hidden, '');
  const stands = standIns(figure);
  page.dataset.picture = 'elements-only';
  try {
    return work();
  } finally {
    for (const stand of stands) stand.remove();
    for (const control of controls) control.removeAttribute(hidden);
    if (theme === undefined) delete page.dataset.theme;
    else page.dataset.theme = theme;
    delete page.dataset.picture;
    delete figure.dataset.picture;
    scrollTo({ left, top, behavior: 'instant' });
  }
}

const hidden = 'data-no-picture';

/** What draws something: a control around it, such as a map that is a slider, belongs to the picture. */
const hasDrawing = (element: Element): boolean => element.querySelector('svg, canvas') !== null;

/** What a reader presses or types into, with its labels, and what appears where the pointer is. */
function controlsOf(figure: HTMLElement): readonly Element[] {
  const all = (selector: string): readonly Element[] => [...figure.querySelectorAll(selector)];
  const fields = all('input:not([type=radio], [type=checkbox]), select, textarea').map(fieldAround);
  const groups = all('fieldset, [role=radiogroup], [role=slider], label').filter(
    (group) => !hasDrawing(group.closest('fieldset') ?? group),
  );
  return [
    ...all(
      'button, input, output, details, legend, audio, [data-of-control], .recharts-tooltip-wrapper, .recharts-tooltip-cursor',
    ),
    ...fields,
    ...groups,
  ];
}

/** A field with its label: the nearest element that holds both. */
function fieldAround(input: Element): Element {
  let field = input;
  for (let around = input.parentElement; around !== null; around = around.parentElement) {
    if (around.tagName === 'FIGURE' || hasDrawing(around)) return field;
    field = around;
    if (around.tagName === 'LABEL' || around.querySelector('label') !== null) return field;
  }
  return field;
}

/**
 * A browser does not tell where a pseudo-element lies, so an element that looks the same takes the place of each, as in
 * the keys of some drawings.
 */
function standIns(figure: HTMLElement): readonly HTMLElement[] {
  const wanted = [...figure.querySelectorAll<HTMLElement>(':not(svg, svg *)')].flatMap((owner) =>
    (['::before', '::after'] as const).flatMap((pseudo) => {
      const style = getComputedStyle(owner, pseudo);
      const { content } = style;
      if (content === 'none' || content === 'normal' || style.display === 'none') return [];
      const stand = document.createElement('span');
      stand.textContent = /^"(.*)"$/.exec(content)?.[1] ?? '';
      for (const name of style) {
        if (!name.startsWith('--')) stand.style.setProperty(name, style.getPropertyValue(name));
      }
      return [{ owner, pseudo, stand }];
    }),
  );
  for (const { owner, pseudo, stand } of wanted) {
    if (pseudo === '::before') owner.prepend(stand);
    else owner.append(stand);
  }
  return wanted.map(({ stand }) => stand);
}
