/**
 * The README's figure of a model that learns, as an SVG that plays by itself: moments of one fit, each with its forecast of
 * the same wave and its place on the loss curve. Its greys and its blue are legible on white and on black. Who has asked
 * for less motion sees the last moment.
 */

const ink = '#7d8590';
const blue = '#3b82f6';
const size = { width: 760, height: 250 };
const wave = { left: 12, top: 44, width: 430, height: 180 };
const curve = { left: 506, top: 44, width: 238, height: 180 };
/** Seconds that a moment is seen, and how many times as long the last one. */
const shown = 0.5;
const lastShown = 6;

/**
 * A model at one moment of the fit.
 * @typedef {object} LearningMoment
 * @property {number} batch trained so far
 * @property {number} loss the epoch's running mean, as Keras prints it; NaN before the first batch
 * @property {ArrayLike<number>} forecast of the wave's last points
 */

/**
 * @param {ArrayLike<number>} points the whole wave, in [0, 1]
 * @param {readonly LearningMoment[]} moments at least two, in the order of their batches
 * @returns {string} an SVG document
 */
export function learningFigure(points, moments) {
  const slots = moments.length - 1 + lastShown;
  const ends = moments.at(-1);
  if (ends === undefined || moments.length < 2) throw new Error('a figure of learning needs two moments');
  const known = points.length - ends.forecast.length;
  const x = (/** @type {number} */ at) => (at / (points.length - 1)) * wave.width;
  const y = (/** @type {number} */ value) => (1 - value) * wave.height;
  const path = (/** @type {ArrayLike<number>} */ values, from = 0) =>
    Array.from(values, (value, k) => `${round(x(from + k))},${round(y(value))}`).join(' ');

  const measured = moments.filter(({ loss }) => Number.isFinite(loss));
  const highest = Math.max(...measured.map(({ loss }) => loss));
  const xOf = (/** @type {number} */ batch) => (batch / ends.batch) * curve.width;
  const yOf = (/** @type {number} */ loss) => (1 - loss / highest) * curve.height;
  const onCurve = (/** @type {LearningMoment} */ { batch, loss }) =>
    `${round(xOf(batch))},${round(yOf(loss))}`;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="A stacked LSTM learns to forecast a damped sine: its forecast and its loss from batch ${moments[0].batch} to ${ends.batch}">`,
    '<style>',
    `g.moment{opacity:0;animation:moment ${slots * shown}s step-end infinite}`,
    `g.moment.last{animation-name:last}`,
    `@keyframes moment{0%{opacity:1}${round(100 / slots)}%{opacity:0}}`,
    `@keyframes last{0%{opacity:1}${round((100 * lastShown) / slots)}%{opacity:0}}`,
    '@media (prefers-reduced-motion:reduce){g.moment{animation:none}g.moment.last{opacity:1}}',
    '</style>',
    `<g transform="translate(${wave.left} ${wave.top})">`,
    text(0, -26, 'one wave: grey known, rings expected, blue forecast'),
    `<polyline fill="none" stroke="${ink}" stroke-width="1.5" points="${path(Array.from(points).slice(0, known))}"/>`,
    ...Array.from(ends.forecast, (_, k) => {
      const at = known + k;
      return `<circle cx="${round(x(at))}" cy="${round(y(points[at]))}" r="4.5" fill="none" stroke="${ink}" stroke-width="1.5"/>`;
    }),
    '</g>',
    `<g transform="translate(${curve.left} ${curve.top})">`,
    text(-8, 4, highest.toFixed(2), 'text-anchor="end"'),
    text(-8, curve.height + 4, '0', 'text-anchor="end"'),
    `<line x2="${curve.width}" y1="${curve.height}" y2="${curve.height}" stroke="${ink}" stroke-opacity="0.4"/>`,
    `<polyline fill="none" stroke="${ink}" stroke-opacity="0.6" points="${measured.map(onCurve).join(' ')}"/>`,
    '</g>',
    ...moments.map((moment, index) => {
      const { batch, loss, forecast } = moment;
      const isLast = moment === ends;
      const said = Number.isFinite(loss)
        ? `batch ${batch} of ${ends.batch}, loss ${loss.toFixed(3)}`
        : 'untrained';
      return [
        `<g class="moment${isLast ? ' last' : ''}" style="animation-delay:${round(index * shown)}s">`,
        `<g transform="translate(${wave.left} ${wave.top})">`,
        `<polyline fill="none" stroke="${blue}" stroke-width="2" points="${path(forecast, known)}"/>`,
        ...Array.from(
          forecast,
          (value, k) => `<circle cx="${round(x(known + k))}" cy="${round(y(value))}" r="3" fill="${blue}"/>`,
        ),
        '</g>',
        `<g transform="translate(${curve.left} ${curve.top})">`,
        text(curve.width, -26, said, 'text-anchor="end" font-weight="600"'),
        Number.isFinite(loss)
          ? `<circle cx="${round(xOf(batch))}" cy="${round(yOf(loss))}" r="4.5" fill="${blue}"/>`
          : '',
        '</g></g>',
      ].join('');
    }),
    '</svg>\n',
  ].join('\n');
}

/** @param {number} x @param {number} y @param {string} content */
const text = (x, y, content, attributes = '') =>
  `<text x="${round(x)}" y="${round(y)}" fill="${ink}" ${attributes}>${content}</text>`;

const round = (/** @type {number} */ value) => Number(value.toFixed(1));
