/** Describes the machine on which figures are measured. */
import { chromium } from '@playwright/test';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';

/** @param {string} executablePath of the Chromium that measures */
export async function machine(executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments('none') });
  const version = browser.version();
  await browser.close();
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    /** Processes that wanted a core in the minute before: above 1, other programs were at work. */
    load: loadavg()[0] ?? 0,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    chromium: version,
    node: process.version,
    date: new Date().toISOString(),
  };
}
