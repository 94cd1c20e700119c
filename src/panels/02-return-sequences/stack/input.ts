/** Reading the three values a learner may type. */
import { parseNumber, type ParsedNumber } from '../../../i18n/number';

export const inputRange = { min: -1, max: 1, whole: false } as const;

export const parseInput = (typed: string): ParsedNumber => parseNumber(typed, inputRange);
