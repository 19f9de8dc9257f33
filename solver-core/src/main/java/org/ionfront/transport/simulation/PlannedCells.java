package org.ionfront.transport.simulation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.TransportModel;

/**
 * Cells that rest, fine as far as the front is expected to come; where it comes deeper, a deeper plan takes their place
 * (docs/solver.md, section 4). Mutable.
 */
final class PlannedCells implements CellMotion {
    /** A foreign ion at the end of the fine cells above this fraction asks for a deeper grid. */
    private static final double OUTGROWN = 1e-4;

    /** Cells that are longer than the front tell its place by this share of the charge depth, or by a part of a cell. */
    private static final double UNRESOLVED = 0.001;

    /** The same in neutral glass, whose fields follow from the composition at the end of a step. */
    private static final double UNRESOLVED_NEUTRAL = 0.01;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private GridPlan plan;
    private Grid grid;
    private int fineCell;
    private double beyond;

    PlannedCells(Experiment experiment, ScaledExperiment scaled, GridPlan plan) {
        this.experiment = experiment;
        this.scaled = scaled;
        this.plan = plan;
        grid = grid(plan);
        fineCell = fineCells();
    }

    /**
     * Goes on from the state of another run, with its cells where they are those of the plan or of one that followed it. Where a front has
     * come deeper they are deeper from the start: those that refuse every step would never grow.
     *
     * @param before equations of that run, at that state
     * @param y their unknowns
     */
    static PlannedCells resumed(
            Experiment experiment, ScaledExperiment scaled, GridPlan plan, TransportEquations before, double[] y) {
        double thickness = experiment.sample().thickness();
        PlannedCells cells = new PlannedCells(experiment, scaled, plan);
        GridPlan next = plan;
        while (!Arrays.equals(cells.grid.faces(), before.faces()) && next.fineDepth() < thickness) {
            next = next.deeper(thickness);
            cells = new PlannedCells(experiment, scaled, next);
        }
        if (!Arrays.equals(cells.grid.faces(), before.faces())) {
            cells = new PlannedCells(experiment, scaled, plan);
        }
        do {
            cells.look(before, y, cellAt(before, cells.grid.faces()[cells.fineCell]));
        } while (cells.outgrown());
        return cells;
    }

    private static int cellAt(TransportEquations system, double depth) {
        int cell = 0;
        while (cell < system.cells() - 1 && system.faces()[cell + 1] <= depth) {
            cell++;
        }
        return cell;
    }

    private Grid grid(GridPlan planned) {
        double thickness = experiment.sample().thickness();
        return planned.grid(thickness).withFacesAt(scaled.permittivity().bordersInside(thickness));
    }

    private int fineCells() {
        int count = 0;
        while (count < grid.cells() - 1 && grid.faces()[count + 1] < plan.fineDepth()) {
            count++;
        }
        return count;
    }

    @Override
    public double[] faces() {
        return grid.faces().clone();
    }

    @Override
    public double smallestWidth() {
        return Math.max(plan.naturalLength(), plan.fineWidth());
    }

    @Override
    public double unresolved() {
        boolean neutral = experiment.model() == TransportModel.ELECTRONEUTRAL;
        return plan.resolves() ? 0 : neutral ? UNRESOLVED_NEUTRAL : UNRESOLVED;
    }

    @Override
    public double[][] fronts() {
        return new double[0][];
    }

    @Override
    public List<String> warnings() {
        return plan.warnings();
    }

    @Override
    public boolean outgrown() {
        if (fineCell == grid.cells() - 1 || !(beyond > OUTGROWN)) {
            return false;
        }
        plan = plan.deeper(experiment.sample().thickness());
        grid = grid(plan);
        fineCell = fineCells();
        return true;
    }

    @Override
    public void observe(TransportEquations system, double[] y, double time) {
        look(system, y, fineCell);
    }

    private void look(TransportEquations system, double[] y, int cell) {
        beyond = 0;
        for (int i = 0; i < scaled.species(); i++) {
            if (!experiment.species().get(i).isNative()) {
                beyond += system.fraction(y, i, cell);
            }
        }
    }

    @Override
    public double start(TransportEquations system, double[] y, CircuitCondition circuit, double time, double step) {
        return step;
    }
}
