import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';
import { between } from './paint-box';
import { paintOf } from './paint-color';
import { familyOf } from './paint-text';
import { stretchPath, stretchPoints } from './stretch';
import { element, escaped } from './svg-text';
import { wrap } from './wrap';

describe('markup', () => {
  it('holds any text as XML, without the characters that XML forbids', () => {
    expect(escaped('a < b & "c" > d\u0000\u000b\ud800')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
    expect(escaped('单元 𝑥 \t')).toBe('单元 𝑥 \t');
  });

  it('writes numbers to a hundredth and leaves out what is undefined', () => {
    expect(element('rect', { x: 1 / 3, y: undefined, fill: 'none' })).toBe('<rect x="0.33" fill="none"/>');
    expect(element('text', { x: 0 }, escaped('<b>'))).toBe('<text x="0">&lt;b&gt;</text>');
  });
});

describe('a stretched drawing', () => {
  const stretch = { x: { scale: 2, shift: 10 }, y: { scale: 100, shift: 50 } };

  it('is written in the pixels of its box, relative commands and arcs too', () => {
    expect(stretchPath('M1 0.5L2,1H3V0', stretch)).toBe('M12 100L14 150H16V50');
    expect(stretchPath('M1 0h0', stretch)).toBe('M12 50h0');
    expect(stretchPath('m1 0l1-.5z', stretch)).toBe('m12 50l2 -50z');
    expect(stretchPath('M0 0C1 1 2 2 3 3', stretch)).toBe('M10 50C12 150 14 250 16 350');
    expect(stretchPath('M0 0a1 1 0 1 0 2 0', stretch)).toBe('M10 50a2 100 0 1 0 4 0');
    expect(stretchPath('M1e-1 0', stretch)).toBe('M10.2 50');
  });

  it('has the same points', () => {
    expect(stretchPoints('0.5,0.25 1.5,1', stretch)).toBe('11 75 13 150');
  });
});

it('colours have six digits, and an opacity apart', () => {
  expect(paintOf('rgb(253, 253, 252)')).toEqual({ color: '#fdfdfc', opacity: 1 });
  expect(paintOf('rgba(0, 0, 0, 0.5)')).toEqual({ color: '#000000', opacity: 0.5 });
  expect(paintOf('rgb(1 2 3 / 0)')).toEqual({ color: '#010203', opacity: 0 });
  expect(between('#000000', '#ff8000', 0.5)).toBe('#804000');
});

it('fonts are named by what every program knows', () => {
  expect(familyOf("-apple-system, 'Segoe UI', sans-serif")).toBe('system-ui, sans-serif');
  expect(familyOf("ui-monospace, 'SF Mono', monospace")).toBe('monospace');
  expect(familyOf("'STIX Two Math', serif")).toBe('serif');
});

describe('a long line', () => {
  const widthOf = (text: string) => [...text].length;

  it('is broken between words, between Chinese characters, and within an address', () => {
    expect(wrap('one two three', 7, widthOf)).toEqual(['one two', 'three']);
    expect(wrap('一二，三', 2, widthOf)).toEqual(['一', '二，', '三']);
    expect(wrap('https://a.example/?seed=7&units=8', 20, widthOf)).toEqual([
      'https://a.example/?',
      'seed=7&units=8',
    ]);
  });

  it('loses nothing, and holds a piece that is wider than it', () => {
    expect(wrap('abcdefghij k', 4, widthOf)).toEqual(['abcdefghij', 'k']);
    expect(wrap('', 4, widthOf)).toEqual([]);
  });
});

it('files are named after the figure and its settings, without spaces', () => {
  expect(fileName('fit', 'fit-curve', '?seed=7&lr=0.01')).toBe('ringdown-fit-curve-seed-7-lr-0.01');
  expect(fileName('sine', undefined, '?seed=7')).toBe('ringdown-sine-seed-7');
  expect(fileName('model', 'gates-figure', '?race=1x35-2x20&lang=zh-CN')).toBe(
    'ringdown-model-gates-figure-race-1x35-2x20-lang-zh-cn',
  );
  expect(fileName('a', 'b', `?race=${'1x35-'.repeat(60)}`).length).toBeLessThanOrEqual(120);
});
