export const text = {
  download: (megabytes: string): string => `Download this page as one file (${megabytes} MB)`,
  /** Goes on after the link. */
  use: ', which opens by double click, without a network or a server, and does all that this page does.',

  newVersion: 'There is a new version of this page.',
  newVersionCost:
    'You can go on with this one. Loading the new version loses the models that were trained in this tab; your settings and the list of your fits stay.',
  load: 'Load the new version',
  later: 'Not now',
};

export type OfflineText = typeof text;
