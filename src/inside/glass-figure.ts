/** The code of the stack behind glass: a separate chunk, fetched by `StackBehindGlass.tsx`. */
export { Glass } from './Glass';
