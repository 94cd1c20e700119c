/** Student's t distribution, and the interval of a mean of few paired differences. */

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

export interface PairedInterval {
  /** Mean of the differences; NaN of none. */
  readonly mean: number;
  /** Half the width of the interval; undefined with fewer than two differences, which have no spread. */
  readonly margin?: number;
}

/**
 * The t interval of the mean of paired differences.
 * @param share of all such intervals that contain the mean of the population, such as 0.95
 */
export function pairedInterval(differences: readonly number[], share: number): PairedInterval {
  const count = differences.length;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / count;
  if (count < 2) return { mean };
  const variance = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / (count - 1);
  return { mean, margin: centralQuantile(share, count - 1) * Math.sqrt(variance / count) };
}
