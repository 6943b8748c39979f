package dev.skidpad.learn.feature;

/// How much of the scene an agent sees: the largest number of context rows of each sort.
///
/// @param agents other agents, the nearest first
/// @param lanePieces pieces of lanes
/// @param edgePieces pieces of road edges
/// @param markPieces pieces of crosswalks, and stop signs
/// @param signals lights
/// @param routePoints points of the route ahead; 0 for an agent that has no route, as in a world model
public record ViewConfig(int agents, int lanePieces, int edgePieces, int markPieces, int signals, int routePoints) {
    public ViewConfig {
        if (agents < 0 || lanePieces < 0 || edgePieces < 0 || markPieces < 0 || signals < 0) {
            throw new IllegalArgumentException("a view cannot have fewer than no rows");
        }
        if (routePoints < 0 || routePoints > RouteGuide.LOOKAHEAD_M.length) {
            throw new IllegalArgumentException(
                    "a view has " + routePoints + " route points, not 0 to " + RouteGuide.LOOKAHEAD_M.length);
        }
    }

    /// What a policy sees.
    public static ViewConfig policy() {
        return new ViewConfig(24, 24, 14, 4, 4, RouteGuide.LOOKAHEAD_M.length);
    }

    /// What an agent of the world model sees: the same without a route.
    public static ViewConfig world() {
        return new ViewConfig(24, 24, 14, 4, 4, 0);
    }

    /// Whether the agent has a route.
    public boolean hasRoute() {
        return routePoints > 0;
    }

    /// The largest number of rows of a kind.
    public int capacity(ContextKind kind) {
        return switch (kind) {
            case AGENT -> agents;
            case MAP -> lanePieces + edgePieces + markPieces;
            case SIGNAL -> signals;
            case ROUTE -> routePoints;
        };
    }
}
