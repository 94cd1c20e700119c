/** A drawing of the page (`<svg>`, `<canvas>`) as a part of a picture: what styles say is written into attributes. */
import { paintOf } from './paint-color';
import { familyOf } from './paint-text';
import { stretchPath, stretchPoints, type Stretch } from './stretch';
import { element, escaped, type Attributes } from './svg-text';

const geometry =
  'x y dx dy x1 y1 x2 y2 cx cy r rx ry d points width height transform offset gradientUnits gradientTransform pathLength rotate viewBox preserveAspectRatio'.split(
    ' ',
  );
/** What draws nothing by itself, or only words that are read aloud. */
const leftOut = new Set([
  'title',
  'desc',
  'style',
  'script',
  'filter',
  'foreignObject',
  'metadata',
  'animate',
]);
const holders = new Set([
  'g',
  'svg',
  'defs',
  'clipPath',
  'linearGradient',
  'radialGradient',
  'stop',
  'marker',
]);

/** @param box of the drawing, in the pixels of the picture */
export function paintSvg(svg: SVGSVGElement, box: DOMRect): string {
  const { viewBox, preserveAspectRatio } = svg;
  const { x, y, width, height } = viewBox.baseVal ?? { x: 0, y: 0, width: 0, height: 0 };
  const hasUnits = width > 0 && height > 0;
  // Strokes of a stretched drawing are as wide as on the page only where they are drawn in its pixels.
  const isStretched =
    hasUnits && preserveAspectRatio.baseVal.align === SVGPreserveAspectRatio.SVG_PRESERVEASPECTRATIO_NONE;
  const stretch: Stretch | undefined = isStretched
    ? {
        x: { scale: box.width / width, shift: (-x * box.width) / width },
        y: { scale: box.height / height, shift: (-y * box.height) / height },
      }
    : undefined;
  const content = [...svg.children].map((child) => paintElement(child, stretch)).join('');
  return content === ''
    ? ''
    : element(
        'svg',
        {
          x: box.x,
          y: box.y,
          width: box.width,
          height: box.height,
          viewBox: hasUnits && !isStretched ? `${x} ${y} ${width} ${height}` : undefined,
          preserveAspectRatio: isStretched
            ? undefined
            : (svg.getAttribute('preserveAspectRatio') ?? undefined),
          overflow: getComputedStyle(svg).overflow === 'hidden' ? undefined : 'visible',
        },
        content,
      );
}

function paintElement(drawn: Element, stretch: Stretch | undefined): string {
  const name = drawn.tagName;
  const style = getComputedStyle(drawn);
  if (leftOut.has(name) || style.display === 'none') return '';
  const content = [...drawn.childNodes]
    .map((child) =>
      child instanceof Element
        ? paintElement(child, stretch)
        : child instanceof Text && (name === 'text' || name === 'tspan')
          ? escaped(child.data)
          : '',
    )
    .join('');
  if (holders.has(name) ? content === '' && name !== 'stop' : style.visibility === 'hidden') return '';
  return element(name, { ...geometryOf(drawn, stretch), ...looksOf(name, style) }, content);
}

function geometryOf(drawn: Element, stretch: Stretch | undefined): Attributes {
  const own = Object.fromEntries(
    ['id', ...geometry].flatMap((key) => {
      const value = drawn.getAttribute(key);
      return value === null ? [] : [[key, value]];
    }),
  );
  if (stretch === undefined) return own;
  const { d, points } = own;
  if (d !== undefined) return { ...own, d: stretchPath(d, stretch) };
  if (points !== undefined) return { ...own, points: stretchPoints(points, stretch) };
  const place = (value: string, { scale, shift }: Stretch['x'], isLength = false): number =>
    Number(value) * scale + (isLength ? 0 : shift);
  return Object.fromEntries(
    Object.entries(own).map(([key, value]) => {
      if (/^(x|x1|x2|cx)$/.test(key)) return [key, place(value, stretch.x)];
      if (/^(y|y1|y2|cy)$/.test(key)) return [key, place(value, stretch.y)];
      if (/^(width|rx)$/.test(key)) return [key, place(value, stretch.x, true)];
      if (/^(height|ry)$/.test(key)) return [key, place(value, stretch.y, true)];
      return [key, value];
    }),
  );
}

/** What differs from what an SVG has without any style. */
function looksOf(name: string, style: CSSStyleDeclaration): Attributes {
  const opacity = style.opacity === '1' ? undefined : style.opacity;
  const clip = /^url\("?(#[\w:-]+)"?\)$/.exec(style.clipPath)?.[1];
  const shared = { opacity, 'clip-path': clip === undefined ? undefined : `url(${clip})` };
  if (name === 'stop') {
    const { color, opacity: share } = paintOf(style.stopColor);
    return { 'stop-color': color, 'stop-opacity': share * Number(style.stopOpacity) };
  }
  if (holders.has(name)) return shared;
  return {
    ...shared,
    ...filled('fill', style.fill, Number(style.fillOpacity)),
    ...(style.stroke === 'none' ? {} : strokeOf(style)),
    'paint-order': style.paintOrder === 'normal' ? undefined : style.paintOrder,
    ...(name === 'text' || name === 'tspan' ? lettersOf(style) : {}),
  };
}

/** `none`, a reference to a gradient, or a colour. */
function filled(key: 'fill' | 'stroke', value: string, share: number): Attributes {
  if (value === 'none') return { [key]: 'none' };
  const reference = /^url\("?(#[\w:-]+)"?\)/.exec(value)?.[1];
  if (reference !== undefined) return { [key]: `url(${reference})` };
  const { color, opacity } = paintOf(value);
  const whole = opacity * share;
  return whole === 0
    ? { [key]: 'none' }
    : { [key]: color, [`${key}-opacity`]: whole === 1 ? undefined : whole };
}

const strokeOf = (style: CSSStyleDeclaration): Attributes => ({
  ...filled('stroke', style.stroke, Number(style.strokeOpacity)),
  'stroke-width': parseFloat(style.strokeWidth),
  'stroke-dasharray':
    style.strokeDasharray === 'none' ? undefined : style.strokeDasharray.replaceAll('px', ''),
  'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
  'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
});

const lettersOf = (style: CSSStyleDeclaration): Attributes => ({
  'font-size': style.fontSize,
  'font-family': familyOf(style.fontFamily),
  'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
  'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
  'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
  'dominant-baseline': style.dominantBaseline === 'auto' ? undefined : style.dominantBaseline,
});

/**
 * A heat map (`charts/HeatRows`), which has opacities only and is coloured by a filter; enlarged here without smoothing, so
 * that its cells keep their edges in every program.
 */
export function paintCanvas(canvas: HTMLCanvasElement, box: DOMRect): string {
  const large = document.createElement('canvas');
  large.width = Math.max(1, Math.round(2 * box.width));
  large.height = Math.max(1, Math.round(2 * box.height));
  const context = large.getContext('2d');
  if (context === null || canvas.width === 0 || canvas.height === 0) return '';
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, large.width, large.height);
  const filter = /url\("?#([^")]+)"?\)/.exec(getComputedStyle(canvas).filter)?.[1];
  const flood = filter === undefined ? null : document.getElementById(filter)?.querySelector('feFlood');
  if (flood) {
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = paintOf(getComputedStyle(flood).floodColor).color;
    context.fillRect(0, 0, large.width, large.height);
  }
  const { x, y, width, height } = box;
  return element('image', { x, y, width, height, preserveAspectRatio: 'none', href: large.toDataURL() });
}
