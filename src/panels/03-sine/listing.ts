const [length, freq] = [100, 5]; // @ length frequency
const sequence = Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * freq * i) / length));
console.table(sequence);
export {}; // @hidden
