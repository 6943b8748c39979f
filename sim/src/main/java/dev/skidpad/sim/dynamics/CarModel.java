package dev.skidpad.sim.dynamics;

/// How one car moves: its state, and a step of its equations of motion.
///
/// The state that all models share is that of the box: its centre `(x, y)` in scene-local m, its heading `ψ` in
/// rad, counter-clockwise, and the speed along the heading in m/s, negative when reversing. What a driver wants
/// is an acceleration along the heading and a curvature of the rear axle's path; every model does what comes
/// nearest to it within what it can do.
///
/// A buffer: one episode owns it. Nothing is allocated after it was made.
public interface CarModel {
    /// Puts the car at a pose, with straight wheels; of the velocity, what is along the heading counts.
    ///
    /// @param centreX m, box centre
    /// @param centreY m, box centre
    /// @param headingRad any winding
    /// @param vx m/s in the scene's axes
    /// @param vy m/s in the scene's axes
    void set(float centreX, float centreY, float headingRad, float vx, float vy);

    /// Drives one step as near to what is wanted as the car can.
    ///
    /// @param wantedAccelerationMps2 along the heading
    /// @param wantedCurvaturePerM of the rear axle's path, positive to the left
    /// @throws IllegalArgumentException if a value is not finite; nothing has changed then
    void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds);

    /// The distance in m from the rear axle forward to the box centre.
    float rearToCentreM();

    float centreX();

    float centreY();

    /// In `[-π, π]`.
    float headingRad();

    float headingCos();

    float headingSin();

    /// Speed along the heading in m/s, negative when reversing.
    float speedMps();

    /// The acceleration of the last step along the heading in m/s².
    float accelerationMps2();

    /// The curvature of the last step in 1/m.
    float curvaturePerM();

    /// Velocity of the box centre along the scene's x axis in m/s.
    float centreVx();

    /// Velocity of the box centre along the scene's y axis in m/s.
    float centreVy();

    default float rearX() {
        return centreX() - rearToCentreM() * headingCos();
    }

    default float rearY() {
        return centreY() - rearToCentreM() * headingSin();
    }
}
