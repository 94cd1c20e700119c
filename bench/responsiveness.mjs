/**
 * Does the page stay usable while it trains? On the production build, per engine: the longest main-thread task, the
 * time from moving a slider to the redrawn chart, and the time from `Stop` to the end of the fit.
 */

/** Slider moves per engine. */
const moves = 20;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} engine
 * @param {number} windowSeconds how long to let it train before stopping
 */
export async function measureResponsiveness(browser, url, engine, windowSeconds) {
  const page = await browser.newPage();
  await page.addInitScript(watchLongTasks);
  // More epochs than fit into the window: the fit must still be running when it ends.
  await page.goto(`${url}/?lang=en&engine=${engine}&epochs=100`);
  await page
    .getByTestId('engine-active')
    .and(page.locator(`[data-engine="${engine}"]`))
    .waitFor();
  // What the page does while it loads is another figure.
  await page.evaluate(() => Reflect.get(window, 'longTasks').splice(0));

  await page.getByTestId('fit-start').click();
  await page.waitForFunction(() => Number(document.querySelector('[data-testid=fit-loss]')?.textContent) > 0);
  const redraws = [];
  for (let move = 0; move < moves; move++) redraws.push(await page.evaluate(redrawTime, move));
  await page.waitForFunction(
    (seconds) => Number(document.querySelector('[data-testid=fit-seconds]')?.textContent) >= seconds,
    windowSeconds,
    { timeout: 10 * windowSeconds * 1000 },
  );
  const trained = await page.evaluate(() => ({
    batches: Number(document.querySelector('[data-testid=fit-progress]')?.getAttribute('value')),
    seconds: Number(document.querySelector('[data-testid=fit-seconds]')?.textContent),
  }));
  const stopMilliseconds = await page.evaluate(stopTime);
  /** @type {number[]} */
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks'));
  await page.close();

  redraws.sort((a, b) => a - b);
  return {
    engine,
    longestTaskMilliseconds: Math.max(0, ...longTasks),
    tasksAbove50Milliseconds: longTasks.length,
    redrawMedianMilliseconds: redraws[moves / 2] ?? Number.NaN,
    redrawMaxMilliseconds: redraws.at(-1) ?? Number.NaN,
    stopMilliseconds,
    batchMilliseconds: (1000 * trained.seconds) / trained.batches,
    trainedSeconds: trained.seconds,
  };
}

/** Runs in the page before its scripts. Long Tasks are those above 50 ms. */
function watchLongTasks() {
  /** @type {number[]} */
  const longTasks = [];
  Reflect.set(window, 'longTasks', longTasks);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page: moves the period slider of the damped sine and waits for the frame after its chart has changed.
 * @param {number} move
 * @returns {Promise<number>} milliseconds
 */
function redrawTime(move) {
  const section = document.getElementById('damped-sine');
  const slider = section?.querySelector('input[type=range]');
  if (!section || !(slider instanceof HTMLInputElement)) throw new Error('no period slider');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return new Promise((resolve) => {
    const started = performance.now();
    const observer = new MutationObserver((records) => {
      const drawn = records.some(({ target }) => target instanceof SVGElement && target.closest('svg'));
      if (!drawn) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    observer.observe(section, { subtree: true, attributes: true, childList: true });
    setValue?.call(slider, String(12 + (move % 2) * 7 + (move % 5)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/**
 * Runs in the page: clicks `Stop` and waits until the fit has ended.
 * @returns {Promise<number>} milliseconds
 */
function stopTime() {
  const status = document.querySelector('[data-testid=fit-status]');
  const stop = document.querySelector('[data-testid=fit-stop]');
  if (!status || !(stop instanceof HTMLElement)) throw new Error('no fit to stop');
  return new Promise((resolve) => {
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
