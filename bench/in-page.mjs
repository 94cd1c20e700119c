/** Functions that run inside the page that is measured. Each is sent as text and cannot use the rest of this file. */

/** Before the page's own scripts: collects the main thread's tasks above 50 ms, with their start, in milliseconds. */
export function watchLongTasks() {
  /** @type {{ startTime: number, duration: number }[]} */
  const longTasks = [];
  Reflect.set(window, 'longTasks', longTasks);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Before the page's own scripts: notes in `window.coldStart` when the heading and the button of the fit have been painted,
 * presses the button then, and notes the end of the fit and the bytes that had arrived, see `Visit` of cold-start.mjs.
 */
export function watchColdStart() {
  /** @type {Record<string, number>} */
  const times = {};
  Reflect.set(window, 'coldStart', times);
  const seen = new Set();
  const whenPainted = (/** @type {Element} */ element, /** @type {() => void} */ then) => {
    if (seen.has(element)) return;
    seen.add(element);
    // A message posted from the frame's callback arrives when its layout and paint are done.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(undefined));
  };
  const observer = new MutationObserver(() => {
    const heading = document.querySelector('h1');
    if (heading !== null) whenPainted(heading, () => (times.heading = performance.now()));
    const start = document.querySelector('[data-testid=fit-start]:enabled');
    if (start instanceof HTMLElement && times.usable === undefined) {
      whenPainted(start, () => {
        times.usable = performance.now();
        start.scrollIntoView({ block: 'center', behavior: 'instant' });
        start.click();
      });
    }
    if (document.querySelector('[data-testid=fit-status]')?.getAttribute('data-status') !== 'done') return;
    observer.disconnect();
    const files = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    times.bytes = files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    times.done = performance.now();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-status', 'disabled'],
  });
}

/**
 * Before a key is pressed: `window.redraw` becomes the milliseconds from the key (as the browser received it, so that a
 * busy main thread counts) to the end of the first frame in which a drawing of the section has changed.
 * @param {{ id: string, timeout: number }} what `timeout` in milliseconds
 */
export function watchRedraw({ id, timeout }) {
  const section = document.getElementById(id);
  if (section === null) throw new Error(`no section ${id}`);
  const redraw = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`the chart of ${id} was not redrawn`)), timeout);
    let pressed = Number.NaN;
    section.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver((records) => {
      if (Number.isNaN(pressed)) return;
      if (!records.some(({ target }) => target instanceof Element && target.closest('svg') !== null)) return;
      observer.disconnect();
      // A message posted from the frame's callback arrives when its layout and paint are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressed);
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    observer.observe(section, { subtree: true, attributes: true, childList: true, characterData: true });
  });
  // Awaited later; a failure in between is not unhandled.
  redraw.catch(() => undefined);
  Reflect.set(window, 'redraw', redraw);
}

/**
 * Before a key is pressed on the handle of the loss curve: `window.followed` becomes the milliseconds from the key, as the
 * browser received it, to the end of the first frame in which a figure shows the moment of the handle.
 * @param {{ selector: string, moment: string, timeout: number }} what `moment` is a pattern for the figure's text and
 *   attributes, in which BATCH stands for the moment; `timeout` in milliseconds
 */
export function watchFollowing({ selector, moment, timeout }) {
  const handle = document.querySelector('[data-testid=fit-scrubber]');
  const figure = document.querySelector(selector);
  if (!(handle instanceof HTMLElement) || figure === null) throw new Error(`no handle, or no ${selector}`);
  handle.focus({ preventScroll: true });
  const isThere = () => {
    const batch = Number(handle.getAttribute('aria-valuenow')).toLocaleString('en');
    const written = [...figure.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    const pattern = moment.replace('BATCH', batch).replace('PLAIN', batch.replaceAll(',', ''));
    return new RegExp(pattern).test(`${figure.textContent} ${written}`);
  };
  const followed = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} did not follow`)), timeout);
    let pressed = Number.NaN;
    handle.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (Number.isNaN(pressed) || !isThere()) return;
      observer.disconnect();
      // A message posted from the frame's callback arrives when its layout and paint are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressed);
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    observer.observe(document.body, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
  });
  // Awaited later; a failure in between is not unhandled.
  followed.catch(() => undefined);
  Reflect.set(window, 'followed', followed);
}

/**
 * Clicks `Stop` and waits until the fit has ended.
 * @param {number} timeout in milliseconds
 * @returns {Promise<number>} milliseconds
 */
export function stopTime(timeout) {
  const status = document.querySelector('[data-testid=fit-status]');
  const stop = document.querySelector('[data-testid=fit-stop]');
  if (status?.getAttribute('data-status') !== 'running' || !(stop instanceof HTMLElement)) {
    throw new Error('no fit is running that could be stopped');
  }
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the fit did not stop')), timeout);
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (status.getAttribute('data-status') === 'running') return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(status, { attributes: true });
    stop.click();
  });
}

/**
 * Clicks `Fit` and waits until the fit is done.
 * @param {number} timeout in milliseconds
 * @returns {Promise<number>} milliseconds
 */
export function fitTime(timeout) {
  const status = document.querySelector('[data-testid=fit-status]');
  const start = document.querySelector('[data-testid=fit-start]');
  if (status === null || !(start instanceof HTMLElement)) throw new Error('nothing to start a fit with');
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the fit did not end')), timeout);
    const started = performance.now();
    const observer = new MutationObserver(() => {
      const now = status.getAttribute('data-status');
      if (now === 'done') resolve(performance.now() - started);
      if (now === 'failed') reject(new Error('the fit failed'));
    });
    observer.observe(status, { attributes: true });
    start.click();
  });
}

/**
 * Runs in the page: whether it has finished loading, what it does meanwhile being another figure. It has when the fit's
 * chart stands and there was no long task for a second.
 * @returns {boolean}
 */
export function isCalm() {
  const { startTime = 0, duration = 0 } = Reflect.get(window, 'longTasks').at(-1) ?? {};
  const drawn = document.querySelector('#fit .recharts-surface') !== null;
  return drawn && performance.now() - startTime - duration > 1000;
}

/**
 * Clicks `Fit`, with the pinned wave on the screen or taken out of it, and waits until the fit is done.
 * @param {{ watched: boolean, timeout: number }} what `timeout` in milliseconds
 * @returns {Promise<import('./watching.mjs').WatchedFit>}
 */
export async function watchedFit({ watched, timeout }) {
  const element = (/** @type {string} */ handle) => {
    const found = document.querySelector(`[data-testid=${handle}]`);
    if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${handle}`);
    return found;
  };
  const [figure, picture] = [element('pinned-wave'), element('pinned-wave-picture')];
  const [status, progress] = [element('fit-status'), element('fit-progress')];
  figure.style.display = watched ? '' : 'none';
  if (watched) figure.scrollIntoView({ block: 'center' });
  // The page notices it a frame later.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const clicked = performance.now();
  let redraws = 0;
  const drawings = new MutationObserver(() => (redraws += 1));
  drawings.observe(picture, { attributeFilter: ['data-batch'] });
  /** @type {{ at: number, batch: number }[]} */
  const seen = [];
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the fit did not end')), timeout);
    const changes = new MutationObserver(() => {
      const batch = Number(progress.getAttribute('value'));
      if (status.getAttribute('data-status') === 'running' && batch !== seen.at(-1)?.batch)
        seen.push({ at: performance.now(), batch });
      if (status.getAttribute('data-status') !== 'done') return;
      changes.disconnect();
      resolve(undefined);
    });
    changes.observe(status, { attributeFilter: ['data-status'] });
    changes.observe(progress, { attributeFilter: ['value'] });
    element('fit-start').click();
  });
  // The next fit begins on a page at rest.
  await new Promise((resolve) => setTimeout(resolve, 700));
  drawings.disconnect();
  // The old run's batches are still shown when a new one begins.
  const begin = seen.findIndex(({ batch }, index) => index > 0 && batch < seen[index - 1].batch);
  const [first, last] = [seen[Math.max(0, begin)], seen[seen.length - 1]];
  const seconds = (last.at - first.at) / 1000;
  const tasks = /** @type {{ startTime: number, duration: number }[]} */ (Reflect.get(window, 'longTasks'));
  const longestTask = Math.max(
    0,
    ...tasks.filter(({ startTime }) => startTime >= clicked).map(({ duration }) => duration),
  );
  return { batches: (last.batch - first.batch) / seconds, redraws: redraws / seconds, longestTask };
}
