export const text = {
  offer: (minutes: number, stops: number): string =>
    `In class, or short of time? A route of ${minutes} minutes leads in ${stops} stops through what matters most.`,
  start: 'Take the route',
};

export type RouteText = typeof text;
