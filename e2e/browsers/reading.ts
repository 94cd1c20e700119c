/** What a journey does and reads in a tab: each function waits for the page, for as long as the project allows. */
import type { Tab } from './tab';
import { expect } from './test';

export const handle = (testid: string): string => `[data-testid="${testid}"]`;

/** Opens the page and watches it from then on: for errors, and for calls to a worker that are answered twice. */
export async function open(tab: Tab, base: string | undefined, address: string): Promise<void> {
  await tab.open(new URL(address, base).href);
  await tab.evaluate(() => {
    const faults: string[] = [];
    Reflect.set(window, 'faults', faults);
    // The browser says so, too, when an observer is called again in a later frame, which is no fault.
    window.addEventListener('error', ({ message }) => {
      if (!message.startsWith('ResizeObserver loop')) faults.push(message);
    });
    window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

    const watched = new Set<Worker>();
    const answered = new Set<string>();
    const post = Reflect.get(Worker.prototype, 'postMessage') as (...message: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (!watched.has(this)) {
        watched.add(this);
        this.addEventListener('message', ({ data }: MessageEvent<{ id?: string }>) => {
          if (data.id === undefined) return;
          if (answered.has(data.id)) faults.push('a worker answered a call twice');
          answered.add(data.id);
        });
      }
      post.apply(this, message);
    };
  }, null);
}

export async function expectNoFaults(tab: Tab): Promise<void> {
  expect(await tab.evaluate(() => Reflect.get(window, 'faults') as string[], null)).toEqual([]);
}

/** @returns the text of the first element that matches; empty while there is none */
export const text = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector);

export const expectText = (tab: Tab, selector: string, wanted: RegExp): Promise<void> =>
  expect.poll(() => text(tab, selector), { message: selector }).toMatch(wanted);

/** Waits until the attribute of the first element that matches has this value. */
export const expectAttribute = (tab: Tab, selector: string, name: string, wanted: string): Promise<void> =>
  expect
    .poll(
      () =>
        tab.evaluate((of) => document.querySelector(of[0])?.getAttribute(of[1]) ?? null, [selector, name]),
      { message: `${name} of ${selector}` },
    )
    .toBe(wanted);

/** Where the first element that matches can be pressed: its corner and size; empty while it cannot. */
const placeToPress = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((of) => {
    const element = document.querySelector(of);
    if (element === null || element.matches(':disabled')) return '';
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    // A press on its label, or on a word in it, is a press on it.
    const reached = element.contains(hit) || hit?.closest('label')?.control === element;
    return reached ? [left, top, width, height].join() : '';
  }, selector);

/** Clicks once the element can be pressed and has stopped moving. A driver that refuses the click is asked again. */
export async function press(tab: Tab, selector: string): Promise<void> {
  await expect(async () => {
    const place = await placeToPress(tab, selector);
    expect(place, selector).not.toBe('');
    expect(await placeToPress(tab, selector), selector).toBe(place);
    await tab.click(selector);
  }).toPass({ timeout: 240_000 });
}

/** Gives a field, a slider or a list another value, as the reader's hand does: by an event that React hears. */
export async function change(tab: Tab, selector: string, value: string): Promise<void> {
  await tab.evaluate(
    ([of, to]) => {
      const field = document.querySelector(of);
      if (field === null) throw new Error(`no ${of}`);
      // React wraps the field's own property; the class's one tells it of the change.
      Reflect.set(Object.getPrototypeOf(field) as object, 'value', to, field);
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    },
    [selector, value],
  );
}

/** Waits until all sections are rendered and the engine has started. */
export async function expectEngine(tab: Tab): Promise<void> {
  await expect.poll(() => tab.evaluate(() => document.querySelector('main footer') !== null, [])).toBe(true);
  await expectAttribute(tab, handle('engine-active'), 'data-engine', 'simd');
}

export const expectStatus = (tab: Tab, wanted: 'paused' | 'done' | 'idle'): Promise<void> =>
  expectAttribute(tab, handle('fit-status'), 'data-status', wanted);
