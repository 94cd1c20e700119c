/** The four papers of section 7.8.1. */
export const papers = [
  {
    key: 'construct',
    authors: 'Razvan Pascanu, Caglar Gulcehre, Kyunghyun Cho, Yoshua Bengio',
    title: 'How to Construct Deep Recurrent Neural Networks',
    year: 2013,
    href: 'https://arxiv.org/abs/1312.6026',
    source: 'arXiv:1312.6026',
  },
  {
    key: 'analyse',
    authors: 'Michiel Hermans, Benjamin Schrauwen',
    title: 'Training and Analysing Deep Recurrent Neural Networks',
    year: 2013,
    href: 'https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks',
    source: 'NIPS 2013',
  },
  {
    key: 'speech',
    authors: 'Alex Graves, Abdel-rahman Mohamed, Geoffrey Hinton',
    title: 'Speech Recognition with Deep Recurrent Neural Networks',
    year: 2013,
    href: 'https://arxiv.org/abs/1303.5778',
    source: 'arXiv:1303.5778',
  },
  {
    key: 'generate',
    authors: 'Alex Graves',
    title: 'Generating Sequences With Recurrent Neural Networks',
    year: 2013,
    href: 'https://arxiv.org/abs/1308.0850',
    source: 'arXiv:1308.0850',
  },
] as const;

export type PaperKey = (typeof papers)[number]['key'];

/** Articles by the chapter's author for readers who lack an earlier chapter: the plain LSTM, and the shape of its data. */
export const before = {
  vanilla: 'https://machinelearningmastery.com/how-to-develop-lstm-models-for-time-series-forecasting/',
  reshape: 'https://machinelearningmastery.com/reshape-input-data-long-short-term-memory-networks-keras/',
} as const;
