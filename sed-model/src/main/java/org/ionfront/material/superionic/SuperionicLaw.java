package org.ionfront.material.superionic;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.ThermalLaw;

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
public final class SuperionicLaw implements ParametricLaw, ThermalLaw {
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
    private final double diffusivity;

    /**
     * The law at one temperature.
     *
     * @param meanField the model
     * @param geometry length and time of the hops
     * @param temperature [K]
     * @throws LawRangeException where the model has no hopping probability at this temperature: above the type-I transition,
     *     where its solution is no probability, and where it puts two ions on a site
     * @throws IllegalArgumentException if the temperature is not positive and finite
     */
    public SuperionicLaw(MeanField meanField, HoppingGeometry geometry, double temperature) {
        this.meanField = meanField;
        this.geometry = geometry;
        state = conducting(meanField, temperature);
        diffusivity = geometry.conductivityDiffusivity(state);
    }

    private static MeanFieldState.Conducting conducting(MeanField meanField, double temperature) {
        MeanFieldState state = meanField.at(temperature);
        if (state instanceof MeanFieldState.Conducting conducting) {
            return conducting;
        }
        throw PhaseText.outOfRange(meanField, state);
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
    public double temperature() {
        return state.temperature();
    }

    @Override
    public SuperionicLaw at(double temperature) {
        return new SuperionicLaw(meanField, geometry, temperature);
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        return diffusivity;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        MeanFieldParameters energies = meanField.parameters();
        return new double[] {
            energies.ionsPerCell(),
            energies.repulsion(),
            energies.barrier(),
            energies.concertedHopping(),
            geometry.latticeParameter(),
            geometry.stepTime()
        };
    }

    /** {@inheritDoc} A {@link LawRangeException} where the model has no hopping probability with these values. */
    @Override
    public SuperionicLaw with(double[] values) {
        if (values.length != NAMES.size()) {
            throw new IllegalArgumentException(
                    "the law has the parameters " + NAMES + "; " + values.length + " values were given");
        }
        MeanFieldParameters energies = new MeanFieldParameters(values[0], values[1], values[2], values[3]);
        return new SuperionicLaw(
                new MeanField(energies, meanField.equation()), geometry.with(values[4], values[5]), temperature());
    }

    @Override
    public void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        TransportSlopes slopes = meanField.slopes(state);
        derivatives[0] = diffusivity * slopes.byIonsPerCell();
        derivatives[1] = diffusivity * slopes.byRepulsion();
        derivatives[2] = diffusivity * slopes.byBarrier();
        derivatives[3] = diffusivity * slopes.byConcertedHopping();
        derivatives[4] = 2 * diffusivity / geometry.latticeParameter();
        derivatives[5] = -diffusivity / geometry.stepTime();
    }

    /** {@inheritDoc} At T_p, where D has a kink, it is that of the depolarised side. */
    @Override
    public double temperatureDerivative(double[] fractions, int species) {
        return diffusivity * meanField.slopes(state).byTemperature();
    }
}
