/** The stack behind glass: asks what is needed for what is visible, and draws the newest answer when there is time. */
import { useDeferredValue, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { TraceQuestion, UnitWeightsQuestion } from '../core/api';
import { FailureNotice } from '../engine/FailureNotice';
import { useText } from '../i18n/language';
import { ModelName } from '../runs/ModelName';
import { ResultNotice } from '../runs/ResultNotice';
import { isSameMoment } from '../runs/run';
import { shownMoment, shownRun, useRunsStore } from '../runs/runs-store';
import { WaveSliders } from '../runs/WaveSliders';
import { WeightsNotice } from '../shipped/WeightsNotice';
import { Callout } from '../ui/Callout';
import { Choices } from '../ui/Choices';
import { ControlRow } from '../ui/ControlRow';
import { Figure } from '../ui/Figure';
import { useIsNear } from '../ui/use-near';
import { Backward } from './Backward';
import { withinExtent } from './cursor';
import { lookInside, useGlassCursor } from './cursor-store';
import { GlassView } from './GlassView';
import { useInside } from './inside-answer';
import { isSameWave, type StackValues } from './stack-values';
import { insideText } from './text';
import { quantities } from './unit';
import { useModelSettings, usePinned, useShapeOf } from './use-inside-model';

export function Glass() {
  const { glass: text, names } = useText(insideText);
  const place = useRef<HTMLDivElement>(null);
  const near = useIsNear(place);
  const settings = useModelSettings();
  const pinned = usePinned(settings);
  const cursor = useGlassCursor();
  const asked = withinExtent(cursor, {
    units: Array.from({ length: settings.layers }, () => settings.units),
    timesteps: settings.length,
  });

  const trace = useMemo<TraceQuestion | undefined>(
    () => (near && pinned !== undefined ? { kind: 'trace', inputs: pinned.inputs } : undefined),
    [near, pinned],
  );
  const weights = useMemo<UnitWeightsQuestion | undefined>(
    () => (near ? { kind: 'unit-weights', layer: asked.layer, unit: asked.unit } : undefined),
    [near, asked.layer, asked.unit],
  );
  const traced = useInside(trace);
  const weighed = useInside(weights);
  const { last } = traced;
  const shape = useShapeOf(last?.of);
  const values = useMemo(
    (): StackValues | undefined =>
      last && {
        shape,
        inputs: last.question.inputs,
        expected: isSameWave(pinned?.inputs, last.question.inputs) ? pinned?.expected : undefined,
        ...last.answer,
      },
    [last, shape, pinned],
  );
  // Weights of another moment or unit would not give the drawn gates.
  const isOfCell =
    isSameMoment(last?.of, weighed.last?.of) &&
    weighed.last?.question.layer === asked.layer &&
    weighed.last.question.unit === asked.unit;
  const unit = isOfCell ? weighed.last?.answer : undefined;
  // Deferred: controls and other figures go first, and a drawing that is late is skipped.
  const drawn = useDeferredValue(useMemo(() => ({ of: last?.of, values, unit }), [last, values, unit]));

  return (
    <div ref={place}>
      <Model />
      {pinned === undefined && <Callout kind="warning">{text.tooFew(settings.length)}</Callout>}
      {traced.failure !== undefined && <FailureNotice failure={traced.failure} onRetry={traced.retry} />}
      {weighed.failure !== undefined && <FailureNotice failure={weighed.failure} onRetry={weighed.retry} />}
      <Figure caption={text.caption} wide testId="glass-figure">
        <ControlRow>
          <Choices
            label={text.rows}
            value={cursor.quantity}
            options={quantities.map((value) => ({ value, label: names[value] }))}
            onChange={(quantity) => lookInside({ quantity })}
            testId="glass-rows"
          />
          <WaveSliders testId="glass" />
        </ControlRow>
        <p data-testid="glass-model" data-run={drawn.of?.run} data-batch={drawn.of?.batch}>
          {drawn.of?.run === 'shipped' ? text.shipped : <ModelName of={drawn.of} />}
        </p>
        <GlassView values={drawn.values} unit={drawn.unit} cursor={cursor} />
      </Figure>
      {pinned !== undefined && <Backward inputs={pinned.inputs} timestep={asked.timestep} />}
    </div>
  );
}

/** Which model there is to show, where that is not plain from its name. */
function Model() {
  const { glass: text } = useText(insideText);
  const isFitted = useRunsStore((state) => shownMoment(state) !== undefined);
  // While a model trains, its newest moment and that of the newest answer differ by a few batches.
  const resting = useRunsStore(
    useShallow((state) =>
      state.cursor === undefined && shownRun(state)?.status === 'running' ? undefined : shownMoment(state),
    ),
  );
  return (
    <>
      {!isFitted && <p>{text.notFitted}</p>}
      {!isFitted && <WeightsNotice />}
      <ResultNotice of={resting} />
    </>
  );
}
