package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.data.generate.Conflict.Kind;
import dev.skidpad.data.generate.Conflict.Precedence;
import dev.skidpad.data.generate.Junction.Arm;
import dev.skidpad.data.generate.Junction.Rule;
import dev.skidpad.data.generate.RoadLane.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutsTest {
    private static RoadNetwork crossroads(Rule rule) {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            arms.add(new Arm(i * Math.PI / 2, 1, 13, i % 2 == 0, true, 150, 0));
        }
        NetworkBuilder net = new NetworkBuilder();
        Junction.lay(net, new Junction.Plan(arms, rule, 3.5, 0.5, 9), RandomStream.of(1, "test", 0));
        return net.build();
    }

    @Test
    void atACrossroadsOneCanGoThreeWaysFromEachOfFourRoads() {
        RoadNetwork network = crossroads(Rule.LIGHTS);
        assertThat(network.lanes()).hasSize(4 * 2 + 4 * 3);
        for (Turn turn : List.of(Turn.LEFT, Turn.RIGHT)) {
            assertThat(network.lanes().stream().filter(lane -> lane.turn() == turn))
                    .hasSize(4);
        }
        assertThat(network.edges()).hasSize(4);
        assertThat(network.crossings())
                .hasSize(4)
                .allSatisfy(crossing -> assertThat(crossing.lanes())
                        .as("what a crosswalk meets: three ways in, three ways out")
                        .hasSize(6));
    }

    @Test
    void oncomingTrafficGoesBeforeALeftTurn() {
        RoadNetwork network = crossroads(Rule.LIGHTS);
        for (RoadLane left : network.lanes()) {
            if (left.turn() != Turn.LEFT) {
                continue;
            }
            assertThat(network.conflicts().get(left.index())).anySatisfy(conflict -> {
                assertThat(network.lane(conflict.other()).turn()).isEqualTo(Turn.STRAIGHT);
                assertThat(conflict.kind()).isEqualTo(Kind.CROSSING);
                assertThat(conflict.precedence()).isEqualTo(Precedence.THEIRS);
            });
        }
    }

    @Test
    void conflictsAreMutual() {
        for (Rule rule : Rule.values()) {
            RoadNetwork network = crossroads(rule);
            for (RoadLane lane : network.lanes()) {
                for (Conflict conflict : network.conflicts().get(lane.index())) {
                    assertThat(network.conflicts().get(conflict.other())).anySatisfy(back -> {
                        assertThat(back.other()).isEqualTo(lane.index());
                        assertThat(back.in()).isEqualTo(conflict.otherIn());
                        assertThat(back.kind()).isEqualTo(conflict.kind());
                        assertThat(back.precedence() == Precedence.MINE)
                                .isEqualTo(conflict.precedence() == Precedence.THEIRS);
                    });
                }
            }
        }
    }

    @Test
    void minorRoadsStopWhereTheRuleSaysSo() {
        RoadNetwork network = crossroads(Rule.MINOR_STOPS);
        assertThat(network.stopSigns()).hasSize(2);
        assertThat(network.lights()).isEmpty();
        assertThat(crossroads(Rule.ALL_STOP).stopSigns()).hasSize(4);
    }

    @Test
    void whoeverEntersARoundaboutGivesWayToTheRing() {
        NetworkBuilder net = new NetworkBuilder();
        double[] angles = {0, 2.1, 4.2};
        Roundabout.lay(net, new Roundabout.Plan(angles, 16, 0.6, 5, 3.5, 0.5, 11, 150, new double[] {0, 0, 0}));
        RoadNetwork network = net.build();
        long entries = network.lanes().stream()
                .filter(lane -> lane.control() == RoadLane.Control.YIELD)
                .peek(lane -> assertThat(network.conflicts().get(lane.index())).anySatisfy(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Kind.MERGING);
                    assertThat(conflict.precedence()).isEqualTo(Precedence.THEIRS);
                }))
                .count();
        assertThat(entries).isEqualTo(3);
        assertThat(network.edges()).as("three outside, one around the island").hasSize(4);
    }

    @Test
    void theExtraLaneOfAMergeEndsAndHasToBeLeftToTheLeft() {
        NetworkBuilder net = new NetworkBuilder();
        MergeRoad.Lanes lanes =
                MergeRoad.lay(net, new MergeRoad.Plan(2, 3.5, 1, 250, 180, 300, 30, 0, 28, 20, LaneType.FREEWAY));
        RoadNetwork network = net.build();
        RoadLane extra = network.lane(lanes.extra());
        assertThat(extra.successors()).isEmpty();
        assertThat(extra.left()).isEqualTo(lanes.beside()[1]);
        assertThat(new Routes(network).endsHere(extra)).isTrue();
        assertThat(network.lane(lanes.ramp()).successors()).containsExactly(lanes.extra());
        assertThat(network.edges()).as("left, right, and between road and ramp").hasSize(3);
    }

    @Test
    void oppositeLanesOfARoadKnowEachOther() {
        NetworkBuilder net = new NetworkBuilder();
        Road road = Road.lay(
                net, Curves.line(new Pose(0, 0, 0), 100), CrossSection.of(2, 2, 3.5, 0.5), 14, LaneType.SURFACE_STREET);
        RoadNetwork network = net.build();
        assertThat(network.lane(road.forward()[0]).opposite()).isEqualTo(road.backward()[0]);
        assertThat(network.lane(road.forward()[1]).left()).isEqualTo(road.forward()[0]);
        assertThat(network.lane(road.forward()[1]).opposite()).isEqualTo(-1);
        assertThat(road.rightEdge().at(10).y()).isEqualTo(-7.5);
        assertThat(road.leftEdge().at(10).y()).isEqualTo(7.5);
    }
}
