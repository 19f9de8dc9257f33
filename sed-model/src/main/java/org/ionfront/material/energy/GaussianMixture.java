package org.ionfront.material.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Site energies of several kinds of sites, each normally distributed.
 *
 * <p>Parameters, for the components k = 1, 2, ... in turn: {@code weight_k} [-], {@code centre_k} [eV], {@code fwhm_k} [eV].
 * Weights are taken relative to their sum.
 *
 * @param components one or more
 */
public record GaussianMixture(List<Component> components) implements SiteEnergyDistribution {
    private static final int PARAMETERS = 3;
    private static final double HALF = 0.5;

    /**
     * One kind of sites.
     *
     * @param weight share of the sites, relative to the other components [-], positive
     * @param sites their energies
     */
    public record Component(double weight, GaussianDistribution sites) {
        /** Rejects a weight that is not positive and finite. */
        public Component {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("the weight is " + weight + "; it must be positive");
            }
        }
    }

    /** Copies the list; rejects an empty one. */
    public GaussianMixture {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a mixture needs at least one component");
        }
    }

    @Override
    public String shape() {
        return "mixture";
    }

    private double weights() {
        double sum = 0;
        for (Component one : components) {
            sum += one.weight();
        }
        return sum;
    }

    @Override
    public double density(double energy) {
        return mean(sites -> sites.density(energy));
    }

    @Override
    public double cumulative(double energy) {
        return mean(sites -> sites.cumulative(energy));
    }

    @Override
    public double upperCumulative(double energy) {
        return mean(sites -> sites.upperCumulative(energy));
    }

    private double mean(ToDoubleFunction<GaussianDistribution> quantity) {
        double sum = 0;
        for (Component one : components) {
            sum += one.weight() * quantity.applyAsDouble(one.sites());
        }
        return sum / weights();
    }

    @Override
    public double quantile(double fraction) {
        return energy(fraction, 1.0 - fraction);
    }

    @Override
    public double upperQuantile(double fraction) {
        return energy(1.0 - fraction, fraction);
    }

    private double energy(double filled, double empty) {
        if (!(filled > 0 && empty > 0)) {
            return components.get(0).sites().quantile(filled);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double middle = 0;
        for (Component one : components) {
            double energy =
                    filled < empty ? one.sites().quantile(filled) : one.sites().upperQuantile(empty);
            low = Math.min(low, energy);
            high = Math.max(high, energy);
            middle += one.weight() * energy;
        }
        return new LevelSearch(this::step, smoothness()).level(filled, empty, low, high, middle / weights());
    }

    private ThermalOccupation step(double energy) {
        return new ThermalOccupation(energy, cumulative(energy), upperCumulative(energy), density(energy), 0);
    }

    @Override
    public double fullWidth() {
        return HalfMaximum.of(this, this::density);
    }

    /** {@inheritDoc} The standard deviation of the narrowest component. */
    @Override
    public double smoothness() {
        double least = Double.POSITIVE_INFINITY;
        for (Component one : components) {
            least = Math.min(least, one.sites().standardDeviation());
        }
        return least;
    }

    @Override
    public double[] knots() {
        return new double[0];
    }

    @Override
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= components.size(); k++) {
            names.addAll(List.of("weight_" + k, "centre_" + k, "fwhm_" + k));
        }
        return List.copyOf(names);
    }

    @Override
    public double[] parameterValues() {
        double[] values = new double[PARAMETERS * components.size()];
        for (int k = 0; k < components.size(); k++) {
            Component one = components.get(k);
            values[PARAMETERS * k] = one.weight();
            values[PARAMETERS * k + 1] = one.sites().centre();
            values[PARAMETERS * k + 2] = one.sites().fwhm();
        }
        return values;
    }

    @Override
    public GaussianMixture with(double[] values) {
        if (values.length != PARAMETERS * components.size()) {
            throw new IllegalArgumentException(
                    "the mixture has the parameters " + parameterNames() + "; " + values.length + " values were given");
        }
        List<Component> changed = new ArrayList<>();
        for (int k = 0; k < values.length; k += PARAMETERS) {
            changed.add(new Component(values[k], new GaussianDistribution(values[k + 1], values[k + 2])));
        }
        return new GaussianMixture(changed);
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        double total = weights() * density(energy);
        boolean low = cumulative(energy) < HALF;
        for (int k = 0; k < components.size(); k++) {
            Component one = components.get(k);
            GaussianDistribution sites = one.sites();
            double share = one.weight() * sites.density(energy) / total;
            double surplus = low
                    ? sites.cumulative(energy) - cumulative(energy)
                    : upperCumulative(energy) - sites.upperCumulative(energy);
            derivatives[PARAMETERS * k] = -surplus / total;
            derivatives[PARAMETERS * k + 1] = share;
            derivatives[PARAMETERS * k + 2] = share * (energy - sites.centre()) / sites.fwhm();
        }
    }

    @Override
    public ThermalOccupation occupation(double level, double thermalEnergy) {
        double filled = 0;
        double empty = 0;
        double slope = 0;
        double thermalSlope = 0;
        double sum = weights();
        for (Component one : components) {
            ThermalOccupation part = one.sites().occupation(level, thermalEnergy);
            double share = one.weight() / sum;
            filled += share * part.filled();
            empty += share * part.empty();
            slope += share * part.slope();
            thermalSlope += share * part.thermalSlope();
        }
        return new ThermalOccupation(level, filled, empty, slope, thermalSlope);
    }

    @Override
    public void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        double sum = weights();
        boolean low = occupation.filled() < HALF;
        for (int k = 0; k < components.size(); k++) {
            Component one = components.get(k);
            GaussianDistribution sites = one.sites();
            ThermalOccupation part = sites.occupation(occupation.level(), thermalEnergy);
            double surplus = low ? part.filled() - occupation.filled() : occupation.empty() - part.empty();
            double share = one.weight() / sum;
            derivatives[PARAMETERS * k] = surplus / sum;
            derivatives[PARAMETERS * k + 1] = -share * part.slope();
            derivatives[PARAMETERS * k + 2] = share * part.stretched(sites.centre(), thermalEnergy) / sites.fwhm();
        }
    }
}
