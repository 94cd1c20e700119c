/**
 * WebKitGTK's small browser, over WebDriver, on a virtual screen: a few lines of the protocol, because Playwright and
 * Puppeteer do not speak it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../scripts/free-port.mjs';
import type { Tab } from './tab';

/** @param path of MiniBrowser @param timeout milliseconds that the start, and one command, may take */
export async function webkitTab(path: string, timeout: number): Promise<Tab> {
  const started: ChildProcess[] = [];
  const end = (): void => {
    for (const child of started.reverse()) child.kill();
  };
  try {
    const display = await startScreen(started, timeout);
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        // The sandbox needs namespaces, which containers do not allow.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        // Without a graphics card WebKit would draw through an OpenGL that is computed by the processor, which
        // competes with the page for it: the engine was ready after 28 to 34 s instead of 8 s, one run of each.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      },
    });
    started.push(driver);
    return await session(`http://127.0.0.1:${port}`, path, timeout, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** @returns the display's name. Xvfb chooses a free one itself, and writes it to its fourth channel. */
async function startScreen(started: ChildProcess[], timeout: number): Promise<string> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-terminate'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  started.push(screen);
  const [, , , channel] = screen.stdio;
  if (channel === null || channel === undefined) throw new Error('Xvfb has no channel');
  const [name] = (await once(channel, 'data', { signal: AbortSignal.timeout(timeout) })) as [Buffer];
  return `:${name.toString().trim()}`;
}

async function session(base: string, path: string, timeout: number, end: () => void): Promise<Tab> {
  const call = async (method: string, command: string, body?: unknown): Promise<unknown> => {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(base + command, { method, signal, body: JSON.stringify(body) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${command}: ${JSON.stringify(value)}`);
    return value;
  };
  await listening(() => call('GET', '/status'), timeout);
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: path, args: ['--automation'] } },
  };
  const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string };
  const of = `/session/${sessionId}`;
  const evaluate: Tab['evaluate'] = async (run, argument) => {
    const script = `return (${String(run)})(arguments[0])`;
    return (await call('POST', `${of}/execute/sync`, { script, args: [argument] })) as ReturnType<typeof run>;
  };
  return {
    evaluate,
    open: async (url) => void (await call('POST', `${of}/url`, { url })),
    click: async (selector) => {
      // By the pointer: the driver's own click of an element refuses some that the pointer reaches.
      const middle = await evaluate((target) => {
        const element = document.querySelector(target);
        if (element === null) throw new Error(`no ${target}`);
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      }, selector);
      const moves = [
        { type: 'pointerMove', ...middle },
        ...['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
      ];
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: moves };
      await call('POST', `${of}/actions`, { actions: [pointer] });
    },
    close: async () => {
      // The driver ends its browser with the session; both end anyway when their screen does.
      await call('DELETE', of).catch(() => undefined);
      end();
    },
  };
}

/** Asks again until the driver answers: it says nowhere that it has begun to listen. */
async function listening(ask: () => Promise<unknown>, timeout: number): Promise<void> {
  const last = performance.now() + timeout;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (performance.now() > last) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
