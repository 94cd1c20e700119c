/**
 * The plot of growth as an SVG: for each axis the time of a batch, both scales logarithmic, and below it the GFLOP/s.
 * Its greys and its blue are legible on white and on black, because a README may be read on either.
 */

const ink = '#7d8590';
const line = '#3b82f6';
const panel = { width: 200, height: 150, gap: 48 };
const margin = { left: 56, top: 44, between: 50, bottom: 36, right: 12 };

/** The fraction of the chapter's rate that each point should reach. */
const wantedShare = 0.8;

/** What the README calls the page's settings. */
const titles = { units: 'units', layers: 'layers', batchSize: 'batch size', length: 'timesteps' };

/** @typedef {import('./growth.mjs').GrowthPoint} GrowthPoint */
/** @typedef {(value: number) => number} Scale from a value to a place in the panel */

/**
 * @param {readonly GrowthPoint[]} points
 * @returns {string} an SVG document
 */
export function growthPlot(points) {
  const axes = [...new Set(points.map(({ axis }) => axis))];
  const width = margin.left + axes.length * panel.width + (axes.length - 1) * panel.gap + margin.right;
  const lower = margin.top + panel.height + margin.between;
  const height = lower + panel.height + margin.bottom;
  const times = ticks(points.map(({ batch }) => batch));
  const y = logScale(times, panel.height, 0);
  const topRate = 20 * Math.ceil(Math.max(...points.map(({ products }) => products)) / 20);
  const yRate = (/** @type {number} */ rate) => panel.height * (1 - rate / topRate);
  const rates = Array.from({ length: topRate / 20 + 1 }, (_, index) => 20 * index);

  const home = points.find(({ chapter }) => chapter);
  if (home === undefined) throw new Error('the chapter’s point is missing');

  const panels = axes.map((axis, index) => {
    const along = points.filter((point) => point.axis === axis);
    const values = along.map(({ value }) => value);
    const x = logScale(values, 8, panel.width - 8);
    const left = margin.left + index * (panel.width + panel.gap);
    const { slope, flopSlope } = along[0];
    const caption = `${titles[axis]}, slope ${slope.toFixed(2)}`;
    return [
      `<g transform="translate(${left} ${margin.top})">`,
      text(0, -12, caption, 'font-weight="600"'),
      `<title>${caption}; of the operations ${flopSlope.toFixed(2)}</title>`,
      grid(times, y),
      curve(along, x, ({ batch }) => y(batch)),
      '</g>',
      `<g transform="translate(${left} ${lower})">`,
      grid(rates, yRate),
      rule(yRate(wantedShare * home.products), 'stroke-dasharray="4 3"'),
      curve(along, x, ({ products }) => yRate(products)),
      ...values.map((value) => text(x(value), panel.height + 18, String(value), 'text-anchor="middle"')),
      '</g>',
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Milliseconds a batch and GFLOP/s, along each axis of growth">`,
    text(
      4,
      14,
      'above: milliseconds a batch; below: GFLOP/s of the matrix products. Ring: the chapter’s point; dashes: 0.8 of its rate',
    ),
    ...panels.flat(),
    '</svg>\n',
  ].join('\n');
}

/**
 * @param {readonly GrowthPoint[]} points
 * @param {Scale} x
 * @param {(point: GrowthPoint) => number} y
 */
function curve(points, x, y) {
  const at = points.map((point) => ({
    x: round(x(point.value)),
    y: round(y(point)),
    chapter: point.chapter,
  }));
  return [
    `<polyline fill="none" stroke="${line}" stroke-width="1.5" points="${at.map((p) => `${p.x},${p.y}`).join(' ')}"/>`,
    ...at.map((p) => `<circle cx="${p.x}" cy="${p.y}" r="3" fill="${line}"/>`),
    ...at
      .filter(({ chapter }) => chapter)
      .map((p) => `<circle cx="${p.x}" cy="${p.y}" r="6" fill="none" stroke="${ink}" stroke-width="1.5"/>`),
  ].join('\n');
}

/**
 * @param {readonly number[]} values
 * @param {Scale} y
 */
function grid(values, y) {
  return values
    .map((value) => {
      const at = round(y(value));
      return `${rule(at, 'stroke-opacity="0.35"')}${text(-6, at + 4, String(value), 'text-anchor="end"')}`;
    })
    .join('\n');
}

/** @param {number} y @param {string} attributes */
const rule = (y, attributes) =>
  `<line x2="${panel.width}" y1="${round(y)}" y2="${round(y)}" stroke="${ink}" ${attributes}/>`;

/** Powers of ten around all of the values. @param {readonly number[]} values */
function ticks(values) {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
}

/**
 * @param {readonly number[]} values whose extremes come to lie at `start` and `end`
 * @param {number} start
 * @param {number} end
 * @returns {Scale}
 */
function logScale(values, start, end) {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => start + ((Math.log(value) - low) / (high - low)) * (end - start);
}

/** @param {number} x @param {number} y @param {string} content */
const text = (x, y, content, attributes = '') =>
  `<text x="${round(x)}" y="${round(y)}" fill="${ink}" ${attributes}>${content}</text>`;

const round = (/** @type {number} */ value) => Number(value.toFixed(1));
