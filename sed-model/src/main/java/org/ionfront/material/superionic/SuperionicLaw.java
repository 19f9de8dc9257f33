package org.ionfront.material.superionic;

import java.util.List;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.material.hopping.UniformValue;
import org.ionfront.transport.model.LawRangeException;

/**
 * Diffusivity of ions in a conducting phase of the mean-field model, D_sigma = sigma kT/(n Z^2); Eq. 16 of {@code
 * docs/superionic.md}.
 *
 * <p>It does not depend on composition: the model knows one kind of ion with the density of the untouched material. Charge
 * and density drop out.
 *
 * <p>Parameters: {@code ions_per_cell} n0, {@code coulomb_repulsion} K0 [eV], {@code hopping_barrier} Lambda0 [eV], {@code
 * concerted_hopping} M0 [eV], {@code lattice_parameter} a [m], {@code hopping_time} tau [s].
 */
public final class SuperionicLaw extends UniformLaw {
    private static final List<String> NAMES = List.of(
            "ions_per_cell",
            "coulomb_repulsion",
            "hopping_barrier",
            "concerted_hopping",
            "lattice_parameter",
            "hopping_time");

    private final MeanField meanField;
    private final HoppingGeometry geometry;
    private final MeanFieldState.Conducting state;

    /**
     * The law at one temperature.
     *
     * @param meanField the model
     * @param geometry length and time of the hops
     * @param temperature [K]
     * @throws LawRangeException where the model has no hopping probability at this temperature: above the type-I transition,
     *     where its solution is no probability, and where it puts two ions on a site
     * @throws IllegalArgumentException if the temperature is not positive and finite, or the diffusivity is beyond the range
     *     of numbers
     */
    public SuperionicLaw(MeanField meanField, HoppingGeometry geometry, double temperature) {
        this(meanField, geometry, conducting(meanField, temperature));
    }

    private SuperionicLaw(MeanField meanField, HoppingGeometry geometry, MeanFieldState.Conducting state) {
        super(NAMES, values(meanField.parameters(), geometry), state.temperature(), value(meanField, geometry, state));
        this.meanField = meanField;
        this.geometry = geometry;
        this.state = state;
    }

    private static MeanFieldState.Conducting conducting(MeanField meanField, double temperature) {
        MeanFieldState state = meanField.at(temperature);
        if (state instanceof MeanFieldState.Conducting conducting) {
            return conducting;
        }
        throw PhaseText.outOfRange(meanField, state);
    }

    private static double[] values(MeanFieldParameters energies, HoppingGeometry geometry) {
        return new double[] {
            energies.ionsPerCell(),
            energies.repulsion(),
            energies.barrier(),
            energies.concertedHopping(),
            geometry.latticeParameter(),
            geometry.stepTime()
        };
    }

    /** At T_p, where D has a kink, the derivative by the temperature is that of the depolarised side. */
    private static UniformValue value(MeanField meanField, HoppingGeometry geometry, MeanFieldState.Conducting state) {
        TransportSlopes slopes = meanField.slopes(state);
        double[] logDerivatives = {
            slopes.byIonsPerCell(),
            slopes.byRepulsion(),
            slopes.byBarrier(),
            slopes.byConcertedHopping(),
            2 / geometry.latticeParameter(),
            -1 / geometry.stepTime()
        };
        return new UniformValue(geometry.conductivityDiffusivity(state), logDerivatives, slopes.byTemperature());
    }

    /** The model. */
    public MeanField meanField() {
        return meanField;
    }

    /** Length and time of the hops. */
    public HoppingGeometry geometry() {
        return geometry;
    }

    /** Polarisation, hopping probability and phase of the ions. */
    public MeanFieldState.Conducting state() {
        return state;
    }

    @Override
    public SuperionicLaw at(double temperature) {
        return new SuperionicLaw(meanField, geometry, temperature);
    }

    /** {@inheritDoc} A {@link LawRangeException} where the model has no hopping probability with these values. */
    @Override
    public SuperionicLaw with(double[] values) {
        requireCount(values);
        MeanFieldParameters energies = new MeanFieldParameters(values[0], values[1], values[2], values[3]);
        return new SuperionicLaw(
                new MeanField(energies, meanField.equation()), geometry.with(values[4], values[5]), temperature());
    }
}
