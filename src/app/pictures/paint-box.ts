/** Grounds and borders of HTML elements. */
import { paintOf, type Paint } from './paint-color';
import { element, type Attributes } from './svg-text';

const filled = ({ color, opacity }: Paint): Attributes => ({
  fill: color,
  'fill-opacity': opacity === 1 ? undefined : opacity,
});

/** @param box in the pixels of the picture */
export function paintBox(style: CSSStyleDeclaration, box: DOMRect): string {
  const { x, y, width, height } = box;
  const ground = paintOf(style.backgroundColor);
  const radius = Math.min(
    style.borderTopRightRadius.endsWith('%') ? width / 2 : parseFloat(style.borderTopRightRadius),
    width / 2,
    height / 2,
  );
  const rounded = radius > 0 ? { rx: radius } : {};
  return [
    ground.opacity > 0 ? element('rect', { x, y, width, height, ...rounded, ...filled(ground) }) : '',
    gradient(style, box),
    borders(style, box, radius),
  ].join('');
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

function borders(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect, radius: number): string {
  const edges = sides.map((side) => {
    const kind = style[`border${side}Style`];
    return {
      side,
      kind,
      thick: kind === 'none' || kind === 'hidden' ? 0 : parseFloat(style[`border${side}Width`]),
      paint: paintOf(style[`border${side}Color`]),
    };
  });
  const strokeOf = ({ thick, kind, paint }: (typeof edges)[number]): Attributes => ({
    stroke: paint.color,
    'stroke-opacity': paint.opacity === 1 ? undefined : paint.opacity,
    'stroke-width': thick,
    'stroke-dasharray':
      kind === 'dashed'
        ? `${3 * Math.max(1, thick)} ${2 * Math.max(1, thick)}`
        : kind === 'dotted'
          ? `${thick} ${thick}`
          : undefined,
  });
  const [first] = edges;
  const isSame = edges.every(
    ({ thick, kind, paint }) =>
      thick === first?.thick && kind === first.kind && paint.color === first.paint.color,
  );
  if (first !== undefined && isSame) {
    if (first.thick === 0 || first.paint.opacity === 0) return '';
    const half = first.thick / 2;
    return element('rect', {
      x: x + half,
      y: y + half,
      width: Math.max(0, width - first.thick),
      height: Math.max(0, height - first.thick),
      rx: radius > half ? radius - half : undefined,
      fill: 'none',
      ...strokeOf(first),
    });
  }
  const seen = edges.filter(({ thick, paint }) => thick > 0 && paint.opacity > 0);
  const [only] = seen;
  // A box that is nothing but borders, of which one is seen, is how the page draws the head of an arrow.
  if (only !== undefined && seen.length === 1 && isAllBorder(edges, width, height)) {
    const [right, bottom, middle, center] = [x + width, y + height, x + width / 2, y + height / 2];
    const points = {
      Left: `${x},${y} ${right},${center} ${x},${bottom}`,
      Right: `${right},${y} ${x},${center} ${right},${bottom}`,
      Top: `${x},${y} ${middle},${bottom} ${right},${y}`,
      Bottom: `${x},${bottom} ${middle},${y} ${right},${bottom}`,
    }[only.side];
    return element('polygon', { points, ...filled(only.paint) });
  }
  return seen
    .map((edge) => {
      const half = edge.thick / 2;
      const d = {
        Top: `M${x} ${y + half}h${width}`,
        Bottom: `M${x} ${y + height - half}h${width}`,
        Left: `M${x + half} ${y}v${height}`,
        Right: `M${x + width - half} ${y}v${height}`,
      }[edge.side];
      return element('path', { d, fill: 'none', ...strokeOf(edge) });
    })
    .join('');
}

const isAllBorder = (
  edges: readonly { readonly thick: number }[],
  width: number,
  height: number,
): boolean => {
  const [top = 0, right = 0, bottom = 0, left = 0] = edges.map(({ thick }) => thick);
  return left + right >= width - 0.5 && top + bottom >= height - 0.5;
};

const colors = /(?:rgba?|color|oklab|oklch|lab|hsl)\([^()]*\)/g;

/** A line in the middle of a box, dashes along it, or a scale of colours: what the page draws by gradients. */
function gradient(style: CSSStyleDeclaration, box: DOMRect): string {
  const { backgroundImage: image } = style;
  if (!image.includes('linear-gradient')) return '';
  const stops = (image.match(colors) ?? []).map(paintOf);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [wide = 'auto', high = 'auto'] = style.backgroundSize.split(' ');
  const [left = '0%', top = '0%'] = style.backgroundPosition.split(' ');
  const width = lengthOf(wide, box.width);
  const height = lengthOf(high, box.height);
  const x = box.x + offsetOf(left, box.width - width);
  const y = box.y + offsetOf(top, box.height - height);
  if (image.startsWith('repeating')) {
    const d = width < height ? `M${x + width / 2} ${y}v${height}` : `M${x} ${y + height / 2}h${width}`;
    return element('path', {
      d,
      stroke: first.color,
      'stroke-width': Math.min(width, height),
      'stroke-dasharray': '4 4',
    });
  }
  if (first.color === last.color && first.opacity === last.opacity) {
    return element('rect', { x, y, width, height, ...filled(first) });
  }
  // A scale from one colour to another, in steps that need no reference to a gradient.
  const steps = 24;
  return Array.from({ length: steps }, (_, step) => {
    const share = step / (steps - 1);
    return element('rect', {
      x: x + (width * step) / steps,
      y,
      width: width / steps + 0.5,
      height,
      fill: between(first.color, last.color, share),
    });
  }).join('');
}

const lengthOf = (text: string, whole: number): number =>
  text === 'auto' ? whole : text.endsWith('%') ? (whole * parseFloat(text)) / 100 : parseFloat(text);

const offsetOf = (text: string, room: number): number =>
  text.endsWith('%') ? (room * parseFloat(text)) / 100 : parseFloat(text) || 0;

/** Between two colours of six digits. */
export function between(from: string, to: string, share: number): string {
  const digits = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
