/** Adds and removes layers of the drawing, sets its timesteps, and walks through its routes. */
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { Slider } from '../../ui/Slider';
import { countRoutes } from './routes';
import { drawLayers, drawTimesteps, layerRange, markRoute, timestepRange, useWhyDepthStore } from './store';
import { whyDepthText } from './text';

export function UnrolledControls() {
  const { directions: text } = useText(whyDepthText);
  const { layers, timesteps, route } = useWhyDepthStore();
  const routes = countRoutes(layers, timesteps);
  return (
    <ControlRow label={text.controls}>
      <Button testId="depth-add" disabled={layers === layerRange.max} onClick={() => drawLayers(layers + 1)}>
        {text.add}
      </Button>
      <Button
        testId="depth-remove"
        disabled={layers === layerRange.min}
        onClick={() => drawLayers(layers - 1)}
      >
        {text.remove}
      </Button>
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
