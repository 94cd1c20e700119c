import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

test('four papers, two articles on waves and two on earlier chapters are linked', async ({ page }) => {
  const section = page.locator('#further-reading');
  for (const [title, address] of [
    ['How to Construct Deep Recurrent Neural Networks', 'https://arxiv.org/abs/1312.6026'],
    [
      'Training and Analysing Deep Recurrent Neural Networks',
      'https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks',
    ],
    ['Speech Recognition with Deep Recurrent Neural Networks', 'https://arxiv.org/abs/1303.5778'],
    ['Generating Sequences With Recurrent Neural Networks', 'https://arxiv.org/abs/1308.0850'],
    ['Sine wave', 'https://en.wikipedia.org/wiki/Sine_wave'],
    ['Damped sine wave', 'https://en.wikipedia.org/wiki/Damped_sine_wave'],
    [
      'How to Develop LSTM Models',
      'https://machinelearningmastery.com/how-to-develop-lstm-models-for-time-series-forecasting/',
    ],
    [
      'How to Reshape Input Data',
      'https://machinelearningmastery.com/reshape-input-data-long-short-term-memory-networks-keras/',
    ],
  ] as const) {
    await expect(section.getByRole('link', { name: title, exact: true })).toHaveAttribute('href', address);
  }
});

test('the many-to-many variant keeps an axis for the forecast steps', async ({ page }) => {
  await page.getByTestId('variant-many-to-one').check();
  const shapes = page.getByTestId('variant-flow').locator('li code', { hasText: 'None' });
  const parameters = page.getByTestId('variant-parameters');
  await expect(shapes).toHaveText(['(None, 50, 1)', '(None, 50, 20)', '(None, 20)', '(None, 5)']);
  await expect(parameters).toHaveText('5,145');

  await page.getByTestId('variant-many-to-many').check();
  await expect(shapes).toHaveText([
    '(None, 50, 1)',
    '(None, 50, 20)',
    '(None, 20)',
    '(None, 5, 20)',
    '(None, 5, 20)',
    '(None, 5, 1)',
  ]);
  // Encoder 1,760 + 3,280, RepeatVector 0, decoder 3,280, head 20 weights and a bias.
  await expect(parameters).toHaveText('8,341');
  const keras = page.getByTestId('variant-program');
  await expect(keras).toContainText('from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed');
  await expect(keras).toContainText('y = y.reshape(len(y), 5, 1)');

  await page.getByTestId('examples-view-settings').check();
  await page.locator('#examples').getByLabel('points to forecast').fill('7');
  await expect(keras).toContainText('model.add(RepeatVector(7))');
  await expect(parameters).toHaveText('8,341');
  await page.locator('#examples').getByLabel('points to forecast').fill('5');
});

test('the question follows what the decoder reads', async ({ page }) => {
  const verdict = page.getByTestId('question-further-reading-verdict');
  await page.getByTestId('question-further-reading-states').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await page.getByTestId('question-further-reading-vector').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('reads the shape (None, 5, 20), with 20 different numbers in it');
});

test('ticked points stay ticked at the next visit', async ({ page }) => {
  const list = page.getByTestId('learned');
  await expect(list).toContainText('0 of 7 ticked off');
  await page.getByTestId('learned-return-sequences').check();
  await page.getByTestId('learned-fit').check();
  await page.goto('/?lang=en');
  await expect(list).toContainText('2 of 7 ticked off');
  await expect(page.getByTestId('learned-fit')).toBeChecked();
  await page.getByTestId('learned-fit').uncheck();
  await expect(list).toContainText('1 of 7 ticked off');
});
