/**
 * A weight update in 2(T + L − 1) + 5 draws: trainStep of core/lstm/step.ts, on textures. README.md draws the
 * wavefront; each shader says which lines of core/lstm it is.
 */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';
import { batchTextures, type BatchTextures } from './batch-textures';
import type { StackLayout } from './layout';
import { LossRing } from './loss-ring';
import { Program } from './program';
import { readTexels } from './readback';
import { adamShader } from './shaders/adam';
import { backwardShader } from './shaders/backward';
import { forwardShader } from './shaders/forward';
import { gradientsShader } from './shaders/gradients';
import { headShader, lossShader } from './shaders/head';
import { BATCH_WIDTH } from './shaders/shape';
import { gradientParts, WeightTextures } from './weight-textures';

export interface Rates {
  readonly learningRate: number;
  /** Steps taken, counting this one. */
  readonly iteration: number;
}

type Pass = 'forward' | 'head' | 'loss' | 'backward' | 'gradients' | 'adam';

export class FusedStep {
  readonly weights: WeightTextures;
  readonly #gpgpu: GPGPUContext;
  readonly #gl: WebGL2RenderingContext;
  readonly #layout: StackLayout;
  readonly #shaders: Readonly<Record<Pass, () => string>>;
  readonly #programs = new Map<Pass, Program>();
  /** Without attributes; the vertex shader makes its own corners. */
  readonly #vertexArray: WebGLVertexArrayObject;
  #room: { readonly textures: BatchTextures; readonly losses: LossRing } | undefined;
  /** Losses that had to be read before `takeLosses`, because their texture was full or replaced. */
  #early: number[] = [];

  /** @throws OutOfMemory when the graphics card has no room for the weights */
  constructor(gpgpu: GPGPUContext, layout: StackLayout) {
    this.#gpgpu = gpgpu;
    const gl = gpgpu.gl as WebGL2RenderingContext;
    this.#gl = gl;
    this.#layout = layout;
    this.weights = new WeightTextures(gpgpu, layout);
    const parts = gradientParts(layout);
    this.#shaders = {
      forward: () => forwardShader(layout),
      head: () => headShader(layout),
      loss: () => lossShader(layout),
      backward: () => backwardShader(layout),
      gradients: () => gradientsShader(layout, parts),
      adam: () => adamShader(layout, parts),
    };
    this.#vertexArray = gl.createVertexArray();
  }

  /** Of the last batch, so that tests can read them; undefined before the first. */
  get textures(): BatchTextures | undefined {
    return this.#room?.textures;
  }

  /**
   * @param inputs [rows, T, F]
   * @param targets [rows, O], or [rows, T, O] when the last layer returns sequences
   * @throws OutOfMemory when the graphics card has no room for a batch of this size
   */
  run(inputs: Float32Array, targets: Float32Array, rows: number, rates: Rates): void {
    const { textures, losses } = this.#makeRoom(rows);
    this.#gl.bindVertexArray(this.#vertexArray);
    this.#upload(textures, inputs, targets);
    this.#forward(textures, rows);
    this.#head(textures, losses, rows);
    this.#backward(textures, rows);
    this.#gradients(textures, rows);
    this.#adam(rates);
    this.#gl.bindVertexArray(null);
  }

  /**
   * Forward only.
   * @param inputs [rows, T, F]
   * @returns [rows, O]; of a head that sees every timestep, the forecast at the first
   */
  async forecast(inputs: Float32Array, rows: number): Promise<Float32Array> {
    const { textures } = this.#makeRoom(rows);
    const { waves, shownTimesteps, columns, hiddenColumns, shape } = this.#layout;
    this.#gl.bindVertexArray(this.#vertexArray);
    this.#upload(textures, inputs, new Float32Array());
    this.#forward(textures, rows);
    this.#headAt(waves - shownTimesteps + 1, textures, rows);
    this.#gl.bindVertexArray(null);
    const texels = await readTexels(this.#gpgpu, textures.forecasts, rows, columns);
    const forecasts = new Float32Array(rows * shape.outputs);
    for (let b = 0; b < rows; b += 1) {
      const from = (b * columns + hiddenColumns) * 4;
      forecasts.set(texels.subarray(from, from + shape.outputs), b * shape.outputs);
    }
    return forecasts;
  }

  /** The mean loss of each batch since the last call. */
  async takeLosses(): Promise<number[]> {
    const early = this.#early;
    this.#early = [];
    return [...early, ...((await this.#room?.losses.take()) ?? [])];
  }

  /** May be called twice. */
  dispose(): void {
    this.weights.dispose();
    for (const program of this.#programs.values()) program.dispose();
    this.#programs.clear();
    this.#gl.deleteVertexArray(this.#vertexArray);
    this.#freeRoom();
  }

  /** Compiled at its first use. */
  #program(pass: Pass): Program {
    const program = this.#programs.get(pass) ?? new Program(this.#gl, this.#shaders[pass]());
    this.#programs.set(pass, program);
    return program;
  }

  #makeRoom(rows: number) {
    if (this.#room?.losses.full) this.#early.push(...this.#room.losses.takeSync());
    if (this.#room && this.#room.textures.capacity >= rows) return this.#room;
    if (this.#room) this.#early.push(...this.#room.losses.takeSync());
    this.#freeRoom();
    const textures = batchTextures(this.#gl, this.#layout, rows);
    try {
      const losses = new LossRing(this.#gpgpu, rows, this.#layout.shownTimesteps);
      return (this.#room = { textures, losses });
    } catch (error) {
      textures.dispose();
      throw error;
    }
  }

  #freeRoom(): void {
    this.#room?.textures.dispose();
    this.#room?.losses.dispose();
    this.#room = undefined;
  }

  #upload({ batch, staging }: BatchTextures, inputs: Float32Array, targets: Float32Array): void {
    const gl = this.#gl;
    staging.set(inputs);
    staging.set(targets, inputs.length);
    const height = Math.ceil((inputs.length + targets.length) / BATCH_WIDTH);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(batch.target, batch.texture);
    gl.texSubImage2D(batch.target, 0, 0, 0, BATCH_WIDTH, height, gl.RED, gl.FLOAT, staging);
  }

  #forward({ batch, cells, forwardTargets }: BatchTextures, rows: number): void {
    const forward = this.#program('forward');
    const area = { x: 0, y: 0, width: this.#layout.hiddenColumns, height: rows };
    forward.use();
    forward.sample('weights', this.weights.now.weights);
    forward.sample('batch', batch);
    for (let wave = 0; wave < this.#layout.waves; wave += 1) {
      forward.setInt('wave', wave);
      forward.sample('cellsBefore', cells[1 - (wave & 1)]);
      forward.draw(forwardTargets[wave], area);
    }
  }

  /** At each timestep that the head sees, the first of them last: a draw for it, and one for its loss. */
  #head(textures: BatchTextures, losses: LossRing, rows: number): void {
    let ring = losses.add(rows);
    const loss = this.#program('loss');
    for (const wave of textures.headTargets.keys()) {
      this.#headAt(wave, textures, rows);
      loss.use();
      loss.sample('pointLosses', textures.pointLosses);
      loss.draw(losses.target, ring);
      ring = { ...ring, y: ring.y + 1 };
    }
  }

  #headAt(wave: number, { batch, cells, headTargets }: BatchTextures, rows: number): void {
    const target = headTargets.get(wave);
    if (!target) throw new RangeError(`The head does not see wave ${wave}.`);
    const head = this.#program('head');
    const { hiddenColumns, columns, shape } = this.#layout;
    head.use();
    head.setInt('t', wave - shape.layers.length);
    head.setInt('rows', rows);
    head.sample('weights', this.weights.now.weights);
    head.sample('batch', batch);
    head.sample('cells', cells[1 - (wave & 1)]);
    head.draw(target, { x: hiddenColumns, y: 0, width: columns - hiddenColumns, height: rows });
  }

  #backward({ gates, cells, dz, dc, backwardTargets }: BatchTextures, rows: number): void {
    const backward = this.#program('backward');
    const area = { x: 0, y: 0, width: this.#layout.hiddenColumns, height: rows };
    backward.use();
    backward.sample('weights', this.weights.now.weights);
    for (let wave = this.#layout.waves - 1; wave >= 0; wave -= 1) {
      const now = wave & 1;
      const other = 1 - now;
      backward.setInt('wave', wave);
      backward.sample('gates', gates[now]);
      backward.sample('cells', cells[now]);
      backward.sample('cellsBefore', cells[other]);
      backward.sample('dzLater', dz[other]);
      backward.sample('dcLater', dc[other]);
      backward.draw(backwardTargets[wave], area);
    }
  }

  #gradients({ batch, cells, dz }: BatchTextures, rows: number): void {
    const gradients = this.#program('gradients');
    const { columns, rowQuads } = this.#layout;
    const height = gradientParts(this.#layout) * rowQuads;
    gradients.use();
    gradients.setInt('rows', rows);
    gradients.sample('batch', batch);
    for (const parity of [0, 1]) {
      gradients.setInt('parity', parity);
      gradients.sample('dz', dz[parity]);
      gradients.sample('cells', cells[1 - parity]);
      gradients.draw(this.weights.gradientsTarget, { x: 0, y: parity * height, width: columns, height });
    }
  }

  #adam({ learningRate, iteration }: Rates): void {
    const adam = this.#program('adam');
    const { now, next, gradients } = this.weights;
    const { columns, rows } = this.#layout;
    adam.use();
    adam.setFloat('stepSize', learningRate / (1 - 0.9 ** iteration));
    adam.setFloat('vCorrection', 1 / (1 - 0.999 ** iteration));
    adam.sample('weights', now.weights);
    adam.sample('firstMoments', now.firstMoments);
    adam.sample('secondMoments', now.secondMoments);
    adam.sample('gradients', gradients);
    adam.draw(next.target, { x: 0, y: 0, width: columns, height: rows });
    this.weights.swap();
  }
}
