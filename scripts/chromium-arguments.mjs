/** How the tests and the benchmark start Chromium. */

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const graphics = {
  /** WebGL on the processor, so that it runs on a machine without a graphics card. */
  'software-gl': [
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
  /** The graphics card of this machine, also where the browser’s list of faulty drivers names it. */
  'hardware-gl': ['--enable-gpu', '--ignore-gpu-blocklist'],
  none: ['--disable-gpu', '--disable-software-rasterizer'],
};

/** @param {keyof typeof graphics} gl */
export function chromiumArguments(gl) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...quiet, ...asRoot, ...graphics[gl]];
}
