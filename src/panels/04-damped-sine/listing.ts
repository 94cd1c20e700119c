const [length, period, decay] = [100, 10, 0.05]; // @ length period decay
const sequence = Array.from(
  { length },
  (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / period) * Math.exp(-decay * i),
);
console.table(sequence);
export {}; // @hidden
