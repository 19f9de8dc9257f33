package org.ionfront.material.energy;

import java.util.Arrays;
import java.util.List;

/**
 * Site energies from a table of density against energy, with straight lines between the points and nothing beyond them.
 *
 * <p>It has no parameters of its own; {@link StretchedDistribution} gives it a width.
 */
public final class TabulatedDistribution implements SiteEnergyDistribution {
    private final double[] energies;
    private final double[] densities;
    /** Fractions below and above the points. */
    private final double[] below;

    private final double[] above;

    /**
     * Normalises a table to one site.
     *
     * @param energies increasing [eV], two or more; copied
     * @param densities density of sites in any unit, 0 or more, positive between the first and the last point that are; copied
     * @throws IllegalArgumentException if the table is not like that
     */
    public TabulatedDistribution(double[] energies, double[] densities) {
        check(energies, densities);
        int count = energies.length;
        this.energies = energies.clone();
        this.densities = densities.clone();
        below = new double[count];
        above = new double[count];
        for (int k = 1; k < count; k++) {
            below[k] = below[k - 1] + strip(k - 1);
        }
        for (int k = count - 2; k >= 0; k--) {
            above[k] = above[k + 1] + strip(k);
        }
        double total = below[count - 1];
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "the densities of sites integrate to " + total + "; it must be positive");
        }
        for (int k = 0; k < count; k++) {
            this.densities[k] /= total;
            below[k] /= total;
            above[k] /= total;
        }
    }

    private static void check(double[] energies, double[] densities) {
        if (energies.length != densities.length || energies.length < 2) {
            throw new IllegalArgumentException(
                    "a table of site energies needs two points or more, each with a density");
        }
        int last = -1;
        for (int k = 0; k < energies.length; k++) {
            if (!Double.isFinite(energies[k]) || (k > 0 && !(energies[k] > energies[k - 1]))) {
                throw new IllegalArgumentException(
                        "point " + (k + 1) + " has the energy " + energies[k] + " eV; energies must increase");
            }
            if (!(densities[k] >= 0) || Double.isInfinite(densities[k])) {
                throw new IllegalArgumentException(
                        "point " + (k + 1) + " has the density " + densities[k] + "; it must be 0 or more");
            }
            if (densities[k] > 0) {
                if (last >= 0 && last < k - 1) {
                    throw new IllegalArgumentException("there are no sites between " + energies[last] + " and "
                            + energies[k] + " eV; a gap would make the Fermi level jump");
                }
                last = k;
            }
        }
    }

    /** Area between two points. */
    private double strip(int k) {
        return 0.5 * (energies[k + 1] - energies[k]) * (densities[k] + densities[k + 1]);
    }

    /** Index of the interval that holds an energy inside the table. */
    private int interval(double energy) {
        int found = Arrays.binarySearch(energies, energy);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, energies.length - 2);
    }

    private boolean isOutside(double energy) {
        return !(energy >= energies[0] && energy <= energies[energies.length - 1]);
    }

    @Override
    public String shape() {
        return "tabulated";
    }

    @Override
    public double density(double energy) {
        if (isOutside(energy)) {
            return 0.0;
        }
        int k = interval(energy);
        double along = (energy - energies[k]) / (energies[k + 1] - energies[k]);
        return densities[k] + along * (densities[k + 1] - densities[k]);
    }

    @Override
    public double cumulative(double energy) {
        if (isOutside(energy)) {
            return energy < energies[0] ? 0.0 : 1.0;
        }
        int k = interval(energy);
        return below[k] + 0.5 * (energy - energies[k]) * (densities[k] + density(energy));
    }

    @Override
    public double upperCumulative(double energy) {
        if (isOutside(energy)) {
            return energy < energies[0] ? 1.0 : 0.0;
        }
        int k = interval(energy);
        return above[k + 1] + 0.5 * (energies[k + 1] - energy) * (densities[k + 1] + density(energy));
    }

    @Override
    public double quantile(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            return Double.NaN;
        }
        int k = 0;
        while (k < energies.length - 2 && below[k + 1] < fraction) {
            k++;
        }
        double width = energies[k + 1] - energies[k];
        double rise = (densities[k + 1] - densities[k]) / width;
        return energies[k] + Math.min(width, advance(fraction - below[k], densities[k], rise));
    }

    @Override
    public double upperQuantile(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            return Double.NaN;
        }
        int k = energies.length - 1;
        while (k > 1 && above[k - 1] < fraction) {
            k--;
        }
        double width = energies[k] - energies[k - 1];
        double rise = (densities[k - 1] - densities[k]) / width;
        return energies[k] - Math.min(width, advance(fraction - above[k], densities[k], rise));
    }

    /** Distance over which a density that starts at a value and rises linearly holds a fraction. */
    private static double advance(double fraction, double density, double rise) {
        if (!(fraction > 0)) {
            return 0.0;
        }
        double root = Math.sqrt(Math.max(0.0, density * density + 2.0 * rise * fraction));
        return 2.0 * fraction / (density + root);
    }

    @Override
    public double fullWidth() {
        return HalfMaximum.of(this, this::density);
    }

    @Override
    public double smoothness() {
        return energies[energies.length - 1] - energies[0];
    }

    @Override
    public double[] knots() {
        return energies.clone();
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public double[] parameterValues() {
        return new double[0];
    }

    @Override
    public TabulatedDistribution with(double[] values) {
        if (values.length != 0) {
            throw new IllegalArgumentException(
                    "a tabulated distribution has no parameters; " + values.length + " values were given");
        }
        return this;
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        // There are none.
    }

    @Override
    public void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        // There are none.
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabulatedDistribution table
                && Arrays.equals(energies, table.energies)
                && Arrays.equals(densities, table.densities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(energies) + Arrays.hashCode(densities);
    }
}
