/// The experiment on phantom braking: what a policy learns from scenes whose causes are missing, and how
/// much of that the plausibility filter prevents.
///
/// Start with [dev.skidpad.loop.phantom.PhantomStudy]. Its [dev.skidpad.loop.phantom.PhantomArm]s differ
/// in the scenes that [dev.skidpad.loop.phantom.PhantomScenes] gives them and in nothing else; what came
/// of it is a [dev.skidpad.loop.phantom.PhantomResult].
@NullMarked
package dev.skidpad.loop.phantom;

import org.jspecify.annotations.NullMarked;
