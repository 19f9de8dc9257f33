package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A few uneven cells with everything in play: several species of different charge, laws that see all of them, a random
 * state with space charge, any conditions at the faces.
 *
 * @param species number of species
 * @param front 0 to M - 1: that species attaches; -1 blocking; -2 reservoir
 * @param back condition at the back face
 * @param circuit what the circuit prescribes
 * @param moving whether the faces move
 */
record SmallProblem(int species, int front, BackCondition back, Circuit circuit, boolean moving) {
    /** Kinds of circuit. */
    enum Circuit {
        CURRENT,
        POTENTIAL,
        BEAM
    }

    static final double LAMBDA2 = 0.01;
    static final double TIME = 2.1;
    private static final double[] FACES = {0, 0.11, 0.3, 0.38, 0.62, 0.8, 1.0};
    private static final double[] VELOCITIES = {0, 0.2, -0.35, 0.4, -0.1, 0, 0};
    private static final double MOTION_START = 2.0;
    static final double[] CHARGE = {1, 2, 1};
    static final double CURRENT_START = 0.4;
    static final double CURRENT_SLOPE = -0.3;
    static final double REFERENCE_TIME = 1.5;
    static final double POTENTIAL_SLOPE = 0.7;
    static final double BEAM = 1.4;
    static final double REPELLING_POTENTIAL = 0.8;
    static final double ENERGY_WIDTH = 1.9;

    static Stream<SmallProblem> all() {
        List<SmallProblem> problems = new ArrayList<>();
        for (int species = 1; species <= 3; species++) {
            for (int front = -2; front < species; front++) {
                for (BackCondition back : BackCondition.values()) {
                    // Half of the four kinds of circuit and grid here, the other half next to it.
                    boolean even = Math.floorMod(problems.size() / 3 + front, 2) == 0;
                    problems.add(new SmallProblem(species, front, back, Circuit.CURRENT, even));
                    problems.add(new SmallProblem(species, front, back, Circuit.POTENTIAL, !even));
                    problems.add(new SmallProblem(species, front, back, Circuit.BEAM, even));
                }
            }
        }
        return problems.stream();
    }

    double[] grid() {
        return FACES.clone();
    }

    int cells() {
        return FACES.length - 1;
    }

    boolean potential() {
        return circuit == Circuit.POTENTIAL;
    }

    /** Velocity of a face [m/s]. */
    double velocity(int face) {
        return moving ? VELOCITIES[face] : 0;
    }

    /** Depth of a face at the time of the tests. */
    double face(int face) {
        return FACES[face] + velocity(face) * (TIME - MOTION_START);
    }

    double width(int cell) {
        return face(cell + 1) - face(cell);
    }

    double widthRate(int cell) {
        return velocity(cell + 1) - velocity(cell);
    }

    /** Depth range whose potential drop belongs to a face: half a cell on either side. */
    double reach(int face) {
        double left = face == 0 ? 0 : 0.5 * width(face - 1);
        double right = face == cells() ? 0 : 0.5 * width(face);
        if (isAttached() && face < 2) {
            return face == 0 ? 0 : right + width(0);
        }
        return left + right;
    }

    double reachRate(int face) {
        double left = face == 0 ? 0 : 0.5 * widthRate(face - 1);
        double right = face == cells() ? 0 : 0.5 * widthRate(face);
        if (isAttached() && face < 2) {
            return face == 0 ? 0 : right + widthRate(0);
        }
        return left + right;
    }

    double[] charge() {
        return Arrays.copyOf(CHARGE, species);
    }

    double[] bulk() {
        return switch (species) {
            case 1 -> new double[] {1};
            case 2 -> new double[] {0.7, 0.3};
            default -> new double[] {0.5, 0.2, 0.3};
        };
    }

    double[] reservoir() {
        return switch (species) {
            case 1 -> new double[] {1.1};
            case 2 -> new double[] {0.2, 0.8};
            default -> new double[] {0.3, 0.1, 0.6};
        };
    }

    List<DiffusivityLaw> laws() {
        double[][] exponents = {{0.9, -0.4, 0.3}, {0.2, 0.7, -0.5}, {-0.6, 0.1, 0.8}};
        double[] size = {0.7, 0.05, 0.3};
        List<DiffusivityLaw> laws = new ArrayList<>();
        for (int i = 0; i < species; i++) {
            laws.add(new CouplingLaw(size[i], Arrays.copyOf(exponents[i], species)));
        }
        return laws;
    }

    FrontCondition frontCondition() {
        return switch (front) {
            case -1 -> new FrontCondition.Blocking();
            case -2 -> new FrontCondition.Reservoir(reservoir());
            default -> new FrontCondition.Attached(front);
        };
    }

    boolean isAttached() {
        return front >= 0;
    }

    NernstPlanckPoisson system() {
        return system(laws());
    }

    NernstPlanckPoisson system(List<DiffusivityLaw> laws) {
        return system(laws, Optional.empty());
    }

    NernstPlanckPoisson system(List<DiffusivityLaw> laws, Optional<CommonMotion> motion) {
        IonicMaterial material =
                new IonicMaterial(Permittivity.uniform(LAMBDA2), charge(), bulk(), laws, false, motion);
        NernstPlanckPoisson system = new NernstPlanckPoisson(new Grid(FACES), material, frontCondition(), back);
        system.setCircuit(
                switch (circuit) {
                    case CURRENT -> new CircuitCondition.Current(CURRENT_START, CURRENT_SLOPE, REFERENCE_TIME);
                    case POTENTIAL -> new CircuitCondition.Potential(POTENTIAL_SLOPE);
                    case BEAM -> new CircuitCondition.Beam(BEAM, REPELLING_POTENTIAL, ENERGY_WIDTH);
                });
        system.relaxFit(moving);
        if (moving) {
            system.setMotion(MOTION_START, VELOCITIES);
        }
        return system;
    }

    void startMotion(MovingGrid grid) {
        grid.setMotion(MOTION_START, VELOCITIES);
    }

    /** Positive fractions, a space charge of some percent, and a field whose sign depends on the seed. */
    double[] state(NernstPlanckPoisson system, long seed) {
        Random random = new Random(seed);
        double[] y = system.uniformState(0);
        for (int k = 0; k < cells(); k++) {
            double sum = 0;
            double[] w = new double[species];
            for (int i = 0; i < species; i++) {
                w[i] = 0.3 + random.nextDouble();
                sum += w[i];
            }
            for (int i = 0; i < species - 1; i++) {
                y[system.contentIndex(i, k)] = (w[i] / sum - bulk()[i]) * width(k);
            }
        }
        double mean = seed % 2 == 0 ? -2.5 : 3;
        for (int f = isAttached() ? 1 : 0; f <= cells(); f++) {
            y[system.fieldIndex(f)] = (mean + 0.4 * random.nextDouble()) * system.fieldScale(f);
        }
        y[system.chargeIndex()] = random.nextDouble();
        y[system.potentialIndex()] = system.surfacePotential(y);
        return y;
    }
}
