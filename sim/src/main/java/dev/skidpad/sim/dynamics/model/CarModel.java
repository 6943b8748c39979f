package dev.skidpad.sim.dynamics.model;

/// How one car moves: its state, and a step of its equations of motion.
///
/// The state that all models share is that of the box: its centre `(x, y)` in scene-local m, its heading `ψ` in
/// rad, counter-clockwise, and the speed along the heading in m/s, negative when reversing.
///
/// A car is driven in one of two ways. [#step] takes what a driver wants, an acceleration along the heading and a
/// curvature of the path, and does what comes nearest to it; [#act] takes the model's own inputs, and refuses
/// those that are out of range. Mixing the two is allowed.
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
    /// @throws IllegalArgumentException if a value is not finite; nothing has changed then
    void set(float centreX, float centreY, float headingRad, float vx, float vy);

    /// Drives one step as near to what is wanted as the car can.
    ///
    /// @param wantedAccelerationMps2 along the heading
    /// @param wantedCurvaturePerM of the path of the point that [#rearToCentreM] speaks of, positive to the left
    /// @throws IllegalArgumentException if a value is not finite; nothing has changed then
    void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds);

    /// What the model's own inputs are.
    ActionSpace actions();

    /// Writes the inputs that come nearest to what a driver wants in the present state: those that [#step] uses.
    ///
    /// @param action `[actions().size()]`, out
    void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action);

    /// Drives one step by the model's own inputs.
    ///
    /// @param action `[actions().size()]`
    /// @throws IllegalArgumentException if an input is not finite or out of range; nothing has changed then
    void act(float[] action, float dtSeconds);

    /// How many numbers [#save] writes.
    int stateSize();

    /// Writes the whole state; the first four numbers are centre x, centre y, heading and speed along the heading.
    ///
    /// @param state `[stateSize()]`, out
    void save(double[] state);

    /// Puts the car into a state that [#save] has written, of this or of another car of the same kind and length.
    ///
    /// @param state `[stateSize()]`
    void restore(double[] state);

    /// The distance in m from the point that does not slip sideways, in most models the rear axle, forward to the
    /// box centre.
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
