import { formatDecimals, formatPower } from '../i18n/format';
import type { Fading } from './backward';
import type { Quantity, UnitStep } from './unit';
import type { Gate, GateSum } from './unit-step';

export const names: Record<Quantity, string> = {
  i: 'i, input gate',
  f: 'f, forget gate',
  o: 'o, output gate',
  g: 'g, candidate',
  c: 'c, cell state',
  h: 'h, hidden state',
};

const three = (value: number): string => formatDecimals(value, 3);
const share = (value: number): string => (value < 0.01 ? formatPower(value, 1) : formatDecimals(value, 2));

export const text = {
  names,
  glass: {
    fold: 'The stack behind glass: every gate and state of your model on one wave, also while it trains',
    notFitted:
      'Nothing has been fitted in this visit, so this is the page’s own model. Press Fit, and it is yours.',
    shipped: 'The page’s own model',
    tooFew: (timesteps: number): string =>
      `The pinned wave has fewer points than the ${timesteps} that this model reads.`,
    rows: 'the rows show',
    caption:
      'Darker (in the dark theme: brighter) is higher. Press on a cell, or use the arrow keys: its numbers are then in the formulas.',
    waiting: 'Waiting for the model’s answer.',
    layer: (layer: number, units: number, name: string): string => `layer ${layer}, ${units} units: ${name}`,
    cell: (layer: number, unit: number, timestep: number, quantity: Quantity, value: number): string =>
      `Layer ${layer}, unit ${unit}, timestep ${timestep}: ${quantity} = ${three(value)}.`,
    summary: (layers: number, name: string, answers: readonly string[]): string =>
      `${layers} layers over time, a row for each unit: ${name}. The Dense layer answers ${answers.join(', ')}.`,
    numbers: (name: string): string => `Wave, ${name}, and answers, timestep by timestep.`,
  },
  gates: {
    about: (ofInput: boolean): string =>
      `w and u are the unit’s weights, b its bias. ${ofInput ? 'x is the input' : 'x is every h of the layer below'} at this timestep, h₋ every h of this layer one timestep earlier.`,
    spoken: (gate: Gate, { fromInput, fromHidden, bias, z, value }: GateSum): string =>
      `${gate} = ${gate === 'g' ? 'tanh' : 'sigma'} of z = ${three(value)}; z = ${three(fromInput)} from the input plus ${three(fromHidden)} from the hidden states before plus the bias ${three(bias)} = ${three(z)}`,
  },
  backward: {
    title: 'The way back: gradients',
    caption:
      'The gradient of one forecast point at every input, and the gradient of the loss at every layer. Drag across it to move the cursor.',
    output: 'forecast point',
    timestep: 'timestep',
    input: (output: number, largest: string): string =>
      `|∂ forecast point ${output} / ∂x|: how much each input moves it (1 is ${largest})`,
    hidden: '‖∂ loss / ∂h‖ of ten training sequences, in powers of ten below the largest',
    layer: (layer: number): string => `layer ${layer}`,
    column: (output: number): string => `∂ point ${output} / ∂x`,
    fading: ({ throughTime, throughDepth }: Fading): string =>
      `Of the gradient at the last timestep, timestep 0 gets ${throughTime
        .map((left, layer) => `${share(left)} in layer ${layer + 1}`)
        .join(', ')}.${
        throughTime.length > 1
          ? ` At the last timestep, layer 1 gets ${share(throughDepth)} of what layer ${throughTime.length} gets.`
          : ''
      }`,
    numbers: 'Gradients at every timestep.',
  },
  drawing: {
    cursor: 'Cell of the drawing: left and right in time, up and down from unit to unit',
    input: (timesteps: number): string => `input: ${timesteps} points, and what follows`,
    dense: (outputs: number): string => `Dense(${outputs})`,
    handsOn: (layer: number): string => `Every column goes to layer ${layer}.`,
    onlyLast: (layer: number): string => `Only the last column is left for layer ${layer}.`,
  },
  states: {
    spoken: ({ c, f, before, i, g }: UnitStep): string =>
      `c = f times the c before, plus i times g: ${formatDecimals(c, 3)} = ${formatDecimals(f, 3)} times ${formatDecimals(before, 3)}, plus ${formatDecimals(i, 3)} times ${formatDecimals(g, 3)}`,
    spokenHidden: ({ h, o, c }: UnitStep): string =>
      `h = o times tanh of c: ${formatDecimals(h, 3)} = ${formatDecimals(o, 3)} times tanh of ${formatDecimals(c, 3)}`,
    halfLife: (f: number, steps: number): string =>
      steps === Infinity
        ? `c₋ is the cell state one timestep earlier. With a forget gate of ${formatDecimals(f, 3)} all along, it would never lose any of what it held.`
        : `c₋ is the cell state one timestep earlier. With a forget gate of ${formatDecimals(f, 3)} all along, half of what it held would be gone after ${formatDecimals(steps, 1)} timesteps.`,
  },
  table: {
    row: 'row',
    wave: 'wave',
    answers: 'answers',
    timestep: (timestep: number): string => `t = ${timestep}`,
    unit: (layer: number, unit: number): string => `layer ${layer}, unit ${unit}`,
  },
};

export type InsideText = typeof text;
