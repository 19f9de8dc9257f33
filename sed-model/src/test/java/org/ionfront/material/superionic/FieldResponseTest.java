package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldResponseTest {
    private static final double DENSITY = 1.4e28;
    private static final double CHARGE = 1;
    private static final MeanFieldState.Conducting STATE = SourceModel.conducting(SourceModel.combined(0.25), 1500);

    private static HoppingGeometry geometry(Lattice lattice, BarrierShare share) {
        return new HoppingGeometry(lattice, 3.5e-10, 1e-12, share);
    }

    /** Eq. 38: (n0 Z a/(V tau)) (Z a/4kT) (1 - gamma^2) P0. */
    @Test
    void theWeakFieldConductivityIsTheSourcesFormula() {
        double a = 3.5e-10;
        double charge = PhysicalConstants.ELEMENTARY_CHARGE;
        double expected = DENSITY
                * charge
                * a
                / 1e-12
                * (charge * a / (4 * PhysicalConstants.BOLTZMANN * 1500))
                * (1 - Math.pow(STATE.polarisation(), 2))
                * STATE.hoppingProbability();
        assertThat(SourceModel.CHAIN.conductivity(STATE, DENSITY, CHARGE)).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Decay of long waves (Eq. 27) against mobility (Eq. 36): equal with half the work, apart by two with all of it. */
    @ParameterizedTest
    @EnumSource(Lattice.class)
    void theEinsteinRelationHoldsWithHalfTheWork(Lattice lattice) {
        HoppingGeometry half = geometry(lattice, BarrierShare.HALF_WORK);
        HoppingGeometry whole = geometry(lattice, BarrierShare.WHOLE_WORK);
        assertThat(half.conductivityDiffusivity(STATE)).isEqualTo(half.diffusionCoefficient(STATE));
        assertThat(whole.conductivityDiffusivity(STATE)).isEqualTo(2 * whole.diffusionCoefficient(STATE));
        double ka = 1e-3;
        double decay = lattice == Lattice.CHAIN
                ? new ChainHopping(STATE.hoppingProbability(), STATE.polarisation(), 0)
                        .wave(ka, DensityWave.Branch.SLOW)
                        .decayPerStep()
                : new HoneycombHopping(STATE.hoppingProbability(), STATE.polarisation(), 0, 0)
                        .wave(ka, 0, DensityWave.Branch.SLOW)
                        .decayPerStep();
        double fromWaves = decay / (ka * ka) * 3.5e-10 * 3.5e-10 / 1e-12;
        assertThat(half.diffusionCoefficient(STATE)).isCloseTo(fromWaves, within(1e-5 * fromWaves));
    }

    @ParameterizedTest
    @CsvSource({"CHAIN, WHOLE_WORK", "CHAIN, HALF_WORK", "HONEYCOMB, WHOLE_WORK", "HONEYCOMB, HALF_WORK"})
    void theCurrentIsTheDriftOfTheIons(Lattice lattice, BarrierShare share) {
        double field = 4e8;
        HoppingGeometry geometry = geometry(lattice, share);
        FieldResponse response =
                FieldResponse.of(geometry, STATE, DENSITY, CHARGE, field).orElseThrow();
        double work = share.share() * field * 3.5e-10 / (PhysicalConstants.BOLTZMANN_EV * 1500);
        double drift = lattice == Lattice.CHAIN
                ? new ChainHopping(STATE.hoppingProbability(), STATE.polarisation(), work).drift()
                : new HoneycombHopping(STATE.hoppingProbability(), STATE.polarisation(), work, 0).driftX();
        double current = DENSITY * PhysicalConstants.ELEMENTARY_CHARGE * drift * 3.5e-10 / 1e-12;
        assertThat(response.currentDensity()).isCloseTo(current, within(1e-7 * current));
        assertThat(response.chordConductivity()).isCloseTo(current / field, within(1e-7 * current / field));
    }

    /** Eq. 42 is dJ/dE, and its argument is Z e E a/2kT. */
    @ParameterizedTest
    @CsvSource({"WHOLE_WORK", "HALF_WORK"})
    void theDifferentialConductivityIsTheSlopeOfTheCurrent(BarrierShare share) {
        double field = 6e8;
        double h = 1e4;
        HoppingGeometry geometry = geometry(Lattice.CHAIN, share);
        double slope = (current(geometry, field + h) - current(geometry, field - h)) / (2 * h);
        FieldResponse response =
                FieldResponse.of(geometry, STATE, DENSITY, 2, field).orElseThrow();
        assertThat(response.differentialConductivity()).isCloseTo(slope, within(1e-8 * slope));
        double q = share.share() * 2 * field * 3.5e-10 / (2 * PhysicalConstants.BOLTZMANN_EV * 1500);
        assertThat(response.differentialConductivity() / response.weakFieldConductivity())
                .isCloseTo(Math.cosh(q), within(1e-12 * Math.cosh(q)));
        assertThat(response.chordConductivity())
                .isBetween(response.weakFieldConductivity(), response.differentialConductivity());
    }

    private static double current(HoppingGeometry geometry, double field) {
        return FieldResponse.of(geometry, STATE, DENSITY, 2, field)
                .orElseThrow()
                .currentDensity();
    }

    @Test
    void withoutFieldAllConductivitiesAreOne() {
        FieldResponse rest =
                FieldResponse.of(SourceModel.CHAIN, STATE, DENSITY, CHARGE, 0).orElseThrow();
        assertThat(rest.currentDensity()).isZero();
        assertThat(rest.chordConductivity()).isEqualTo(rest.weakFieldConductivity());
        assertThat(rest.differentialConductivity()).isEqualTo(rest.weakFieldConductivity());
    }

    /** P0 (1 + gamma) cosh(q) = 1 is where the probability to stay is used up. */
    @Test
    void aFieldThatLeavesNoProbabilityHasNoResponse() {
        double most = 1 / (STATE.hoppingProbability() * (1 + STATE.polarisation()));
        double q = Math.log(most + Math.sqrt(most * most - 1));
        double limit = q * 2 * PhysicalConstants.BOLTZMANN_EV * 1500 / 3.5e-10;
        assertThat(FieldResponse.of(SourceModel.CHAIN, STATE, DENSITY, CHARGE, limit * (1 - 1e-9)))
                .isPresent();
        assertThat(FieldResponse.of(SourceModel.CHAIN, STATE, DENSITY, CHARGE, limit * (1 + 1e-9)))
                .isEmpty();
        assertThat(FieldResponse.of(SourceModel.CHAIN, STATE, DENSITY, CHARGE, -limit * (1 + 1e-9)))
                .isEmpty();
    }
}
