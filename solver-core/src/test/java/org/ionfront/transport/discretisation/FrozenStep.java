package org.ionfront.transport.discretisation;

import org.ionfront.transport.time.RosenbrockStepper;

/**
 * A step as it was taken, to be taken again by equations with other parameters: length, motion of the faces and weights of
 * what they carry are those of the first time.
 */
public final class FrozenStep {
    private final double time;
    private final double step;
    private final boolean moving;
    private final double[] velocities;
    private final double[] weights;
    private final FrozenFaces faces;

    /** Keeps a step that has been accepted, before the grid comes to rest. */
    public FrozenStep(TransportEquations system, double time, double step) {
        this.time = time;
        this.step = step;
        moving = FrozenFaces.grid(system).isMoving();
        velocities = FrozenFaces.grid(system).velocities().clone();
        weights = FrozenFaces.grid(system).swept.leftWeight.clone();
        faces = new FrozenFaces(system);
    }

    /** Unknowns after the step for those before it, with the grid at rest again. */
    public double[] take(TransportEquations system, double[] y) {
        if (moving) {
            system.setMotion(time, velocities);
            System.arraycopy(weights, 0, FrozenFaces.grid(system).swept.leftWeight, 0, weights.length);
            FrozenFaces.grid(system).swept.hold();
        }
        faces.imposeOn(system);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        stepper.attempt(time, y, step);
        double[] result = stepper.result();
        system.comeToRest(time + step, result);
        return result;
    }
}
