package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.FrontProfiles;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.ProfileDerivatives;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

/** Everything an instrument can do to a profile at once. */
class InstrumentEffectsTest {
    private static final double[] VALUES = {3e-9, 240e-9, 3.1, 17, 0.02, 0.05, 0.7e-9, 2.5e-9, 1.25, 0.3, -0.2, 6e-9};

    private static Instrument instrument(double[] values) {
        List<FitParameter> parameters = new ArrayList<>();
        ObservationParameter[] names = ObservationParameter.values();
        for (int k = 0; k < values.length; k++) {
            parameters.add(FitParameter.linear(names[k].key(), values[k]));
        }
        return Instrument.of(new ParameterValues(parameters, values), "K");
    }

    private static SimsObservation observation() {
        int points = 120;
        double[] relative = new double[points];
        double[] counts = new double[points];
        for (int k = 0; k < points; k++) {
            relative[k] = (k + 0.5) / points;
            counts[k] = 10;
        }
        return new SimsObservation(
                new MeasuredProfile(
                        "K",
                        relative,
                        new SignalCounts("Li+", counts),
                        new SignalCounts("K+", counts),
                        Optional.of(counts),
                        NoiseModel.COUNTS,
                        0),
                240e-9);
    }

    private static ExpectedSignals expected(Solution solution, double[] values) {
        return observation().expect(solution, instrument(values));
    }

    @Test
    void theSignalsChangeWithEveryParameterAsTheDerivativesSay() {
        Solution solution = FrontProfiles.solve(FrontProfiles.experiment(0.08, 4e-9));
        ExpectedSignals here = expected(solution, VALUES);
        for (ObservationParameter parameter : ObservationParameter.values()) {
            int k = Arrays.asList(ObservationParameter.values()).indexOf(parameter);
            if (k == VALUES.length) {
                // From here on they are offsets of traces, which signals do not know.
                break;
            }
            double h = 1e-5 * Math.abs(VALUES[k]);
            double[] up = VALUES.clone();
            double[] down = VALUES.clone();
            up[k] += h;
            down[k] -= h;
            ExpectedSignals above = expected(solution, up);
            ExpectedSignals below = expected(solution, down);
            SignalDerivative derivative = here.derivative(parameter);
            for (int i = 0; i < here.points(); i++) {
                double ofNative = (above.expectedNative(i) - below.expectedNative(i)) / (2 * h);
                double ofForeign = (above.expectedForeign(i) - below.expectedForeign(i)) / (2 * h);
                // Depths that move across a corner between two straight lines change the slope within the difference.
                assertThat(derivative.ofNative()[i] * VALUES[k])
                        .as("%s at point %d", parameter, i)
                        .isCloseTo(ofNative * VALUES[k], within(3e-4));
                assertThat(derivative.ofForeign()[i] * VALUES[k])
                        .as("%s at point %d", parameter, i)
                        .isCloseTo(ofForeign * VALUES[k], within(1.5e-3));
            }
        }
    }

    /** A change of the composition changes what is seen, and at which depth. */
    @Test
    void aChangeOfTheProfileIsSeenWhereThePointsMoveTo() {
        Solution solution = FrontProfiles.solve(FrontProfiles.experiment(0.08, 4e-9));
        Profile profile = solution.last();
        double h = 1e-6;
        List<double[]> change = List.of(new double[profile.cells()], new double[profile.cells()]);
        for (int c = 0; c < profile.cells(); c++) {
            change.get(1)[c] = Math.exp(-Math.pow((profile.centre(c) - 80e-9) / 15e-9, 2));
            change.get(0)[c] = -change.get(1)[c];
        }
        ExpectedSignals above = expected(shifted(solution, change, h), VALUES);
        ExpectedSignals below = expected(shifted(solution, change, -h), VALUES);
        SignalDerivative derivative = observation()
                .derivatives(expected(solution, VALUES), solution, List.of(derivatives(profile, change)))
                .get(0);
        for (int i = 0; i < above.points(); i++) {
            double ofNative = (above.expectedNative(i) - below.expectedNative(i)) / (2 * h);
            double ofForeign = (above.expectedForeign(i) - below.expectedForeign(i)) / (2 * h);
            assertThat(derivative.ofNative()[i]).isCloseTo(ofNative, within(1e-4));
            assertThat(derivative.ofForeign()[i]).isCloseTo(ofForeign, within(3e-4));
        }
    }

    private static ProfileDerivatives derivatives(Profile profile, List<double[]> change) {
        return new ProfileDerivatives(profile.time(), change, 0, 0);
    }

    private static Solution shifted(Solution solution, List<double[]> change, double by) {
        Profile profile = solution.last();
        List<double[]> fractions = new ArrayList<>();
        for (int s = 0; s < change.size(); s++) {
            double[] moved = profile.fractions().get(s).clone();
            for (int c = 0; c < moved.length; c++) {
                moved[c] += by * change.get(s)[c];
            }
            fractions.add(moved);
        }
        int cells = profile.cells();
        return new Solution(
                solution.experiment(),
                List.of(new Profile(1, profile.faces(), fractions, new double[cells], new double[cells], 0, 0)),
                solution.trace(),
                solution.diagnostics(),
                solution.termination(),
                "");
    }

    @Test
    void aTransientWithoutADepthIsRefused() {
        List<FitParameter> parameters = List.of(
                FitParameter.linear("crater_depth", 240e-9),
                FitParameter.linear("native_sensitivity", 3),
                FitParameter.linear("foreign_sensitivity", 17),
                FitParameter.linear("native_background", 0.1),
                FitParameter.linear("foreign_background", 0.1),
                FitParameter.linear("native_transient", 0.1));
        double[] values = parameters.stream().mapToDouble(FitParameter::start).toArray();
        ParameterValues all = new ParameterValues(parameters, values);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of(all, "K"))
                .withMessageContaining("transient_depth");
    }
}
