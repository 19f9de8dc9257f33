package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.problem.SearchPlan;
import org.ionfront.io.InputException;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTextTest {
    @TempDir
    private Path folder;

    private static double diffusivity(Experiment experiment, int species, double fraction) {
        Species one = experiment.species().get(species);
        return one.law().valueAt(new double[] {fraction, 1 - fraction}, species);
    }

    private static double current(Experiment experiment, double time) {
        return ((Drive.Current) experiment.protocol().get(0).drive()).trace().at(time);
    }

    private void assertReadsBack(FitConfig config, double[] numbers, double accuracy) {
        List<FitParameter> parameters = config.problem().parameters();
        ParameterValues values = new ParameterValues(parameters, numbers);
        Path results = folder.resolve("results");
        assertThat(results.toFile().mkdirs()).isTrue();
        String text = ExperimentText.of(config, "K", values, accuracy, results);
        Experiment back = new ExperimentReader()
                .read(ExampleText.write(results.resolve("again.yaml"), text), List.of())
                .experiment();
        Experiment wanted = config.problem().model().experimentFor("K", values);
        for (double w : new double[] {0.05, 0.3, 1}) {
            assertThat(diffusivity(back, 0, w) / diffusivity(wanted, 0, w)).isCloseTo(1, within(1e-12));
            assertThat(diffusivity(back, 1, w) / diffusivity(wanted, 1, w)).isCloseTo(1, within(1e-12));
        }
        assertThat(back.accuracy()).isEqualTo(Math.max(accuracy, wanted.accuracy()));
        assertThat(back.protocol()).hasSameSizeAs(wanted.protocol());
        assertThat(current(back, 7e4)).isEqualTo(current(wanted, 7e4));
    }

    @Test
    void anExperimentWithTheValuesOfAFitReadsBack() {
        FitConfig config = new FitReader().read(ExampleText.writeFit(folder, ExampleText.FIT), List.of());
        assertReadsBack(config, new double[] {0.3, 5e-18, 7e-22, 2e-9, 250e-9}, 0.0025);
    }

    @Test
    void soDoesOneWithATableAndKeysOfItsLaws() {
        ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(folder.resolve("current.csv"), ExampleText.TRACE);
        ExampleText.write(
                folder.resolve("experiment.yaml"),
                ExampleText.EXPERIMENT
                        .replace("{current_density: 2.0e-3 A/m^2}", "{current_trace: current.csv}")
                        .replace(
                                "{law: constant, diffusivity: 4.6e-21 m^2/s}",
                                "{law: arrhenius, prefactor: 1e-10 m^2/s, activation_energy: 0.7 eV}"));
        String fit = ExampleText.FIT.replace(
                "  foreign_diffusivity: {each: profile, start: 1e-21 m^2/s, scale: log}\n",
                "  foreign_activation_energy: {start: 0.72 eV}\n");
        FitConfig config = new FitReader().read(ExampleText.write(folder.resolve("fit.yaml"), fit), List.of());
        assertReadsBack(config, new double[] {0.15, 1e-18, 0.69, 2e-9, 250e-9}, 0);
    }

    @Test
    void aSearchIsReadWithItsDefaults() {
        assertThat(plan("search: {method: multi-start}")).isEqualTo(new SearchPlan(SearchMethod.MULTI_START, 16, 1));
        assertThat(plan("search: {method: cma-es, evaluations: 50, seed: 7}"))
                .isEqualTo(new SearchPlan(SearchMethod.CMA_ES, 50, 7));
        assertThat(plan("search: {method: local}")).isEqualTo(SearchPlan.LOCAL);
    }

    private SearchPlan plan(String entry) {
        return new FitReader()
                .read(ExampleText.writeFit(folder, ExampleText.FIT + entry + "\n"), List.of())
                .problem()
                .search();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search: {method: multistart}|did you mean 'multi-start'",
                "search: {method: cma-es, starts: 4}|is for the method multi-start, not for cma-es",
                "search: {method: multi-start, starts: 1}|valid: 2 to",
                "search: {method: local, seed: 1}|nothing is drawn at random",
                "search: {start: 4}|unknown key"
            })
    void aSearchThatCannotBeIsRefused(String entry, String message) {
        assertThatThrownBy(() -> plan(entry)).isInstanceOf(InputException.class).hasMessageContaining(message);
    }
}
