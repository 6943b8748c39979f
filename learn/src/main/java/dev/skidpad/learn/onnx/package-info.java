/// Policies as ONNX files: any model that keeps to the contract of `docs/reference/onnx.md` drives, and our own
/// policies become such files.
///
/// Start with [dev.skidpad.learn.onnx.OnnxPlanner]. A file's inputs are read once into a
/// [dev.skidpad.learn.onnx.ModelContract]; writers fill what it asks for, one writer for each kind of thing that
/// there is to see; [dev.skidpad.learn.onnx.TrajectoryPlan] turns what it answers into a plan.
/// [dev.skidpad.learn.onnx.PolicyExport] goes the other way, with [dev.skidpad.learn.onnx.OnnxGraph] as its pen.
/// [dev.skidpad.learn.onnx.OnnxFunction] runs models that answer something else than a plan.
/// ONNX Runtime is used here and nowhere else.
@NullMarked
package dev.skidpad.learn.onnx;

import org.jspecify.annotations.NullMarked;
