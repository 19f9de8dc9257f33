package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.time.TangentSystem;

/** Tangents of {@link NernstPlanckPoisson}, in the order of {@link TangentLayout}. */
final class FullTangents implements TransportTangents {
    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final MovingGrid grid;
    private final TangentLayout layout;
    private final List<TransportDirection> directions;
    private final double[][] permittivity;
    private final StepTangents steps;
    private List<CircuitCondition> circuits = List.of();
    private double[] currents = new double[0];
    private double[] potentials = new double[0];

    /**
     * Prepares the work space.
     *
     * @param system the equations
     * @param directions one per parameter
     */
    FullTangents(NernstPlanckPoisson system, List<TransportDirection> directions) {
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
    public void follow(IonTransfer transfer, double[] y, double[][] tangents) {
        int i = transfer.species();
        int from = transfer.from();
        int to = transfer.to();
        for (int q = 0; q < tangents.length; q++) {
            double change = transfer.change(content(q, y, tangents[q], i, from), content(q, y, tangents[q], i, to));
            exchange(tangents[q], i, from, to, change);
            if (transfer.other() != IonTransfer.NONE) {
                exchange(tangents[q], transfer.other(), to, from, change);
                continue;
            }
            double sign = from < to ? 1 : -1;
            for (int f = Math.min(from, to) + 1; f <= Math.max(from, to); f++) {
                double own = permittivity[q].length > 0 ? permittivity[q][f] * transfer.amount() : 0;
                tangents[q][layout.fields + f] -= sign * (change - own) * system.perLambda2[f] * grid.scale[f];
            }
        }
    }

    /* Change of the content of a species in a cell. */
    private double content(int q, double[] y, double[] tangent, int i, int k) {
        double[] untouched = directions.get(q).bulk();
        if (i < layout.last) {
            return untouched[i] * grid.width[k] + tangent[i * layout.faces + k + 1];
        }
        double rest = untouched[i] * grid.width[k]
                + state.gaussRight[k] * fieldChange(q, y, tangent, k + 1)
                - state.gaussLeft[k] * fieldChange(q, y, tangent, k);
        for (int j = 0; j < layout.last; j++) {
            rest -= tangent[j * layout.faces + k + 1];
        }
        return rest;
    }

    private void exchange(double[] tangent, int species, int from, int to, double amount) {
        if (species < layout.last) {
            tangent[species * layout.faces + to + 1] += amount;
            tangent[species * layout.faces + from + 1] -= amount;
        }
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
        double[] fieldsAfter = system.interpolatedFields(before.system, before.fields(y));
        for (int q = 0; q < tangents.length; q++) {
            double[] oldFields = new double[before.layout.faces];
            for (int f = 0; f < oldFields.length; f++) {
                int own = Math.max(f, before.state.firstField());
                oldFields[f] = before.fieldChange(q, y, tangents[q], own);
            }
            double[] newFields = system.interpolatedFields(before.system, oldFields);
            double[][] contents = before.fractions(q, y, tangents[q]);
            for (double[] ofSpecies : contents) {
                for (int k = 0; k < ofSpecies.length; k++) {
                    ofSpecies[k] *= before.grid.width[k];
                }
            }
            double[][] remapped = adoption.contents(contents, excess(newFields));
            for (int f = state.firstField(); f < layout.faces; f++) {
                double own = permittivity[q].length > 0 ? permittivity[q][f] * fieldsAfter[f] : 0;
                adopted[q][layout.fields + f] = (newFields[f] - own) * grid.scale[f];
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

    private double[] fields(double[] y) {
        double[] fields = new double[layout.faces];
        for (int f = 0; f < fields.length; f++) {
            fields[f] = system.field(y, f);
        }
        return fields;
    }

    /* Change of the charge up to every face for that of displacements over the squared screening length. */
    private double[] excess(double[] changes) {
        double[] excess = new double[layout.faces];
        for (int f = 1; f < layout.faces; f++) {
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

    @Override
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

    @Override
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
        currents = steps.currents(time, y, tangents);
        potentials = new double[tangents.length];
        for (int q = 0; q < tangents.length; q++) {
            potentials[q] = layout.sumOfDrops(tangents[q]);
        }
    }

    @Override
    public double current(int q) {
        return currents[q];
    }

    @Override
    public double surfacePotential(int q) {
        return potentials[q];
    }
}
