/// What people read: one HTML file that needs neither network nor server, pictures from above, tables for the terminal.
///
/// Fill a [dev.skidpad.eval.report.ReportContent] and hand it to [dev.skidpad.eval.report.HtmlReport]; nothing in here
/// computes a result. Everything that comes from outside goes through [dev.skidpad.eval.report.Markup], which escapes
/// it. Pictures are drawn by [dev.skidpad.eval.report.TopDown] on a [dev.skidpad.eval.report.Canvas]: as SVG in the
/// report, as pixels for the command line. A picture's axes are `u` to the right and `v` up, in m, turned so that the
/// ego starts driving upwards ([dev.skidpad.eval.report.PictureFrame]).
@NullMarked
package dev.skidpad.eval.report;

import org.jspecify.annotations.NullMarked;
