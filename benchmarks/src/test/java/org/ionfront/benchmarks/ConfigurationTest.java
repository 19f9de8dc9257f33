package org.ionfront.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ionfront.benchmarks.Configuration.Clock;
import org.ionfront.benchmarks.Configuration.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    private List<Configuration> read(String... rows) throws IOException {
        Path file = folder.resolve("runs.csv");
        Csv.write(file, Comparison.RUNS_HEADER, List.of(rows));
        return Configuration.collect(Csv.read(file));
    }

    @Test
    void roundsOfAConfigurationBecomeTheirMedian() throws IOException {
        List<Configuration> found = read(
                "npp,one,ionfront,1e-3,0,100,50,1e-3,1e-3,1e-4,1e-5,1e-16",
                "npp,one,ionfront,1e-3,1,100,50,4e-3,2e-3,1e-4,1e-5,1e-16",
                "npp,one,ionfront,1e-3,2,100,50,2e-3,3e-3,1e-4,1e-5,1e-16");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).wall()).isEqualTo(2e-3);
        assertThat(found.get(0).cpu()).isEqualTo(2e-3);
        assertThat(found.get(0).spread()).isEqualTo(4);
    }

    @Test
    void theRatioIsTheirTimeOverOurs() throws IOException {
        List<Configuration> found = read(
                "npp,one,ionfront,1e-3,0,100,50,1e-3,1e-3,1e-4,1e-5,1e-16",
                "npp,one,sundials,1.0 1e-3,0,100,50,1e-2,1e-2,1e-3,1e-5,1e-16",
                "npp,one,sundials,0.5 1e-3,0,200,50,1e-1,1e-1,1e-5,1e-5,1e-16");
        // At 1e-4 the other side needs the geometric mean of 10 and 100 ms.
        assertThat(Configuration.ratio(found, "npp", "one", Quantity.PROFILE, Clock.WALL, 1e-4))
                .isCloseTo(Math.sqrt(1000), within(1e-9));
        assertThat(Configuration.ratio(found, "npp", "one", Quantity.PROFILE, Clock.WALL, 1e-5))
                .isNaN();
    }
}
