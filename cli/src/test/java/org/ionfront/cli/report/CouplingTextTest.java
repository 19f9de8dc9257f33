package org.ionfront.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.Coupling;
import org.junit.jupiter.api.Test;

class CouplingTextTest {
    @Test
    void theSentenceNamesWhatWouldTellThemApart() {
        Coupling coupling = new Coupling(
                List.of(FitParameter.log("fwhm", 1), FitParameter.log("bulk_diffusivity", 1)),
                new double[] {0.7, 0.7},
                0.98);
        assertThat(CouplingText.of(coupling))
                .isEqualTo(
                        "FWHM and bulk diffusivity move together (correlation 0.980): were one of them known, the error of"
                                + " the other would be 0.20 of what it is. Fix one, or measure the dc conductivity.");
    }

    @Test
    void moreThanTwoAreListed() {
        Coupling coupling = new Coupling(
                List.of(
                        FitParameter.log("depth_resolution", 1),
                        FitParameter.log("foreign_diffusivity", 1).forProfile("K"),
                        FitParameter.log("shape", 1)),
                new double[] {0.7, -0.7, 0.3},
                -0.96);
        assertThat(CouplingText.of(coupling))
                .contains(
                        "depth resolution and foreign diffusivity (K) move against each other (correlation −0.960)",
                        "Along with them: shape.",
                        "measure the resolution at a sharp interface, or record the surface potential");
    }
}
