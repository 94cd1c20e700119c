/** Compares the parameters of a stack and of one wide layer. The input has one feature, as everywhere in this chapter. */
import { lstmParameters } from '../../core/lstm/shapes';

const features = 1;

/** Parameters of `layers` LSTM layers with `units` each. */
export function stackParameters(layers: number, units: number): number {
  return lstmParameters(features, units) + (layers - 1) * lstmParameters(units, units);
}

/** The units of a single layer whose number of parameters is nearest. */
export function widthFor(parameters: number): number {
  let units = 1;
  while (lstmParameters(features, units + 1) <= parameters) units += 1;
  const below = parameters - lstmParameters(features, units);
  const above = lstmParameters(features, units + 1) - parameters;
  return below <= above ? units : units + 1;
}

export interface Size {
  readonly layers: number;
  /** Units of each layer. */
  readonly units: number;
  readonly parameters: number;
}

export interface Comparison {
  readonly stack: Size;
  /** One layer with as many units as the whole stack. */
  readonly sameUnits: Size;
  /** One layer with about as many parameters. */
  readonly sameParameters: Size;
}

export function compareWidth(layers: number, units: number): Comparison {
  const size = (layers: number, units: number): Size => ({
    layers,
    units,
    parameters: stackParameters(layers, units),
  });
  const stack = size(layers, units);
  return {
    stack,
    sameUnits: size(1, layers * units),
    sameParameters: size(1, widthFor(stack.parameters)),
  };
}
