package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.time.TangentSystem;

/**
 * Derivatives of the unknowns of {@link NernstPlanckPoisson} by parameters: through steps, sudden changes and new grids, and
 * what follows from them (docs/sensitivities.md). Mutable, for one run on one thread.
 */
public final class TransportTangents {
    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final MovingGrid grid;
    private final TangentLayout layout;
    private final List<TransportDirection> directions;
    private final double[][] permittivity;
    private final StepTangents steps;
    private List<CircuitCondition> circuits = List.of();

    /**
     * Prepares the work space.
     *
     * @param system the equations; no thermodynamic factor
     * @param directions one per parameter
     */
    public TransportTangents(NernstPlanckPoisson system, List<TransportDirection> directions) {
        this.system = system;
        this.directions = List.copyOf(directions);
        state = system.state;
        grid = state.grid;
        layout = new TangentLayout(system);
        permittivity = new double[directions.size()][];
        for (int q = 0; q < permittivity.length; q++) {
            permittivity[q] = spread(directions.get(q).permittivity());
        }
        steps = new StepTangents(system, layout, this.directions, permittivity);
    }

    private double[] spread(double[] given) {
        double[] spread = new double[layout.faces];
        if (given.length == 1) {
            Arrays.fill(spread, given[0]);
            return given[0] == 0 ? new double[0] : spread;
        }
        return given.clone();
    }

    /** What takes tangents through steps. */
    public TangentSystem steps() {
        return steps;
    }

    /** Says how what the circuit prescribes changes from now on, one per parameter, of the kind of the circuit. */
    public void setCircuit(List<CircuitCondition> changes) {
        circuits = List.copyOf(changes);
        steps.setCircuits(circuits);
    }

    /** Tangents of the untouched glass in no field. */
    public double[][] uniform() {
        return new double[directions.size()][system.size()];
    }

    /**
     * Takes tangents through the end of a step, where a prescribed potential is regained on the grid that comes to rest.
     *
     * @param time end of the step [s]
     * @param y unknowns there, the grid still moving
     * @param tangents modified
     */
    public void comeToRest(double time, double[] y, double[][] tangents) {
        if (grid.isMoving() && system.circuit instanceof CircuitCondition.Potential given) {
            grid.moveTo(time);
            double[] changes = new double[tangents.length];
            for (int q = 0; q < changes.length; q++) {
                double slope = CircuitTangent.potentialSlope(circuits.get(q));
                changes[q] = tangents[q][layout.potential] + slope * grid.elapsed();
            }
            jump(y, y[layout.potential] + given.slope() * grid.elapsed(), changes, tangents);
        }
    }

    /** Takes tangents through a jump to the potential that is prescribed now. */
    public void regainPotential(double[] y, double[][] tangents) {
        double[] changes = new double[tangents.length];
        for (int q = 0; q < changes.length; q++) {
            changes[q] = tangents[q][layout.potential];
        }
        jump(y, y[layout.potential], changes, tangents);
    }

    /**
     * Tangents of these equations for those of others on another grid of the same sample, both without regions.
     *
     * @param before tangents' equations, at rest
     * @param y unknowns of those
     * @param tangents derivatives of y
     */
    public double[][] adopt(TransportTangents before, double[] y, double[][] tangents) {
        double[][] adopted = new double[tangents.length][system.size()];
        Adoption adoption = new Adoption(before.system, y, system);
        for (int q = 0; q < tangents.length; q++) {
            double[] oldFields = new double[before.layout.faces];
            for (int f = 0; f < oldFields.length; f++) {
                int own = Math.max(f, before.state.firstField());
                oldFields[f] = tangents[q][before.layout.fields + own] * before.grid.perScale[own];
            }
            double[] newFields = adoption.fields(oldFields);
            double screening = permittivity[q].length > 0 ? permittivity[q][0] : 0;
            double[][] contents = before.fractions(q, y, tangents[q]);
            for (double[] ofSpecies : contents) {
                for (int k = 0; k < ofSpecies.length; k++) {
                    ofSpecies[k] *= before.grid.width[k];
                }
            }
            double[][] remapped = adoption.contents(contents, newFields, screening);
            for (int f = state.firstField(); f < layout.faces; f++) {
                adopted[q][layout.fields + f] = newFields[f] * grid.scale[f];
            }
            for (int i = 0; i < layout.last; i++) {
                double untouched = directions.get(q).bulk()[i];
                for (int k = 0; k < layout.cells; k++) {
                    adopted[q][i * layout.faces + k + 1] = remapped[i][k] - untouched * grid.width[k];
                }
            }
            adopted[q][layout.charge] = tangents[q][before.layout.charge];
            adopted[q][layout.potential] = tangents[q][before.layout.potential];
        }
        return adopted;
    }

    /**
     * Takes tangents through a sudden change of the surface potential.
     *
     * @param y unknowns before it
     * @param reducedPotential new reduced potential
     * @param changes derivatives of that, one per parameter
     * @param tangents modified
     */
    public void jump(double[] y, double reducedPotential, double[] changes, double[][] tangents) {
        double displacement = (reducedPotential - system.surfacePotential(y)) / system.elastance;
        for (int q = 0; q < tangents.length; q++) {
            double missing = changes[q] - layout.sumOfDrops(tangents[q]);
            double[] change = permittivity[q];
            for (int f = state.firstField(); f < layout.faces && change.length > 0; f++) {
                missing += displacement * grid.reach[f] * system.perLambda2[f] * change[f];
            }
            double further = missing / system.elastance;
            for (int f = state.firstField(); f < layout.faces; f++) {
                double own = change.length > 0 ? change[f] * displacement : 0;
                tangents[q][layout.fields + f] += (further - own) * grid.scale[f] * system.perLambda2[f];
            }
            tangents[q][layout.charge] += further;
            tangents[q][layout.potential] = changes[q];
        }
    }

    /**
     * Takes tangents of equations with another front condition on the same grid over to these.
     *
     * @param y unknowns of those
     * @param earlier front condition they belong to
     * @param tangents modified
     */
    public void takeOver(double[] y, FrontCondition earlier, double[][] tangents) {
        boolean becomesNeutral = state.firstField() == 1 && !(earlier instanceof FrontCondition.Attached);
        int donor = system.donor(y, earlier);
        double[] plain = new double[system.size()];
        for (int q = 0; q < tangents.length; q++) {
            if (becomesNeutral
                    && permittivity[q].length > 0
                    && state.front instanceof FrontCondition.Attached attached) {
                double half = 0.5 * grid.width[0];
                double atFace = y[system.fieldIndex(0)] / half;
                double behind = y[system.fieldIndex(1)] / (grid.reach[1] - half);
                double change = permittivity[q][1] * system.lambda2[1] * (behind - atFace);
                boolean toSheet = donor == layout.species;
                int leaving = toSheet ? attached.species() : donor;
                if (leaving < layout.last) {
                    tangents[q][leaving * layout.faces + 1] -= change;
                    tangents[q][leaving * layout.faces + 2] += toSheet ? 0 : change;
                }
            }
            // The rest is linear.
            layout.interleave(tangents[q], plain);
            system.takeOver(plain, earlier, donor);
            layout.arrange(plain, tangents[q]);
            tangents[q][layout.charge] = plain[layout.charge];
            tangents[q][layout.potential] = plain[layout.potential];
        }
    }

    /**
     * Derivatives of the charge fractions of a state [-].
     *
     * @param q index of the parameter
     * @param y unknowns, on a grid at rest
     * @param tangent derivatives of y
     * @return species by cell
     */
    public double[][] fractions(int q, double[] y, double[] tangent) {
        double[][] result = new double[layout.species][layout.cells];
        double[] untouched = directions.get(q).bulk();
        for (int k = 0; k < layout.cells; k++) {
            double rest = state.gaussRight[k] * fieldChange(q, y, tangent, k + 1)
                    - state.gaussLeft[k] * fieldChange(q, y, tangent, k);
            for (int i = 0; i < layout.last; i++) {
                double change = tangent[i * layout.faces + k + 1];
                result[i][k] = untouched[i] + change * grid.perWidth[k];
                rest -= change;
            }
            result[layout.last][k] = untouched[layout.last] + rest * grid.perWidth[k];
        }
        return result;
    }

    /* Of a field and, where the screening length changes, of the displacement over it. */
    private double fieldChange(int q, double[] y, double[] tangent, int face) {
        int f = Math.max(face, state.firstField());
        double own = permittivity[q].length > 0 ? permittivity[q][f] * system.field(y, f) : 0;
        return tangent[layout.fields + f] * grid.perScale[f] + own;
    }

    /** Derivative of the charge on the front face, as a depth [m]; arguments as of {@link #fractions}. */
    public double sheetCharge(int q, double[] y, double[] tangent) {
        return system.lambda2[state.firstField()] * fieldChange(q, y, tangent, 0);
    }

    /** Derivative of the reduced surface potential. */
    public double surfacePotential(double[] tangent) {
        return layout.sumOfDrops(tangent);
    }

    /** Derivative of the charge depth [m]. */
    public double charge(double[] tangent) {
        return tangent[layout.charge];
    }

    /**
     * Derivatives of the current [m/s] in a state on a grid at rest.
     *
     * @param time of the state [s]
     * @param y unknowns
     * @param tangents derivatives of y
     * @return one per parameter
     */
    public double[] currents(double time, double[] y, double[][] tangents) {
        return steps.currents(time, y, tangents);
    }
}
