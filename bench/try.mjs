import { openWorkbench } from './workbench.mjs';
import { findChromium } from '../scripts/chromium.mjs';
const b = await openWorkbench({executablePath: await findChromium()}, 'software-gl');
for (const c of process.argv.slice(2)) {
  try {
  const n = await b.ask(c, 'enter', c, {});
  console.log(c, (await b.ask(c, 'round', n, 300, 3)).batch, await b.ask(c,'count', n), (await b.ask(c, 'round', n, 300, 3)).batch);
  } catch (e) { console.log(c, e.message); }
}
console.log(await b.ask('x','fit','simd',7));
await b.close();
