package dev.skidpad.data.womd;

import dev.skidpad.core.scene.SignalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads `tl_states`: for each lane with a light, what it showed at which steps.
final class JsonLightParser {
    private final JsonCursor json;
    private final Map<String, Integer> passedOver;

    JsonLightParser(JsonCursor json, Map<String, Integer> passedOver) {
        this.json = json;
        this.passedOver = passedOver;
    }

    List<JsonScene.Light> lights() {
        List<JsonScene.Light> lights = new ArrayList<>();
        if (json.isNull()) {
            return lights;
        }
        json.enterObject("tl_states");
        for (String lane = json.nextField(); lane != null; lane = json.nextField()) {
            json.at("the light of lane " + lane);
            lights.add(light(lane));
        }
        return lights;
    }

    private JsonScene.Light light(String lane) {
        DoubleColumn x = new DoubleColumn();
        DoubleColumn y = new DoubleColumn();
        List<Integer> steps = new ArrayList<>();
        List<SignalState> states = new ArrayList<>();
        json.enterObject("tl_states");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "x" -> json.numbers(field, x);
                case "y" -> json.numbers(field, y);
                case "time_index" -> steps(field, steps);
                case "state" -> states(field, states);
                default -> json.skip();
            }
        }
        if (steps.isEmpty() || x.size() != steps.size() || y.size() != steps.size() || states.size() != steps.size()) {
            throw json.bad("has " + states.size() + " states, " + x.size() + " x and " + y.size() + " y for "
                    + steps.size() + " time indices");
        }
        return new JsonScene.Light(laneId(lane), x.toArray()[0], y.toArray()[0], steps, states);
    }

    private long laneId(String lane) {
        try {
            return Long.parseLong(lane);
        } catch (NumberFormatException e) {
            throw json.bad("is not named by the number of a lane (" + e.getMessage() + ")");
        }
    }

    private void steps(String field, List<Integer> out) {
        json.enterArray(field);
        while (json.nextElement()) {
            out.add(Math.clamp(json.integer(field), -1, Integer.MAX_VALUE));
        }
    }

    private void states(String field, List<SignalState> out) {
        json.enterArray(field);
        while (json.nextElement()) {
            out.add(state(json.text(field)));
        }
    }

    private SignalState state(String word) {
        return switch (word) {
            case "unknown" -> SignalState.UNKNOWN;
            case "arrow_stop" -> SignalState.ARROW_STOP;
            case "arrow_caution" -> SignalState.ARROW_CAUTION;
            case "arrow_go" -> SignalState.ARROW_GO;
            case "stop" -> SignalState.STOP;
            case "caution" -> SignalState.CAUTION;
            case "go" -> SignalState.GO;
            case "flashing_stop" -> SignalState.FLASHING_STOP;
            case "flashing_caution" -> SignalState.FLASHING_CAUTION;
            default -> {
                passedOver.merge("light states of unknown name '" + word + "', taken as unknown", 1, Integer::sum);
                yield SignalState.UNKNOWN;
            }
        };
    }
}
