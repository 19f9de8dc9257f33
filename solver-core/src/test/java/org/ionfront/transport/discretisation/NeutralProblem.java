package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.discretisation.SmallProblem.Circuit;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A few uneven neutral cells with everything in play: two or three ions of equal or mixed charge, laws of three kinds, any
 * conditions at the faces, a random composition.
 *
 * @param charge charge numbers
 * @param law what the coefficients depend on
 * @param front 0 to M - 1: that species attaches; -2 reservoir
 * @param back condition at the back face
 * @param circuit what the circuit prescribes
 * @param moving whether the faces move
 */
record NeutralProblem(List<Integer> charge, Law law, int front, BackCondition back, Circuit circuit, boolean moving) {
    enum Law {
        CONSTANT,
        SITE_ENERGIES,
        COUPLED
    }

    static final double TIME = 2.1;
    private static final double[] FACES = {0, 0.11, 0.3, 0.38, 0.62, 0.8, 1.0};
    private static final double[] VELOCITIES = {0, 0.2, -0.35, 0.4, -0.1, 0, 0};
    private static final double MOTION_START = 2.0;
    static final double CURRENT_START = 0.4;
    static final double CURRENT_SLOPE = -0.3;
    static final double REFERENCE_TIME = 1.5;
    static final double POTENTIAL_SLOPE = 0.7;
    static final CircuitCondition.Beam BEAM = new CircuitCondition.Beam(1.4, 0.8, 1.9);

    static Stream<NeutralProblem> all() {
        List<NeutralProblem> problems = new ArrayList<>();
        for (List<Integer> charge :
                List.of(List.of(1, 1), List.of(2, 2), List.of(1, 2), List.of(1, 1, 1), List.of(1, 2, 3))) {
            for (Law law : Law.values()) {
                for (int front : new int[] {-2, 0, charge.size() - 1}) {
                    for (BackCondition back :
                            List.of(BackCondition.OUTFLOW, BackCondition.SELECTIVE, BackCondition.RESERVOIR)) {
                        // Half of the kinds of circuit and grid here, the other half next to it.
                        boolean even = problems.size() / 3 % 2 == 0;
                        problems.add(new NeutralProblem(charge, law, front, back, Circuit.CURRENT, even));
                        problems.add(new NeutralProblem(charge, law, front, back, Circuit.POTENTIAL, !even));
                        problems.add(new NeutralProblem(charge, law, front, back, Circuit.BEAM, even));
                    }
                }
            }
        }
        return problems.stream();
    }

    int species() {
        return charge.size();
    }

    int cells() {
        return FACES.length - 1;
    }

    double width(int cell) {
        double elapsed = moving ? TIME - MOTION_START : 0;
        return FACES[cell + 1] - FACES[cell] + elapsed * (VELOCITIES[cell + 1] - VELOCITIES[cell]);
    }

    double widthRate(int cell) {
        return moving ? VELOCITIES[cell + 1] - VELOCITIES[cell] : 0;
    }

    /** Depth range whose potential drop belongs to a face: half a cell on either side. */
    double reach(int face) {
        double left = face == 0 ? 0 : 0.5 * width(face - 1);
        double right = face == cells() ? 0 : 0.5 * width(face);
        if (front >= 0 && face < 2) {
            return face == 0 ? 0 : right + width(0);
        }
        return left + right;
    }

    double[] charges() {
        return charge.stream().mapToDouble(z -> z).toArray();
    }

    double[] bulk() {
        return species() == 2 ? new double[] {0.7, 0.3} : new double[] {0.5, 0.2, 0.3};
    }

    private FrontCondition frontCondition() {
        return front >= 0
                ? new FrontCondition.Attached(front)
                : new FrontCondition.Reservoir(species() == 2 ? new double[] {0.2, 0.8} : new double[] {0.3, 0.1, 0.6});
    }

    List<DiffusivityLaw> laws() {
        double[][] exponents = {{0.9, -0.4, 0.3}, {0.2, 0.7, -0.5}, {-0.6, 0.1, 0.8}};
        double[] size = {0.7, 0.05, 0.3};
        List<DiffusivityLaw> laws = new ArrayList<>();
        for (int i = 0; i < species(); i++) {
            laws.add(
                    switch (law) {
                        case CONSTANT -> new ConstantDiffusivity(size[i]);
                        case SITE_ENERGIES -> i == 0 ? GaussianSiteLaw.of250MeV(100) : new ConstantDiffusivity(size[i]);
                        case COUPLED -> new CouplingLaw(size[i], Arrays.copyOf(exponents[i], species()));
                    });
        }
        return laws;
    }

    boolean potential() {
        return circuit == Circuit.POTENTIAL;
    }

    /** The circuit with its first number changed, and where it is a beam its repelling potential and width. */
    CircuitCondition circuit(double first, double second) {
        return switch (circuit) {
            case CURRENT ->
                new CircuitCondition.Current(CURRENT_START + first, CURRENT_SLOPE + 0.3 * first, REFERENCE_TIME);
            case POTENTIAL -> new CircuitCondition.Potential(POTENTIAL_SLOPE + first);
            case BEAM ->
                new CircuitCondition.Beam(
                        BEAM.unhindered() + first, BEAM.repelling() + 0.7 * second, BEAM.width() + second);
        };
    }

    /** Its derivative along such changes. */
    CircuitCondition circuitChange(double first, double second) {
        return switch (circuit) {
            case CURRENT -> new CircuitCondition.Current(first, 0.3 * first, REFERENCE_TIME);
            case POTENTIAL -> new CircuitCondition.Potential(first);
            case BEAM -> new CircuitCondition.Beam(first, 0.7 * second, second);
        };
    }

    ElectroneutralTransport system() {
        return system(bulk(), laws());
    }

    /** With another untouched glass and other laws. */
    ElectroneutralTransport system(double[] untouched, List<DiffusivityLaw> active) {
        return prepared(
                new ElectroneutralTransport(new Grid(FACES), charges(), untouched, active, frontCondition(), back));
    }

    /** The full equations of the same problem with a screening length. */
    NernstPlanckPoisson full(double lambda2) {
        return prepared(
                new NernstPlanckPoisson(new Grid(FACES), lambda2, charges(), bulk(), laws(), frontCondition(), back));
    }

    private <T extends TransportEquations> T prepared(T system) {
        system.setCircuit(circuit(0, 0));
        system.relaxFit(moving);
        if (moving) {
            system.setMotion(MOTION_START, VELOCITIES);
        }
        return system;
    }

    /** Positive fractions and, for the potential, one that drives either way. */
    double[] state(ElectroneutralTransport system, long seed) {
        Random random = new Random(seed);
        double[] y = system.uniformState(seed % 2 == 0 ? -2.5 : 3);
        for (int k = 0; k < cells(); k++) {
            double sum = 0;
            double[] w = new double[species()];
            for (int i = 0; i < species(); i++) {
                w[i] = 0.1 + random.nextDouble();
                sum += w[i];
            }
            for (int i = 0; i < species() - 1; i++) {
                y[system.contentIndex(i, k)] = w[i] / sum * width(k);
            }
        }
        y[system.chargeIndex()] = random.nextDouble();
        return y;
    }
}
