/** Text as the browser has laid it out: one SVG text for each line of each piece of text. */
import { paintOf } from './paint-color';
import { element, escaped } from './svg-text';

interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

/** Fonts by family: the page's own names are of no use on another computer. */
export function familyOf(families: string): string {
  const last = families.split(',').at(-1)?.trim() ?? '';
  return /^(monospace|serif)$/.test(last) ? last : 'system-ui, sans-serif';
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** Shares of a line's height above its baseline, by font. */
const ascents = new Map<string, number>();

function ascentOf(font: string): number {
  const known = ascents.get(font);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return 0.8;
  ruler.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('x');
  // Firefox 115 does not measure it.
  const share = up > 0 && down >= 0 ? up / (up + down) : 0.8;
  ascents.set(font, share);
  return share;
}

/** How wide a text is in a font of the picture's own lines, in pixels. */
export function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 8;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** @param origin of the picture, in pixels of the window */
export function paintText(node: Text, style: CSSStyleDeclaration, origin: DOMPoint): string {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { color, opacity } = paintOf(style.color);
  return linesOf(node, style)
    .map(({ text, left, right, top, height }) =>
      element(
        'text',
        {
          x: left - origin.x,
          y: top - origin.y + height * ascentOf(font),
          // The same places in whatever font another program takes.
          textLength: [...text].length > 1 ? right - left : undefined,
          lengthAdjust: [...text].length > 1 ? 'spacingAndGlyphs' : undefined,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
          'font-family': familyOf(style.fontFamily),
          fill: color,
          'fill-opacity': opacity === 1 ? undefined : opacity,
        },
        escaped(text),
      ),
    )
    .join('');
}

/** The lines of a piece of text, without white space at their ends. */
function linesOf(node: Text, { textTransform }: CSSStyleDeclaration): readonly Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let gap = '';
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const rectangle = range.getClientRects()[0];
    if (rectangle === undefined || rectangle.width === 0) continue;
    if (/\s/.test(character)) {
      gap = ' ';
      continue;
    }
    const { left, right, top, height } = rectangle;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - top) < 1 && left >= last.right - 1) {
      last.text += gap + character;
      last.right = right;
    } else {
      lines.push({ text: character, left, right, top, height });
    }
    gap = '';
  }
  return textTransform === 'uppercase'
    ? lines.map((line) => ({ ...line, text: line.text.toUpperCase() }))
    : lines;
}
