import { beforeEach, expect, it, vi } from 'vitest';
import { followKeyFirst, followRelease } from './follow-keys';
import { usePresenter, type Show } from './presenter-store';

vi.mock(import('./show'), () => ({ toggleBlank: vi.fn() }) as never);

/** Presses or releases the space bar. @returns whether the listener keeps the key from the element under the focus */
function press(listen: (event: KeyboardEvent) => void, repeat = false): boolean {
  const preventDefault = vi.fn();
  const event = { key: ' ', code: 'Space', repeat, preventDefault, stopPropagation: () => undefined };
  listen(event as unknown as KeyboardEvent);
  return preventDefault.mock.calls.length > 0;
}

beforeEach(() => {
  usePresenter.setState({ show: { blank: true } as Show });
  expect(press(followKeyFirst)).toBe(true);
  usePresenter.setState({ show: undefined });
});

it('a key that has brought the screen back does nothing else until it is released', () => {
  expect(press(followKeyFirst, true)).toBe(true);
  expect(press(followRelease)).toBe(true);
  expect(press(followKeyFirst)).toBe(false);
  expect(press(followRelease)).toBe(false);
});

it('a key that was released in another window is an ordinary key the next time', () => {
  expect(press(followKeyFirst)).toBe(false);
  expect(press(followRelease)).toBe(false);
});
