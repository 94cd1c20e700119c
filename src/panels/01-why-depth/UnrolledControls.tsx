/** Adds and removes layers of the drawing, sets its timesteps, and walks through its routes. */
import { useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { Slider } from '../../ui/Slider';
import { LayerStepper } from './LayerStepper';
import { countRoutes } from './routes';
import { drawTimesteps, markRoute, timestepRange, useWhyDepthStore } from './store';
import { whyDepthText } from './text';

export function UnrolledControls() {
  const { directions: text } = useText(whyDepthText);
  const { layers, timesteps, route } = useWhyDepthStore();
  const routes = countRoutes(layers, timesteps);
  return (
    <ControlRow label={text.controls}>
      <LayerStepper testId="depth" />
      <Slider
        label={text.timesteps}
        value={timesteps}
        {...timestepRange}
        step={1}
        onChange={drawTimesteps}
        testId="depth-timesteps"
      />
      <Slider
        label={text.route}
        value={route + 1}
        min={1}
        max={routes}
        step={1}
        format={(number) => text.routeOf(number, routes)}
        disabled={routes === 1}
        onChange={(number) => markRoute(number - 1)}
        testId="depth-route"
      />
    </ControlRow>
  );
}
