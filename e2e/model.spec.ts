import { chapterSettings } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

const same = 'TensorFlow.js counts the same in every layer.';

test('5,145 parameters are worked out layer by layer, and TensorFlow.js agrees', async ({ page }) => {
  const table = page.getByTestId('model-parameters');
  await expect(page.getByTestId('model-check')).toHaveText(same);
  await expect(table.locator('tbody tr')).toHaveText([
    'lstm (LSTM)(None, 50, 20)4·(20·(1 + 20) + 20)1,7601,760',
    'lstm_1 (LSTM)(None, 20)4·(20·(20 + 20) + 20)3,2803,280',
    'dense (Dense)(None, 5)20·5 + 5105105',
  ]);
  await expect(table.locator('tfoot tr')).toHaveText('total1,760 + 3,280 + 1055,1455,145');
  await expect(page.getByTestId('model-summary')).toContainText('Total params: 5145');
  await expect(page.getByTestId('model-architecture').getByRole('img')).toHaveAccessibleName(
    /\(None, 50, 1\), then \(None, 50, 20\), then \(None, 20\), then \(None, 5\)/,
  );
});

test('layers, units and learning rate change the model, its count and its Keras lines', async ({ page }) => {
  const total = page.getByTestId('model-parameters').locator('tfoot tr');
  const keras = page.getByTestId('model-program');
  await page.getByTestId('model-units').fill('8');
  await expect(total).toHaveText('total320 + 544 + 45909909');
  await expect(page.getByTestId('model-check')).toHaveText(same);

  await page.getByTestId('model-layers').fill('3');
  await expect(total).toHaveText('total320 + 544 + 544 + 451,4531,453');
  await expect(page.getByTestId('model-summary')).toContainText('Total params: 1453');

  await page.locator('#model').getByLabel('learning rate').fill('0.02');
  await expect(keras).toContainText('Adam(learning_rate=0.02)');
  const program = (await keras.locator('code').textContent()) ?? '';
  expect(program.split('\n').filter((line) => line.startsWith('model.add'))).toEqual([
    'model.add(Input((50, 1)))',
    'model.add(LSTM(8, return_sequences=True))',
    'model.add(LSTM(8, return_sequences=True))',
    'model.add(LSTM(8))',
    'model.add(Dense(5))',
  ]);
  await chapterSettings(page);
});

test('the question runs the trained stack, and explains a wrong choice', async ({ page }) => {
  const verdict = page.getByTestId('question-model-verdict');
  await page.getByTestId('question-model-order').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('layer 2 reads them one after the other');
  await expect(verdict).toContainText('none moves at all without layer 2’s other columns');
  await page.getByTestId('question-model-thrown').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
});
