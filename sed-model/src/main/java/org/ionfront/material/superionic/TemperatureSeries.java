package org.ionfront.material.superionic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The model against temperature: what Figures 4(b), (c), (e) and (f) of the source show.
 *
 * @param meanField the model
 * @param geometry length and time of the hops
 * @param density n, mobile ions per volume [1/m^3]
 * @param charge Z in elementary charges [-]
 */
public record TemperatureSeries(MeanField meanField, HoppingGeometry geometry, double density, double charge) {

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
     * Temperatures from 0 (left out) to a multiple of a reference, evenly spaced.
     *
     * @param reference such as T_p [K]
     * @param multiple of it at which to end [-]
     * @param count number of temperatures
     */
    public static double[] upTo(double reference, double multiple, int count) {
        double[] temperatures = new double[count];
        for (int k = 0; k < count; k++) {
            temperatures[k] = reference * multiple * (k + 1) / count;
        }
        return temperatures;
    }
}
