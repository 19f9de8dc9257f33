package org.ionfront.benchmarks;

import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Species;

/**
 * A two-ion experiment with constant current on a mesh at rest with a given number of cells, below the simulator: equal cells
 * down to a depth, growing ones behind.
 */
public final class FixedMesh {
    private static final double GROWTH = 1.12;

    private final Grid grid;
    private final NernstPlanckPoisson system;
    private final double velocity;

    /**
     * Sets up the equations.
     *
     * @param experiment two ions of charge 1, constant current
     * @param fineDepth depth of the equal cells [m]
     * @param cells number of cells, at least 100; met to a few
     */
    public FixedMesh(Experiment experiment, double fineDepth, int cells) {
        double thickness = experiment.sample().thickness();
        int fine = cells;
        Grid planned = Grid.graded(thickness, fineDepth, fineDepth / fine, GROWTH);
        for (int tries = 0; tries < 20 && planned.cells() != cells; tries++) {
            fine -= planned.cells() - cells;
            planned = Grid.graded(thickness, fineDepth, fineDepth / fine, GROWTH);
        }
        grid = planned;
        double chargePerMetre = PhysicalConstants.ELEMENTARY_CHARGE * experiment.backgroundDensity();
        double lambda2 =
                experiment.sample().permittivity() * experiment.sample().thermalVoltage() / chargePerMetre;
        system = new NernstPlanckPoisson(
                grid,
                lambda2,
                new double[] {1, 1},
                new double[] {1, 0},
                experiment.species().stream().map(Species::law).toList(),
                new FrontCondition.Attached(1),
                BackCondition.OUTFLOW);
        Drive.Current drive = (Drive.Current) experiment.protocol().get(0).drive();
        velocity = drive.trace().at(0) / chargePerMetre;
        system.setCircuit(new CircuitCondition.Current(velocity, 0, 0));
    }

    /** The equations. */
    public NernstPlanckPoisson system() {
        return system;
    }

    /** Number of cells. */
    public int cells() {
        return grid.cells();
    }

    /** Unknowns of the untouched glass that carries the current already. */
    public double[] start(Experiment experiment) {
        double[] bulk = {1, 0};
        List<Species> species = experiment.species();
        double mobility = species.get(0).law().evaluate(bulk, 0, new double[2]);
        return system.uniformState(velocity / mobility);
    }
}
