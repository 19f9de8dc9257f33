package org.ionfront.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionfront.fit.FitListener;
import org.ionfront.fit.ProfileFitter;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.transport.model.Experiment;
import org.junit.jupiter.api.Test;

class ErrorPropagationTest {
    private static Optional<double[]> errors(String profile, String... overrides) {
        FitConfig config = new FitReader()
                .read(
                        Path.of("../examples/lbo/fit.yaml"),
                        Stream.of(overrides).map(ConfigOverride::parse).toList());
        return new ErrorPropagation(config, new ProfileFitter().fit(config.problem(), FitListener.NONE), profile)
                .of(ErrorPropagationTest::logarithms);
    }

    private static double[] logarithms(Experiment experiment) {
        return List.of(0.1, 0.5, 0.9).stream()
                .mapToDouble(fraction -> Math.log(MaterialFigures.nativeDiffusivity(experiment, fraction)))
                .toArray();
    }

    /** One width for all is one width for each that follows that of another. */
    @Test
    void aParameterThatIsTiedMovesWithTheOther() {
        double[] shared = errors("K").orElseThrow();
        double[] tied = errors(
                        "K",
                        "parameters.fwhm.each=profile",
                        "parameters.fwhm.tied={K: Cs, Rb: Cs}",
                        "parameters.bulk_diffusivity.each=profile",
                        "parameters.bulk_diffusivity.tied={K: Cs, Rb: Cs}")
                .orElseThrow();

        for (int k = 0; k < shared.length; k++) {
            assertThat(shared[k]).isPositive();
            assertThat(tied[k]).isCloseTo(shared[k], within(0.01 * shared[k]));
        }
    }

    @Test
    void thereAreNoneWhereOnlyTheInstrumentWasFitted() {
        assertThat(errors(
                        "K",
                        "parameters.fwhm={start: 243 meV, fixed: true}",
                        "parameters.bulk_diffusivity={start: 2.26e-18 m^2/s, fixed: true}",
                        "parameters.foreign_diffusivity={each: profile, start: 3e-22 m^2/s, fixed: true}"))
                .isEmpty();
    }
}
