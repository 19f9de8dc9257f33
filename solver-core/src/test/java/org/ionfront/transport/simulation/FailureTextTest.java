package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;

/** What a run says that cannot go on. */
class FailureTextTest {
    /** A law that ends where a fraction of 0.3 is reached, though it has a value for the pure ion. */
    private static final DiffusivityLaw BOUNDED = new DiffusivityLaw() {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            Arrays.fill(partials, 0);
            return fractions[species] > 0.3 && fractions[species] < 1 ? Double.NaN : 1e-20;
        }

        @Override
        public FractionRange range() {
            return new FractionRange(0, 0.3, true);
        }
    };

    @Test
    void aLawThatEndsIsNamedWithStageIonDepthAndKeys() {
        Experiment experiment = rubidium(current(CURRENT, 2e4), 2e4, 1e-2)
                .withProtocol(List.of(
                        Stage.withoutIon(new Drive.Rest(), 10), new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4)))
                .withLaw(1, BOUNDED);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FAILED);
        assertThat(solution.checkpoint()).isEmpty();
        assertThat(solution.message())
                .contains(
                        "(stage 2, drive current_density)",
                        "the composition left the range of the diffusivity law of Rb+ at a depth of ",
                        "the law holds for 0.0 to 0.3",
                        "vacancy_fraction",
                        "protocol.1.drive");
    }
}
