export const text = {
  download: (megabytes: string): string => `Download this page as one file (${megabytes} MB)`,
  use: 'It opens by double click, without a network and without a server, and does all that this page does.',

  newVersion: 'There is a new version of this page.',
  newVersionCost:
    'You can go on with this one. Loading the new version loses the models that were trained in this tab; your settings and the list of your fits stay.',
  load: 'Load the new version',
  later: 'Not now',
};

export type OfflineText = typeof text;
