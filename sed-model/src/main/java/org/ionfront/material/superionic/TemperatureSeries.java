package org.ionfront.material.superionic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * The model against temperature: what Figures 4(b), (c), (e) and (f) of the source show.
 *
 * @param meanField the model
 * @param geometry length and time of the hops
 * @param density n, mobile ions per volume [1/m^3]
 * @param charge Z in elementary charges [-]
 */
public record TemperatureSeries(MeanField meanField, HoppingGeometry geometry, double density, double charge) {
    private static final double BEYOND = 1.25;

    /**
     * One temperature.
     *
     * @param state what the model says
     * @param transport numbers where it has them
     */
    public record Row(MeanFieldState state, Optional<Transport> transport) {}

    /**
     * Transport at one temperature.
     *
     * @param polarisation gamma [-]
     * @param hoppingProbability P0 [-]
     * @param diffusivity D_sigma [m^2/s]
     * @param conductivity in a weak field [S/m]
     * @param activationEnergy -d ln(sigma T)/d(1/kT) [eV]
     * @param inField response to the field, unless it is too strong for the model
     */
    public record Transport(
            double polarisation,
            double hoppingProbability,
            double diffusivity,
            double conductivity,
            double activationEnergy,
            Optional<FieldResponse> inField) {}

    /**
     * Rows for some temperatures.
     *
     * @param temperatures [K]; not modified
     * @param field E for the response in a field [V/m]
     */
    public List<Row> rows(double[] temperatures, double field) {
        return Arrays.stream(temperatures).mapToObj(t -> row(t, field)).toList();
    }

    private Row row(double temperature, double field) {
        MeanFieldState state = meanField.at(temperature);
        if (!(state instanceof MeanFieldState.Conducting ions)) {
            return new Row(state, Optional.empty());
        }
        return new Row(
                state,
                Optional.of(new Transport(
                        ions.polarisation(),
                        ions.hoppingProbability(),
                        geometry.conductivityDiffusivity(ions),
                        geometry.conductivity(ions, density, charge),
                        meanField.slopes(ions).activationEnergy(),
                        FieldResponse.of(geometry, ions, density, charge, field))));
    }

    /**
     * Temperatures that show everything: evenly spaced up to a quarter beyond the last transition, and each transition itself
     * with the next number above it, where kinks and ends are. Without a transition they go up to the barrier over k.
     *
     * @param count number of evenly spaced temperatures, 2 or more
     * @return [K], increasing
     */
    public double[] temperatures(int count) {
        if (count < 2) {
            throw new IllegalArgumentException("there are " + count + " temperatures; at least two are needed");
        }
        Transitions transitions = meanField.transitions();
        TreeSet<Double> temperatures = new TreeSet<>();
        transitions.typeTwo().ifPresent(temperatures::add);
        transitions.typeOne().ifPresent(end -> temperatures.add(end.temperature()));
        double last = temperatures.isEmpty()
                ? meanField.equation().depolarisedBarrier(meanField.parameters()) / PhysicalConstants.BOLTZMANN_EV
                : BEYOND * temperatures.last();
        for (double transition : List.copyOf(temperatures)) {
            temperatures.add(Math.nextUp(transition));
        }
        for (int k = 1; k <= count; k++) {
            temperatures.add(last * k / count);
        }
        return temperatures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
