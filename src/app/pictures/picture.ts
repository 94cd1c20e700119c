/** A figure of the page as a picture that stands by itself: its title, all that it shows, its caption, its source. */
import { laidOutForPicture } from './laid-out';
import { paintFigure } from './paint-figure';
import { widthOf } from './paint-text';
import { element, escaped } from './svg-text';
import { wrap } from './wrap';

export interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureWords {
  readonly language: string;
  readonly title: string;
  /** What is below the drawing, in small letters. */
  readonly source: string;
}

const margin = 20;
const titleSize = 17;
const sourceSize = 12;
/** Height of a line, as a multiple of its letters. */
const leading = 1.45;
/** Of the page's light theme; a picture lies on white, as paper does. */
const pageGround = '#fdfdfc';
const ground = '#ffffff';
/** By generic names, which every program knows. */
const family = 'system-ui, sans-serif';
/** As the letters of the light theme, on white. */
const ink = '#1a1d23';
const quietInk = '#5a616d';
/** Narrower pictures have no room for their source. */
const narrowest = 300;

export const drawPicture = (figure: HTMLElement, words: PictureWords): Picture =>
  laidOutForPicture(figure, () => {
    const painted = paintFigure(figure);
    const inner = Math.max(narrowest, Math.ceil(painted.width));
    const title = block(words.title, { size: titleSize, weight: 650, color: ink }, inner);
    const source = block(words.source, { size: sourceSize, weight: 400, color: quietInk }, inner);
    const bodyTop = margin + title.height + 14;
    const sourceTop = bodyTop + painted.height + 18;
    const width = inner + 2 * margin;
    const height = Math.ceil(sourceTop + source.height + margin);
    const content = [
      element('title', {}, escaped(words.title)),
      element('desc', {}, escaped(words.source)),
      element('rect', { width, height, fill: ground }),
      title.draw(margin),
      element(
        'g',
        { transform: `translate(${margin} ${Math.round(bodyTop)})` },
        painted.content.replaceAll(pageGround, ground),
      ),
      element('path', { d: `M${margin} ${sourceTop - 8}h${inner}`, stroke: '#dddddd' }),
      source.draw(sourceTop),
    ].join('\n');
    const svg = element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'font-family': family,
        'xml:lang': words.language,
        fill: '#000000',
      },
      `\n${content}\n`,
    );
    return { svg, width, height };
  });

interface Letters {
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

function block(text: string, { size, weight, color }: Letters, most: number) {
  const font = `${weight} ${size}px ${family}`;
  const lines = wrap(text, most, (part) => widthOf(part, font));
  const step = size * leading;
  return {
    height: lines.length * step,
    draw: (top: number): string =>
      lines
        .map((line, index) =>
          element(
            'text',
            {
              x: margin,
              y: top + step * index + size,
              'font-size': size,
              'font-weight': weight === 400 ? undefined : weight,
              fill: color,
            },
            escaped(line),
          ),
        )
        .join(''),
  };
}
