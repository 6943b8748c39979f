package dev.skidpad.learn.onnx;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// A policy from an ONNX file at the wheel. What its inputs and its output mean is said in
/// `docs/reference/onnx.md`.
///
/// It uses no random numbers, and gives the same plans each time on the same machine; other machines may round
/// otherwise. A model that fails, or answers what is not finite, ends its episode as failed.
public final class OnnxPlanner implements Planner {
    private final String name;
    private final OnnxModel model;
    private final SceneryCache sceneries = new SceneryCache();
    private final Map<RoadMap, MapPolylines> maps = Collections.synchronizedMap(new WeakHashMap<>());

    private OnnxPlanner(String name, OnnxModel model) {
        this.name = name;
        this.model = model;
    }

    /// The planner in a file, under the file's name.
    ///
    /// @throws BadInputException if the file is no model that can be run, or does not keep to the contract
    public static OnnxPlanner load(Path file) {
        return new OnnxPlanner(String.valueOf(file.getFileName()), OnnxModel.open(file));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view);
    }

    /// One episode.
    private final class Driving implements Session {
        private final WorldView view;
        private final Frame frame = new Frame();
        private final List<InputWriter> writers = new ArrayList<>();
        private final TrajectoryPlan trajectory;

        Driving(WorldView view) {
            this.view = view;
            ModelContract contract = model.contract();
            trajectory = new TrajectoryPlan(contract.steps(), contract.stepSeconds());
            InputArrays arrays = new InputArrays(contract.inputs());
            writers.add(new AgentWriter(view, frame, AgentWriter.room(arrays.get(SceneInput.AGENTS))));
            InputArray map = arrays.get(SceneInput.MAP);
            if (map != null) {
                MapPolylines lines =
                        maps.computeIfAbsent(view.scenario().map(), road -> MapPolylines.of(road, map.extent(1)));
                writers.add(new MapWriter(lines, frame, map.extent(0)));
            }
            if (arrays.get(SceneInput.ROUTE) != null) {
                writers.add(new RouteWriter(view.scenario().route(), frame));
            }
            InputArray lights = arrays.get(SceneInput.LIGHTS);
            if (lights != null) {
                writers.add(new LightWriter(view, frame, lights.extent(0)));
            }
            contract.view()
                    .ifPresent(config -> writers.add(new ViewWriter(view, config, sceneries.of(view.scenario()))));
        }

        @Override
        public void plan(Plan plan) {
            int ego = view.egoIndex();
            frame.set(view.x(ego), view.y(ego), view.headingRad(ego));
            Workspace workspace = model.borrow();
            try {
                writers.forEach(writer -> writer.write(workspace.arrays()));
                model.run(workspace);
                float dt = view.scenario().dtSeconds();
                trajectory.fill(workspace.answer(), frame, view.vx(ego), view.vy(ego), dt, plan);
            } finally {
                model.giveBack(workspace);
            }
        }
    }
}
