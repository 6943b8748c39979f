package dev.skidpad.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RouteGuideTest {
    private static final Offset<Float> NEAR = Offset.offset(1e-3f);
    private final Scenario scenario = TestScenes.road(19, 0, 0, 0, 0);
    private final Scenery scenery = new SceneryCache().of(scenario);

    @Test
    void aPointBesideTheRouteHasItsPlaceAndDistance() {
        Polyline straight = Polyline.of(new float[] {0, 100}, new float[] {0, 0});
        RouteGuide.Place place = new RouteGuide(straight, scenery).project(31.3f, 1.7f, new RouteGuide.Place());
        assertThat(place.alongM()).isCloseTo(31.3f, NEAR);
        assertThat(place.leftM()).isCloseTo(1.7f, NEAR);
    }

    @Test
    void theRouteGoesStraightOnAtItsEnds() {
        Polyline straight = Polyline.of(new float[] {0, 100}, new float[] {0, 0});
        RouteGuide route = new RouteGuide(straight, scenery);
        assertThat(route.project(140, -2, new RouteGuide.Place()).alongM()).isCloseTo(140, NEAR);
        assertThat(route.project(-8, 0, new RouteGuide.Place()).alongM()).isCloseTo(-8, NEAR);
        assertThat(route.xAt(130)).isCloseTo(130, NEAR);
    }

    @Test
    void theLightOfTheRoutesLaneIsOnTheRoute() {
        RouteGuide route = new RouteGuide(scenario.route(), scenery);
        assertThat(route.isOnRoute(0)).isTrue();
        assertThat(route.signalAlongM(0)).isCloseTo(150, Offset.offset(1f));
    }

    @Test
    void theLightOfALaneBesideIsNot() {
        RouteGuide route = new RouteGuide(scenario.map().lanes().get(1).centerline(), scenery);
        assertThat(route.isOnRoute(0)).isFalse();
    }
}
