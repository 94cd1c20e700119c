/** Everything that a figure shows, in the order of its elements, as SVG. */
import { paintBox } from './paint-box';
import { paintCanvas, paintSvg } from './paint-drawing';
import { paintText } from './paint-text';
import { element } from './svg-text';

export interface Painted {
  readonly content: string;
  /** Of all that is drawn, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** @param figure laid out as it is to be drawn: without controls, in the light theme */
export function paintFigure(figure: HTMLElement): Painted {
  const frame = figure.getBoundingClientRect();
  const origin = new DOMPoint(frame.left, frame.top);
  const edges = { right: frame.width, bottom: 0 };
  const place = ({ x, y, width, height }: DOMRect): DOMRect => {
    edges.right = Math.max(edges.right, x - origin.x + width);
    edges.bottom = Math.max(edges.bottom, y - origin.y + height);
    return new DOMRect(x - origin.x, y - origin.y, width, height);
  };

  const paint = (node: Node, style: CSSStyleDeclaration): string => {
    if (node instanceof Text) return style.visibility === 'hidden' ? '' : paintText(node, style, origin);
    return node instanceof HTMLElement || node instanceof SVGSVGElement ? paintElement(node) : '';
  };
  const paintElement = (shown: HTMLElement | SVGSVGElement): string => {
    const style = getComputedStyle(shown);
    // The last is how words that are only read aloud are hidden.
    if (style.display === 'none' || style.opacity === '0' || style.clipPath === 'inset(50%)') return '';
    const rectangle = shown.getBoundingClientRect();
    const isVisible = style.visibility !== 'hidden' && rectangle.width > 0 && rectangle.height > 0;
    const content =
      shown instanceof SVGSVGElement || shown instanceof HTMLCanvasElement
        ? !isVisible
          ? ''
          : shown instanceof SVGSVGElement
            ? paintSvg(shown, place(rectangle))
            : paintCanvas(shown, place(rectangle))
        : (isVisible ? paintBox(style, place(rectangle)) : '') +
          [...shown.childNodes].map((child) => paint(child, style)).join('');
    return style.opacity === '1' || content === ''
      ? content
      : element('g', { opacity: style.opacity }, content);
  };

  const content = [...figure.childNodes].map((child) => paint(child, getComputedStyle(figure))).join('');
  return { content, width: edges.right, height: edges.bottom };
}
