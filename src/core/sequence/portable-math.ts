/**
 * sin, exp and log of float64, the same to the bit in every JavaScript engine.
 * ECMAScript leaves the results of `Math.sin`, `Math.exp` and `Math.log` to the engine, but specifies + − × ÷,
 * `Math.round` and the bits of a float64. Only those are used here. Method and polynomials: fdlibm 5.3 (Sun
 * Microsystems, 1993; freely granted), files k_sin.c, k_cos.c, e_rem_pio2.c, e_exp.c, and e_log.c in musl's branch-free
 * form.
 * Each is within 1 ulp of the true value.
 */

/** Up to here the three-part reduction by π/2 is exact enough: 2^19 · π/2. */
const SIN_LIMIT = 823_549;

// π/2 in two parts of 33 bits and a tail (Cody and Waite): n times a part is exact for n below 2^20.
const PIO2_1 = 1.57079632673412561417;
const PIO2_2 = 6.0771005063039659766e-11;
const PIO2_2_TAIL = 2.02226624879595063154e-21;
const TWO_OVER_PI = 6.36619772367581382433e-1;

/**
 * The sine of x, in radians.
 * @throws RangeError beyond ±823,549, where more digits of π would be needed, or when x is not a number.
 */
export function sin(x: number): number {
  if (!(Math.abs(x) <= SIN_LIMIT)) throw new RangeError(`sin: ${x} is outside ±${SIN_LIMIT}`);
  const n = Math.round(x * TWO_OVER_PI);
  // x − n·π/2 = y + tail, accurate to 118 bits.
  const first = x - n * PIO2_1;
  const part = n * PIO2_2;
  const second = first - part;
  const rest = n * PIO2_2_TAIL - (first - second - part);
  const y = second - rest;
  const tail = second - y - rest;
  const quadrant = n & 3;
  const value = quadrant % 2 === 0 ? sinNearZero(y, tail) : cosNearZero(y, tail);
  return quadrant < 2 ? value : -value;
}

/** sin(y + tail) for |y| ≤ π/4. */
function sinNearZero(y: number, tail: number): number {
  const z = y * y;
  const cube = z * y;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return y - (z * (0.5 * tail - cube * r) - tail - cube * -1.66666666666666324348e-1);
}

/** cos(y + tail) for |y| ≤ π/4. */
function cosNearZero(y: number, tail: number): number {
  const z = y * y;
  const r =
    z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    z *
      z *
      (z * z) *
      (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - y * tail));
}

// ln 2 with its last 20 bits in the second part: k times the first is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const ONE_OVER_LN2 = 1.442695040888963387;

/** 2^k for −1022 ≤ k ≤ 1023, at k + 1022. Doubling is exact; `2 ** k` need not be. */
const POWERS_OF_TWO = new Float64Array(2046);
for (let k = 0, power = 2.2250738585072014e-308; k < 2046; k += 1, power *= 2) POWERS_OF_TWO[k] = power;

/** e to the power x; Infinity above 709.78, 0 below −745.13. */
export function exp(x: number): number {
  if (x > 709.782712893383973096) return Infinity;
  if (x < -745.13321910194110842) return 0;
  const k = Math.round(x * ONE_OVER_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // In two steps, because 2^k itself may be too large or too small for a normal float64.
  const halfway = Math.floor(k / 2);
  return y * POWERS_OF_TWO[halfway + 1022] * POWERS_OF_TWO[k - halfway + 1022];
}

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm of x.
 * @throws RangeError unless x is a finite normal positive number (at least 2^−1022).
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity))
    throw new RangeError(`log: ${x} is not a normal positive number`);
  // x = 2^k · (1 + f) with √½ ≤ 1 + f < √2; 0x3fe6a09e is the upper half of √½.
  bits.setFloat64(0, x);
  const shifted = bits.getUint32(0) + (0x3ff00000 - 0x3fe6a09e);
  const k = (shifted >> 20) - 1023;
  bits.setUint32(0, (shifted & 0xfffff) + 0x3fe6a09e);
  const f = bits.getFloat64(0) - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (halfSquare + (odd + even)) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH;
}
