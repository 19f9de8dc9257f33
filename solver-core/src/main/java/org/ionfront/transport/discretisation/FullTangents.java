package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.time.TangentSystem;

/** Tangents of {@link NernstPlanckPoisson}, in the order of {@link TangentLayout}. */
final class FullTangents extends ContentTangents {
    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final MovingGrid grid;
    private final TangentLayout layout;
    private final double[][] permittivity;
    private final StepTangents steps;
    private List<CircuitCondition> circuits = List.of();

    /**
     * Prepares the work space.
     *
     * @param system the equations
     * @param directions one per parameter
     */
    FullTangents(NernstPlanckPoisson system, List<TransportDirection> directions) {
        super(system, directions);
        this.system = system;
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
        double[] spread = new double[faces];
        if (given.length == 1) {
            Arrays.fill(spread, given[0]);
            return given[0] == 0 ? new double[0] : spread;
        }
        return given.clone();
    }

    @Override
    public TangentSystem steps() {
        return steps;
    }

    @Override
    public void setCircuit(List<CircuitCondition> changes) {
        circuits = List.copyOf(changes);
        steps.setCircuits(circuits);
    }

    @Override
    public double[][] uniform() {
        return new double[directions.size()][system.size()];
    }

    @Override
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

    @Override
    void shift(int q, IonTransfer transfer, double change, double[] tangent) {
        int from = transfer.from();
        int to = transfer.to();
        double sign = from < to ? 1 : -1;
        for (int f = Math.min(from, to) + 1; f <= Math.max(from, to); f++) {
            double own = permittivity[q].length > 0 ? permittivity[q][f] * transfer.amount() : 0;
            tangent[layout.fields + f] -= sign * (change - own) * system.perLambda2[f] * grid.scale[f];
        }
    }

    @Override
    double content(int q, double[] y, double[] tangent, int i, int k) {
        double untouched = directions.get(q).bulk()[i] * grid.width[k];
        if (i < last) {
            return untouched + tangent[place(i, k)];
        }
        double rest = untouched
                + state.gaussRight[k] * fieldChange(q, y, tangent, k + 1)
                - state.gaussLeft[k] * fieldChange(q, y, tangent, k);
        for (int j = 0; j < last; j++) {
            rest -= tangent[place(j, k)];
        }
        return rest;
    }

    @Override
    public void regainPotential(double[] y, double[][] tangents) {
        double[] changes = new double[tangents.length];
        for (int q = 0; q < changes.length; q++) {
            changes[q] = tangents[q][layout.potential];
        }
        jump(y, y[layout.potential], changes, tangents);
    }

    @Override
    public double[][] adopt(TransportTangents others, double[] y, double[][] tangents) {
        FullTangents before = (FullTangents) others;
        double[][] adopted = new double[tangents.length][system.size()];
        Adoption adoption = new Adoption(before.system, y, system.faces());
        HandOver handOver = new HandOver(system);
        double[] fieldsAfter = handOver.interpolatedFields(before.system, before.fields(y));
        for (int q = 0; q < tangents.length; q++) {
            double[] oldFields = new double[before.faces];
            for (int f = 0; f < oldFields.length; f++) {
                int own = Math.max(f, before.state.firstField());
                oldFields[f] = before.fieldChange(q, y, tangents[q], own);
            }
            double[] newFields = handOver.interpolatedFields(before.system, oldFields);
            double[][] contents = before.fractions(q, y, tangents[q]);
            for (double[] ofSpecies : contents) {
                for (int k = 0; k < ofSpecies.length; k++) {
                    ofSpecies[k] *= before.grid.width[k];
                }
            }
            double[][] remapped = adoption.contents(contents, excess(newFields));
            for (int f = state.firstField(); f < faces; f++) {
                double own = permittivity[q].length > 0 ? permittivity[q][f] * fieldsAfter[f] : 0;
                adopted[q][layout.fields + f] = (newFields[f] - own) * grid.scale[f];
            }
            for (int i = 0; i < last; i++) {
                double untouched = directions.get(q).bulk()[i];
                for (int k = 0; k < cells; k++) {
                    adopted[q][place(i, k)] = remapped[i][k] - untouched * grid.width[k];
                }
            }
            adopted[q][layout.charge] = tangents[q][before.layout.charge];
            adopted[q][layout.potential] = tangents[q][before.layout.potential];
        }
        return adopted;
    }

    private double[] fields(double[] y) {
        double[] fields = new double[faces];
        for (int f = 0; f < fields.length; f++) {
            fields[f] = system.field(y, f);
        }
        return fields;
    }

    /* Change of the charge up to every face for that of displacements over the squared screening length. */
    private double[] excess(double[] changes) {
        double[] excess = new double[faces];
        for (int f = 1; f < faces; f++) {
            int k = f - 1;
            excess[f] = excess[k] + state.gaussRight[k] * changes[f] - state.gaussLeft[k] * changes[k];
        }
        return excess;
    }

    @Override
    public void jump(double[] y, double reducedPotential, double[] changes, double[][] tangents) {
        double displacement = (reducedPotential - system.surfacePotential(y)) / system.elastance;
        for (int q = 0; q < tangents.length; q++) {
            double missing = changes[q] - layout.sumOfDrops(tangents[q]);
            double[] change = permittivity[q];
            for (int f = state.firstField(); f < faces && change.length > 0; f++) {
                missing += displacement * grid.reach[f] * system.perLambda2[f] * change[f];
            }
            double further = missing / system.elastance;
            for (int f = state.firstField(); f < faces; f++) {
                double own = change.length > 0 ? change[f] * displacement : 0;
                tangents[q][layout.fields + f] += (further - own) * grid.scale[f] * system.perLambda2[f];
            }
            tangents[q][layout.charge] += further;
            tangents[q][layout.potential] = changes[q];
        }
    }

    @Override
    public void takeOver(double[] y, FrontCondition earlier, double[][] tangents) {
        boolean becomesNeutral = state.firstField() == 1 && !(earlier instanceof FrontCondition.Attached);
        HandOver handOver = new HandOver(system);
        int donor = handOver.donor(y, earlier);
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
                if (leaving < last) {
                    tangents[q][leaving * faces + 1] -= change;
                    tangents[q][leaving * faces + 2] += toSheet ? 0 : change;
                }
            }
            // The rest is linear.
            layout.interleave(tangents[q], plain);
            handOver.takeOver(plain, earlier, donor);
            layout.arrange(plain, tangents[q]);
            tangents[q][layout.charge] = plain[layout.charge];
            tangents[q][layout.potential] = plain[layout.potential];
        }
    }

    @Override
    public double[][] fractions(int q, double[] y, double[] tangent) {
        double[][] result = new double[layout.species][cells];
        double[] untouched = directions.get(q).bulk();
        for (int k = 0; k < cells; k++) {
            double rest = state.gaussRight[k] * fieldChange(q, y, tangent, k + 1)
                    - state.gaussLeft[k] * fieldChange(q, y, tangent, k);
            for (int i = 0; i < last; i++) {
                double change = tangent[place(i, k)];
                result[i][k] = untouched[i] + change * grid.perWidth[k];
                rest -= change;
            }
            result[last][k] = untouched[last] + rest * grid.perWidth[k];
        }
        return result;
    }

    /* Of a field and, where the screening length changes, of the displacement over it. */
    private double fieldChange(int q, double[] y, double[] tangent, int face) {
        int f = Math.max(face, state.firstField());
        double own = permittivity[q].length > 0 ? permittivity[q][f] * system.field(y, f) : 0;
        return tangent[layout.fields + f] * grid.perScale[f] + own;
    }

    @Override
    public double sheetCharge(int q, double[] y, double[] tangent) {
        return system.lambda2[state.firstField()] * fieldChange(q, y, tangent, 0);
    }

    @Override
    public double charge(double[] tangent) {
        return tangent[layout.charge];
    }

    @Override
    public void observe(double time, double[] y, double[][] tangents) {
        System.arraycopy(steps.currents(time, y, tangents), 0, currents, 0, currents.length);
        for (int q = 0; q < tangents.length; q++) {
            potentials[q] = layout.sumOfDrops(tangents[q]);
        }
    }
}
