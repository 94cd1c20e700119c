function generateSequence(length: number, period: number, decay: number): number[] {
  return Array.from(
    { length },
    (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / period) * Math.exp(-decay * i),
  );
}

const period = 10 + Math.floor(11 * Math.random()); // 10 to 20, both ends included ‖ 10 到 20，两端都包含
const decay = 0.01 + 0.09 * Math.random();
const sequence = generateSequence(100, period, decay);
console.table(sequence);
export {}; // @hidden
