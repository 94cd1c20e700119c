/** Which of the two programs is shown. */
import { create } from 'zustand';

export type Program = 'python' | 'typescript';

export const useProgramStore = create<{ readonly program: Program }>(() => ({ program: 'python' }));

export const showProgram = (program: Program): void => useProgramStore.setState({ program });
