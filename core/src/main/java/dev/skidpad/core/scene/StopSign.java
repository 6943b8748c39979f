package dev.skidpad.core.scene;

import java.util.List;

/// A stop sign.
///
/// @param id unique among the signs of its map
/// @param x m
/// @param y m
/// @param laneIds the lanes it rules, where the map says so
public record StopSign(long id, float x, float y, List<Long> laneIds) {
    public StopSign {
        laneIds = List.copyOf(laneIds);
    }
}
