import type { RouteText } from './text.en';

export const text: RouteText = {
  offer: (minutes, stops) => `上课用，或者时间不多？有一条 ${minutes} 分钟的路线，分 ${stops} 站，只走要点。`,
  start: '走这条路线',
};
