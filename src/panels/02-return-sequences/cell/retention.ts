/** Timesteps after which a forget gate that stays at `f`, 0 < f < 1, has halved what the cell holds. */
export const halfLifeOf = (f: number): number => Math.LN2 / -Math.log(f);
