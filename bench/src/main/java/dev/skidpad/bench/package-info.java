/// JMH benchmarks of the kernels of `core`. Each checks what it times before it times it.
///
/// ```
/// ./mvnw -q -Pbench -pl bench -am package -DskipTests
/// java --add-modules jdk.incubator.vector -jar bench/target/skidpad-bench.jar
/// ```
/// The benchmarks of the parity workload's kernels stand in that workload's package, whose kernels are not
/// public.
@NullMarked
package dev.skidpad.bench;

import org.jspecify.annotations.NullMarked;
