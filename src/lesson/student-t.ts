/** Student's t distribution, for intervals of a mean of few values. */

/**
 * The probability that |t| is below `t`. Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 * @param freedom degrees of freedom, a whole number from 1
 */
export function centralShare(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The t within which `share` of the distribution lies, on both sides of 0. */
export function centralQuantile(share: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (centralShare(high, freedom) < share) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (centralShare(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
