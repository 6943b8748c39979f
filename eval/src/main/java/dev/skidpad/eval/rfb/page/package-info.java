/// The results of the risk foreseeing benchmark as tables and as a page with pictures. Start with
/// [dev.skidpad.eval.rfb.page.RfbPage].
@NullMarked
package dev.skidpad.eval.rfb.page;

import org.jspecify.annotations.NullMarked;
