package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cross terms in whole runs, docs/onsager.md, sections 3 and 5. */
class CrossTermsVerification {
    private static final double ACCURACY = 1e-3;
    private static final Ion CALCIUM = new Ion("Ca2+", 2);

    private static Experiment plain(double factor) {
        return new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(factor * 1e-17)), foreign(RUBIDIUM, factor * 1e-20)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, 1e5), 1e5)),
                BackCondition.OUTFLOW,
                List.of(),
                ACCURACY);
    }

    private static Profile last(Solution solution) {
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        return solution.profiles().get(solution.profiles().size() - 1);
    }

    /* L1 distance of the foreign profiles over the depth of the front. */
    private static double distance(Profile one, Profile other) {
        double depth = one.depthOfLevel(1, 0.5);
        double sum = 0;
        int points = 4000;
        for (int n = 0; n < points; n++) {
            double x = 1.5 * depth * (n + 0.5) / points;
            sum += Math.abs(at(one, x) - at(other, x)) * 1.5 / points;
        }
        return sum;
    }

    private static double at(Profile profile, double x) {
        int k = 0;
        while (k < profile.cells() - 2 && profile.centre(k + 1) < x) {
            k++;
        }
        double share = (x - profile.centre(k)) / (profile.centre(k + 1) - profile.centre(k));
        double[] w = profile.fractions().get(1);
        return w[k] + share * (w[k + 1] - w[k]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, -1})
    void atGivenCurrentTheProfileIsThatOfSmallerCoefficients(double share) {
        Solution mixed = simulate(plain(1).withCommonMotion(new UniformCommonMotion(share)));
        Solution scaled = simulate(plain(1 - share));
        assertThat(distance(last(mixed), last(scaled))).isLessThan(ACCURACY);
        // The coefficients as they are give another profile: the widths of the fronts differ.
        assertThat(distance(last(mixed), last(simulate(plain(1))))).isGreaterThan(20 * ACCURACY);
        assertThat(mixed.diagnostics().chargeBalance()).isLessThan(1e-12);
        assertThat(mixed.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
    }

    /** For the difference of two potentials, a tenth of either. */
    private static Experiment exact(double factor) {
        return plain(factor).withAccuracy(0.1 * ACCURACY);
    }

    @Test
    void theSurfacePotentialIsNotThatOfSmallerCoefficients() {
        double share = 0.5;
        double mixed = last(simulate(exact(1).withCommonMotion(new UniformCommonMotion(share))))
                .surfacePotential();
        double withD = last(simulate(exact(1))).surfacePotential();
        double withLess = last(simulate(exact(1 - share))).surfacePotential();
        // The conductivity is that of D; what differs is the resistance of a front 1 - s times as wide, of width R/(R -
        // 1): the
        // integral of 1/S over a logistic front is less than that of a sharp one by its width times ln R.
        double ratio = 1000;
        double expected = share * ratio / (ratio - 1) * Math.log(ratio) * PLATE.thermalVoltage();
        assertThat(mixed - withD).isCloseTo(expected, offset(0.01 * expected));
        assertThat(withLess).isGreaterThan(1.5 * mixed);
    }

    @Test
    void atGivenPotentialItRunsAndKeepsItsCharge() {
        Solution mixed =
                simulate(rubidium(potential(10, 1e5), 1e5, ACCURACY).withCommonMotion(new UniformCommonMotion(0.5)));
        Solution independent = simulate(rubidium(potential(10, 1e5), 1e5, ACCURACY));
        assertThat(mixed.diagnostics().chargeBalance()).isLessThan(1e-12);
        // The same conductivity and the same transference numbers: fronts come as deep.
        assertThat(last(mixed).depthOfLevel(1, 0.5))
                .isCloseTo(
                        last(independent).depthOfLevel(1, 0.5),
                        offset(0.02 * last(mixed).depthOfLevel(1, 0.5)));
    }

    @Test
    void ionsOfDifferentChargeKeepTheirChargeToo() {
        Experiment calcium = new Experiment(
                PLATE,
                List.of(new Species(LITHIUM, DENSITY, new ConstantDiffusivity(1e-17)), foreignCalcium()),
                List.of(new Stage(CALCIUM, current(CURRENT, 1e5), 1e5)),
                BackCondition.OUTFLOW,
                List.of(),
                ACCURACY);
        Solution mixed = simulate(calcium.withCommonMotion(new UniformCommonMotion(0.4)));
        assertThat(last(mixed).depthOfLevel(1, 0.5)).isPositive();
        assertThat(mixed.diagnostics().chargeBalance()).isLessThan(1e-12);
    }

    private static Species foreignCalcium() {
        return new Species(CALCIUM, 0, new ConstantDiffusivity(1e-20));
    }

    @Test
    void whatKnowsNoCrossTermsSaysSo() {
        Experiment mixed = plain(1).withCommonMotion(new UniformCommonMotion(0.5));
        assertThatThrownBy(() -> mixed.withModel(TransportModel.ELECTRONEUTRAL))
                .isInstanceOf(ModelRestrictionException.class)
                .hasMessageContaining("nernst-planck-poisson");
    }
}
