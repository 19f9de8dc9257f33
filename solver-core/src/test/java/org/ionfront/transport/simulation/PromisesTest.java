package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import org.junit.jupiter.api.Test;

class PromisesTest {
    private final Solution sound = simulate(rubidium(current(CURRENT, 2e4), 2e4, 1e-3));

    private Solution with(double chargeBalance, double minimumFraction) {
        return Cases.with(sound, chargeBalance, minimumFraction);
    }

    @Test
    void anOrdinaryRunKeepsThemAndSaysNothing() {
        assertThat(Promises.areKept(sound)).isTrue();
        assertThat(sound.diagnostics().warnings()).isEmpty();
    }

    @Test
    void eachThatIsBrokenIsToldWithItsNumber() {
        assertThat(Promises.broken(with(2e-7, 0))).singleElement().asString().contains("balanced to 2.0e-07 only");
        assertThat(Promises.broken(with(Double.NaN, 0))).hasSize(1);
        assertThat(Promises.broken(with(0, -0.41))).singleElement().asString().contains("fall to -4.1e-01");
        assertThat(Promises.broken(with(2e-7, -0.41))).hasSize(2);
        assertThat(Promises.broken(with(0.9e-9, -0.9e-12))).isEmpty();
    }
}
