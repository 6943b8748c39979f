/// What people read: one HTML file that needs neither network nor server, and tables for the terminal.
///
/// Fill a [dev.skidpad.eval.report.ReportContent] and hand it to [dev.skidpad.eval.report.HtmlReport]; nothing in here
/// computes a result. Everything that comes from outside goes through [dev.skidpad.eval.report.page.Markup], which
/// escapes it. Pictures from above are in `picture`, plots in `plot`, what the page's script plays in `encode`.
@NullMarked
package dev.skidpad.eval.report;

import org.jspecify.annotations.NullMarked;
