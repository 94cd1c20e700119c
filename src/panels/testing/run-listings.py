"""Runs programs, given as JSON [[path, code], …], and prints for each its error or the layers of its model, as JSON."""
import contextlib
import io
import json
import sys
import traceback
import types

# Nothing is drawn.
pyplot = types.SimpleNamespace(**{name: lambda *_, **__: None for name in ("plot", "legend", "show")})
sys.modules["matplotlib"] = types.SimpleNamespace(pyplot=pyplot)
sys.modules["matplotlib.pyplot"] = pyplot


def definition(layer):
    layer = getattr(layer, "layer", layer)
    config = layer.get_config()
    names = ["kernel_initializer", "recurrent_initializer", "bias_initializer"]
    kept = {name: config[name]["class_name"] for name in names if name in config}
    for name in ["unit_forget_bias", "recurrent_activation"]:
        if name in config:
            kept[name] = config[name]
    return {"className": type(layer).__name__, **kept}


results = []
for path, code in json.load(sys.stdin):
    result = {"path": path, "layers": []}
    given = {}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(code, path, "exec"), given)
        if "model" in given:
            layers = [definition(layer) for layer in given["model"].layers]
            result["layers"] = [layer for layer in layers if "kernel_initializer" in layer]
    except Exception:
        result["error"] = traceback.format_exc()
    results.append(result)
print()
print(json.dumps(results))
