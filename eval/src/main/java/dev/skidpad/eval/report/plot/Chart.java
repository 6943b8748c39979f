package dev.skidpad.eval.report.plot;

import java.util.List;

/// Curves over one pair of axes.
///
/// @param title what they show
/// @param note a sentence on how to read them; may be empty
/// @param xLabel the horizontal axis, with its unit
/// @param yLabel the vertical axis, with its unit
/// @param series the curves
public record Chart(String title, String note, String xLabel, String yLabel, List<Series> series) {
    public Chart {
        series = List.copyOf(series);
    }

    /// One curve. Points that are not finite are left out, and said to be.
    ///
    /// @param name for the legend
    /// @param points from left to right
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// A point of a curve.
    public record Point(double x, double y) {}
}
