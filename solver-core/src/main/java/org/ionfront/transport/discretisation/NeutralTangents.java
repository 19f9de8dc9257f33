package org.ionfront.transport.discretisation;

import java.util.List;
import org.ionfront.transport.time.TangentSystem;

/**
 * Tangents of {@link ElectroneutralTransport}: the content of species i in cell k at i(K + 1) + k + 1, then the charge depth and
 * the reduced surface potential.
 */
final class NeutralTangents extends ContentTangents {
    private final ElectroneutralTransport system;
    private final NeutralStepTangents steps;

    /**
     * Prepares the work space.
     *
     * @param system the equations
     * @param directions one per parameter
     */
    NeutralTangents(ElectroneutralTransport system, List<TransportDirection> directions) {
        super(system, directions);
        this.system = system;
        steps = new NeutralStepTangents(system, this.directions);
    }

    @Override
    public TangentSystem steps() {
        return steps;
    }

    @Override
    public void setCircuit(List<CircuitCondition> changes) {
        steps.setCircuits(changes);
    }

    @Override
    public double[][] uniform() {
        double[][] tangents = new double[directions.size()][steps.size()];
        for (int q = 0; q < tangents.length; q++) {
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < cells; k++) {
                    tangents[q][place(i, k)] = directions.get(q).bulk()[i] * system.width(k);
                }
            }
        }
        return tangents;
    }

    /** {@inheritDoc} The current keeps the potential at all times. */
    @Override
    public void comeToRest(double time, double[] y, double[][] tangents) {}

    @Override
    double content(int q, double[] y, double[] tangent, int species, int cell) {
        if (species < last) {
            return tangent[place(species, cell)];
        }
        double rest = 0;
        for (int i = 0; i < last; i++) {
            rest -= tangent[place(i, cell)];
        }
        return rest;
    }

    @Override
    void shift(int q, IonTransfer transfer, double change, double[] tangent) {
        throw new IllegalStateException("neutral cells have no charge to give");
    }

    /** {@inheritDoc} It is always there. */
    @Override
    public void regainPotential(double[] y, double[][] tangents) {}

    @Override
    public double[][] adopt(TransportTangents others, double[] y, double[][] tangents) {
        NeutralTangents before = (NeutralTangents) others;
        double[][] adopted = new double[tangents.length][steps.size()];
        Adoption adoption = new Adoption(before.system, y, system.faces());
        double[] neutral = new double[cells + 1];
        for (int q = 0; q < tangents.length; q++) {
            double[][] contents = before.fractions(q, y, tangents[q]);
            for (double[] ofSpecies : contents) {
                for (int k = 0; k < ofSpecies.length; k++) {
                    ofSpecies[k] *= before.system.width(k);
                }
            }
            double[][] remapped = adoption.contents(contents, neutral);
            for (int i = 0; i < last; i++) {
                System.arraycopy(remapped[i], 0, adopted[q], place(i, 0), cells);
            }
            adopted[q][steps.charge()] = tangents[q][before.steps.charge()];
            adopted[q][steps.potential()] = tangents[q][before.steps.potential()];
        }
        return adopted;
    }

    /** {@inheritDoc} Neutral glass takes no charge for that. */
    @Override
    public void jump(double[] y, double reducedPotential, double[] changes, double[][] tangents) {
        for (int q = 0; q < tangents.length; q++) {
            tangents[q][steps.potential()] = changes[q];
        }
    }

    /** {@inheritDoc} The unknowns are the same. */
    @Override
    public void takeOver(double[] y, FrontCondition earlier, double[][] tangents) {}

    @Override
    public void observe(double time, double[] y, double[][] tangents) {
        steps.observe(time, y, tangents, currents, potentials);
    }

    @Override
    public double[][] fractions(int q, double[] y, double[] tangent) {
        double[][] result = new double[last + 1][cells];
        for (int i = 0; i < last; i++) {
            for (int k = 0; k < cells; k++) {
                result[i][k] = tangent[place(i, k)] / system.width(k);
                result[last][k] -= result[i][k];
            }
        }
        return result;
    }

    /** {@inheritDoc} There is none. */
    @Override
    public double sheetCharge(int q, double[] y, double[] tangent) {
        return 0;
    }

    @Override
    public double charge(double[] tangent) {
        return tangent[steps.charge()];
    }
}
