package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.ReplacementCircuit;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** 2 V over 0.1 mm, D_1/D_2 = 1000: the layer of slow ions grows as a resistance in series. */
final class ConstantPotential {
    private static final double VOLTS = 2;
    private static final double HALF_TIME = 19408;
    private static final double[] TIMES = {10.135, 40.135, 80.035, 116.16};
    private static final double[] CLOSED = {0.890253, 0.700735, 0.571008, 0.500001};
    private static final double[] SIMULATED = {0.889909, 0.700551, 0.570859, 0.499870};

    private ConstantPotential() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "constant-potential",
                "closed form of j(t) for a sharp front; independent electroneutral program (Python, LSODA), extrapolated to h = 0",
                ConstantPotential::checks);
    }

    private static List<Check> checks() {
        ReplacementCircuit circuit = new ReplacementCircuit(
                new IonPair(new ConstantDiffusivity(1e-17), 1e-20).replacement(),
                PlateExperiments.PLATE_DENSITY,
                PlateExperiments.PLATE.thickness(),
                PlateExperiments.PLATE.temperature());
        double initial = circuit.currentDensity(VOLTS, 0);
        double unit = circuit.naturalLength(initial) / circuit.chargeDepth(initial);
        List<Double> times = new ArrayList<>();
        for (double time : TIMES) {
            times.add(time * unit);
        }
        times.add(HALF_TIME);
        times.sort(null);
        double duration = times.get(times.size() - 1);
        Solution solution = PlateExperiments.plate(PlateExperiments.potential(VOLTS, duration), duration, 1e-5, times);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.relative("theory, j(0) (A/m2)", 1.71051e-2, initial, 5e-6));
        checks.add(Check.relative("j(0) (A/m2)", 1.71051e-2, solution.trace().currentDensity()[0], 1e-4));
        for (int k = 0; k < TIMES.length; k++) {
            double time = TIMES[k] * unit;
            String at = " at t = " + TIMES[k];
            checks.add(
                    Check.value("theory, j/j(0)" + at, CLOSED[k], circuit.currentDensity(VOLTS, time) / initial, 2e-5));
            checks.add(Check.value("j/j(0)" + at, SIMULATED[k], currentAt(solution.trace(), time) / initial, 2e-5));
        }
        checks.add(Check.relative("j/j(0) after 19408 s", 0.5, currentAt(solution.trace(), HALF_TIME) / initial, 1e-3));
        checks.addAll(PlateExperiments.invariants("", solution));
        return checks;
    }

    private static double currentAt(Trace trace, double time) {
        for (int k = 0; k < trace.size(); k++) {
            if (Math.abs(trace.time()[k] - time) <= 1e-9 * time) {
                return trace.currentDensity()[k];
            }
        }
        throw new IllegalStateException("the run did not land on " + time + " s");
    }
}
