package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.transport.model.Ion;
import org.junit.jupiter.api.Test;

class NernstEinsteinTest {
    private static final Ion LITHIUM = new Ion("Li+", 1);
    private static final Ion CALCIUM = new Ion("Ca2+", 2);

    /** 1e28 * (1.602176634e-19)^2 * 1e-12 / (1.380649e-23 * 300), worked out with Python to seven digits. */
    @Test
    void conductivityOfAMonovalentIon() {
        assertThat(NernstEinstein.conductivity(1e-12, 300, LITHIUM, 1e28)).isCloseTo(6.197496e-2, within(5e-9));
    }

    /** 1.69e-7 * 1.380649e-23 * 343.15 / (1.38e28 * (1.602176634e-19)^2), worked out with Python. */
    @Test
    void diffusivityFromTheConductivityOfALithiumBorate() {
        assertThat(NernstEinstein.diffusivity(1.69e-7, 343.15, LITHIUM, 1.38e28))
                .isCloseTo(2.260237711e-18, within(1e-27));
    }

    /** The force on a doubly charged ion doubles, and so does the charge it carries. */
    @Test
    void chargeNumberCountsTwice() {
        double single = NernstEinstein.conductivity(1e-18, 400, LITHIUM, 1e28);
        assertThat(NernstEinstein.conductivity(1e-18, 400, CALCIUM, 1e28))
                .isCloseTo(4 * single, within(1e-14 * single));
        assertThat(NernstEinstein.diffusivity(4 * single, 400, CALCIUM, 1e28)).isCloseTo(1e-18, within(1e-32));
    }

    @Test
    void rejectsWhatIsNotPositive() {
        assertThatThrownBy(() -> NernstEinstein.diffusivity(0, 300, LITHIUM, 1e28))
                .hasMessageContaining("conductivity is 0.0 S/m");
        assertThatThrownBy(() -> NernstEinstein.diffusivity(1e-7, -1, LITHIUM, 1e28))
                .hasMessageContaining("temperature is -1.0 K");
        assertThatThrownBy(() -> NernstEinstein.diffusivity(1e-7, 300, LITHIUM, Double.NaN))
                .hasMessageContaining("density is NaN 1/m^3");
        assertThatThrownBy(() -> NernstEinstein.conductivity(-1, 300, LITHIUM, 1e28))
                .hasMessageContaining("diffusivity is -1.0 m^2/s");
    }
}
