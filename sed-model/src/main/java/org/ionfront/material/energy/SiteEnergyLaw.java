package org.ionfront.material.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.ThermalLaw;

/**
 * Diffusivity of a native ion that needs the less activation the higher the sites it has to fill.
 *
 * <p>D(w) = D_b exp((E_F(w) - E_F(1))/kT), w being the native ion's own charge fraction and D_b its diffusivity in the
 * untouched glass; Eq. 5 of {@code docs/site-energies.md}; Gunawan, Schaefer and Weitzel 2024, 10.1039/d4cp00262h. The
 * energy origin and the energy E_DC of the transport path drop out, unless a {@link PathScale} names the latter.
 *
 * <p>The law holds for 0 &lt; w &lt; 1 + v. At w &lt;= 0 it gives its limit for w -&gt; 0 and a derivative of zero: D = 0
 * for a distribution that reaches down to any energy, such as the Gaussian. At w &gt;= 1 + v all sites are full and D and
 * its derivatives are NaN.
 *
 * <p>A part p of the ions of the untouched glass may be immobile: the others then fill the rest of the sites as above, with
 * w replaced by (w - p)/(1 - p), and all sites are full at w = 1 + (1 - p) v; D = 0 for w &lt;= p where the distribution reaches down to any energy. It is a second,
 * different model; p is 0 unless given.
 *
 * <p>The Fermi level is the chemical potential of the ions, E_F/kT in reduced form.
 *
 * <p>Parameters: those of the distribution ({@code fwhm} [eV] for a Gaussian), then those of the scale ({@code
 * bulk_diffusivity} [m^2/s] for a {@link BulkScale}).
 */
public final class SiteEnergyLaw implements ParametricLaw, ThermalLaw {
    private final FermiLevel fermiLevel;
    private final double temperature;
    private final DiffusivityScale scale;
    private final double immobileFraction;
    private final List<String> names;
    private final int shapeParameters;
    private final double thermalEnergy;
    private final ScaleAnchor anchor;
    private final double bulkEnergy;
    private final double emptyDiffusivity;

    /**
     * Describes the native ion of one glass at one temperature.
     *
     * @param fermiLevel site energies and their filling
     * @param temperature [K], positive
     * @param bulkDiffusivity D in the untouched glass [m^2/s], positive; see {@link NernstEinstein} to get it from a dc
     *     conductivity
     * @throws IllegalArgumentException if a value is not positive and finite
     */
    public SiteEnergyLaw(FermiLevel fermiLevel, double temperature, double bulkDiffusivity) {
        this(fermiLevel, temperature, bulkDiffusivity, 0);
    }

    /**
     * Describes the native ion of one glass at one temperature, a part of which never moves.
     *
     * @param fermiLevel site energies and their filling
     * @param temperature [K], positive
     * @param bulkDiffusivity D in the untouched glass [m^2/s], positive
     * @param immobileFraction part p of the ions of the untouched glass that never moves [-], 0 to below 1
     * @throws IllegalArgumentException if a value is outside its range
     */
    public SiteEnergyLaw(FermiLevel fermiLevel, double temperature, double bulkDiffusivity, double immobileFraction) {
        this(fermiLevel, temperature, new BulkScale(bulkDiffusivity), immobileFraction);
    }

    /**
     * Describes the native ion of one glass, a part of which never moves.
     *
     * @param fermiLevel site energies and their filling, which is taken at the temperature
     * @param temperature [K], positive
     * @param scale what fixes the size of D
     * @param immobileFraction part p of the ions of the untouched glass that never moves [-], 0 to below 1
     * @throws IllegalArgumentException if a value is outside its range, or D beyond the range of numbers
     */
    public SiteEnergyLaw(FermiLevel fermiLevel, double temperature, DiffusivityScale scale, double immobileFraction) {
        if (!(immobileFraction >= 0 && immobileFraction < 1)) {
            throw new IllegalArgumentException(
                    "the immobile fraction is " + immobileFraction + "; it must lie in 0 to below 1");
        }
        this.immobileFraction = immobileFraction;
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must be positive");
        }
        this.fermiLevel = fermiLevel.at(temperature);
        this.temperature = temperature;
        this.scale = scale;
        List<String> allNames = new ArrayList<>(fermiLevel.distribution().parameterNames());
        shapeParameters = allNames.size();
        allNames.addAll(scale.parameterNames());
        names = List.copyOf(allNames);
        thermalEnergy = PhysicalConstants.BOLTZMANN_EV * temperature;
        anchor = scale.anchor(this.fermiLevel, temperature);
        bulkEnergy = this.fermiLevel.bulkEnergy();
        emptyDiffusivity = diffusivityAt(this.fermiLevel.energy(0.0));
    }

    /** Site energies and their filling. */
    public FermiLevel fermiLevel() {
        return fermiLevel;
    }

    @Override
    public double temperature() {
        return temperature;
    }

    /** {@inheritDoc} A {@link BulkScale} is held. */
    @Override
    public SiteEnergyLaw at(double newTemperature) {
        return new SiteEnergyLaw(fermiLevel, newTemperature, scale, immobileFraction);
    }

    /** {@inheritDoc} For a {@link BulkScale} that is the diffusivity in the untouched glass. */
    @Override
    public List<String> parametersOfItsTemperature() {
        return scale.spansTemperatures() ? List.of() : scale.parameterNames();
    }

    @Override
    public FractionRange range() {
        return new FractionRange(0, 1.0 + (1.0 - immobileFraction) * fermiLevel.vacancyFraction(), false);
    }

    /** What fixes the size of D. */
    public DiffusivityScale scale() {
        return scale;
    }

    /** Diffusivity in the untouched glass D_b at the temperature of the law [m^2/s]. */
    public double bulkDiffusivity() {
        return diffusivityAt(bulkEnergy);
    }

    /** Part of the ions of the untouched glass that never moves [-]. */
    public double immobileFraction() {
        return immobileFraction;
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        double fraction = mobile(fractions[species]);
        if (fraction <= 0) {
            return emptyDiffusivity;
        }
        if (!hasEmptySites(fraction)) {
            partials[species] = Double.NaN;
            return Double.NaN;
        }
        double energy = fermiLevel.energy(fraction);
        double diffusivity = diffusivityAt(energy);
        partials[species] = diffusivity / (thermalEnergy * fermiLevel.capacity(energy) * (1 - immobileFraction));
        return diffusivity;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public List<String> parameterNames() {
        return names;
    }

    @Override
    public double[] parameterValues() {
        double[] values = Arrays.copyOf(fermiLevel.distribution().parameterValues(), names.size());
        double[] ofScale = scale.parameterValues();
        System.arraycopy(ofScale, 0, values, shapeParameters, ofScale.length);
        return values;
    }

    @Override
    public SiteEnergyLaw with(double[] values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    "the law has the parameters " + names + "; " + values.length + " values were given");
        }
        SiteEnergyDistribution distribution = fermiLevel.distribution().with(Arrays.copyOf(values, shapeParameters));
        return new SiteEnergyLaw(
                fermiLevel.withDistribution(distribution),
                temperature,
                scale.with(Arrays.copyOfRange(values, shapeParameters, values.length)),
                immobileFraction);
    }

    @Override
    public void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        double fraction = mobile(fractions[species]);
        int count = names.size();
        if (!hasEmptySites(fraction)) {
            Arrays.fill(derivatives, 0, count, Double.NaN);
            return;
        }
        double energy = fermiLevel.energy(Math.max(fraction, 0.0));
        double diffusivity = diffusivityAt(energy);
        if (diffusivity == 0) {
            // The energy may be infinite here, and the limit of D times any power of it is zero.
            Arrays.fill(derivatives, 0, count, 0.0);
            return;
        }
        Arrays.fill(derivatives, shapeParameters, count, 0.0);
        fermiLevel.parameterDerivatives(energy, derivatives);
        for (int k = 0; k < count; k++) {
            derivatives[k] = diffusivity * (derivatives[k] / thermalEnergy + anchor.logDerivatives()[k]);
        }
    }

    @Override
    public boolean isFactor(int parameter) {
        // The first parameter of every scale is a diffusivity.
        return parameter == shapeParameters;
    }

    /** {@inheritDoc} The site energies are held, and with a {@link BulkScale} the diffusivity of the untouched glass. */
    @Override
    public double temperatureDerivative(double[] fractions, int species) {
        double fraction = mobile(fractions[species]);
        if (!hasEmptySites(fraction)) {
            return Double.NaN;
        }
        double energy = fermiLevel.energy(Math.max(fraction, 0.0));
        double diffusivity = diffusivityAt(energy);
        if (diffusivity == 0) {
            return 0;
        }
        double shift = fermiLevel.temperatureDerivative(energy) - anchor.energyTemperatureDerivative();
        double cooling = (energy - anchor.energy()) / temperature;
        return diffusivity * (anchor.diffusivityTemperatureDerivative() + (shift - cooling) / thermalEnergy);
    }

    @Override
    public boolean hasChemicalPotential() {
        return true;
    }

    /** {@inheritDoc} It is (E_F(w) - E_F(1))/kT. */
    @Override
    public double reducedChemicalPotential(double fraction) {
        return (fermiLevel.energy(Math.max(mobile(fraction), 0.0)) - bulkEnergy) / thermalEnergy;
    }

    @Override
    public void potentialDerivatives(double fraction, double[] derivatives) {
        Arrays.fill(derivatives, 0);
        double energy = fermiLevel.energy(Math.max(mobile(fraction), 0.0));
        if (Double.isInfinite(energy)) {
            // Ions do not move here, and the potential is infinite whatever the parameters are.
            return;
        }
        fermiLevel.parameterDerivatives(energy, derivatives);
        for (int k = 0; k < shapeParameters; k++) {
            derivatives[k] /= thermalEnergy;
        }
    }

    @Override
    public double potentialTemperatureDerivative(double fraction) {
        double energy = fermiLevel.energy(Math.max(mobile(fraction), 0.0));
        if (Double.isInfinite(energy)) {
            return 0;
        }
        double cooling = (energy - bulkEnergy) / temperature;
        return (fermiLevel.temperatureDerivative(energy) - cooling) / thermalEnergy;
    }

    @Override
    public double thermodynamicFactor(double fraction) {
        double energy = fermiLevel.energy(Math.max(mobile(fraction), 0.0));
        return fraction / (thermalEnergy * fermiLevel.capacity(energy) * (1 - immobileFraction));
    }

    /** Mobile ions over those of the untouched glass; 1 where the fraction is 1, without round-off. */
    private double mobile(double fraction) {
        return immobileFraction == 0 ? fraction : 1 - (1 - fraction) / (1 - immobileFraction);
    }

    private boolean hasEmptySites(double fraction) {
        return (1.0 - fraction) + fermiLevel.vacancyFraction() > 0;
    }

    private double diffusivityAt(double energy) {
        return anchor.diffusivity() * Math.exp((energy - anchor.energy()) / thermalEnergy);
    }
}
