/// What is known of the trustworthiness of world models, as JSON, as tables and as a page.
///
/// Start with [dev.skidpad.eval.trust.report.TrustReport].
@NullMarked
package dev.skidpad.eval.trust.report;

import org.jspecify.annotations.NullMarked;
