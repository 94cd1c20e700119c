"""Answers about models, in Keras: reads a model and a batch of data as JSON from each line, and writes its answer as JSON.

Arrays are float32 as base64, in Keras' order. A model has `layers`, the units of each LSTM layer; `decoder`, the units of a
decoder, or null; `timesteps`, `outputs` and `weights`. `inputs` [steps * batchSize, timesteps] are trained on in their order.
The answer has the `forecast` of `testInputs`, the `mae` there, the `gradients` on the first batch, and the weights `after`
one update for each batch.
"""

import base64
import json
import sys

import keras
import numpy as np
from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed


def array(text, *shape):
    return np.frombuffer(base64.b64decode(text), "<f4").reshape(shape)


def text(arrays):
    flat = np.concatenate([np.asarray(each, "<f4").ravel() for each in arrays])
    return base64.b64encode(flat.tobytes()).decode()


# Drawing weights that are replaced would take longer than all the rest.
zeros = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros", "unit_forget_bias": False}


def build(question):
    layers = question["layers"]
    head = {"kernel_initializer": "zeros"}
    model = keras.Sequential([keras.Input((question["timesteps"], 1))])
    for index, units in enumerate(layers):
        model.add(LSTM(units, return_sequences=index < len(layers) - 1, **zeros))
    if question["decoder"] is None:
        model.add(Dense(question["outputs"], **head))
    else:
        model.add(RepeatVector(question["outputs"]))
        model.add(LSTM(question["decoder"], return_sequences=True, **zeros))
        model.add(TimeDistributed(Dense(1, **head)))
    weights = array(question["weights"], -1)
    ends = np.cumsum([weight.size for weight in model.get_weights()])
    assert ends[-1] == weights.size, f"Keras has {ends[-1]} weights, the page has {weights.size}"
    parts = np.split(weights, ends[:-1])
    model.set_weights([part.reshape(weight.shape) for part, weight in zip(parts, model.get_weights())])
    return model


def updates_on_jax(model, optimizer, batches):
    import jax

    def loss(trainable, inputs, targets):
        forecasts, _ = model.stateless_call(trainable, model.non_trainable_variables, inputs)
        return abs(forecasts - targets).mean()

    @jax.jit
    def update(trainable, state, epsilon, inputs, targets):
        optimizer.epsilon = epsilon
        gradients = jax.grad(loss)(trainable, inputs, targets)
        return gradients, *optimizer.stateless_apply(state, gradients, trainable)

    weights = [variable.value for variable in model.trainable_variables]
    state = [variable.value for variable in optimizer.variables]
    first = None
    for epsilon, inputs, targets in batches:
        gradients, weights, state = update(weights, state, epsilon, inputs, targets)
        first = first or gradients
    return first, weights


def updates_on_tensorflow(model, optimizer, batches):
    import tensorflow as tf

    first = None
    for epsilon, inputs, targets in batches:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(abs(model(inputs) - targets))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.epsilon = epsilon
        optimizer.apply(gradients)
        first = first or gradients
    return first, [variable.value for variable in model.trainable_variables]


updates = {"jax": updates_on_jax, "tensorflow": updates_on_tensorflow}[keras.backend.backend()]


def answer(question):
    model = build(question)
    model.compile(loss="mae")
    timesteps, size = question["timesteps"], question["batchSize"]
    shape = (-1, *model.output_shape[1:])
    x_test = array(question["testInputs"], -1, timesteps, 1)
    y_test = array(question["testTargets"], *shape)
    forecast = model.predict(x_test, verbose=0)
    mae = float(model.evaluate(x_test, y_test, verbose=0))

    x = array(question["inputs"], -1, size, timesteps, 1)
    y = array(question["targets"], len(x), size, *shape[1:])

    optimizer = keras.optimizers.Adam(question["learningRate"])
    optimizer.build(model.trainable_variables)
    # The page adds 1e-7 to the root of the corrected second moment, Keras to that of the moment itself.
    epsilons = [1e-7 * (1 - 0.999**step) ** 0.5 for step in range(1, len(x) + 1)]
    first, after = updates(model, optimizer, zip(epsilons, x, y))
    return {"forecast": text([forecast]), "mae": mae, "gradients": text(first), "after": text(after)}


print(json.dumps({"keras": keras.__version__, "backend": keras.backend.backend()}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
