/** Whether the learner wants relaxed SIMD where it can be had: kept for the next visit. */
const key = 'ringdown.relaxed';

export function rememberedRelaxed(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    // Storage can be forbidden; then it is off until somebody turns it on.
    return false;
  }
}

export function rememberRelaxed(relaxed: boolean): void {
  try {
    if (relaxed) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // As above: the choice lasts as long as the page.
  }
}
