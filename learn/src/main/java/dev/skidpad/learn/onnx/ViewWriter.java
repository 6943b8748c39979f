package dev.skidpad.learn.onnx;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.sim.world.WorldView;
import java.util.Optional;

/// Writes the inputs `view_...`: what our own policies see.
final class ViewWriter implements InputWriter {
    private final WorldView view;
    private final RouteGuide route;
    private final FeatureExtractor extractor;
    private final ViewFeatures features;

    ViewWriter(WorldView view, ViewConfig config, Scenery scenery) {
        this.view = view;
        route = new RouteGuide(view.scenario().route(), scenery);
        extractor = new FeatureExtractor(config, scenery);
        features = new ViewFeatures(config);
    }

    @Override
    public void write(InputArrays arrays) {
        extractor.extract(view, view.egoIndex(), route, features);
        for (SceneInput input : SceneInput.values()) {
            InputArray out = arrays.get(input);
            if (out != null && input == SceneInput.VIEW_SELF) {
                out.copyRows(features.self(), 1);
            } else if (out != null && kind(input).isPresent()) {
                ContextKind kind = kind(input).get();
                out.copyRows(features.rows(kind), features.count(kind));
            }
        }
    }

    /// Which rows of a view an input has; empty for all that is no rows of a view.
    static Optional<ContextKind> kind(SceneInput input) {
        return switch (input) {
            case VIEW_AGENT -> Optional.of(ContextKind.AGENT);
            case VIEW_MAP -> Optional.of(ContextKind.MAP);
            case VIEW_SIGNAL -> Optional.of(ContextKind.SIGNAL);
            case VIEW_ROUTE -> Optional.of(ContextKind.ROUTE);
            case EGO, EGO_HISTORY, AGENTS, MAP, ROUTE, LIGHTS, VIEW_SELF -> Optional.empty();
        };
    }
}
