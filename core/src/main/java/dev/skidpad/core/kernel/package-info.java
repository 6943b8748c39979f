/// Numeric kernels: the inner loops of simulation and of networks, as stateless operations on arrays.
///
/// Start with [dev.skidpad.core.kernel.Kernels], which picks the implementation once. Each kernel is a
/// small interface with a plain reference and a Vector API twin, and **both give the same bits**, whatever
/// the vector width: additions happen in one fixed order, nothing is fused (`fma`), sine, cosine and
/// exponential are our own ([dev.skidpad.core.kernel.Trig], [dev.skidpad.core.kernel.Exponential]). Where a
/// sum runs along a vector it is taken over sixteen virtual lanes ([dev.skidpad.core.kernel.SixteenLanes]),
/// which a vector of 512, 256 or 128 bits can hold in one, two or four pieces.
///
/// A kernel allocates nothing, checks the shapes it is given, and is safe to call from many threads at
/// once. Arrays that are written must not overlap those that are read, unless a method says that it works
/// in place. Rows lie one after another: element `(r, c)` of `[R, C]` stands at `r * C + c`.
@NullMarked
package dev.skidpad.core.kernel;

import org.jspecify.annotations.NullMarked;
