/**
 * A weight update in 2(T + L − 1) + 5 draws: trainStep of core/lstm/step.ts, on textures. README.md draws the
 * wavefront; each shader says which lines of core/lstm it is.
 */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';
import type { LossName } from '../fused-stack';
import { batchTextures, type BatchTextures } from './batch-textures';
import type { StackLayout } from './layout';
import { LossRing } from './loss-ring';
import { Program } from './program';
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

type Programs = Readonly<Record<'forward' | 'head' | 'loss' | 'backward' | 'gradients' | 'adam', Program>>;

export class FusedStep {
  readonly weights: WeightTextures;
  readonly #gpgpu: GPGPUContext;
  readonly #gl: WebGL2RenderingContext;
  readonly #layout: StackLayout;
  readonly #programs: Programs;
  /** Without attributes; the vertex shader makes its own corners. */
  readonly #vertexArray: WebGLVertexArrayObject;
  #room: { readonly textures: BatchTextures; readonly losses: LossRing } | undefined;
  /** Losses that had to be read before they were asked for. */
  #early: number[] = [];

  constructor(gpgpu: GPGPUContext, layout: StackLayout, loss: LossName) {
    this.#gpgpu = gpgpu;
    const gl = gpgpu.gl as WebGL2RenderingContext;
    this.#gl = gl;
    this.#layout = layout;
    this.weights = new WeightTextures(gpgpu, layout);
    const parts = gradientParts(layout);
    this.#programs = {
      forward: new Program(gl, forwardShader(layout)),
      head: new Program(gl, headShader(layout, loss)),
      loss: new Program(gl, lossShader(layout)),
      backward: new Program(gl, backwardShader(layout)),
      gradients: new Program(gl, gradientsShader(layout, parts)),
      adam: new Program(gl, adamShader(layout, parts)),
    };
    this.#vertexArray = gl.createVertexArray();
  }

  /** Of the last batch, for the tests; undefined before the first. */
  get textures(): BatchTextures | undefined {
    return this.#room?.textures;
  }

  /**
   * @param inputs [rows, T, F]
   * @param targets [rows, O], or [rows, T, O] when the last layer returns sequences
   * @throws RangeError when the graphics card has no room for a batch of this size
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

  /** The mean loss of each batch since the last call. */
  async takeLosses(): Promise<number[]> {
    const early = this.#early;
    this.#early = [];
    return [...early, ...((await this.#room?.losses.take()) ?? [])];
  }

  dispose(): void {
    this.weights.dispose();
    for (const program of Object.values(this.#programs)) program.dispose();
    this.#gl.deleteVertexArray(this.#vertexArray);
    this.#freeRoom();
  }

  #makeRoom(rows: number) {
    if (this.#room?.losses.full) this.#early.push(...this.#room.losses.takeSync());
    if (this.#room && this.#room.textures.capacity >= rows) return this.#room;
    this.#freeRoom();
    const textures = batchTextures(this.#gl, this.#layout, rows);
    const losses = new LossRing(this.#gpgpu, rows, this.#layout.shownTimesteps);
    this.#room = { textures, losses };
    return this.#room;
  }

  #freeRoom(): void {
    if (!this.#room) return;
    this.#early.push(...this.#room.losses.takeSync());
    this.#room.textures.dispose();
    this.#room.losses.dispose();
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
    const { forward } = this.#programs;
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

  /** A draw for the head and one for its loss, at each timestep that it sees. */
  #head(textures: BatchTextures, losses: LossRing, rows: number): void {
    const { batch, cells, headTargets, pointLosses } = textures;
    const { head, loss } = this.#programs;
    const { hiddenColumns, columns, shape } = this.#layout;
    const area = { x: hiddenColumns, y: 0, width: columns - hiddenColumns, height: rows };
    let ring = losses.add(rows);
    for (const [wave, target] of headTargets) {
      head.use();
      head.setInt('t', wave - shape.layers.length);
      head.setInt('rows', rows);
      head.sample('weights', this.weights.now.weights);
      head.sample('batch', batch);
      head.sample('cells', cells[1 - (wave & 1)]);
      head.draw(target, area);

      loss.use();
      loss.sample('pointLosses', pointLosses);
      loss.draw(losses.target, ring);
      ring = { ...ring, y: ring.y + 1 };
    }
  }

  #backward({ gates, cells, dz, dc, backwardTargets }: BatchTextures, rows: number): void {
    const { backward } = this.#programs;
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
    const { gradients } = this.#programs;
    const { columns, rows: weightRows } = this.#layout;
    const height = gradientParts(this.#layout) * weightRows;
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
    const { adam } = this.#programs;
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
